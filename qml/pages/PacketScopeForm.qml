// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Plumbline.Models
import Plumbline.Ui

/// What the packet covers: period, persons, who signs, where to.
Column {
    id: root

    required property PacketDraft draft
    readonly property bool beside: width > 2 * Theme.popupMinWidth + Theme.space48
    readonly property real half: beside ? (width - Theme.space16) / 2 : width

    Digits.kind: Digits.Example

    function takeFocus(): void {
        label.forceActiveFocus(Qt.TabFocusReason);
    }

    spacing: Theme.space16

    Row {
        spacing: Theme.space8

        Repeater {
            model: root.draft.periods
            AppButton {
                required property string modelData
                required property int index

                dense: true
                text: modelData
                onClicked: root.draft.choosePeriod(index)
            }
        }
    }
    Flow {
        width: parent.width
        spacing: Theme.space16

        FormField {
            width: parent.width
            label: qsTr("Organisation")
            needed: true
            AppTextField { width: parent.width; name: qsTr("Organisation"); text: root.draft.organisation; onTextEdited: root.draft.organisation = text }
        }
        FormField {
            width: root.half
            label: qsTr("Name of the period")
            help: qsTr("Part of the packet's name, such as 2026Q3.")
            needed: true
            AppTextField { id: label; width: parent.width; name: qsTr("Name of the period"); text: root.draft.label; onTextEdited: root.draft.label = text }
        }
        FormField {
            width: root.half
            label: qsTr("Number")
            help: qsTr("Packets of an organisation are numbered on.")
            needed: true
            AppTextField { width: Theme.labelColumn; name: qsTr("Number"); text: root.draft.number; onTextEdited: root.draft.number = text }
        }
        FormField {
            width: root.half
            label: qsTr("First day")
            needed: true
            AppTextField { width: parent.width; iconName: "clock"; name: qsTr("First day"); text: root.draft.from; onTextEdited: root.draft.from = text }
        }
        FormField {
            width: root.half
            label: qsTr("Last day")
            help: qsTr("That day included.")
            needed: true
            AppTextField { width: parent.width; iconName: "clock"; name: qsTr("Last day"); text: root.draft.until; onTextEdited: root.draft.until = text }
        }
    }
    Separator { width: parent.width }
    FormField {
        width: parent.width
        label: qsTr("Persons")
        help: root.draft.disclosed ? qsTr("Whoever gets the packet reads names, and the answers of sources byte for byte.")
            : qsTr("Names and raw answers stay out. Their digests are in it, so that they can be opened later.")
        SegmentedControl {
            name: qsTr("Persons")
            labels: [qsTr("Withheld"), qsTr("By name")]
            currentIndex: root.draft.disclosed ? 1 : 0
            onPicked: index => root.draft.disclosed = index === 1
        }
    }
    FormField {
        width: parent.width
        label: qsTr("SSH key that signs")
        help: root.draft.key === "" ? qsTr("Without one nobody vouches for the packet, and checks 1 and 4 fail.")
            : qsTr("The key, or its public half where an agent or a card has it. Its passphrase is never asked for here.")
        AppTextField { width: parent.width; iconName: "key"; name: qsTr("SSH key that signs"); text: root.draft.key; onTextEdited: root.draft.key = text }
    }
    FormField {
        width: parent.width
        label: qsTr("Folder")
        help: root.draft.name === "" ? "" : qsTr("The packet will be %1.zip").arg(root.draft.name)
        problem: root.draft.problem
        needed: true
        AppTextField { width: parent.width; name: qsTr("Folder"); text: root.draft.folder; onTextEdited: root.draft.folder = text }
    }
}

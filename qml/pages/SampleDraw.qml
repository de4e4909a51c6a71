// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Plumbline.Models
import Plumbline.Ui

/// Takes the auditor's seed, how many items, why so many, and by which column.
Column {
    id: root

    required property RequestsController requests
    readonly property SampleDesk desk: requests.desk
    readonly property bool ready: requests.isNow && !requests.busy
    readonly property bool beside: width > 2 * Theme.popupMinWidth + Theme.space48
    readonly property real half: beside ? (width - Theme.space16) / 2 : width
    property string stratum

    spacing: Theme.space16
    onVisibleChanged: {
        for (const field of [seed, size, why])
            field.clear();
        root.stratum = "";
    }

    Flow {
        width: parent.width
        spacing: Theme.space16

        FormField {
            width: root.half
            label: qsTr("Seed")
            help: qsTr("The auditor's, given after freezing.")
            needed: true
            AppTextField { id: seed; width: parent.width; iconName: "key"; name: qsTr("Seed") }
        }
        FormField {
            width: root.half
            label: qsTr("By")
            help: qsTr("So many of each of its values.")
            FilterChip {
                value: root.stratum === "" ? qsTr("All items together") : root.stratum
                active: root.stratum !== ""
                keys: root.desk.columns
                labels: root.desk.columns
                selectedKeys: [root.stratum]
                onPicked: key => root.stratum = key
                onCleared: root.stratum = ""
            }
        }
        FormField {
            width: root.half
            label: qsTr("How many")
            help: root.desk.sizeText === "" ? "" : qsTr("%1 where nothing is typed.").arg(root.desk.sizeText)
            needed: root.desk.sizeText === ""
            AppTextField { id: size; width: parent.width; name: qsTr("How many"); placeholder: root.desk.sizeText }
        }
        FormField {
            width: root.half
            label: qsTr("Why so many")
            help: size.text === "" ? root.desk.citation : qsTr("Where that size comes from.")
            needed: size.text !== ""
            AppTextField { id: why; width: parent.width; enabled: size.text !== ""; name: qsTr("Why so many") }
        }
    }
    Flow {
        width: parent.width
        spacing: Theme.space8

        AppButton {
            variant: "primary"
            text: qsTr("Draw")
            enabled: root.ready && seed.text.trim() !== "" && (size.text === "" ? root.desk.sizeText !== "" : why.text.trim() !== "")
            onClicked: root.desk.draw(seed.text, size.text, why.text, root.stratum)
        }
        AppButton { text: qsTr("Freeze again"); enabled: root.ready; onClicked: root.desk.freeze() }
    }
}

// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Plumbline.Models
import Plumbline.Ui

/// The workpaper of a drawn item: what is looked at and what was found, its note, its replacement, and its trace.
Column {
    id: root

    required property RequestsController requests
    readonly property SampleDesk desk: requests.desk
    readonly property string rowName: desk.rowName
    readonly property bool ready: requests.isNow && !requests.busy

    spacing: Theme.space12
    onRowNameChanged: note.text = Qt.binding(() => root.desk.note) // not what was typed about another item

    Separator { width: parent.width }
    Row {
        width: parent.width
        spacing: Theme.space12

        PlainText { anchors.verticalCenter: parent.verticalCenter; width: Math.min(implicitWidth, parent.width - open.width - parent.spacing); text: root.desk.rowName; textRole: "code"; elide: Text.ElideMiddle }
        LinkButton { id: open; text: qsTr("Show in Evidence"); onClicked: root.requests.openItem() }
    }
    PlainText { width: parent.width; visible: text !== ""; text: root.desk.replacedText; textRole: "strong"; wrapMode: Text.Wrap }
    Repeater {
        model: root.desk.attributes

        Flow {
            id: line

            required property string modelData
            required property int index

            width: root.width
            spacing: Theme.space12

            PlainText { width: Math.min(parent.width, Theme.tooltipWidth); height: choice.height; verticalAlignment: Text.AlignVCenter; text: line.modelData; wrapMode: Text.Wrap }
            SegmentedControl {
                id: choice

                enabled: root.ready
                name: line.modelData
                labels: [qsTr("Met"), qsTr("Deviation"), qsTr("Not applicable")]
                currentIndex: root.desk.ticks[line.index] ?? -1
                // What is shown is what is kept, also when that is refused.
                onPicked: index => {
                    currentIndex = Qt.binding(() => root.desk.ticks[line.index] ?? -1);
                    root.desk.tick(line.index, index);
                }
            }
        }
    }
    FormField {
        width: parent.width
        label: qsTr("Note")
        help: qsTr("Enter keeps it. To replace the item, write why it cannot be looked at.")
        AppTextField { id: note; width: parent.width; enabled: root.ready; name: qsTr("Note"); text: root.desk.note; onAccepted: root.desk.writeNote(text) }
    }
    Flow {
        width: parent.width
        spacing: Theme.space8

        AppButton { dense: true; text: qsTr("Keep the note"); enabled: root.ready && note.text.trim() !== "" && note.text !== root.desk.note; onClicked: root.desk.writeNote(note.text) }
        AppButton { dense: true; text: qsTr("Replace the item"); enabled: root.ready && note.text.trim() !== "" && root.desk.replaceable; onClicked: root.desk.replace(note.text) }
    }
    PlainText { width: parent.width; visible: text !== ""; text: root.desk.traceTitle; textRole: "strong"; wrapMode: Text.Wrap }
    FactList {
        width: parent.width
        labels: root.desk.traceLabels
        values: root.desk.traceValues
        kinds: root.desk.traceKinds
    }
}

// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Plumbline.Ui

/// Which keys the palette knows, and how much fits what was typed.
Rectangle {
    id: root

    required property string countText
    readonly property list<string> keys: ["↑ ↓", qsTr("Enter", "key"), ">", "#"]
    readonly property list<string> words: [qsTr("choose"), qsTr("run"), qsTr("actions only"), qsTr("numbers")]

    implicitHeight: Theme.rowHeight + Theme.space4
    color: Theme.canvas
    radius: Theme.radiusDialog

    Row {
        x: Theme.space16
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.space12

        Repeater {
            model: root.keys

            Row {
                id: entry

                required property string modelData
                required property int index

                spacing: Theme.space6

                KeyHint { text: entry.modelData; anchors.verticalCenter: parent.verticalCenter }
                PlainText { text: root.words[entry.index]; textRole: "caption"; anchors.verticalCenter: parent.verticalCenter }
            }
        }
    }
    PlainText {
        anchors { right: parent.right; rightMargin: Theme.space16; verticalCenter: parent.verticalCenter }
        text: root.countText
        textRole: "caption"
        Accessible.role: Accessible.StatusBar
        Accessible.name: text
    }
}

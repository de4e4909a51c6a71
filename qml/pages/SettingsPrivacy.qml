// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Plumbline.Models
import Plumbline.Ui

/// Whose names leave this computer, and what it remembers by itself.
Column {
    id: root

    required property SettingsController settings

    spacing: Theme.space6

    SettingRow {
        width: parent.width
        settings: root.settings
        key: "packetNames"
        label: qsTr("New packets")
        help: qsTr("Without it they stay out. Their digests are in it, so that they can be opened later.")

        AppCheckBox {
            id: names

            text: qsTr("Hold names of persons and raw answers")
            onToggled: root.settings.choose("packetNames", checked)
        }
    }
    SettingRow {
        width: parent.width
        settings: root.settings
        key: ""
        label: qsTr("This computer")
        help: qsTr("Which notifications were read, and whether it pulls and receives by itself. Used from the next start on; settings stay.")

        AppButton {
            id: forget

            text: qsTr("Forget what was remembered")
            onClicked: root.settings.forget()
        }
    }
    PlainText {
        width: parent.width
        text: qsTr("Pages ask nobody but the store. The network is used by pulling, testing a source and receiving only.")
        textRole: "caption"
        wrapMode: Text.Wrap
    }
    Binding { target: names; property: "checked"; value: root.settings.preferences.packetNames }
}

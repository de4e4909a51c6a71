// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Plumbline.Models
import Plumbline.Ui

/// What the form of a new audit packet begins with: who signs, and where it goes.
Column {
    id: root

    required property SettingsController settings
    readonly property Preferences chosen: settings.preferences

    spacing: Theme.space6

    SettingRow {
        width: parent.width
        settings: root.settings
        key: "packetKey"
        label: qsTr("Key that signs packets")
        help: qsTr("File of an SSH key. Its passphrase is never asked for here; ssh-agent is.")

        AppTextField {
            width: parent.width
            name: qsTr("Key that signs packets")
            placeholder: "~/.ssh/id_ed25519"
            text: root.chosen.packetKey
            onEditingFinished: root.settings.choose("packetKey", text)
        }
    }
    SettingRow {
        width: parent.width
        settings: root.settings
        key: "packetFolder"
        label: qsTr("Folder of packets")
        help: qsTr("Empty: the folder of documents.")

        AppTextField {
            width: parent.width
            name: qsTr("Folder of packets")
            text: root.chosen.packetFolder
            onEditingFinished: root.settings.choose("packetFolder", text)
        }
    }
    PlainText {
        width: parent.width
        text: qsTr("The page Audit packets takes these for new packets, unless somebody has written something else there.")
        textRole: "caption"
        wrapMode: Text.Wrap
    }
}

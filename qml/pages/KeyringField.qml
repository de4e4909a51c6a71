// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Plumbline.Models
import Plumbline.Ui

/// Takes a secret and hands it to the keyring at once; it is not shown, not kept here and cannot be read back.
Column {
    id: root

    required property SourceForm form
    readonly property KeyringEntry keyring: form.keyring

    function keep(): void {
        keyring.keep(form.secretName, typed.text);
        typed.clear();
    }

    spacing: Theme.space6

    Row {
        width: parent.width
        spacing: Theme.space8

        AppTextField {
            id: typed

            width: parent.width - put.width - parent.spacing
            name: qsTr("The secret itself")
            placeholder: name
            echoMode: TextInput.Password
            inputMethodHints: Qt.ImhSensitiveData | Qt.ImhNoPredictiveText | Qt.ImhNoAutoUppercase
            enabled: !root.keyring.busy
            onAccepted: root.keep()
        }
        AppButton {
            id: put

            iconName: "key"
            text: qsTr("Put into the keyring")
            enabled: typed.text !== "" && !root.keyring.busy && root.form.secretProblem === ""
            onClicked: root.keep()
        }
    }
    Row {
        visible: root.keyring.busy || root.keyring.kept
        spacing: Theme.space6

        Mark { anchors.verticalCenter: parent.verticalCenter; kind: root.keyring.busy ? "run" : "ok" }
        PlainText {
            text: root.keyring.busy ? qsTr("The keyring is asked; it may want to be unlocked.") : qsTr("It is in the keyring. It is not shown again.")
            textRole: "caption"
            Accessible.role: Accessible.AlertMessage
            Accessible.name: text
        }
    }
    InlineMessage {
        width: parent.width
        visible: root.keyring.problem !== ""
        kind: "crit"
        title: qsTr("The keyring did not take it")
        text: root.keyring.problem
    }
}

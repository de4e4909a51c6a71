// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Plumbline.Models
import Plumbline.Ui

/// What became of a saved request: answered, accepted by the auditor, or flagged with what is wrong.
Column {
    id: root

    required property RequestsController requests
    readonly property string status: requests.desk.status
    readonly property bool ready: requests.isNow && !requests.busy

    spacing: Theme.space8
    onStatusChanged: note.clear()

    FormField {
        width: parent.width
        label: qsTr("What became of it")
        help: qsTr("A note is needed to flag it: what is wrong.")
        AppTextField { id: note; width: parent.width; name: qsTr("Note"); placeholder: qsTr("Note") }
    }
    Flow {
        width: parent.width
        spacing: Theme.space8

        AppButton { dense: true; text: qsTr("Answered"); enabled: root.ready && root.status !== "answered"; onClicked: root.requests.desk.mark("answered", note.text) }
        AppButton { dense: true; text: qsTr("Accepted"); enabled: root.ready && (root.status === "answered" || root.status === "flagged"); onClicked: root.requests.desk.mark("accepted", note.text) }
        AppButton { dense: true; text: qsTr("Flagged"); enabled: root.ready && note.text.trim() !== ""; onClicked: root.requests.desk.mark("flagged", note.text) }
    }
}

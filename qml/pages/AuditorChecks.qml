// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Plumbline.Models
import Plumbline.Ui

/// What came of the eleven checks, and why the packet is not complete.
ScrollArea {
    id: root

    required property AuditorController auditor

    Column {
        width: root.room
        spacing: Theme.space16

        PlainText { width: parent.width; visible: root.auditor.state === "checking"; text: root.auditor.workText === "" ? qsTr("Checking…") : root.auditor.workText; muted: 1 }
        InlineMessage { width: parent.width; visible: root.auditor.problem !== ""; kind: "crit"; title: qsTr("The packet could not be read"); text: root.auditor.problem }
        InlineMessage {
            width: parent.width
            visible: root.auditor.conclusion !== ""
            kind: root.auditor.conclusionMark
            title: root.auditor.conclusion
            text: root.auditor.conclusionNote
        }
        InlineMessage {
            width: parent.width
            visible: root.auditor.state === "refused" && root.auditor.conclusion !== ""
            kind: "info"
            title: qsTr("Its figures and records are not shown")
            text: qsTr("A check failed: nobody looks into what may have been made to deceive.")
        }
        FactList {
            width: parent.width
            visible: root.auditor.packetId !== ""
            labels: [qsTr("Packet id")]
            values: [root.auditor.packetId]
            kinds: ["code"]
        }
        Column {
            width: parent.width

            Repeater {
                model: root.auditor.checks
                PacketCheckRow { width: root.room }
            }
        }
        Column {
            width: parent.width
            spacing: Theme.space6
            visible: root.auditor.gaps.length > 0

            PlainText { text: qsTr("It says of itself that it is not complete"); textRole: "label"; Accessible.role: Accessible.Heading; Accessible.name: text }
            Repeater {
                model: root.auditor.gaps
                PlainText {
                    required property string modelData

                    width: root.room
                    text: modelData
                    textRole: "caption"
                    wrapMode: Text.Wrap
                }
            }
        }
    }
}

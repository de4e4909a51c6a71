// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Plumbline.Models
import Plumbline.Ui

/// What came of the eleven checks, and how an auditor repeats them without us.
Column {
    id: root

    required property PacketsController packets

    spacing: Theme.space16

    Row {
        visible: root.packets.conclusion !== ""
        width: parent.width
        spacing: Theme.space12

        Mark { id: sign; anchors.verticalCenter: parent.verticalCenter; kind: root.packets.conclusionMark; size: Theme.emptyIconSize }
        Column {
            width: parent.width - sign.width - parent.spacing
            spacing: Theme.space2

            PlainText { width: parent.width; text: root.packets.conclusion; textRole: "pageTitle"; wrapMode: Text.Wrap; Accessible.role: Accessible.Heading; Accessible.name: text }
            PlainText { width: parent.width; text: root.packets.conclusionNote; textRole: "caption"; wrapMode: Text.Wrap }
        }
    }
    Rectangle {
        width: parent.width
        height: facts.height + 2 * Theme.space12
        visible: root.packets.checkedFile !== ""
        radius: Theme.radiusControl
        color: Theme.canvas
        border.color: Theme.border

        FactList {
            id: facts

            x: Theme.space14
            y: Theme.space12
            width: parent.width - 2 * x
            labels: [qsTr("File"), qsTr("Packet id"), qsTr("Signature")]
            values: [root.packets.checkedFile, root.packets.checkedId, root.packets.signatureText]
            kinds: ["code", "code", ""]
        }
    }
    Column {
        width: parent.width

        Repeater {
            model: root.packets.checks
            PacketCheckRow { width: root.width }
        }
    }
    Column {
        width: parent.width
        spacing: Theme.space6
        visible: root.packets.conclusion !== ""

        PlainText { text: qsTr("An auditor repeats it without Plumbline"); textRole: "label"; Accessible.role: Accessible.Heading; Accessible.name: text }
        Repeater {
            model: root.packets.commands
            PlainText {
                required property string modelData
                required property int index

                width: root.width
                text: modelData
                textRole: index === 0 ? "code" : "caption"
                wrapMode: Text.Wrap
            }
        }
    }
}

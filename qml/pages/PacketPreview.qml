// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Plumbline.Models
import Plumbline.Ui

/// Whether the packet would be complete: what speaks against it, and each source.
Column {
    id: root

    required property PacketsController packets

    spacing: Theme.space16

    InlineMessage {
        width: parent.width
        visible: root.packets.previewed
        kind: root.packets.gaps.length === 0 ? "ok" : "warn"
        title: root.packets.gaps.length === 0 ? qsTr("Every source was read to its end after the period") : qsTr("The packet will say that it is not complete")
        text: root.packets.gaps.length === 0 ? "" : qsTr("Each gap stands in it, with what it bears on.")
    }
    Column {
        width: parent.width
        visible: root.packets.gaps.length > 0
        spacing: Theme.space6

        PlainText { text: qsTr("What is missing"); textRole: "label"; Accessible.role: Accessible.Heading; Accessible.name: text }
        Repeater {
            model: root.packets.gaps

            PlainText {
                required property string modelData

                width: root.width
                leftPadding: Theme.space12
                text: modelData
                wrapMode: Text.Wrap
                maximumLineCount: 3
            }
        }
    }
    PacketFacts {
        width: parent.width
        visible: root.packets.previewed
        title: qsTr("Sources")
        facts: root.packets.sources
    }
}

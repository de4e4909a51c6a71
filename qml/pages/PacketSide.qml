// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Plumbline.Models
import Plumbline.Ui

/// What is in the packet, as far as is known, and those that were handed out before.
Column {
    id: root

    required property PacketsController packets

    spacing: Theme.space20

    Column {
        width: parent.width
        visible: root.packets.previewed
        spacing: Theme.space6

        PlainText { text: qsTr("This packet"); textRole: "cardTitle"; Accessible.role: Accessible.Heading; Accessible.name: text }
        FactList { width: parent.width; labelWidth: Theme.labelColumn + Theme.space32; labels: root.packets.contentLabels; values: root.packets.contentValues }
    }
    PacketFacts {
        width: parent.width
        title: qsTr("Earlier packets")
        emptyText: root.packets.state === "failed" ? root.packets.errorText : qsTr("None was handed out of this store yet.")
        facts: root.packets.earlier
    }
}

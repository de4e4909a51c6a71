// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Plumbline.Models
import Plumbline.Ui

/// Ranked bars under a line that says what they are and how many there are in all.
Column {
    id: root

    required property BarListModel bars
    required property string title
    property string kind
    property color barColor: Theme.series1

    signal opened(key: string)

    visible: bars.count > 0
    spacing: Theme.space4

    Row {
        spacing: Theme.space6

        Mark { anchors.verticalCenter: parent.verticalCenter; kind: root.kind }
        PlainText { text: root.title; textRole: "label"; Digits.kind: Digits.Definition }
    }
    BarList {
        width: parent.width
        height: implicitHeight
        labelWidth: Math.max(Theme.labelColumn, Math.min(Theme.navWidth, root.width * 0.4))
        valueWidth: Theme.space48
        barColor: root.barColor
        name: root.title
        model: root.bars
        onRowActivated: row => root.opened(root.bars.keyAt(row))
    }
}

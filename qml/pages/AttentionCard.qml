// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Plumbline.Models
import Plumbline.Ui

/// Exceptions that need a decision, worst first: why, then what. Enter opens the record.
Card {
    id: root

    required property WeeklyReviewController weekly
    property int columns: 2

    title: qsTr("Needs a decision")
    countText: String(weekly.decisions.count)
    height: Theme.rowHeight + Theme.space10 + Math.max(1, Math.ceil(weekly.decisions.count / columns)) * Theme.twoLineRowHeight

    Grid {
        anchors { left: parent.left; right: parent.right; top: parent.top }
        columns: root.columns

        Repeater {
            model: root.weekly.decisions
            delegate: AttentionRow {
                width: (root.width - 2) / root.columns
                onClicked: root.weekly.openAttention(index)
            }
        }
    }
    PlainText {
        anchors { left: parent.left; leftMargin: Theme.cardPadding; top: parent.top; topMargin: Theme.space16 }
        visible: root.weekly.decisions.count === 0
        text: qsTr("Nothing: no open exception is expired, without owner or older than its release window.")
        textRole: "caption"
    }
}

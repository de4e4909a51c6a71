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
    property int columns: 1
    readonly property int rows: Math.ceil(weekly.decisions.count / columns)

    property bool explained: false ///< Leads to what the rules say.

    signal decisionRequested(title: string, owner: string, row: string)
    signal explanationRequested

    title: qsTr("Needs a decision")
    linkText: explained ? qsTr("What the rules say") : ""
    onLinkActivated: explanationRequested()
    countText: weekly.exceptionsKnown ? String(weekly.decisions.count) : qsTr("?", "a value that nobody has delivered")
    /// With all of its rows.
    readonly property real fullHeight: Theme.cardHeadHeight + Theme.space2 + Math.max(1, rows) * Theme.twoLineRowHeight

    // Down, then across, so that the worst stand together at the left.
    Grid {
        anchors { left: parent.left; right: parent.right; top: parent.top }
        columns: root.columns
        rows: root.rows
        flow: Grid.TopToBottom

        Repeater {
            model: root.weekly.decisions
            delegate: AttentionRow {
                width: (root.width - 2 * Theme.line) / root.columns
                firstRow: index % root.rows === 0
                canDecide: root.weekly.review.canDecide
                onClicked: root.weekly.openAttention(index)
                onDecisionRequested: root.decisionRequested(qsTr("%1: %2, %3", "why, rule, service").arg(title).arg(what).arg(service), owner, restsOn)
            }
        }
    }
    Separator {
        visible: root.columns > 1 && root.weekly.decisions.count > root.rows
        vertical: true
        height: parent.height
        anchors.horizontalCenter: parent.horizontalCenter
    }
    PlainText {
        anchors { left: parent.left; right: parent.right; margins: Theme.cardPadding; top: parent.top; topMargin: Theme.space16 }
        visible: root.weekly.decisions.count === 0
        text: root.weekly.exceptionsKnown ? qsTr("Nothing: no open exception is expired, without owner or older than its release window.")
            : qsTr("Not known: nobody has delivered exceptions.")
        textRole: "caption"
        wrapMode: Text.Wrap
    }
}

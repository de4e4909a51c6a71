// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Plumbline.Models
import Plumbline.Ui

/// The middle of the weekly review: the bypass chart, what needs a decision, what was decided, and what comes. Three columns
/// on a wide window, two on a small one, one on a narrow one.
Flow {
    id: root

    required property WeeklyReviewController weekly
    required property real chartHeight ///< At least.
    required property int columns
    readonly property bool wide: columns === 3
    readonly property real columnWidth: columns === 1 ? width : Math.floor((width - (columns - 1) * spacing) / columns)
    /// What waits for a decision has the longest lines; what was decided has the shortest.
    readonly property real spare: wide ? Theme.space48 : 0
    readonly property real firstHeight: Math.max(chartHeight, wide ? 0 : attention.fullHeight)

    signal decisionRequested(title: string, owner: string, row: string)
    signal explanationRequested
    signal settleRequested(id: string, title: string)

    spacing: Theme.cardGap

    BypassCard { width: root.columnWidth; height: root.firstHeight; weekly: root.weekly }
    AttentionCard {
        id: attention

        width: root.columnWidth + root.spare
        height: root.firstHeight
        weekly: root.weekly
        explained: true
        onExplanationRequested: root.explanationRequested()
        onDecisionRequested: (title, owner, row) => root.decisionRequested(title, owner, row)
    }
    Flow {
        id: side

        readonly property bool beside: root.columns === 2
        readonly property real cardWidth: beside ? Math.floor((width - spacing) / 2) : width
        readonly property real sideHeight: Math.max(commitments.fullHeight, coming.fullHeight)

        width: root.wide ? root.width - 2 * (root.columnWidth + root.spacing) - root.spare : root.width
        spacing: root.spacing

        CommitmentsCard {
            id: commitments

            width: side.cardWidth
            height: root.wide ? root.firstHeight - coming.height - side.spacing : side.beside ? side.sideHeight : fullHeight
            review: root.weekly.review
            onSettleRequested: (id, title) => root.settleRequested(id, title)
        }
        ComingCard {
            id: coming

            width: side.cardWidth
            height: side.beside ? side.sideHeight : fullHeight
            coming: root.weekly.coming
        }
    }
}

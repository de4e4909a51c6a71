// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Plumbline.Models
import Plumbline.Ui

/// The week on one screen: verdict, tiles, the bypass chart, ages of exceptions, what needs a decision.
FocusScope {
    id: root

    required property WeeklyReviewController weekly
    required property KnowledgeController knowledge
    required property SyncController sync
    required property string widthClass
    readonly property bool narrow: widthClass === "drawer" || widthClass === "phone"
    readonly property bool wide: widthClass === "wide"
    readonly property bool filled: weekly.state === "ready" || weekly.state === "stale"
    readonly property real columnWidth: narrow ? area.room : (area.room - Theme.cardGap) / 2
    /// The two charts share what the fixed cards leave of one screen.
    readonly property real chartHeight: Math.max(wide ? Theme.tooltipWidth : Theme.chartCardHeight, wide ? area.screen - tiles.height - attention.height
        - 2 * Theme.cardGap - Theme.pagePaddingTop - (notice.visible ? notice.height + Theme.cardGap : 0) : 0)

    signal sourcesRequested

    PageFrame {
        id: frame

        anchors.fill: parent
        widthClass: root.widthClass
        title: qsTr("Weekly review")
        factsBelow: root.narrow

        Repeater {
            model: root.filled ? root.weekly.verdict : null
            delegate: Badge {
                required property string mark

                anchors.verticalCenter: parent?.verticalCenter
                kind: mark
                plain: true
            }
        }
    }
    PageState {
        anchors { fill: parent; leftMargin: frame.sidePadding; rightMargin: frame.sidePadding; topMargin: frame.bodyTop; bottomMargin: Theme.pagePaddingTop }
        pageState: root.weekly.state
        errorText: root.weekly.errorText
        sync: root.sync
        knowledge: root.knowledge
        onSourcesRequested: root.sourcesRequested()
        onRetryRequested: root.weekly.reload()
    }
    ScrollArea {
        id: area

        anchors { fill: parent; topMargin: frame.bodyTop - headRoom }
        sidePadding: frame.sidePadding
        visible: root.filled

        Column {
            width: area.room
            spacing: Theme.cardGap
            bottomPadding: Theme.pagePaddingTop

            KnowledgeNotice {
                id: notice

                width: parent.width
                knowledge: root.knowledge
                sync: root.sync
                onSourcesRequested: root.sourcesRequested()
            }
            WeeklyTiles {
                id: tiles

                width: parent.width
                weekly: root.weekly
                columns: root.widthClass === "phone" ? 1 : root.narrow ? 2 : 3
                compact: !root.wide && !root.narrow
            }
            Grid {
                width: parent.width
                columns: root.narrow ? 1 : 2
                spacing: Theme.cardGap

                BypassCard { width: root.columnWidth; height: root.chartHeight; weekly: root.weekly }
                AgingCard { width: root.columnWidth; height: root.chartHeight; weekly: root.weekly }
            }
            AttentionCard {
                id: attention

                width: parent.width
                weekly: root.weekly
                columns: root.narrow || root.weekly.decisions.count < 2 ? 1 : 2
            }
        }
    }
}

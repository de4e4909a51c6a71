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
    required property SyncController sync
    required property string widthClass
    readonly property bool narrow: widthClass === "drawer" || widthClass === "phone"
    readonly property bool wide: widthClass === "wide"
    readonly property bool filled: weekly.state === "ready" || weekly.state === "stale"
    readonly property int margin: narrow ? Theme.space12 : Theme.pagePadding
    readonly property real columnWidth: (area.width - Theme.cardGap) / 2

    PageHeader {
        id: header

        x: root.margin
        y: Theme.space6
        width: parent.width - 2 * root.margin
        title: qsTr("Weekly review")

        Repeater {
            model: root.filled && !root.narrow ? root.weekly.verdict : null
            delegate: Badge {
                required property string mark

                anchors.verticalCenter: parent?.verticalCenter
                kind: mark
                plain: true
            }
        }
    }
    PageState {
        anchors { left: header.left; right: header.right; top: header.bottom; bottom: parent.bottom; topMargin: Theme.space12; bottomMargin: Theme.pagePaddingTop }
        pageState: root.weekly.state
        errorText: root.weekly.errorText
        sync: root.sync
        onRetryRequested: root.weekly.reload()
    }
    ScrollArea {
        id: area

        anchors { left: header.left; right: header.right; top: header.bottom; bottom: parent.bottom; topMargin: Theme.space8 }
        visible: root.filled

        Column {
            width: area.width
            spacing: Theme.cardGap
            bottomPadding: Theme.pagePaddingTop

            WeeklyTiles {
                width: parent.width
                weekly: root.weekly
                columns: root.widthClass === "phone" ? 1 : root.narrow ? 2 : 3
                compact: !root.wide && !root.narrow
            }
            Grid {
                width: parent.width
                columns: root.narrow ? 1 : 2
                spacing: Theme.cardGap

                BypassCard {
                    width: root.narrow ? area.width : root.columnWidth
                    height: Math.max(Theme.chartCardHeight, root.wide ? area.height - Theme.tileHeight - attention.height - 2 * Theme.cardGap - Theme.pagePaddingTop : 0)
                    weekly: root.weekly
                }
                AgingCard {
                    width: root.narrow ? area.width : root.columnWidth
                    height: Math.max(Theme.chartCardHeight, root.wide ? area.height - Theme.tileHeight - attention.height - 2 * Theme.cardGap - Theme.pagePaddingTop : 0)
                    weekly: root.weekly
                }
            }
            AttentionCard {
                id: attention

                width: parent.width
                weekly: root.weekly
                columns: root.wide ? 2 : 1
            }
        }
    }
}

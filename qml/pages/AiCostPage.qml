// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Plumbline.Models
import Plumbline.Ui

/// What AI costs, when and by whom: hour by weekday, a selection of hours, and the split by service or model.
FocusScope {
    id: root

    required property AiCostController aiCost
    required property SyncController sync
    required property string widthClass
    readonly property bool wide: widthClass === "wide"
    readonly property bool narrow: widthClass === "drawer" || widthClass === "phone"
    readonly property bool filled: aiCost.state === "ready" || aiCost.state === "stale"
    readonly property int margin: narrow ? Theme.space12 : Theme.pagePadding

    PageHeader {
        id: header

        x: root.margin
        y: Theme.space6
        width: parent.width - 2 * root.margin
        title: qsTr("AI cost")

        LinkButton {
            anchors.verticalCenter: parent?.verticalCenter
            visible: root.filled && !root.narrow
            text: qsTr("%1 this week").arg(root.aiCost.totalText)
            onClicked: root.aiCost.openTotal()
        }
        PlainText {
            anchors.verticalCenter: parent?.verticalCenter
            visible: root.filled && root.wide
            text: qsTr("%1 per request").arg(root.aiCost.perRequestText)
            muted: 1
        }
        Badge {
            anchors.verticalCenter: parent?.verticalCenter
            visible: root.filled && !root.narrow
            kind: root.aiCost.coveredMark
            text: root.aiCost.coveredText
            plain: true
        }
        actions: [
            SegmentedControl {
                anchors.verticalCenter: parent.verticalCenter
                visible: root.filled && !root.narrow
                name: qsTr("Measure")
                labels: [qsTr("Cost"), qsTr("Requests"), qsTr("Per request")]
                currentIndex: ["cost", "requests", "perRequest"].indexOf(root.aiCost.mode)
                onPicked: index => root.aiCost.mode = ["cost", "requests", "perRequest"][index]
            },
            SegmentedControl {
                anchors.verticalCenter: parent.verticalCenter
                visible: root.filled && root.wide
                name: qsTr("Grid")
                labels: [qsTr("Hour × weekday"), qsTr("Hour × date")]
                currentIndex: root.aiCost.grid === "hourDate" ? 1 : 0
                onPicked: index => root.aiCost.grid = index === 1 ? "hourDate" : "hourWeekday"
            }
        ]
    }
    PageState {
        anchors { left: header.left; right: header.right; top: header.bottom; bottom: parent.bottom; topMargin: Theme.space12; bottomMargin: Theme.pagePaddingTop }
        pageState: root.aiCost.state
        errorText: root.aiCost.errorText
        sync: root.sync
        onRetryRequested: root.aiCost.reload()
    }
    ScrollArea {
        id: area

        anchors { left: header.left; right: header.right; top: header.bottom; bottom: parent.bottom; topMargin: Theme.space8 }
        visible: root.filled

        Grid {
            width: area.width
            columns: root.wide ? 2 : 1
            spacing: Theme.cardGap
            bottomPadding: Theme.pagePaddingTop

            HeatmapCard {
                width: root.wide ? area.width - Theme.sideWidth - Theme.cardGap : area.width
                height: implicitHeight
                aiCost: root.aiCost
            }
            SelectionCard {
                width: root.wide ? Theme.sideWidth : area.width
                height: root.wide ? Theme.heatmapCardHeight : implicitHeight
                aiCost: root.aiCost
            }
            BreakdownCard {
                width: root.wide ? area.width - Theme.sideWidth - Theme.cardGap : area.width
                height: Math.max(Theme.chartCardHeight / 1.4, area.height - Theme.heatmapCardHeight - Theme.cardGap - Theme.pagePaddingTop)
                title: qsTr("Cost by service")
                rows: root.aiCost.costByService
                unit: root.aiCost
            }
            BreakdownCard {
                width: root.wide ? Theme.sideWidth : area.width
                height: Math.max(Theme.chartCardHeight / 1.4, area.height - Theme.heatmapCardHeight - Theme.cardGap - Theme.pagePaddingTop)
                title: qsTr("Cost by model")
                rows: root.aiCost.costByModel
                unit: root.aiCost
                brief: true
            }
        }
    }
}

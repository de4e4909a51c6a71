// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Plumbline.Models
import Plumbline.Ui

/// What AI costs, when and by whom: hour by weekday, a selection of hours, the weeks before, and the split by service and model.
FocusScope {
    id: root

    required property AiCostController aiCost
    required property KnowledgeController knowledge
    required property SyncController sync
    required property string widthClass
    readonly property bool wide: widthClass === "wide"
    readonly property bool narrow: widthClass === "drawer" || widthClass === "phone"
    readonly property bool filled: aiCost.state === "ready" || aiCost.state === "stale"
    readonly property real sideWidth: wide ? Theme.sideWidth : narrow ? area.room : Math.floor((area.room - Theme.cardGap) / 2)
    readonly property real mainWidth: wide ? area.room - sideWidth - Theme.cardGap : area.room
    readonly property real lowHeight: Math.max(services.implicitHeight, models.implicitHeight, Theme.lowCardHeight)
    /// The heatmap takes what the lower cards leave of one screen, within what its cells can bear.
    readonly property real lowRoom: Math.max(lowHeight, area.screen - noticeRoom - gridHeight - Theme.cardGap - Theme.pagePaddingTop)
    readonly property real noticeRoom: notice.visible ? notice.height + Theme.cardGap : 0
    readonly property real gridHeight: !wide ? Theme.heatmapCardHeight : Math.max(Theme.heatmapCardHeight, Math.min(Theme.heatmapCardHeight + Theme.barHeight,
        area.screen - noticeRoom - lowHeight - Theme.cardGap - Theme.pagePaddingTop))

    signal sourcesRequested

    PageFrame {
        id: frame

        anchors.fill: parent
        widthClass: root.widthClass
        title: qsTr("AI cost")
        factsBelow: root.narrow

        FigureLink {
            anchors.verticalCenter: parent?.verticalCenter
            visible: root.filled
            value: root.aiCost.totalText
            words: qsTr("this week")
            onClicked: root.aiCost.openTotal()
        }
        FigureLink {
            anchors.verticalCenter: parent?.verticalCenter
            visible: root.filled
            value: root.aiCost.perRequestText
            words: qsTr("per request")
            onClicked: root.aiCost.openTotal()
        }
        Badge {
            anchors.verticalCenter: parent?.verticalCenter
            visible: root.filled
            kind: root.aiCost.coveredMark
            text: root.aiCost.coveredText
            Digits.kind: Digits.Coverage
            plain: true
        }
        actions: AiSwitches {
            visible: root.filled
            aiCost: root.aiCost
            brief: !root.wide
        }
    }
    PageState {
        anchors { fill: parent; leftMargin: frame.sidePadding; rightMargin: frame.sidePadding; topMargin: frame.bodyTop; bottomMargin: Theme.pagePaddingTop }
        pageState: root.aiCost.state
        errorText: root.aiCost.errorText
        sync: root.sync
        knowledge: root.knowledge
        onSourcesRequested: root.sourcesRequested()
        onRetryRequested: root.aiCost.reload()
    }
    ScrollArea {
        id: area

        anchors { fill: parent; topMargin: frame.bodyTop - headRoom }
        sidePadding: frame.sidePadding
        visible: root.filled

        Flow {
            width: area.room
            spacing: Theme.cardGap
            bottomPadding: Theme.pagePaddingTop

            KnowledgeNotice { id: notice; width: area.room; knowledge: root.knowledge; sync: root.sync }
            HeatmapCard { width: root.mainWidth; height: root.gridHeight; aiCost: root.aiCost }
            SelectionCard { width: root.wide ? root.sideWidth : area.room; height: root.wide ? root.gridHeight : implicitHeight; aiCost: root.aiCost }
            BreakdownCard {
                id: services

                width: root.wide ? root.mainWidth - spend.width - Theme.cardGap : area.room
                height: root.wide ? root.lowRoom : implicitHeight
                title: qsTr("Cost by service")
                dimension: qsTr("Service")
                rows: root.aiCost.costByService
                aiCost: root.aiCost
                onOpened: key => root.aiCost.openService(key)
            }
            SpendCard {
                id: spend

                width: root.wide ? Theme.sideWidth : root.sideWidth
                height: root.wide ? root.lowRoom : Theme.lowCardHeight
                aiCost: root.aiCost
            }
            BreakdownCard {
                id: models

                width: root.sideWidth
                height: root.wide ? root.lowRoom : Math.max(implicitHeight, root.narrow ? 0 : Theme.lowCardHeight)
                title: qsTr("Cost by model")
                dimension: qsTr("Model")
                rows: root.aiCost.costByModel
                aiCost: root.aiCost
                brief: true
                onOpened: key => root.aiCost.openModel(key)
            }
        }
    }
}

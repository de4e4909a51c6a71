// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Plumbline.Models
import Plumbline.Ui

/// Cost split by one dimension with its total; what belongs to nobody is a row, too. A row opens its records.
Card {
    id: root

    required property BreakdownListModel rows
    required property AiCostController aiCost
    required property string dimension
    property bool brief: false

    signal opened(key: string)

    implicitHeight: Theme.cardHeadHeight + Theme.headHeight + (rows.count + 1) * Theme.rowComfortable + Theme.space10

    Rectangle {
        id: head

        width: parent.width
        height: Theme.headHeight
        color: Theme.sunken

        BreakdownCells {
            anchors.fill: parent
            Digits.kind: Digits.Definition
            brief: root.brief
            role: "label"
            first: root.dimension
            cost: qsTr("%1, US$", "week").arg(root.aiCost.weekShort)
            perRequest: qsTr("Per request")
            delta: qsTr("vs %1, %", "week; in percent").arg(root.aiCost.weekBefore)
        }
    }
    ListView {
        id: list

        anchors { left: parent.left; right: parent.right; top: head.bottom; bottom: parent.bottom; bottomMargin: Theme.rowComfortable }
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        model: root.rows
        T.ScrollBar.vertical: AppScrollBar {}
        Accessible.role: Accessible.Table
        Accessible.name: root.title
        activeFocusOnTab: true
        keyNavigationEnabled: true
        Keys.onReturnPressed: if (currentItem) (currentItem as BreakdownRow).clicked()

        delegate: BreakdownRow {
            width: ListView.view.width
            brief: root.brief
            onClicked: root.opened(key)
        }
    }
    BreakdownRow {
        id: total

        // Under the last row, or at the foot of the card when there are more than fit.
        y: Math.min(list.y + list.contentHeight, parent.height - height)
        width: parent.width
        visible: root.rows.count > 0
        key: ""
        label: qsTr("Total")
        costText: root.aiCost.totalWholeText
        perRequestText: root.aiCost.perRequestText
        deltaText: root.aiCost.totalDeltaText
        unattributed: false
        brief: root.brief
        total: true
        onClicked: root.aiCost.openTotal()
    }
}

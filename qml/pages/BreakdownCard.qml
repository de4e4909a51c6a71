// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Plumbline.Models
import Plumbline.Ui

/// Cost split by one dimension; what belongs to nobody is a row, too. A row opens its records.
Card {
    id: root

    required property BreakdownListModel rows
    required property AiCostController unit
    property bool brief: false

    Item {
        id: head

        width: parent.width
        height: Theme.headHeight

        Rectangle { anchors.fill: parent; color: Theme.sunken }
        BreakdownCells { anchors.fill: parent; brief: root.brief; strong: true; first: root.title; cost: qsTr("US$"); perRequest: qsTr("Per request"); delta: qsTr("vs week before") }
    }
    ListView {
        anchors { left: parent.left; right: parent.right; top: head.bottom; bottom: parent.bottom }
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
            onClicked: root.unit.openBreakdown(key)
        }
    }
}

// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Plumbline.Models
import Plumbline.Ui

/// The service level objectives: how much of the error budget is left, and how fast it burns.
Card {
    id: root

    required property NotificationsController notifications

    title: qsTr("Service levels")
    caption: notifications.asOfText
    implicitHeight: Theme.cardHeadHeight + (notifications.objectivesKnown ? Theme.rowHeight * (1 + Math.min(6, notifications.objectives.count)) : Theme.rowHeight * 2)

    DataTable {
        anchors.fill: parent
        visible: root.notifications.objectivesKnown
        key: "objectives"
        name: root.title
        model: root.notifications.objectives
        shownRow: root.notifications.chosen
        sortColumn: 4
        sortDescending: true
        columns: [
            DataColumn { key: "objective"; title: qsTr("Objective"); width: Theme.labelColumn; fill: true; strong: true },
            DataColumn { key: "promised"; title: qsTr("Promised"); width: Theme.labelColumn; numeric: true; muted: true },
            DataColumn { key: "budget-left"; title: qsTr("Budget left"); width: Theme.labelColumn + Theme.space12; numeric: true },
            DataColumn { key: "burn-rate"; title: qsTr("Burn rate"); width: Theme.labelColumn; numeric: true },
            DataColumn { key: "state"; title: qsTr("State"); width: Theme.labelColumn + Theme.space48; badge: true }
        ]
        onCurrentRowPicked: row => root.notifications.choose(row)
        onRowActivated: row => {
            root.notifications.choose(row);
            root.notifications.openObjective();
        }
        onSortRequested: (column, descending) => root.notifications.objectives.sortBy(column, descending)
    }
    PlainText {
        anchors { left: parent.left; right: parent.right; margins: Theme.cardPadding; verticalCenter: parent.verticalCenter }
        visible: !root.notifications.objectivesKnown
        text: qsTr("Not known: no source tells of objectives. A Prometheus source reads them from recording rules.")
        textRole: "caption"
        wrapMode: Text.Wrap
    }
}

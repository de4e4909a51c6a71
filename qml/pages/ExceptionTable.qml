// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Plumbline.Models
import Plumbline.Ui

/// All open exceptions, the first to expire on top; Enter opens the record of a line.
Card {
    id: root

    required property ExceptionsController exceptions

    title: qsTr("All open exceptions")
    countText: exceptions.totalText
    caption: qsTr("Enter opens the record")
    headerLine: false

    DataTable {
        anchors.fill: parent
        visible: root.exceptions.table.count > 0
        key: "exceptions"
        name: root.title
        model: root.exceptions.table
        sortColumn: 5
        sortDescending: false
        columns: [
            DataColumn { key: "number"; title: qsTr("Number"); width: Theme.numberColumn + Theme.space16; mono: true },
            DataColumn { key: "rule-or-finding"; title: qsTr("Rule or finding"); width: Theme.labelColumn + Theme.space16; fill: true },
            DataColumn { key: "service"; title: qsTr("Service"); width: Theme.labelColumn; fill: true },
            DataColumn { key: "owner"; title: qsTr("Owner"); width: Theme.labelColumn; fill: true; muted: true },
            DataColumn { key: "age-d"; title: qsTr("Age, d"); width: Theme.numberColumn + Theme.space8; numeric: true },
            DataColumn { key: "expires"; title: qsTr("Expires"); width: Theme.numberColumn + Theme.space24; numeric: true },
            DataColumn { key: "in-d"; title: qsTr("In, d"); width: Theme.numberColumn; numeric: true },
            DataColumn { key: "renewals"; title: qsTr("Renewals"); width: Theme.labelColumn; numeric: true },
            DataColumn { key: "state"; title: qsTr("State"); width: Theme.navWidth; badge: true }
        ]
        onRowActivated: row => root.exceptions.openLine(row)
        onSortRequested: (column, descending) => root.exceptions.sort(column, descending)
    }
    EmptyState {
        anchors.centerIn: parent
        visible: root.exceptions.table.count === 0
        kind: root.exceptions.measured ? "ok" : "unk"
        title: root.exceptions.measured ? qsTr("No open exceptions") : qsTr("Nobody has delivered exceptions")
        text: root.exceptions.measured ? qsTr("Measured, not missing.") : qsTr("A source that keeps exceptions is needed to see any.")
    }
}

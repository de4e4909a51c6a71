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
        name: root.title
        model: root.exceptions.table
        sortColumn: 5
        sortDescending: false
        columns: [
            DataColumn { title: qsTr("Number"); width: Theme.numberColumn + Theme.space16; mono: true },
            DataColumn { title: qsTr("Rule or finding"); width: Theme.labelColumn + Theme.space16; fill: true },
            DataColumn { title: qsTr("Service"); width: Theme.labelColumn; fill: true },
            DataColumn { title: qsTr("Owner"); width: Theme.labelColumn; fill: true; muted: true },
            DataColumn { title: qsTr("Age, d"); width: Theme.numberColumn + Theme.space8; numeric: true },
            DataColumn { title: qsTr("Expires"); width: Theme.numberColumn + Theme.space24; numeric: true },
            DataColumn { title: qsTr("In, d"); width: Theme.numberColumn; numeric: true },
            DataColumn { title: qsTr("Renewals"); width: Theme.labelColumn; numeric: true },
            DataColumn { title: qsTr("State"); width: Theme.navWidth; badge: true }
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

// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Plumbline.Models
import Plumbline.Ui

/// Open findings past their date, the longest past on top; Enter opens the record of a line.
Card {
    id: root

    required property RemediationController remediation
    readonly property FindingsView findings: remediation.findings

    title: qsTr("Past their date")
    countText: findings.lateText
    caption: qsTr("Enter opens the record")
    headerLine: false

    DataTable {
        anchors.fill: parent
        visible: root.findings.late.count > 0
        name: root.title
        model: root.findings.late
        sortColumn: 6
        sortDescending: true
        columns: [
            DataColumn { title: qsTr("Number"); width: Theme.numberColumn + Theme.space16; mono: true },
            DataColumn { title: qsTr("Finding"); width: Theme.labelColumn; fill: true },
            DataColumn { title: qsTr("Service"); width: Theme.labelColumn; fill: true },
            DataColumn { title: qsTr("Team"); width: Theme.numberColumn + Theme.space24; muted: true },
            DataColumn { title: qsTr("Severity"); width: Theme.numberColumn + Theme.space24; badge: true },
            DataColumn { title: qsTr("Age, d"); width: Theme.numberColumn + Theme.space8; numeric: true },
            DataColumn { title: qsTr("Past, d"); width: Theme.numberColumn + Theme.space16; numeric: true; strong: true }
        ]
        onRowActivated: row => root.remediation.openLate(row)
        onSortRequested: (column, descending) => root.remediation.sortLate(column, descending)
    }
    NothingOpen { visible: root.findings.late.count === 0; measured: root.findings.measured; title: qsTr("Nothing open is past its date") }
}

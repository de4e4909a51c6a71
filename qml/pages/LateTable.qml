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
        key: "late-findings"
        name: root.title
        model: root.findings.late
        sortColumn: 6
        sortDescending: true
        columns: [
            DataColumn { key: "number"; title: qsTr("Number"); width: Theme.numberColumn + Theme.space16; mono: true },
            DataColumn { key: "finding"; title: qsTr("Finding"); width: Theme.labelColumn; fill: true },
            DataColumn { key: "service"; title: qsTr("Service"); width: Theme.labelColumn; fill: true },
            DataColumn { key: "team"; title: qsTr("Team"); width: Theme.numberColumn + Theme.space24; muted: true },
            DataColumn { key: "severity"; title: qsTr("Severity"); width: Theme.numberColumn + Theme.space24; badge: true },
            DataColumn { key: "age-d"; title: qsTr("Age, d"); width: Theme.numberColumn + Theme.space8; numeric: true },
            DataColumn { key: "past-d"; title: qsTr("Past, d"); width: Theme.numberColumn + Theme.space16; numeric: true; strong: true }
        ]
        onRowActivated: row => root.remediation.openLate(row)
        onSortRequested: (column, descending) => root.remediation.sortLate(column, descending)
    }
    NothingOpen { visible: root.findings.late.count === 0; measured: root.findings.measured; title: qsTr("Nothing open is past its date") }
}

// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Plumbline.Models
import Plumbline.Ui

/// The cases behind the page: what was bypassed, what met no gate, and the policies as they stand. Enter opens a line's record.
Card {
    id: root

    required property GatesController gates

    TabStrip {
        id: tabs

        x: Theme.cardPadding
        name: qsTr("Cases")
        labels: [qsTr("Bypass cases"), qsTr("Without a gate"), qsTr("Policies")]
        countTexts: root.gates.tableCounts
    }
    Separator { y: tabs.height; width: parent.width }

    component Lines: DataTable {
        anchors { fill: parent; topMargin: tabs.height + Theme.line }
        emptyText: root.gates.measured ? qsTr("None in this week. Measured, not missing.") : qsTr("Nobody has delivered decisions of gates.")
    }
    Lines {
        id: cases

        visible: tabs.currentIndex === 0
        key: "bypass-cases"
        name: tabs.labels[0]
        model: root.gates.bypasses
        shownRow: root.gates.chosen
        sortColumn: 0
        sortDescending: true
        columns: [
            DataColumn { key: "bypassed"; title: qsTr("Bypassed"); width: Theme.navWidth - Theme.space48 - Theme.space16 },
            DataColumn { key: "service"; title: qsTr("Service"); width: Theme.labelColumn; fill: true },
            DataColumn { key: "rule"; title: qsTr("Rule"); width: Theme.labelColumn + Theme.space24; fill: true },
            DataColumn { key: "how"; title: qsTr("How"); width: Theme.navWidth - Theme.space48; muted: true },
            DataColumn { key: "after-min"; title: qsTr("After, min"); width: Theme.labelColumn - Theme.space10; numeric: true },
            DataColumn { key: "change"; title: qsTr("Change"); width: Theme.labelColumn; fill: true; mono: true },
            DataColumn { key: "by"; title: qsTr("By"); width: Theme.labelColumn + Theme.space24; fill: true; muted: true }
        ]
        onCurrentRowPicked: row => root.gates.choose(row)
        onRowActivated: row => root.gates.openBypass(row)
        onSortRequested: (column, descending) => root.gates.sortBypasses(column, descending)
    }
    Lines {
        visible: tabs.currentIndex === 1
        key: "ungated"
        name: tabs.labels[1]
        model: root.gates.ungated
        sortColumn: 0
        sortDescending: true
        columns: [
            DataColumn { key: "deployed"; title: qsTr("Deployed"); width: Theme.navWidth - Theme.space48 - Theme.space16 },
            DataColumn { key: "service"; title: qsTr("Service"); width: Theme.labelColumn; fill: true },
            DataColumn { key: "environment"; title: qsTr("Environment"); width: Theme.labelColumn; fill: true },
            DataColumn { key: "change"; title: qsTr("Change"); width: Theme.labelColumn; fill: true; mono: true },
            DataColumn { key: "by"; title: qsTr("By"); width: Theme.labelColumn; fill: true; muted: true }
        ]
        onRowActivated: row => root.gates.openUngated(row)
        onSortRequested: (column, descending) => root.gates.ungated.sortBy(column, descending)
    }
    Lines {
        visible: tabs.currentIndex === 2
        key: "policies"
        name: tabs.labels[2]
        model: root.gates.policies
        emptyText: qsTr("No source has delivered policies.")
        sortColumn: 2
        sortDescending: false
        columns: [
            DataColumn { key: "policy"; title: qsTr("Policy"); width: Theme.navWidth; fill: true },
            DataColumn { key: "version"; title: qsTr("Version"); width: Theme.labelColumn; mono: true },
            DataColumn { key: "state"; title: qsTr("State"); width: Theme.navWidth; badge: true },
            DataColumn { key: "in-force-since"; title: qsTr("In force since"); width: Theme.navWidth - Theme.space48; numeric: true },
            DataColumn { key: "switched-off"; title: qsTr("Switched off"); width: Theme.navWidth - Theme.space48; numeric: true },
            DataColumn { key: "by"; title: qsTr("By"); width: Theme.labelColumn; muted: true },
            DataColumn { key: "source"; title: qsTr("Source"); width: Theme.labelColumn; muted: true }
        ]
        onRowActivated: row => root.gates.openPolicy(row)
        onSortRequested: (column, descending) => root.gates.policies.sortBy(column, descending)
    }
}

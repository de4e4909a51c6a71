// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Plumbline.Models
import Plumbline.Ui

/// Drift by week with its limits, what was approved and what was not by kind, and every episode of the week.
Flow {
    id: root

    required property RemediationController remediation
    required property bool narrow
    required property real lowerRoom
    readonly property ReturnView later: remediation.later
    readonly property real sideWidth: narrow ? width : Math.max(Theme.sideWidth, Math.floor(width * 0.42))
    readonly property real upperHeight: Theme.tooltipWidth + Theme.space20

    spacing: Theme.cardGap

    Card {
        width: root.narrow ? root.width : root.width - root.sideWidth - Theme.cardGap
        height: root.upperHeight
        title: qsTr("Drift, not approved, by week")
        kind: root.later.chart.mark
        caption: qsTr("episodes in 100 monitored asset-days")
        headerLine: false

        ProcessPlot {
            anchors { fill: parent; leftMargin: Theme.space6; rightMargin: Theme.space12; bottomMargin: Theme.space8 }
            name: qsTr("Drift by week, episodes in 100 monitored asset-days")
            process: root.later.chart
            onPointActivated: index => root.remediation.openDriftWeek(index)
        }
    }
    Card {
        width: root.sideWidth
        height: root.upperHeight
        title: qsTr("Episodes of %1").arg(root.remediation.weekText)
        caption: qsTr("by kind, as the source names it")
        headerLine: false

        ScrollArea {
            anchors { left: parent.left; right: parent.right; top: parent.top; bottom: dwell.top; bottomMargin: Theme.space8 }
            sidePadding: Theme.cardPadding

            Column {
                width: parent.width
                spacing: Theme.space12

                BarGroup { width: parent.width; kind: "crit"; title: qsTr("Not approved"); bars: root.later.notApproved; onOpened: key => root.remediation.open(key) }
                BarGroup { width: parent.width; kind: "ok"; title: qsTr("Approved"); bars: root.later.approved; barColor: Theme.series5; onOpened: key => root.remediation.open(key) }
            }
        }
        RowFigures {
            id: dwell

            anchors { left: parent.left; right: parent.right; bottom: parent.bottom; leftMargin: Theme.cardPadding; rightMargin: Theme.cardPadding; bottomMargin: Theme.space10 }
            figures: root.later.dwell
            onOpened: key => root.remediation.open(key)
        }
        NothingOpen { visible: root.later.episodes.count === 0; measured: root.later.driftMeasured; title: qsTr("No drift") }
    }
    Card {
        width: root.width
        height: Math.max(Theme.lowCardHeight, root.lowerRoom - root.upperHeight - Theme.cardGap)
        title: qsTr("When it began")
        caption: qsTr("Enter opens the record")
        headerLine: false

        DataTable {
            anchors.fill: parent
            visible: root.later.episodes.count > 0
            key: "drift-episodes"
            name: qsTr("Episodes of drift")
            model: root.later.episodes
            sortColumn: 3
            sortDescending: true
            columns: [
                DataColumn { key: "asset"; title: qsTr("Asset"); width: Theme.labelColumn; fill: true },
                DataColumn { key: "difference"; title: qsTr("Difference"); width: Theme.labelColumn; fill: true },
                DataColumn { key: "kind"; title: qsTr("Kind"); width: Theme.labelColumn + Theme.space48; muted: true },
                DataColumn { key: "began"; title: qsTr("Began"); width: Theme.labelColumn + Theme.space48; numeric: true },
                DataColumn { key: "seen"; title: qsTr("Seen"); width: Theme.labelColumn + Theme.space48; numeric: true },
                DataColumn { key: "lasted-h"; title: qsTr("Lasted, h"); width: Theme.labelColumn + Theme.space16; numeric: true },
                DataColumn { key: "state"; title: qsTr("State"); width: Theme.navWidth; badge: true }
            ]
            onRowActivated: row => root.remediation.openEpisode(row)
            onSortRequested: (column, descending) => root.remediation.sortEpisodes(column, descending)
        }
        NothingOpen { visible: root.later.episodes.count === 0; measured: root.later.driftMeasured; title: qsTr("No episode of drift began") }
    }
}

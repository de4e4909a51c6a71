// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Plumbline.Models
import Plumbline.Ui

/// How long findings stay open, what fell due in the week, how old the open ones are, and which of them are late.
Flow {
    id: root

    required property RemediationController remediation
    required property bool narrow
    required property real lowerRoom ///< Height that the upper cards leave of the screen.
    readonly property FindingsView findings: remediation.findings
    readonly property real agesWidth: narrow ? width : Math.floor((width - Theme.cardGap) * 0.42)
    readonly property real dueWidth: narrow ? width : Math.max(Theme.sideWidth, Math.floor(width * 0.36))
    readonly property real upperHeight: Theme.tooltipWidth + Theme.space20
    readonly property real lowerHeight: Math.max(Theme.lowCardHeight, lowerRoom - upperHeight - Theme.cardGap)

    spacing: Theme.cardGap

    Card {
        width: root.narrow ? root.width : root.width - root.dueWidth - Theme.cardGap
        height: root.upperHeight
        title: qsTr("Time to remediate")
        caption: qsTr("first seen in the last 28 days, all severities")
        headerLine: false

        RowFigures {
            id: repair

            anchors { left: parent.left; right: parent.right; leftMargin: Theme.cardPadding; rightMargin: Theme.cardPadding }
            figures: root.findings.repair
            onOpened: key => root.remediation.open(key)
        }
        SurvivalChart {
            anchors { left: parent.left; right: parent.right; top: repair.bottom; bottom: parent.bottom; topMargin: Theme.space4; bottomMargin: Theme.space4 }
            visible: root.findings.curve.known
            name: qsTr("Share of findings still open, by days since detection")
            horizon: root.findings.curve.horizon
            allDays: root.findings.curve.allDays
            allShares: root.findings.curve.allShares
            closedDays: root.findings.curve.closedDays
            closedShares: root.findings.curve.closedShares
            dayTexts: root.findings.curve.dayTexts
            allTexts: root.findings.curve.allTexts
            closedTexts: root.findings.curve.closedTexts
            allName: root.findings.curve.allName
            closedName: root.findings.curve.closedName
            onActivated: root.remediation.open("repair/n")
            onClosedActivated: root.remediation.open("repair/events")
        }
    }
    Card {
        width: root.dueWidth
        height: root.upperHeight
        title: qsTr("Due in %1").arg(root.remediation.weekText)
        caption: qsTr("all severities")
        headerLine: false

        RowFigures {
            id: due

            anchors { left: parent.left; right: parent.right; leftMargin: Theme.cardPadding; rightMargin: Theme.cardPadding }
            figures: root.findings.due
            onOpened: key => root.remediation.open(key)
        }
        DueBars {
            anchors { left: parent.left; right: parent.right; top: due.bottom; bottom: parent.bottom; margins: Theme.cardPadding; topMargin: Theme.space4 }
            visible: root.findings.teams.count > 0
            name: qsTr("What fell due, by team")
            model: root.findings.teams
            most: root.findings.mostDue
            onRowActivated: row => root.remediation.open("team//" + root.findings.teams.keyAt(row))
            onSegmentActivated: (row, segment) => root.remediation.open("team/" + ["met", "late", "open"][segment] + "/" + root.findings.teams.keyAt(row))
        }
    }
    Card {
        width: root.agesWidth
        height: root.lowerHeight
        title: qsTr("Age of open findings")
        countText: root.findings.openText
        caption: qsTr("since they were first seen")
        headerLine: false

        AgingChart {
            anchors { fill: parent; bottomMargin: Theme.space8 }
            visible: root.findings.aging.count > 0
            name: qsTr("Age of open findings by service, %1 open").arg(root.findings.openText)
            expiredTitle: qsTr("Late")
            model: root.findings.aging
            maximum: root.findings.agingMaximum
            onRowActivated: row => root.remediation.openAging(row, -1)
            onSegmentActivated: (row, bucket) => root.remediation.openAging(row, bucket)
        }
        NothingOpen { visible: root.findings.aging.count === 0; measured: root.findings.measured; title: qsTr("No open findings") }
    }
    LateTable { width: root.narrow ? root.width : root.width - root.agesWidth - Theme.cardGap; height: root.lowerHeight; remediation: root.remediation }
}

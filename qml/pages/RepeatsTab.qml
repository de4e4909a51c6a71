// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Plumbline.Models
import Plumbline.Ui

/// Which violations and incidents came again, and which causes nothing prevents.
Flow {
    id: root

    required property RemediationController remediation
    required property bool narrow
    required property real lowerRoom
    readonly property ReturnView later: remediation.later
    readonly property real half: narrow ? width : Math.floor((width - Theme.cardGap) / 2)
    readonly property real upperHeight: Theme.lowCardHeight

    spacing: Theme.cardGap

    component RepeatCard: Card {
        id: card

        property BarListModel bars
        property string barsTitle
        property string emptyTitle

        width: root.half
        height: root.upperHeight
        caption: qsTr("within 90 days of the end of the one before")
        headerLine: false

        ScrollArea {
            anchors { fill: parent; bottomMargin: Theme.space8 }
            sidePadding: Theme.cardPadding

            BarGroup { width: parent.width; title: card.barsTitle; bars: card.bars; onOpened: key => root.remediation.open(key) }
        }
        EmptyState { anchors.centerIn: parent; visible: card.bars.count === 0; kind: "unk"; title: card.emptyTitle }
    }

    RepeatCard { title: qsTr("Violations that came again"); bars: root.later.rules; barsTitle: qsTr("By rule, in %1").arg(root.remediation.weekText); emptyTitle: qsTr("None came again that is known") }
    RepeatCard { title: qsTr("Incidents that came again"); bars: root.later.incidents; barsTitle: qsTr("By cause, in %1").arg(root.remediation.weekText); emptyTitle: qsTr("None came again that is known") }
    Card {
        width: root.width
        height: Math.max(Theme.lowCardHeight, root.lowerRoom - root.upperHeight - Theme.cardGap)
        title: qsTr("Time to prevent")
        caption: qsTr("causes that first occurred in the last year")
        headerLine: false

        RowFigures {
            id: prevention

            anchors { left: parent.left; right: parent.right; leftMargin: Theme.cardPadding; rightMargin: Theme.cardPadding }
            figures: root.later.prevention
            onOpened: key => root.remediation.open(key)
        }
        DataTable {
            anchors { fill: parent; topMargin: prevention.height + Theme.space8 }
            visible: root.later.causes.count > 0
            key: "causes"
            name: qsTr("Causes and what prevents them")
            model: root.later.causes
            sortColumn: 2
            sortDescending: true
            columns: [
                DataColumn { key: "cause"; title: qsTr("Cause"); width: Theme.labelColumn; fill: true },
                DataColumn { key: "first-service"; title: qsTr("First service"); width: Theme.labelColumn; fill: true },
                DataColumn { key: "first"; title: qsTr("First"); width: Theme.labelColumn; numeric: true },
                DataColumn { key: "times"; title: qsTr("Times"); width: Theme.numberColumn + Theme.space16; numeric: true },
                DataColumn { key: "prevented"; title: qsTr("Prevented"); width: Theme.labelColumn + Theme.space8; numeric: true },
                DataColumn { key: "after-that"; title: qsTr("After that"); width: Theme.labelColumn; numeric: true },
                DataColumn { key: "state"; title: qsTr("State"); width: Theme.navWidth; badge: true }
            ]
            onRowActivated: row => root.remediation.openCause(row)
            onSortRequested: (column, descending) => root.remediation.sortCauses(column, descending)
        }
        EmptyState { anchors.centerIn: parent; visible: root.later.causes.count === 0; kind: "unk"; title: qsTr("No cause is known"); text: qsTr("Incidents name their cause class, or a map of words does.") }
    }
}

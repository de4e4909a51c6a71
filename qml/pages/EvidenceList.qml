// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQml
import Plumbline.Models
import Plumbline.Ui

/// The rows that are asked for, with their count and, when they stand behind a number, whether they equal it.
Card {
    id: root

    required property EvidenceController evidence
    property list<DataColumn> known
    property bool columnsButton: true ///< In the head of the table.

    signal opened

    /// Columns that have no room: the record has what they say, and who wants them chooses them.
    function withoutRoom(room: real): list<int> {
        const without = [];
        let taken = 0;
        for (let i = 0; i < known.length; ++i) {
            taken += known[i].width;
            if (without.length > 0 || taken + table.endRoom(known[i]) > room && i > 1)
                without.push(i);
        }
        return without;
    }
    function chooseColumns(beside: Item): void {
        table.chooseColumns(beside);
    }
    function takeFocus(): void {
        table.forceActiveFocus(Qt.TabFocusReason);
    }

    Row {
        id: words

        x: Theme.cardPadding
        y: Theme.space8
        height: Theme.denseHeight
        spacing: Theme.space8

        PlainText { anchors.verticalCenter: parent.verticalCenter; text: root.evidence.countText; textRole: "strong"; Digits.kind: Digits.Listed; Digits.lines: table.rowCount }
        PlainText { anchors.verticalCenter: parent.verticalCenter; text: root.evidence.ofText; textRole: "caption"; Digits.kind: Digits.Intake }
        LinkButton { anchors.verticalCenter: parent.verticalCenter; visible: text !== ""; text: root.evidence.newRowsText; Digits.kind: Digits.Listed; onClicked: root.evidence.reload() }
    }
    Timer {
        interval: 10000
        repeat: true
        running: root.visible && root.evidence.state === "ready"
        onTriggered: root.evidence.lookForNewRows()
    }
    Row {
        anchors { right: parent.right; rightMargin: Theme.cardPadding; verticalCenter: words.verticalCenter }
        visible: root.evidence.hasRequest
        spacing: Theme.space12

        Badge {
            anchors.verticalCenter: parent.verticalCenter
            visible: root.evidence.equalsMark !== "" && root.width > words.width + implicitWidth + all.width + 2 * Theme.pagePadding + 2 * Theme.cardPadding
            kind: root.evidence.equalsMark
            text: root.evidence.equalsText
            Digits.kind: Digits.Listed
            plain: true
        }
        LinkButton { id: all; anchors.verticalCenter: parent.verticalCenter; text: qsTr("All records"); onClicked: root.evidence.clearRequest() }
    }
    Instantiator {
        id: specs

        model: root.evidence.columns
        delegate: DataColumn {
            required property var model

            key: model.key
            title: model.title
            width: model.width
            fill: model.index > 0 && !model.numeric && !model.mono && !model.badge
            numeric: model.numeric
            mono: model.mono
            badge: model.badge
            sortable: model.sortable
        }
        onObjectAdded: root.collect()
        onObjectRemoved: root.collect()
    }
    RowFigures {
        id: parts

        anchors { left: parent.left; right: parent.right; top: words.bottom; leftMargin: Theme.cardPadding; rightMargin: Theme.cardPadding }
        visible: root.evidence.hasRequest && figures.count > 0
        height: visible ? implicitHeight : 0
        figures: root.evidence.figure.parts
        onOpened: key => {
            root.evidence.figure.open(key);
            root.takeFocus();
        }
    }
    TimelineBars {
        id: bars

        anchors { left: parent.left; right: parent.right; top: parts.bottom; leftMargin: Theme.cardPadding; rightMargin: Theme.cardPadding; topMargin: Theme.space4 }
        height: visible ? implicitHeight : 0
        visible: count > 1 && root.height > Theme.chartCardHeight
        timeline: root.evidence.timeline
    }
    DataTable {
        id: table

        anchors { left: parent.left; right: parent.right; top: bars.bottom; topMargin: Theme.space6; bottom: parent.bottom }
        key: "records/" + root.evidence.table.type
        columns: Array.from(root.known)
        spare: root.withoutRoom(width)
        columnsButton: root.columnsButton
        name: qsTr("Records")
        model: root.evidence.table
        shownRow: root.evidence.selectedRow
        sortColumn: root.evidence.sortColumn
        sortDescending: root.evidence.sortDescending
        emptyText: root.evidence.nothingText
        onCurrentRowPicked: row => root.evidence.select(row)
        onRowActivated: row => {
            root.evidence.select(row);
            root.opened();
        }
        onSortRequested: (column, descending) => root.evidence.sort(column, descending)
    }

    function collect(): void {
        const found = [];
        for (let i = 0; i < specs.count; ++i) {
            const spec = specs.objectAt(i);
            if (spec)
                found.push(spec);
        }
        known = found;
    }
}

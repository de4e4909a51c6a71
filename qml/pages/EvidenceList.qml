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

    Row {
        id: words

        x: Theme.cardPadding
        y: Theme.space8
        height: Theme.denseHeight
        spacing: Theme.space8

        PlainText { anchors.verticalCenter: parent.verticalCenter; text: root.evidence.countText; textRole: "strong" }
        PlainText { anchors.verticalCenter: parent.verticalCenter; text: root.evidence.ofText; textRole: "caption" }
    }
    Row {
        anchors { right: parent.right; rightMargin: Theme.cardPadding; verticalCenter: words.verticalCenter }
        visible: root.evidence.hasRequest
        spacing: Theme.space12

        Badge { anchors.verticalCenter: parent.verticalCenter; visible: root.evidence.equalsMark !== ""; kind: root.evidence.equalsMark; text: root.evidence.equalsText; plain: true }
        LinkButton { anchors.verticalCenter: parent.verticalCenter; text: qsTr("All records"); onClicked: root.evidence.clearRequest() }
    }
    Instantiator {
        id: specs

        model: root.evidence.columns
        delegate: DataColumn {
            required property var model

            title: model.title
            width: model.width
            numeric: model.numeric
            mono: model.mono
            badge: model.badge
            sortable: model.sortable
        }
        onObjectAdded: root.collect()
        onObjectRemoved: root.collect()
    }
    DataTable {
        id: table

        anchors { left: parent.left; right: parent.right; top: words.bottom; topMargin: Theme.space6; bottom: parent.bottom }
        name: qsTr("Records")
        model: root.evidence.table
        currentRow: root.evidence.selectedRow
        sortColumn: root.evidence.sortColumn
        sortDescending: root.evidence.sortDescending
        emptyText: root.evidence.state === "loading" ? qsTr("Reading…") : qsTr("Nothing matches these filters.")
        onCurrentRowPicked: row => root.evidence.select(row)
        onRowActivated: row => root.evidence.select(row)
        onSortRequested: (column, descending) => root.evidence.sort(column, descending)
    }

    function collect(): void {
        const found = [];
        for (let i = 0; i < specs.count; ++i) {
            const spec = specs.objectAt(i);
            if (spec)
                found.push(spec);
        }
        table.columns = found;
    }
}

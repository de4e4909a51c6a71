// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Plumbline.Models
import Plumbline.Ui

/// The answer: whether it is proved to hold everything and what speaks against it, its counts, and its items.
Column {
    id: root

    required property RequestsController requests
    readonly property RequestAnswer answer: requests.answer
    readonly property bool isList: answer.kind === "list"

    signal answerRequested

    spacing: Theme.space16

    EmptyState {
        width: parent.width
        visible: root.answer.kind === ""
        iconName: "evidence"
        title: root.requests.busy ? qsTr("Being answered…") : root.requests.command !== "" ? qsTr("Answered by a command") : qsTr("Not answered yet")
        text: root.requests.command !== "" ? root.requests.command : root.requests.busy ? "" : qsTr("It is answered from what is known, for the period and services of the question.")
        actionText: root.requests.busy || root.requests.command !== "" || !root.requests.isList ? "" : qsTr("Answer")
        onActionTriggered: root.answerRequested()
    }
    InlineMessage {
        width: parent.width
        visible: root.answer.kind !== ""
        kind: root.answer.mark === "" ? "info" : root.answer.mark
        title: root.answer.title
        text: root.answer.text
    }
    FactList {
        width: parent.width
        visible: labels.length > 0
        labelWidth: Theme.labelColumn + Theme.space48
        maximumLines: 8
        labels: root.answer.doubtLabels
        values: root.answer.doubtValues
        kinds: root.answer.doubtKinds
    }
    Column {
        width: parent.width
        visible: root.isList
        spacing: Theme.space8

        Row {
            spacing: Theme.space12

            PlainText { anchors.verticalCenter: parent.verticalCenter; text: root.answer.countText; textRole: "cardTitle"; Accessible.role: Accessible.Heading; Accessible.name: text }
            LinkButton { text: root.answer.items.count > 0 ? qsTr("Show all in Evidence") : ""; onClicked: root.requests.openRows("") }
        }
        RowFigures { width: parent.width; figures: root.answer.counts; onOpened: key => root.requests.openRows(key) }
        DataTable {
            width: parent.width
            height: Theme.headHeight + Math.max(2, Math.min(root.answer.items.count, 10)) * Theme.rowHeight
            key: "request-items"
            name: qsTr("Items")
            model: root.answer.items
            emptyText: qsTr("No item in this period.")
            sortColumn: 0
            sortDescending: false
            columns: [
                DataColumn { key: "line"; title: qsTr("Line"); width: Theme.numberColumn + Theme.space16; numeric: true },
                DataColumn { key: "service"; title: qsTr("Service"); width: Theme.labelColumn },
                DataColumn { key: "number"; title: qsTr("Number"); width: Theme.labelColumn; mono: true },
                DataColumn { key: "source"; title: qsTr("Source"); width: Theme.labelColumn; muted: true },
                DataColumn { key: "says"; title: qsTr("Says"); width: Theme.popupMinWidth; fill: true }
            ]
            onRowActivated: row => root.requests.openAnswered(row)
            onSortRequested: (column, descending) => root.requests.answer.sort(column, descending)
        }
        PlainText { width: parent.width; text: qsTr("Enter opens the record of a line."); textRole: "caption" }
    }
    FactList {
        width: parent.width
        visible: labels.length > 0
        labelWidth: Theme.labelColumn + Theme.space48
        labels: root.answer.factLabels
        values: root.answer.factValues
    }
}

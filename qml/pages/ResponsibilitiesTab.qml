// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Plumbline.Models
import Plumbline.Ui

/// Who does what in the organisation's matrix of responsibilities, and what is wrong with it. Enter opens what those people approved.
FocusScope {
    id: root

    required property ResponsibilitiesController responsibilities
    required property int sidePadding

    Binding { target: root.responsibilities; property: "shown"; value: root.visible }
    EmptyState {
        anchors.centerIn: parent
        visible: root.responsibilities.state === "none"
        kind: "unk"
        title: qsTr("No matrix of responsibilities is kept")
        Digits.kind: Digits.Id
        text: qsTr("It is read from %1; the page Evidence of the documentation shows one.").arg(root.responsibilities.file)
    }
    ScrollArea {
        id: area

        anchors { fill: parent; topMargin: -headRoom }
        sidePadding: root.sidePadding
        visible: root.responsibilities.state !== "none"

        Column {
            width: area.room
            spacing: Theme.cardGap
            bottomPadding: Theme.pagePaddingTop

            InlineMessage {
                width: area.room
                visible: root.responsibilities.problem !== ""
                kind: "crit"
                title: root.responsibilities.rowsFailed ? qsTr("The approvals cannot be read") : qsTr("The matrix cannot be read")
                Digits.kind: Digits.Intake
                text: root.responsibilities.problem
            }
            InlineMessage {
                width: area.room
                visible: root.responsibilities.rowsText !== ""
                kind: "info"
                title: root.responsibilities.rowsCut ? qsTr("Not all is opened") : qsTr("There is nothing to open")
                Digits.kind: Digits.Definition
                text: root.responsibilities.rowsText
            }
            Card {
                id: defects

                width: area.room
                height: Theme.lowCardHeight
                visible: root.responsibilities.state === "ready"
                title: qsTr("What is wrong with it")
                caption: root.responsibilities.summary
                headerLine: false

                DataTable {
                    anchors.fill: parent
                    visible: root.responsibilities.defects.count > 0
                    key: "responsibility-defects"
                    name: defects.title
                    model: root.responsibilities.defects
                    sortColumn: 3
                    sortDescending: false
                    columns: [
                        DataColumn { key: "defect"; title: qsTr("Defect"); width: Theme.popupMinWidth; fill: true; badge: true },
                        DataColumn { key: "stage"; title: qsTr("Stage"); width: Theme.labelColumn; muted: true },
                        DataColumn { key: "activity"; title: qsTr("Activity"); width: Theme.labelColumn; fill: true },
                        DataColumn { key: "line"; title: qsTr("Line"); width: Theme.numberColumn; numeric: true }
                    ]
                    onRowActivated: row => root.responsibilities.openDefect(row)
                    onSortRequested: (column, descending) => root.responsibilities.sortDefects(column, descending)
                }
                EmptyState {
                    anchors.centerIn: parent
                    visible: root.responsibilities.defects.count === 0
                    kind: root.responsibilities.matrix.count > 0 ? "ok" : "unk"
                    title: root.responsibilities.matrix.count > 0 ? qsTr("Nothing is wrong with the matrix itself") : qsTr("The matrix is empty")
                    text: root.responsibilities.matrix.count > 0 ? qsTr("Whether people keep to it is told by their approvals.") : ""
                }
            }
            Card {
                id: matrix

                width: area.room
                height: Math.max(Theme.chartCardHeight, area.screen - y - Theme.pagePaddingTop)
                visible: root.responsibilities.state === "ready"
                title: qsTr("Who does what")
                caption: root.responsibilities.digest.slice(0, 12)
                headerLine: false

                Connections {
                    target: root.responsibilities
                    function onChanged(): void { people.currentRow = root.responsibilities.chosenRow; }
                }
                DataTable {
                    id: people

                    anchors.fill: parent
                    key: "responsibilities"
                    name: matrix.title
                    model: root.responsibilities.matrix
                    sortColumn: 0
                    sortDescending: false
                    columns: [
                        DataColumn { key: "stage"; title: qsTr("Stage"); width: Theme.labelColumn; muted: true },
                        DataColumn { key: "activity"; title: qsTr("Activity"); width: Theme.labelColumn; fill: true; strong: true },
                        DataColumn { key: "responsible"; title: qsTr("Responsible"); width: Theme.labelColumn; fill: true },
                        DataColumn { key: "accountable"; title: qsTr("Accountable"); width: Theme.labelColumn; fill: true },
                        DataColumn { key: "consulted"; title: qsTr("Consulted"); width: Theme.labelColumn; fill: true; muted: true },
                        DataColumn { key: "informed"; title: qsTr("Informed"); width: Theme.labelColumn; fill: true; muted: true }
                    ]
                    onRowActivated: row => root.responsibilities.openActivity(row)
                    onSortRequested: (column, descending) => root.responsibilities.sortMatrix(column, descending)
                }
            }
        }
    }
}

// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Plumbline.Models
import Plumbline.Ui

/// Two packets side by side: figures, controls, records by kind, and those that are listed one by one with their fields.
Item {
    id: root

    required property AuditorChanges changes
    readonly property int shown: parts.currentIndex

    TabStrip {
        id: parts

        name: qsTr("What changed")
        labels: root.changes.hasRows ? [qsTr("Figures"), qsTr("Controls"), qsTr("Kinds of records"), qsTr("Exceptions and policies")] : [qsTr("Figures"), qsTr("Controls")]
        countTexts: [root.changes.figures.count, root.changes.controls.count, root.changes.kinds.count, root.changes.recordsCount]
        onLabelsChanged: currentIndex = Math.min(currentIndex, labels.length - 1)
    }
    Separator { width: parent.width; y: parts.height - Theme.line; z: -1 }
    Item {
        id: place

        anchors { left: parent.left; right: parent.right; top: parts.bottom; topMargin: Theme.space10; bottom: parent.bottom }

        Card {
            anchors.fill: parent
            visible: root.shown === 0
            title: qsTr("Figures that are not the same")
            headerLine: false

            DataTable {
                anchors.fill: parent
                key: "changed-figures"
                name: qsTr("Figures that are not the same")
                model: root.changes.figures
                emptyText: qsTr("Every figure is the same in both.")
                columns: [
                    DataColumn { key: "figure"; title: qsTr("Figure"); width: Theme.labelColumn; fill: true; sortable: false },
                    DataColumn { key: "before"; title: qsTr("Before"); width: Theme.popupMinWidth; numeric: true; sortable: false },
                    DataColumn { key: "now"; title: qsTr("Now"); width: Theme.popupMinWidth; numeric: true; strong: true; sortable: false },
                    DataColumn { key: "definition"; title: qsTr("Definition"); width: Theme.labelColumn; sortable: false }
                ]
            }
        }
        Card {
            anchors.fill: parent
            visible: root.shown === 1
            title: qsTr("Controls whose evidence is counted otherwise")
            caption: qsTr("the packets' own count, which no check repeats")
            headerLine: false

            DataTable {
                anchors.fill: parent
                key: "changed-controls"
                name: qsTr("Controls whose evidence is counted otherwise")
                model: root.changes.controls
                emptyText: root.changes.noControlsText
                columns: [
                    DataColumn { key: "control"; title: qsTr("Control"); width: Theme.labelColumn; mono: true; sortable: false },
                    DataColumn { key: "title"; title: qsTr("Title"); width: Theme.labelColumn; fill: true; sortable: false },
                    DataColumn { key: "before"; title: qsTr("Before"); width: Theme.popupMinWidth; sortable: false },
                    DataColumn { key: "now"; title: qsTr("Now"); width: Theme.popupMinWidth; strong: true; sortable: false }
                ]
            }
        }
        Card {
            anchors.fill: parent
            visible: root.shown === 2
            title: qsTr("Records with a line since the packet before")
            headerLine: false

            DataTable {
                anchors.fill: parent
                key: "changed-kinds"
                name: qsTr("Records with a line since the packet before")
                model: root.changes.kinds
                emptyText: qsTr("No record has a line since the packet before.")
                columns: [
                    DataColumn { key: "kind"; title: qsTr("Kind"); width: Theme.labelColumn; fill: true; sortable: false },
                    DataColumn { key: "new"; title: qsTr("New"); width: Theme.labelColumn; numeric: true; sortable: false },
                    DataColumn { key: "changed"; title: qsTr("Changed"); width: Theme.labelColumn; numeric: true; sortable: false }
                ]
            }
        }
        Card {
            id: records

            anchors { left: parent.left; right: parent.right; top: parent.top; bottom: fields.top; bottomMargin: Theme.cardGap }
            visible: root.shown === 3
            title: qsTr("Exceptions and policy versions")
            caption: root.changes.cutText
            headerLine: false

            DataTable {
                anchors.fill: parent
                key: "changed-records"
                name: qsTr("Exceptions and policy versions")
                model: root.changes.records
                shownRow: root.changes.selectedRow
                emptyText: qsTr("No exception and no policy version has a line since the packet before.")
                columns: [
                    DataColumn { key: "kind"; title: qsTr("Kind"); width: Theme.labelColumn + Theme.space24; sortable: false },
                    DataColumn { key: "record"; title: qsTr("Record"); width: Theme.popupMinWidth + 2 * Theme.space48; mono: true; sortable: false },
                    DataColumn { key: "source"; title: qsTr("Source"); width: Theme.labelColumn; muted: true; sortable: false },
                    DataColumn { key: "changed"; title: qsTr("Changed"); width: Theme.labelColumn; fill: true; sortable: false }
                ]
                onCurrentRowPicked: row => root.changes.select(row)
            }
        }
        Card {
            id: fields

            anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
            visible: root.shown === 3
            height: visible ? place.height * 0.4 : 0
            title: root.changes.recordTitle === "" ? qsTr("Fields") : root.changes.recordTitle
            headerLine: false

            DataTable {
                anchors.fill: parent
                key: "changed-fields"
                name: qsTr("Fields of the chosen record that changed")
                model: root.changes.fields
                emptyText: root.changes.noFieldsText
                columns: [
                    DataColumn { key: "field"; title: qsTr("Field"); width: Theme.labelColumn + Theme.space24; mono: true; sortable: false },
                    DataColumn { key: "before"; title: qsTr("Before"); width: Theme.popupMinWidth; sortable: false },
                    DataColumn { key: "now"; title: qsTr("Now"); width: Theme.labelColumn; fill: true; strong: true; sortable: false }
                ]
            }
        }
    }
}

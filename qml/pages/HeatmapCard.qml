// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Plumbline.Models
import Plumbline.Ui

/// Cost by hour: cells, totals, legend; arrows move the cell, Shift extends the selection, Enter opens the rows.
Card {
    id: root

    required property AiCostController aiCost

    title: ""
    implicitHeight: Theme.heatmapCardHeight

    CardHeader {
        id: header

        width: parent.width
        title: qsTr("By hour")

        HeatmapLegend {
            anchors.verticalCenter: parent?.verticalCenter
            visible: root.width > 2 * Theme.sideWidth
            title: root.aiCost.legendTitle
            edges: root.aiCost.edges
            coverageText: qsTr("not covered")
            zeroText: qsTr("measured zero")
        }
    }
    HeatmapChart {
        anchors { left: parent.left; right: parent.right; top: header.bottom; bottom: parent.bottom; leftMargin: Theme.space8; rightMargin: Theme.space12; bottomMargin: Theme.space8 }
        name: qsTr("AI cost by hour and day")
        model: root.aiCost.cells
        rowLabels: root.aiCost.rowLabels
        columnLabels: root.aiCost.columnLabels
        columnLabelStep: 3
        rowTotals: root.aiCost.rowTotals
        rowTotalTexts: root.aiCost.rowTotalTexts
        columnTotals: root.aiCost.columnTotals
        columnTotalTexts: root.aiCost.columnTotalTexts
        columnTotalsLabel: qsTr("all days")
        columnAxisLabel: qsTr("hour")
        onCellActivated: (row, column) => root.aiCost.openCell(row, column)
        onBrushPicked: (r0, c0, r1, c1) => root.aiCost.setSelection(r0, c0, r1, c1)
        onBrushCleared: root.aiCost.clearSelection()
    }
}

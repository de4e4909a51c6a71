// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Plumbline.Models
import Plumbline.Ui

/// Cost by hour: cells, totals, legend; arrows move the cell, Shift extends the selection, Enter opens the rows.
Card {
    id: root

    required property AiCostController aiCost
    readonly property int wideStep: Theme.space32 + Theme.space12
    readonly property bool stacked: header.implicitWidth + legend.wordsWidth + Theme.heatRamp.length * wideStep + Theme.space20 > width

    implicitHeight: Theme.heatmapCardHeight

    CardHeader {
        id: header

        y: Theme.space2
        width: parent.width
        title: root.aiCost.mode === "requests" ? qsTr("Requests by hour") : root.aiCost.mode === "perRequest" ? qsTr("Cost per request by hour")
            : qsTr("Cost by hour")
    }
    HeatmapLegend {
        id: legend

        x: root.stacked ? Theme.cardPadding : parent.width - width - Theme.cardPadding
        y: root.stacked ? header.height : Theme.space10 + Theme.line
        stepWidth: root.stacked ? Theme.space32 : root.wideStep
        title: root.aiCost.legendTitle
        edges: root.aiCost.edges
        coverageText: qsTr("under 90 % covered")
        zeroText: qsTr("measured zero")
    }
    HeatmapChart {
        anchors { fill: parent; topMargin: (root.stacked ? legend.y + legend.height : header.height) + Theme.space6; leftMargin: Theme.space8; rightMargin: Theme.space12; bottomMargin: Theme.space12 }
        name: header.title
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
        brush: root.aiCost.selectedCells
        onCellActivated: (row, column) => root.aiCost.openCell(row, column)
        onRowActivated: row => root.aiCost.openCell(row, -1)
        onBrushPicked: (r0, c0, r1, c1) => root.aiCost.setSelection(r0, c0, r1, c1)
        onBrushCleared: root.aiCost.clearSelection()
    }
}

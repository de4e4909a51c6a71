// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Plumbline.Ui

/// Brush, keyboard cursor and hovered cell of a HeatmapChart, with two-tone rings, and the words of the cell.
Item {
    id: root

    required property HeatmapFrame chart
    required property HeatmapItem grid
    readonly property bool byPointer: grid.hoverRow >= 0
    readonly property int row: byPointer ? grid.hoverRow : grid.currentRow
    readonly property int column: byPointer ? grid.hoverColumn : grid.currentColumn
    readonly property bool shown: byPointer || grid.activeFocus

    component Ring: Rectangle {
        property int spread: 0

        anchors.fill: parent
        anchors.margins: -spread
        color: "transparent"
        radius: Theme.radiusCell + spread
        border.width: Theme.lineFocus
    }

    Item {
        id: brushed

        readonly property rect cells: root.grid.brush

        visible: cells.width > 0
        x: cells.x * root.chart.pitchX
        y: cells.y * root.chart.pitchY
        width: cells.width * root.chart.pitchX - Theme.space2
        height: cells.height * root.chart.pitchY - Theme.space2

        Ring { spread: Theme.line; border.width: Theme.space4; border.color: Theme.surface }
        Ring { spread: Theme.space2; border.color: Theme.text }
        Repeater {
            model: 4

            Rectangle {
                required property int index

                x: (index % 2) * parent.width - width / 2
                y: Math.floor(index / 2) * parent.height - height / 2
                width: Theme.space8
                height: Theme.space8
                radius: Theme.radiusCell
                color: Theme.surface
                border.color: Theme.text
            }
        }
    }
    Item {
        id: cell

        visible: root.shown
        x: root.column * root.chart.pitchX
        y: root.row * root.chart.pitchY
        width: root.chart.pitchX - Theme.space2
        height: root.chart.pitchY - Theme.space2

        Ring { spread: Theme.line; border.color: Theme.text }
        Ring { spread: -Theme.line; border.color: Theme.surface }
    }
    HeatmapNote {
        readonly property bool fitsRight: cell.x + cell.width + Theme.space12 + width < root.width + root.chart.totalsWidth
        readonly property bool fitsBelow: cell.y + cell.height + height < root.height + root.chart.totalsHeight

        visible: root.shown && heading !== ""
        x: fitsRight ? cell.x + cell.width + Theme.space12 : cell.x - width - Theme.space12
        y: fitsBelow ? cell.y + cell.height - Theme.space4 : Math.max(0, cell.y - height)
        heading: root.chart.revision >= 0 ? root.grid.cellText(root.row, root.column, "title") : ""
        value: root.chart.revision >= 0 ? root.grid.cellText(root.row, root.column, "valueText") : ""
        lines: root.chart.revision >= 0 ? root.grid.cellText(root.row, root.column, "detail") : ""
    }
}

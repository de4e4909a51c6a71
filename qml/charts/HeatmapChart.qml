// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Plumbline.Ui

/// Rows by columns in seven steps with printed edges, row and column totals, hatched holes and measured zeros.
/// Arrows move the cursor, Shift+arrows or a drag brush, Enter opens the rows of the cell, Esc clears the brush, T shows the table.
/// Model: rows * columns cells row by row, or a table. Roles: step (int, -1 no data), covered, zero (bool),
/// title, valueText, spoken, detail (strings; detail: lines of "label<TAB>value").
HeatmapFrame {
    id: root

    property bool twinVisible: false
    property alias model: grid.model
    property alias currentRow: grid.currentRow
    property alias currentColumn: grid.currentColumn
    property alias brush: grid.brush

    function moveCursor(row: int, column: int, extend: bool): void {
        grid.moveCursor(row, column, extend);
    }

    implicitWidth: labelWidth + 24 * columnLabels.length + totalsWidth
    implicitHeight: (Theme.controlHeight + Theme.space2) * rowLabels.length + totalsHeight + Theme.space8
    Keys.onPressed: event => {
        event.accepted = event.key === Qt.Key_T;
        if (event.accepted)
            twinVisible = !twinVisible;
    }

    HeatmapItem {
        id: grid

        function say(row: int, column: int): string {
            return root.revision >= 0 ? cellText(row, column, "spoken") : "";
        }

        visible: !root.twinVisible
        x: root.labelWidth
        y: Theme.space8
        width: root.pitchX * columns
        height: root.pitchY * rows
        rows: root.rowLabels.length
        columns: root.columnLabels.length
        ramp: Theme.heatRamp
        hatchColor: Theme.control
        hatchPaper: Theme.sunken
        zeroBorder: Theme.border
        zeroColor: Theme.text3
        zeroFont.family: Theme.fontNumeric
        zeroFont.pixelSize: Theme.axisSize
        gap: Theme.space2
        cellRadius: Theme.radiusCell
        activeFocusOnTab: true
        focus: true
        Accessible.role: Accessible.Chart
        Accessible.name: root.name
        Accessible.description: say(currentRow, currentColumn)
        onDataRevised: ++root.revision
        onCellActivated: (row, column) => root.cellActivated(row, column)
        onBrushChanged: {
            if (brush.width > 0)
                root.brushPicked(brush.y, brush.x, brush.y + brush.height - 1, brush.x + brush.width - 1);
            else
                root.brushCleared();
        }
    }
    HeatmapMargins {
        anchors.fill: parent
        visible: !root.twinVisible
        chart: root
        grid: grid
    }
    HeatmapCursor {
        anchors.fill: grid
        visible: !root.twinVisible
        chart: root
        grid: grid
    }
    HeatmapTwin {
        anchors.fill: parent
        visible: root.twinVisible
        chart: root
        grid: grid
    }
    FocusRing {
        inner: true
        visible: root.twinVisible && root.activeFocus
    }
}

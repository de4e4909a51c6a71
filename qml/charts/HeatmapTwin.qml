// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Plumbline.Ui

/// A heatmap's values as a table.
TableTwin {
    id: root

    required property HeatmapFrame chart
    required property HeatmapItem grid

    function values(): list<string> {
        const cells = [];
        for (let row = 0; row < chart.rowLabels.length; ++row) {
            cells.push(chart.rowLabels[row]);
            for (let column = 0; column < chart.columnLabels.length; ++column)
                cells.push(grid.cellText(row, column, "valueText"));
        }
        return cells;
    }

    name: chart.name
    headers: [chart.cornerTitle, ...chart.columnLabels]
    cells: visible && chart.revision >= 0 ? values() : []
}

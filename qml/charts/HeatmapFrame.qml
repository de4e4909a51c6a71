// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

/// What a HeatmapChart shows around its cells, and the size of a cell.
FocusScope {
    id: root

    required property string name
    property list<string> rowLabels
    property list<string> columnLabels
    property int columnLabelStep: 3
    property list<real> rowTotals
    property list<string> rowTotalTexts
    property list<real> columnTotals
    property list<string> columnTotalTexts
    property string columnAxisLabel
    property string columnTotalsLabel
    property string cornerTitle
    property int revision: 0
    readonly property int labelWidth: Theme.space48 + Theme.space12
    readonly property int totalsWidth: rowTotals.length > 0 ? 2 * Theme.space48 + Theme.space24 : Theme.space8
    readonly property int totalsHeight: columnTotals.length > 0 ? Theme.space48 + Theme.space12 : Theme.tagHeight
    readonly property int pitchX: Math.max(2, Math.floor((width - labelWidth - totalsWidth) / Math.max(1, columnLabels.length)))
    readonly property int pitchY: Math.max(2, Math.floor((height - totalsHeight - Theme.space8) / Math.max(1, rowLabels.length)))

    signal cellActivated(row: int, column: int)
    signal rowActivated(row: int) ///< By its total.
    signal brushPicked(firstRow: int, firstColumn: int, lastRow: int, lastColumn: int)
    signal brushCleared
}

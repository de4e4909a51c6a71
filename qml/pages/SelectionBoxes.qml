// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Plumbline.Models
import Plumbline.Ui

/// Days, first and last hour of the selection: what a drag over the cells does, by choosing.
Row {
    id: root

    required property AiCostController aiCost
    readonly property rect cells: aiCost.selectedCells
    readonly property bool chosen: aiCost.hasSelection
    readonly property int from: chosen ? cells.x : 0
    readonly property int to: chosen ? cells.x + cells.width : 24
    readonly property int firstRow: chosen ? cells.y : 0
    readonly property int lastRow: chosen ? cells.y + cells.height - 1 : aiCost.rows - 1

    function hours(first: int, last: int): list<string> {
        const found = [];
        for (let hour = first; hour <= last; ++hour)
            found.push(String(hour).padStart(2, "0"));
        return found;
    }

    spacing: Theme.space8

    FilterChip {
        value: root.aiCost.selectionDays
        keys: root.aiCost.dayKeys
        labels: root.aiCost.dayLabels
        selectedKeys: [root.firstRow + "-" + root.lastRow]
        onPicked: key => root.aiCost.selectDays(key)
    }
    FilterChip {
        value: String(root.from).padStart(2, "0")
        keys: root.hours(0, 23)
        labels: keys
        selectedKeys: [value]
        onPicked: key => root.aiCost.setSelection(root.firstRow, Number(key), root.lastRow, Math.max(Number(key), root.to - 1))
    }
    PlainText { anchors.verticalCenter: parent.verticalCenter; text: qsTr("to", "between two hours"); muted: 2 }
    FilterChip {
        value: qsTr("%1 h", "an hour of the day").arg(String(root.to).padStart(2, "0"))
        keys: root.hours(1, 24)
        labels: keys
        selectedKeys: [String(root.to).padStart(2, "0")]
        onPicked: key => root.aiCost.setSelection(root.firstRow, Math.min(root.from, Number(key) - 1), root.lastRow, Number(key) - 1)
    }
}

// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Plumbline.Ui

/// Labels and totals around the cells of a HeatmapChart.
Item {
    id: root

    required property HeatmapFrame chart
    required property HeatmapItem grid
    readonly property int gridBottom: grid.y + grid.height
    readonly property int barRoom: Theme.space48 + Theme.space4

    Repeater {
        model: root.chart.rowLabels

        Item {
            id: line

            required property string modelData
            required property int index

            y: root.grid.y + index * root.chart.pitchY
            height: root.chart.pitchY - Theme.space2

            PlainText {
                width: root.chart.labelWidth - Theme.space8
                anchors.verticalCenter: parent.verticalCenter
                horizontalAlignment: Text.AlignRight
                text: line.modelData
                Digits.kind: Digits.Axis
                textRole: "axis"
                color: Theme.text2
            }
            Rectangle {
                id: bar

                visible: line.index < root.chart.rowTotals.length
                x: root.grid.x + root.grid.width + Theme.space10
                anchors.verticalCenter: parent.verticalCenter
                width: visible ? Math.max(Theme.line, root.chart.rowTotals[line.index] * root.barRoom) : 0
                height: parent.height / 2
                radius: Theme.radiusCell
                color: Theme.series5
            }
            PlainText {
                x: bar.x + bar.width + Theme.space6
                anchors.verticalCenter: parent.verticalCenter
                text: root.chart.rowTotalTexts[line.index] ?? ""
                Digits.kind: Digits.Number

                TapHandler { onTapped: root.chart.rowActivated(line.index) }
                textRole: "axisNumeric"
            }
        }
    }
    Repeater {
        model: root.chart.columnLabels

        Item {
            id: slot

            required property string modelData
            required property int index

            x: root.grid.x + index * root.chart.pitchX
            y: root.gridBottom
            width: root.chart.pitchX - Theme.space2

            PlainText {
                visible: slot.index % root.chart.columnLabelStep === 0
                anchors.horizontalCenter: parent.horizontalCenter
                y: Theme.space4
                text: slot.modelData
                Digits.kind: Digits.Axis
                textRole: "axisNumeric"
            }
            Rectangle {
                visible: slot.index < root.chart.columnTotals.length
                x: Theme.space4
                y: root.chart.totalsHeight - height
                width: parent.width - 2 * Theme.space4
                height: visible ? Math.max(Theme.line, root.chart.columnTotals[slot.index] * (Theme.space32 + Theme.space4)) : 0
                radius: Theme.radiusCell
                color: Theme.series5
            }
        }
    }
    PlainText {
        width: root.chart.labelWidth - Theme.space8
        y: root.gridBottom + Theme.space4
        horizontalAlignment: Text.AlignRight
        text: root.chart.columnAxisLabel
        textRole: "axis"
    }
    PlainText {
        visible: root.chart.columnTotals.length > 0
        width: root.chart.labelWidth - Theme.space8
        y: root.gridBottom + root.chart.totalsHeight - height - Theme.space8
        horizontalAlignment: Text.AlignRight
        text: root.chart.columnTotalsLabel
        textRole: "axis"
    }
}

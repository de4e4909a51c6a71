// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick

/// Ticks, names of the limits, periods, event and last value of an XmrChart.
Item {
    id: root

    required property XmrSeries chart
    required property rect area
    readonly property int last: chart.lastIndex

    component LimitName: PlainText {
        required property real at

        visible: text !== "" && !isNaN(at) && !root.chart.dotsOnly
        x: root.area.x + root.area.width + Theme.space6
        y: root.chart.down(at, root.area) - height / 2
        textRole: "axis"
    }
    component LimitLine: Row {
        required property real at

        visible: !isNaN(at) && !root.chart.dotsOnly
        x: root.area.x
        y: Math.round(root.chart.down(at, root.area))
        width: root.area.width
        spacing: Theme.space2 + Theme.line
        clip: true

        Repeater {
            model: Math.max(0, Math.ceil(root.area.width / (Theme.space6 + Theme.line)))

            Rectangle {
                width: Theme.space4
                height: Theme.line
                color: Theme.bandEdge
            }
        }
    }

    Repeater {
        model: root.chart.ticks

        Item {
            id: tick

            required property real modelData
            required property int index

            y: Math.round(root.chart.down(modelData, root.area))

            Separator {
                visible: tick.index === 0 || root.chart.dotsOnly || isNaN(root.chart.upperLimit)
                    || tick.modelData > root.chart.upperLimit || tick.modelData < root.chart.lowerLimit
                x: root.area.x
                width: root.area.width
            }
            PlainText {
                width: root.area.x - Theme.space6
                y: -height / 2
                horizontalAlignment: Text.AlignRight
                text: root.chart.tickTexts[tick.index] ?? ""
                textRole: "axisNumeric"
            }
        }
    }
    LimitLine { at: root.chart.upperLimit }
    LimitLine { at: root.chart.lowerLimit }
    Rectangle {
        visible: !isNaN(root.chart.meanValue) && !root.chart.dotsOnly
        x: root.area.x
        y: Math.round(root.chart.down(root.chart.meanValue, root.area))
        width: root.area.width
        height: Theme.line
        color: Theme.mean
    }
    LimitName { at: root.chart.upperLimit; text: root.chart.upperText }
    LimitName { at: root.chart.meanValue; text: root.chart.meanText }
    LimitName { at: root.chart.lowerLimit; text: root.chart.lowerText }

    Repeater {
        model: root.chart.labels

        PlainText {
            required property string modelData
            required property int index

            visible: index === root.last || (index % root.chart.labelStep === 0 && root.last - index >= root.chart.labelStep / 2)
            x: Math.min(root.chart.across(index, root.area) - width / 2, root.width - width)
            y: root.area.y + root.area.height + Theme.space4
            text: modelData
            textRole: "axis"
            font.weight: index === root.last ? Font.DemiBold : Font.Normal
            color: index === root.last ? Theme.text : Theme.text3
        }
    }
    Column {
        visible: root.chart.eventIndex >= 0
        x: Math.round(root.chart.across(root.chart.eventIndex, root.area))
        y: root.area.y
        spacing: Theme.space2 + Theme.line

        Repeater {
            model: root.chart.eventIndex >= 0 ? Math.max(0, Math.floor(root.area.height / (Theme.space4 + Theme.line))) : 0

            Rectangle { width: Theme.line; height: Theme.space2; color: Theme.text3 }
        }
    }
    PlainText {
        visible: root.chart.eventIndex >= 0
        x: Math.max(root.area.x, root.chart.across(root.chart.eventIndex, root.area) - width - Theme.space6)
        text: root.chart.eventText
        textRole: "axis"
        color: Theme.text2
    }
    PlainText {
        visible: root.last >= 0 && !isNaN(root.chart.points[root.last])
        x: root.chart.across(root.last, root.area) + Theme.space12
        y: visible ? root.chart.down(root.chart.points[root.last], root.area) - height / 2 : 0
        text: root.chart.valueTexts[root.last] ?? ""
        textRole: "label"
        color: root.chart.reading === "worse" ? Theme.critText : root.chart.reading === "better" ? Theme.okText : Theme.text
    }
}

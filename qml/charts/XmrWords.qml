// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Plumbline.Ui

/// Ticks, names of the limits, periods, event and last value of an XmrChart.
Item {
    id: root

    required property XmrSeries chart
    required property rect area
    readonly property int last: chart.lastIndex

    // Names that would lie over each other are pushed apart, from the mean outward.
    readonly property real pitch: Theme.space14
    readonly property real meanY: root.chart.down(root.chart.meanValue, root.area)
    readonly property real upperY: Math.min(root.chart.down(root.chart.upperLimit, root.area), meanY - pitch)
    readonly property real lowerY: Math.max(root.chart.down(root.chart.lowerLimit, root.area), meanY + pitch)

    Digits.kind: Digits.Axis

    component LimitName: PlainText {
        required property real at
        required property real place

        visible: text !== "" && !isNaN(at) && !root.chart.dotsOnly
        x: root.area.x + root.area.width + Theme.space6
        y: visible ? place - height / 2 : 0
        textRole: "axis"
    }
    Repeater {
        model: root.chart.ticks

        Item {
            id: tick

            required property real modelData
            required property int index

            y: Math.round(root.chart.down(modelData, root.area))

            PlainText {
                width: root.area.x - Theme.space6
                y: -height / 2
                horizontalAlignment: Text.AlignRight
                text: root.chart.tickTexts[tick.index] ?? ""
                textRole: "axisNumeric"
            }
        }
    }
    LimitName { at: root.chart.upperLimit; place: root.upperY; text: root.chart.upperText }
    LimitName { at: root.chart.meanValue; place: root.meanY; text: root.chart.meanText }
    LimitName { at: root.chart.lowerLimit; place: root.lowerY; text: root.chart.lowerText }

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
    Repeater {
        model: Math.min(root.last + 1, root.chart.runLength)

        Rectangle {
            required property int index
            readonly property int point: root.last - index

            visible: !isNaN(root.chart.points[point])
            x: root.chart.across(point, root.area) - width / 2
            y: visible ? root.chart.down(root.chart.points[point], root.area) - height / 2 : 0
            width: Theme.space6
            height: Theme.space6
            radius: width / 2
            color: root.chart.lastColor
        }
    }
    // The last point is an item and not a scatter series: a line made later would be drawn over it.
    Rectangle {
        id: end

        readonly property bool square: root.chart.reading === "worse"

        visible: root.last >= 0 && !isNaN(root.chart.points[root.last])
        x: root.chart.across(root.last, root.area) - width / 2
        y: visible ? root.chart.down(root.chart.points[root.last], root.area) - height / 2 : 0
        width: square ? Theme.iconTiny : Theme.space10
        height: width
        radius: square ? 0 : width / 2
        rotation: square ? 45 : 0
        antialiasing: true
        color: root.chart.lastColor
        border.color: Theme.surface
    }
    PlainText {
        visible: end.visible && root.chart.reading !== "routine"
        x: end.x + end.width + Theme.space6
        readonly property real at: root.chart.points[root.last] ?? NaN
        readonly property real wanted: end.y + end.height / 2

        y: (at > root.chart.upperLimit ? Math.min(wanted, root.upperY - root.pitch) : at < root.chart.lowerLimit ? Math.max(wanted, root.lowerY + root.pitch)
            : wanted) - height / 2
        text: root.chart.lastText
        Digits.kind: Digits.Number
        textRole: "label"
        color: root.chart.reading === "worse" ? Theme.critText : root.chart.reading === "better" ? Theme.okText : Theme.text
    }
}

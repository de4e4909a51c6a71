// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick

/// What lies below the line of an XmrChart: the band of the limits, ticks, limits and mean.
Item {
    id: root

    required property XmrSeries chart
    required property rect area
    readonly property bool limited: !chart.dotsOnly && !isNaN(chart.lowerLimit) && !isNaN(chart.upperLimit)

    component LimitLine: Row {
        required property real at

        visible: root.limited
        x: root.area.x
        y: visible ? Math.round(root.chart.down(at, root.area)) : 0
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

        Separator {
            required property real modelData

            x: root.area.x
            y: Math.round(root.chart.down(modelData, root.area))
            width: root.area.width
        }
    }
    Rectangle {
        visible: root.limited
        x: root.area.x
        y: visible ? Math.round(root.chart.down(root.chart.upperLimit, root.area)) : 0
        width: root.area.width
        height: visible ? Math.round(root.chart.down(root.chart.lowerLimit, root.area)) - y : 0
        color: Theme.band
    }
    LimitLine { at: root.chart.upperLimit }
    LimitLine { at: root.chart.lowerLimit }
    Rectangle {
        visible: root.limited && !isNaN(root.chart.meanValue)
        x: root.area.x
        y: visible ? Math.round(root.chart.down(root.chart.meanValue, root.area)) : 0
        width: root.area.width
        height: Theme.line
        color: Theme.mean
    }
}

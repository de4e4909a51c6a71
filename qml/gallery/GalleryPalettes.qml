// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick

/// The ramps and series colours.
Row {
    id: root

    spacing: Theme.space24

    component Swatch: Rectangle {
        required property color modelData

        width: Theme.space32 + Theme.space8
        height: Theme.iconSize
        radius: Theme.radiusCell
        color: modelData
    }

    HeatmapLegend {
        title: qsTr("US$ per hour")
        edges: ["30", "60", "100", "150", "220", "300"]
        coverageText: qsTr("under 90 % covered")
        zeroText: qsTr("measured zero")
    }
    Row {
        spacing: Theme.space2
        Repeater { model: Theme.age; Swatch {} }
    }
    Row {
        spacing: Theme.space2
        Repeater { model: [Theme.series1, Theme.series2, Theme.series3, Theme.series4, Theme.series5]; Swatch {} }
    }
}

// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Plumbline.Models
import Plumbline.Ui

/// What the heatmap measures and by which days. Requests are offered only where a source tells them.
Row {
    id: root

    required property AiCostController aiCost
    property bool brief: false
    readonly property list<string> modes: ["cost", "requests", "perRequest"]

    anchors.verticalCenter: parent?.verticalCenter
    spacing: Theme.space12

    SegmentedControl {
        visible: root.aiCost.knowsRequests
        name: qsTr("Measure")
        labels: [qsTr("Cost"), qsTr("Requests"), qsTr("Per request")]
        currentIndex: Math.max(0, root.modes.indexOf(root.aiCost.mode))
        onPicked: index => root.aiCost.mode = root.modes[index]
    }
    SegmentedControl {
        visible: !root.brief
        name: qsTr("Grid")
        labels: [qsTr("Hour × weekday"), qsTr("Hour × date")]
        currentIndex: root.aiCost.grid === "hourDate" ? 1 : 0
        onPicked: index => root.aiCost.grid = index === 1 ? "hourDate" : "hourWeekday"
    }
}

// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Plumbline.Ui

/// The point under the pointer or the keyboard in an XmrChart: a line, and its period and value beside it.
Item {
    id: root

    required property XmrSeries chart
    required property rect area
    readonly property int hovered: hover.hovered ? nearest(hover.point.position.x) : -1
    readonly property int index: hovered >= 0 ? hovered : chart.activeFocus ? chart.currentIndex : -1

    function nearest(x: real): int {
        return Math.max(0, Math.min(chart.lastIndex, Math.floor((x - area.x) / area.width * (chart.lastIndex + 1))));
    }

    Rectangle {
        visible: root.index >= 0
        x: root.chart.across(root.index, root.area)
        y: root.area.y
        width: Theme.line
        height: root.area.height
        color: Theme.text2
    }
    Rectangle {
        visible: root.index >= 0
        x: Math.max(0, Math.min(root.width - width, root.chart.across(root.index, root.area) - width / 2))
        y: root.area.y + root.area.height - height - Theme.space4
        width: note.implicitWidth + Theme.space12
        height: Theme.targetMin
        radius: Theme.radiusControl
        color: Theme.surface
        border.color: Theme.control

        PlainText {
            id: note

            anchors.centerIn: parent
            text: root.index < 0 ? "" : qsTr("%1: %2", "period, value").arg(root.chart.labels[root.index] ?? "").arg(root.chart.valueTexts[root.index] ?? "")
            textRole: "label"
            Digits.kind: Digits.Axis
            color: Theme.text
            Accessible.ignored: true
        }
    }
    HoverHandler { id: hover }
    TapHandler {
        onTapped: point => { // a finger does not hover
            root.chart.forceActiveFocus(Qt.MouseFocusReason);
            root.chart.currentIndex = root.nearest(point.position.x);
            root.chart.pointActivated(root.chart.currentIndex);
        }
    }
}

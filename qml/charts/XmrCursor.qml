// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

/// The point under the pointer or the keyboard in an XmrChart: a line, and its period and value beside it.
Item {
    id: root

    required property XmrSeries chart
    required property rect area
    readonly property int hovered: !hover.hovered ? -1
        : Math.max(0, Math.min(chart.lastIndex, Math.floor((hover.point.position.x - area.x) / area.width * (chart.lastIndex + 1))))
    readonly property int index: hovered >= 0 ? hovered : chart.activeFocus ? chart.currentIndex : -1

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
            color: Theme.text
            Accessible.ignored: true
        }
    }
    HoverHandler { id: hover }
    TapHandler {
        onTapped: {
            root.chart.forceActiveFocus(Qt.MouseFocusReason);
            if (root.hovered < 0)
                return;
            root.chart.currentIndex = root.hovered;
            root.chart.pointActivated(root.hovered);
        }
    }
}

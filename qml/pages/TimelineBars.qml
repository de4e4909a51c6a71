// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Plumbline.Models
import Plumbline.Ui

/// The records of the table over time: one bar per day, week or month. Left and right move, the words name the step.
Item {
    id: root

    required property TimelineController timeline
    readonly property int count: timeline.fractions.length
    readonly property real pitch: width / Math.max(1, count)
    readonly property int labelStep: Math.max(1, Math.ceil(Theme.numberColumn / Math.max(1, pitch)))
    property int currentIndex: count - 1
    readonly property int shown: hover.hovered ? Math.max(0, Math.min(count - 1, Math.floor(hover.point.position.x / pitch))) : activeFocus ? currentIndex : -1

    implicitHeight: Theme.barHeight + Theme.space4
    activeFocusOnTab: true
    Accessible.role: Accessible.Chart
    Accessible.name: timeline.name
    Accessible.description: qsTr("%1: %2", "period, value").arg(timeline.labels[currentIndex] ?? "").arg(timeline.countTexts[currentIndex] ?? "")
    Keys.onLeftPressed: currentIndex = Math.max(0, currentIndex - 1)
    Keys.onRightPressed: currentIndex = Math.min(count - 1, currentIndex + 1)

    Repeater {
        model: root.timeline.fractions

        Item {
            id: step

            required property real modelData
            required property int index

            x: index * root.pitch
            width: root.pitch
            height: root.height

            Rectangle {
                visible: step.modelData > 0
                x: (parent.width - width) / 2
                y: Theme.headHeight + Theme.space2 - height
                width: Math.max(Theme.space2, Math.min(parent.width - Theme.space4, Theme.controlHeight))
                height: Math.max(Theme.space2, step.modelData * (Theme.headHeight - Theme.space4))
                radius: Theme.radiusCell
                color: step.index === root.shown ? Theme.accentHover : Theme.series1
            }
            PlainText {
                visible: step.index % root.labelStep === 0
                x: root.labelStep === 1 ? (parent.width - width) / 2 : Math.min(0, root.width - step.x - width)
                y: Theme.headHeight + Theme.space4
                text: root.timeline.labels[step.index] ?? ""
                textRole: "axis"
            }
        }
    }
    Separator {
        y: Theme.headHeight + Theme.space2
        width: parent.width
        color: Theme.control
    }
    AppToolTip {
        x: Math.min(root.width - width, Math.max(0, (root.shown + 0.5) * root.pitch - width / 2))
        y: root.height
        text: qsTr("%1: %2", "period, value").arg(root.timeline.labels[root.shown] ?? "").arg(root.timeline.countTexts[root.shown] ?? "")
        visible: root.shown >= 0
    }
    HoverHandler { id: hover }
    FocusRing { visible: root.activeFocus }
}

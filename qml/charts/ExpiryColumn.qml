// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Plumbline.Ui

/// One day of an ExpiryChart.
Item {
    id: root

    required property string name
    required property int count
    required property string countText
    required property bool overdue
    required property bool today
    required property bool soon
    required property real plotTop
    required property real plotHeight
    required property int boxes
    required property bool named
    property bool current: false
    readonly property real pitch: plotHeight / boxes
    readonly property color boxColor: overdue ? Theme.critMark : soon ? Theme.age[3] : Theme.age[2]

    signal activated

    Digits.kind: Digits.Number
    Accessible.role: Accessible.ListItem
    Accessible.name: qsTr("%1: %2", "day, count").arg(name).arg(countText)
    Accessible.onPressAction: activated()

    Rectangle {
        y: root.plotTop
        width: parent.width
        height: root.plotHeight
        color: root.current ? Theme.selected : hover.hovered ? Theme.hover : root.overdue ? Theme.critBg : "transparent"
    }
    Rectangle {
        visible: root.today
        y: root.plotTop
        width: Theme.line
        height: root.plotHeight
        color: Theme.text
    }
    Rectangle {
        y: root.plotTop + root.plotHeight
        width: parent.width
        height: Theme.line
        color: Theme.control
    }
    Repeater {
        model: Math.min(root.count, root.boxes)

        Rectangle {
            required property int index

            x: Theme.line + Theme.space1
            y: root.plotTop + root.plotHeight - (index + 1) * root.pitch + Theme.space1
            width: Math.max(Theme.space2, Math.min(Theme.space12, root.width - 2 * x))
            height: root.pitch - Theme.space2
            radius: Theme.radiusCell
            color: root.boxColor
        }
    }
    PlainText {
        visible: root.count > root.boxes
        anchors.horizontalCenter: parent.horizontalCenter
        y: root.plotTop - height / 2
        text: root.countText
        textRole: "axisNumeric"
        font.weight: Font.Bold
    }
    PlainText {
        visible: root.named
        x: Math.max(0, (parent.width - width) / 2)
        y: root.plotTop + root.plotHeight + Theme.space2
        text: root.name
        Digits.kind: Digits.Instant
        textRole: "axis"
        font.weight: root.today ? Font.DemiBold : Font.Normal
        color: root.today ? Theme.text : Theme.text3
    }
    AppToolTip {
        visible: hover.hovered && root.count > 0
        text: root.Accessible.name
    }
    HoverHandler { id: hover }
    TapHandler { onTapped: root.activated() }
}

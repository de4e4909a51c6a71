// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Plumbline.Ui

/// Ranked bars with their value in words. Model roles: name, valueText (strings), fraction (real, 0 to 1). At most eight rows.
ListView {
    id: root

    required property string name
    property int labelWidth: Theme.space48 * 2 + Theme.space8
    property int valueWidth: 2 * Theme.space48 + Theme.space12
    property int barWidth: Math.max(Theme.space48, width - labelWidth - valueWidth - Theme.space16)
    property color barColor: Theme.series1

    signal rowActivated(row: int)

    implicitHeight: contentHeight
    implicitWidth: labelWidth + Theme.space48 * 3 + valueWidth + Theme.space16
    interactive: false
    spacing: Theme.space2
    activeFocusOnTab: true
    keyNavigationEnabled: true
    Accessible.role: Accessible.List
    Accessible.name: name
    Keys.onReturnPressed: rowActivated(currentIndex)
    Keys.onEnterPressed: rowActivated(currentIndex)

    delegate: Item {
        id: line

        required property string name
        required property string valueText
        required property real fraction
        required property int index

        width: ListView.view.width
        height: Theme.tagHeight + Theme.line
        Digits.kind: Digits.Number
        Accessible.role: Accessible.ListItem
        Accessible.name: qsTr("%1, %2", "bar, value").arg(name).arg(valueText)
        Accessible.onPressAction: root.rowActivated(index)

        PlainText {
            width: root.labelWidth
            anchors.verticalCenter: parent.verticalCenter
            text: line.name
            Digits.kind: Digits.Id
            textRole: "caption"
            muted: 1
            Accessible.ignored: true
        }
        Rectangle {
            x: root.labelWidth + Theme.space8
            anchors.verticalCenter: parent.verticalCenter
            width: Math.max(Theme.space2, line.fraction * root.barWidth)
            height: Theme.space10
            radius: Theme.radiusCell
            color: root.barColor
        }
        PlainText {
            x: root.labelWidth + root.barWidth + Theme.space16
            width: parent.width - x
            anchors.verticalCenter: parent.verticalCenter
            text: line.valueText
            textRole: "numeric"
            font.pixelSize: Theme.captionSize
            Accessible.ignored: true
        }
        FocusRing {
            inner: true
            visible: line.ListView.isCurrentItem && root.activeFocus
        }
        TapHandler { onTapped: root.rowActivated(line.index) }
    }
}

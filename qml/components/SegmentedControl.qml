// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick

/// One choice of a few, as an outlined box with inner pills. Arrows move the choice; one tab stop.
FocusScope {
    id: root

    required property string name
    required property list<string> labels
    property int currentIndex: 0

    signal picked(index: int)

    function choose(index: int): void {
        if (index < 0 || index >= labels.length || index === currentIndex)
            return;
        currentIndex = index;
        picked(index);
    }

    implicitWidth: row.implicitWidth + Theme.space6
    implicitHeight: Theme.chipHeight
    activeFocusOnTab: true
    Accessible.role: Accessible.PageTabList
    Accessible.name: name
    Keys.onLeftPressed: choose(currentIndex - 1)
    Keys.onRightPressed: choose(currentIndex + 1)

    Rectangle {
        anchors.fill: parent
        radius: Theme.radiusControl
        color: Theme.surface
        border.color: Theme.control

        FocusRing { visible: root.activeFocus }
    }

    Row {
        id: row

        anchors.centerIn: parent
        spacing: Theme.space2

        Repeater {
            model: root.labels

            Rectangle {
                id: pill

                required property string modelData
                required property int index
                readonly property bool current: index === root.currentIndex

                width: words.implicitWidth + 2 * Theme.space10
                height: root.height - Theme.space6
                radius: Theme.radiusBadge
                color: current ? Theme.selected : hover.hovered ? Theme.hover : "transparent"
                Accessible.role: Accessible.RadioButton
                Accessible.name: modelData
                Accessible.checked: current
                Accessible.onPressAction: root.choose(index)

                PlainText {
                    id: words

                    anchors.centerIn: parent
                    text: pill.modelData
                    textRole: "caption"
                    font.weight: pill.current ? Font.DemiBold : Font.Medium
                    color: pill.current ? Theme.text : Theme.text2
                }
                HoverHandler { id: hover }
                TapHandler { onTapped: root.choose(pill.index) }
            }
        }
    }
}

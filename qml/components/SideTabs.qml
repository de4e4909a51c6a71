// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick

/// Sections of a dialog, one under the other, each with its icon; compact: icons only. Arrows move; one tab stop.
FocusScope {
    id: root

    required property string name
    required property list<string> labels
    required property list<string> iconNames
    property int currentIndex: 0
    property bool compact: false

    function choose(index: int): void {
        if (index >= 0 && index < labels.length)
            currentIndex = index;
    }

    implicitWidth: compact ? Theme.railWidth : Theme.navWidth
    activeFocusOnTab: true
    Accessible.role: Accessible.PageTabList
    Accessible.name: name
    Keys.onUpPressed: choose(currentIndex - 1)
    Keys.onDownPressed: choose(currentIndex + 1)

    Rectangle {
        anchors { fill: parent; topMargin: Theme.line; leftMargin: Theme.line }
        color: Theme.canvas
    }
    Column {
        x: Theme.space8
        y: Theme.space10
        width: parent.width - 2 * x
        spacing: Theme.space2

        Repeater {
            model: root.labels

            Rectangle {
                id: tab

                required property string modelData
                required property int index
                readonly property bool current: index === root.currentIndex

                width: parent.width
                height: Theme.controlHeight
                radius: Theme.radiusControl
                color: current ? Theme.selected : hover.hovered ? Theme.hover : "transparent"
                Accessible.role: Accessible.PageTab
                Accessible.name: modelData
                Accessible.selected: current
                Accessible.onPressAction: root.choose(index)

                Icon {
                    id: picture

                    x: root.compact ? (parent.width - width) / 2 : Theme.space8
                    anchors.verticalCenter: parent.verticalCenter
                    name: root.iconNames[tab.index]
                    color: tab.current ? Theme.text : Theme.text2
                }
                PlainText {
                    visible: !root.compact
                    anchors { left: picture.right; leftMargin: Theme.space10; right: parent.right; rightMargin: Theme.space4; verticalCenter: parent.verticalCenter }
                    text: tab.modelData
                    textRole: tab.current ? "strong" : "medium"
                    color: tab.current ? Theme.text : Theme.text2
                    Accessible.ignored: true
                }
                HoverHandler { id: hover }
                TapHandler {
                    onTapped: {
                        root.choose(tab.index);
                        root.forceActiveFocus(Qt.MouseFocusReason);
                    }
                }
                FocusRing { visible: tab.current && root.activeFocus }
                AppToolTip {
                    x: tab.width + Theme.space8
                    text: tab.modelData
                    visible: root.compact && (hover.hovered || tab.current && root.activeFocus)
                }
            }
        }
    }
    Separator {
        anchors.right: parent.right
        vertical: true
        height: parent.height
    }
}

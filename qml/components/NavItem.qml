// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T

/// One line of the navigation; rail: only the icon, with a shape instead of the count.
T.AbstractButton {
    id: root

    required property NavEntry entry
    property bool current: false
    property bool rail: false

    implicitHeight: rail ? Theme.controlHeight + Theme.space4 : Theme.controlHeight
    implicitWidth: rail ? Theme.railWidth - Theme.space16 : Theme.navWidth - Theme.space16
    enabled: entry.enabled
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.PageTab
    Accessible.name: entry.countText === "" ? entry.title : qsTr("%1, %2", "page, count").arg(entry.title).arg(entry.countText)
    Accessible.selected: current
    Accessible.onPressAction: clicked()
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()

    contentItem: Item { // qmllint disable deferred-property-id
        Icon {
            id: picture

            x: root.rail ? (parent.width - width) / 2 : Theme.space8
            anchors.verticalCenter: parent.verticalCenter
            name: root.entry.iconName
            size: root.rail ? Theme.railIconSize : Theme.iconSize
            color: !root.enabled ? Theme.text3 : root.current ? Theme.text : Theme.text2
        }
        PlainText {
            visible: !root.rail
            anchors.left: picture.right
            anchors.leftMargin: Theme.space10
            anchors.right: right.left
            anchors.verticalCenter: parent.verticalCenter
            text: root.entry.title
            textRole: root.current ? "strong" : "medium"
            color: !root.enabled ? Theme.text3 : root.current ? Theme.text : Theme.text2
            Accessible.ignored: true
        }
        Row {
            id: right

            visible: !root.rail
            anchors.right: parent.right
            anchors.rightMargin: Theme.space8
            anchors.verticalCenter: parent.verticalCenter

            Counter {
                text: root.entry.countText
                kind: root.entry.countKind === "crit" ? "crit" : ""
            }
            KeyHint { text: root.entry.shortcutText }
        }
        Mark {
            visible: root.rail && root.entry.countText !== ""
            x: parent.width - width - Theme.space2
            y: Theme.space2
            kind: root.entry.countKind === "crit" ? "crit" : "warn"
        }
    }

    background: Rectangle {
        radius: Theme.radiusControl
        color: root.current ? Theme.selected : root.hovered && root.enabled ? Theme.hover : "transparent"

        Rectangle {
            visible: root.current
            x: -Theme.space8
            anchors.verticalCenter: parent.verticalCenter
            width: Theme.lineFocus + Theme.line
            height: Theme.tagHeight
            radius: width / 2
            color: Theme.accent
        }
        FocusRing { visible: root.visualFocus }
    }

    AppToolTip {
        x: root.width + Theme.space8
        y: (root.height - height) / 2
        text: root.entry.title
        visible: root.rail && (root.hovered || root.visualFocus)
    }
}

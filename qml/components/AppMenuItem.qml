// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T

/// One action of an AppMenu. hint: its keys.
T.MenuItem {
    id: root

    property string iconName
    property string hint

    implicitWidth: Theme.popupMinWidth
    implicitHeight: Theme.rowHeight
    Accessible.role: Accessible.MenuItem
    Accessible.name: text

    contentItem: Item { // qmllint disable deferred-property-id
        Icon {
            id: picture

            x: Theme.space8
            anchors.verticalCenter: parent.verticalCenter
            name: root.iconName
        }
        PlainText {
            anchors.left: picture.right
            anchors.leftMargin: Theme.space8
            anchors.right: keys.left
            anchors.verticalCenter: parent.verticalCenter
            text: root.text
            color: root.enabled ? Theme.text : Theme.text3
            Accessible.ignored: true
        }
        KeyHint {
            id: keys

            anchors.right: parent.right
            anchors.rightMargin: Theme.space8
            anchors.verticalCenter: parent.verticalCenter
            text: root.hint
        }
    }
    background: Rectangle {
        radius: Theme.radiusControl
        color: root.highlighted ? Theme.selected : "transparent"
    }
}

// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T

/// A ticked row of a facet or an option; countText stands at the right.
T.CheckBox {
    id: root

    property string countText

    implicitHeight: Theme.denseHeight
    implicitWidth: Theme.space48 + words.implicitWidth + count.implicitWidth
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.CheckBox
    Accessible.name: countText === "" ? text : qsTr("%1, %2", "facet value, count").arg(text).arg(countText)

    indicator: Rectangle {
        x: root.leftPadding
        anchors.verticalCenter: parent.verticalCenter
        implicitWidth: Theme.iconSize
        implicitHeight: Theme.iconSize
        radius: Theme.radiusBadge
        color: root.checked ? Theme.accent : Theme.surface
        border.color: root.checked ? Theme.accent : Theme.control
        border.width: Theme.line

        Icon {
            anchors.centerIn: parent
            name: "check"
            size: Theme.iconTiny
            color: Theme.textOnAccent
            visible: root.checked
        }
        FocusRing {
            cornerRadius: Theme.radiusBadge
            visible: root.visualFocus
        }
    }

    contentItem: Item { // qmllint disable deferred-property-id
        PlainText {
            id: words

            x: Theme.targetMin
            width: parent.width - x - count.implicitWidth - Theme.space6
            anchors.verticalCenter: parent.verticalCenter
            text: root.text
            textRole: root.checked ? "strong" : "body"
            muted: root.countText === "0" ? 2 : 0
            Accessible.ignored: true
        }
        PlainText {
            id: count

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            text: root.countText
            textRole: "numeric"
            font.pixelSize: Theme.captionSize
            muted: 2
            Accessible.ignored: true
        }
    }
    background: Rectangle {
        color: root.hovered ? Theme.hover : "transparent"
    }
}

// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

/// What was done and can be taken back, at the foot of a page. Goes by itself after a while, not while it is looked at.
FocusScope {
    id: root

    property string text
    property string kind: "ok"
    property string actionText
    property int patience: 6000

    signal actionTriggered
    signal dismissed

    visible: text !== ""
    implicitWidth: row.implicitWidth + 2 * Theme.space14
    implicitHeight: Theme.rowComfortable
    Accessible.role: Accessible.AlertMessage
    Accessible.name: text
    Keys.onEscapePressed: dismissed()

    Timer {
        interval: root.patience
        running: root.visible && !hover.hovered && !root.activeFocus
        onTriggered: root.dismissed()
    }
    HoverHandler { id: hover }
    Rectangle {
        anchors.fill: parent
        radius: Theme.radiusControl
        color: Theme.surface
        border.color: Theme.control
    }
    Row {
        id: row

        x: Theme.space14
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.space10

        Mark {
            anchors.verticalCenter: parent.verticalCenter
            kind: root.kind
            size: Theme.markLarge
        }
        PlainText {
            anchors.verticalCenter: parent.verticalCenter
            text: root.text
        }
        AppButton {
            anchors.verticalCenter: parent.verticalCenter
            visible: text !== ""
            dense: true
            iconName: "undo"
            text: root.actionText
            onClicked: root.actionTriggered()
        }
        AppButton {
            anchors.verticalCenter: parent.verticalCenter
            dense: true
            variant: "quiet"
            iconName: "close"
            accessibleName: qsTr("Dismiss")
            onClicked: root.dismissed()
        }
    }
}

// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

/// Grey blocks of a tile's final size while it is read; they do not move.
Item {
    id: root

    property bool visibleAfterDelay: false

    Timer {
        interval: 300
        running: root.visible
        onTriggered: root.visibleAfterDelay = true
    }
    Rectangle {
        visible: root.visibleAfterDelay
        y: Theme.space8
        width: parent.width / 4
        height: Theme.denseHeight
        radius: Theme.radiusBadge
        color: Theme.sunken
    }
    Rectangle {
        visible: root.visibleAfterDelay
        anchors.right: parent.right
        y: Theme.space6
        width: parent.width / 3
        height: Theme.headHeight
        radius: Theme.radiusBadge
        color: Theme.sunken
    }
    Rectangle {
        visible: root.visibleAfterDelay
        anchors.bottom: parent.bottom
        width: parent.width / 2
        height: Theme.space10
        radius: Theme.radiusBadge
        color: Theme.sunken
    }
}

// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

/// How much is done, 0 to 1. kind colours the bar: "" accent, crit, ok, unk.
Rectangle {
    id: root

    property real fraction: 0
    property string kind
    property string name

    implicitHeight: Theme.space8
    implicitWidth: Theme.tooltipWidth
    radius: height / 2
    color: Theme.sunken
    Accessible.role: Accessible.ProgressBar
    Accessible.name: name

    Rectangle {
        width: Math.max(parent.radius * 2, parent.width * Math.min(1, root.fraction))
        height: parent.height
        visible: root.fraction > 0
        radius: height / 2
        color: root.kind === "" ? Theme.accent : Theme.markColor(root.kind)
    }
}

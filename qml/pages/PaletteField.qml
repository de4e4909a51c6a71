// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Plumbline.Ui

/// Where the palette is typed into.
AppTextField {
    implicitHeight: Theme.barHeight + Theme.space4
    leftPadding: Theme.space48
    rightPadding: leave.width + Theme.space32
    font.pixelSize: Theme.stripSize
    name: qsTr("Search or run")
    placeholder: qsTr("A page, a number, a record, a filter, an action")

    background: Item { // qmllint disable deferred-property-id
        Icon { x: Theme.space20; anchors.verticalCenter: parent.verticalCenter; name: "search"; size: Theme.iconSize }
        KeyHint { id: leave; anchors { right: parent.right; rightMargin: Theme.space16; verticalCenter: parent.verticalCenter } text: qsTr("Esc", "key") }
        Separator { width: parent.width; anchors.bottom: parent.bottom }
    }
}

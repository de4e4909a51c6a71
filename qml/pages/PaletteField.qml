// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T
import Plumbline.Ui

/// Where the palette is typed into.
T.TextField {
    id: root

    implicitHeight: Theme.barHeight + Theme.space4
    leftPadding: Theme.space48
    rightPadding: leave.width + Theme.space32
    verticalAlignment: TextInput.AlignVCenter
    color: Theme.text
    selectionColor: Theme.accent
    selectedTextColor: Theme.textOnAccent
    selectByMouse: true
    font.family: Theme.fontText
    font.pixelSize: Theme.stripSize
    Accessible.role: Accessible.EditableText
    Accessible.name: qsTr("Search or run")

    background: Item { // qmllint disable deferred-property-id
        Icon { x: Theme.space20; anchors.verticalCenter: parent.verticalCenter; name: "search"; size: Theme.iconSize }
        KeyHint { id: leave; anchors { right: parent.right; rightMargin: Theme.space16; verticalCenter: parent.verticalCenter } text: qsTr("Esc", "key") }
        Separator { width: parent.width; anchors.bottom: parent.bottom }
    }
    PlainText {
        x: root.leftPadding
        height: root.height
        verticalAlignment: Text.AlignVCenter
        visible: root.text === "" && root.preeditText === ""
        text: qsTr("A page, a number, a record, a filter, an action")
        color: Theme.text3
        font.pixelSize: Theme.stripSize
        Accessible.ignored: true
    }
}

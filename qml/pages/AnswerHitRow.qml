// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Plumbline.Ui

/// An answer in which something was found: where it is from, when it came, and what stands around the place.
Rectangle {
    id: root

    required property int index
    required property string originText
    required property string timeText
    required property string placeText
    required property string aroundText
    property bool current: false
    property bool focused: false

    signal picked

    implicitHeight: words.implicitHeight + Theme.space16
    color: current ? Theme.selected : hover.hovered ? Theme.hover : "transparent"
    Digits.kind: Digits.Field
    Accessible.role: Accessible.ListItem
    Accessible.name: qsTr("%1, %2, %3: %4", "origin, time, place, text").arg(originText).arg(timeText).arg(placeText).arg(aroundText)
    Accessible.selected: current
    Accessible.onPressAction: picked()

    Column {
        id: words

        anchors { left: parent.left; right: parent.right; leftMargin: Theme.space20; rightMargin: Theme.space16; verticalCenter: parent.verticalCenter }
        spacing: Theme.space4

        Item {
            width: parent.width
            height: origin.implicitHeight

            PlainText { id: origin; width: parent.width - time.width - Theme.space8; text: root.originText; textRole: "strong"; elide: Text.ElideRight; Accessible.ignored: true }
            PlainText { id: time; anchors.right: parent.right; text: root.timeText; textRole: "caption"; Accessible.ignored: true }
        }
        PlainText { width: parent.width; text: root.aroundText; textRole: "codeSmall"; elide: Text.ElideRight; Accessible.ignored: true }
        PlainText { width: parent.width; text: root.placeText; textRole: "caption"; elide: Text.ElideRight; Accessible.ignored: true }
    }
    FocusRing { visible: root.focused; inner: true }
    HoverHandler { id: hover }
    TapHandler { onTapped: root.picked() }
}

// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Plumbline.Ui

/// A point of a checklist: whether it holds, and the number that decides it.
Item {
    id: root

    required property string key
    required property string name
    required property string mark
    required property string stateText
    required property string valueText
    required property string words
    required property real pointWidth
    property bool cursor: false

    signal picked

    implicitHeight: Theme.targetMin + Theme.space2
    Digits.kind: Digits.Number
    Accessible.role: Accessible.ListItem
    Accessible.name: qsTr("%1: %2, %3. %4", "point, state, value, details").arg(name).arg(stateText).arg(valueText).arg(words)
    Accessible.onPressAction: picked()

    Rectangle { width: root.pointWidth; height: parent.height; color: hover.hovered ? Theme.hover : "transparent" }
    Mark { id: sign; anchors.verticalCenter: parent.verticalCenter; kind: root.mark; size: Theme.markLarge }
    PlainText {
        x: sign.width + Theme.space8
        width: root.pointWidth - x - value.width - Theme.space8
        anchors.verticalCenter: parent.verticalCenter
        text: root.name
        Digits.kind: Digits.Definition
        Accessible.ignored: true
    }
    PlainText {
        id: value

        x: root.pointWidth - width
        anchors.verticalCenter: parent.verticalCenter
        text: root.valueText
        textRole: "numeric"
        font.weight: root.mark === "crit" ? Font.Bold : Font.Normal
        color: root.mark === "crit" ? Theme.critText : root.mark === "ok" ? Theme.text2 : Theme.textColor(root.mark)
        Accessible.ignored: true
    }
    Separator { width: root.pointWidth; anchors.bottom: parent.bottom }
    FocusRing { inner: true; visible: root.cursor; width: root.pointWidth }
    HoverHandler { id: hover; cursorShape: Qt.PointingHandCursor }
    AppToolTip { text: root.words; visible: hover.hovered || root.cursor }
    TapHandler { onTapped: root.picked() }
}

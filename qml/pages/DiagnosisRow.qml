// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Plumbline.Ui

/// A sentence of a diagnostic rule.
Rectangle {
    id: root

    required property int index
    required property string mark
    required property string sentence
    required property string rule
    property bool current: false
    property bool focused: false

    signal picked

    implicitHeight: Math.max(Theme.rowComfortable, words.implicitHeight + Theme.space16)
    radius: Theme.radiusControl
    color: current ? Theme.selected : hover.hovered ? Theme.hover : "transparent"
    Digits.kind: Digits.Listed
    Accessible.role: Accessible.ListItem
    Accessible.name: qsTr("%1 (%2)", "sentence, rule").arg(sentence).arg(rule)
    Accessible.selected: current
    Accessible.onPressAction: picked()

    Mark { id: sign; x: Theme.space12; anchors.verticalCenter: parent.verticalCenter; kind: root.mark; size: Theme.markLarge }
    PlainText {
        id: words

        anchors { left: sign.right; leftMargin: Theme.space10; right: reference.left; rightMargin: Theme.space12; verticalCenter: parent.verticalCenter }
        text: root.sentence
        textRole: root.current ? "strong" : "body"
        wrapMode: Text.Wrap
        maximumLineCount: 3
        Accessible.ignored: true
    }
    PlainText {
        id: reference

        anchors { right: parent.right; rightMargin: Theme.space12; verticalCenter: parent.verticalCenter }
        text: root.rule
        textRole: "codeSmall"
        muted: 2
        Accessible.ignored: true
    }
    FocusRing { visible: root.focused; inner: true }
    HoverHandler { id: hover }
    TapHandler { onTapped: root.picked() }
}

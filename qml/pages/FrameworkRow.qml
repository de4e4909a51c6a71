// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Plumbline.Ui

/// A framework: how many of its requirements a control serves, and of these, how many have evidence and lack nothing.
Rectangle {
    id: root

    required property string key
    required property string name
    required property string mappedText
    required property string evidencedText
    required property string completeText
    required property real evidenced
    required property real complete
    property bool chosen: false
    property bool cursor: false

    signal picked

    implicitHeight: bars.y + bars.height + Theme.space10
    color: chosen ? Theme.selected : hover.hovered ? Theme.hover : "transparent"
    Digits.kind: Digits.Listed
    Accessible.role: Accessible.ListItem
    Accessible.name: qsTr("%1: %2 mapped, %3 with evidence, %4 complete").arg(name).arg(mappedText).arg(evidencedText).arg(completeText)
    Accessible.onPressAction: picked()

    component Share: Item {
        id: share

        required property string words
        required property string value
        required property real part
        required property color tone

        width: parent?.width ?? 0
        height: Theme.tagHeight

        PlainText { width: Theme.numberColumn; anchors.verticalCenter: parent.verticalCenter; text: share.words; textRole: "caption"; Accessible.ignored: true }
        Rectangle {
            x: Theme.numberColumn
            width: parent.width - x - Theme.space32
            height: Theme.space6
            anchors.verticalCenter: parent.verticalCenter
            radius: height / 2
            color: Theme.sunken

            Rectangle { width: share.part * parent.width; height: parent.height; radius: height / 2; color: share.tone }
        }
        PlainText { anchors.right: parent.right; anchors.verticalCenter: parent.verticalCenter; text: share.value; textRole: "numeric"; font.pixelSize: Theme.captionSize; Accessible.ignored: true }
    }

    PlainText {
        x: Theme.cardPadding
        y: Theme.space10
        width: parent.width - 2 * x - number.width - Theme.space8
        text: root.name
        Digits.kind: Digits.Id
        textRole: "strong"
        Accessible.ignored: true
    }
    PlainText {
        id: number

        anchors { right: parent.right; rightMargin: Theme.cardPadding + Theme.space4 }
        y: Theme.space10
        text: root.mappedText
        textRole: "numeric"
        muted: 2
        Accessible.ignored: true
    }
    Column {
        id: bars

        x: Theme.cardPadding
        y: Theme.space10 + Theme.badgeHeight
        width: parent.width - 2 * x - Theme.space4

        Share { words: qsTr("evidence", "requirements with evidence"); value: root.evidencedText; part: root.evidenced; tone: Theme.series1 }
        Share { words: qsTr("complete", "requirements that lack no evidence"); value: root.completeText; part: root.complete; tone: Theme.okMark }
    }
    Separator { width: parent.width; anchors.bottom: parent.bottom }
    FocusRing { inner: true; visible: root.cursor }
    HoverHandler { id: hover }
    TapHandler { onTapped: root.picked() }
}

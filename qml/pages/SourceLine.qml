// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Plumbline.Ui

/// One source: its state in words, its age beside its limit, its records, and the one thing that fits.
Item {
    id: root

    required property bool full
    required property real titleWidth
    required property real ageWidth
    required property real actionWidth
    required property string key
    required property string title
    required property string place
    required property var model
    property bool current: false
    property bool focused: false
    readonly property bool well: model.mark === "ok"
    readonly property bool compact: width <= Theme.sideWidth * 1.6

    signal picked
    signal opened
    signal acted(action: string)

    function act(): void {
        root.acted(root.model.action);
    }

    implicitHeight: well && !compact ? Theme.rowComfortable + Theme.space2
        : Math.max(Theme.twoLineRowHeight - Theme.space4, Math.max(names.implicitHeight, words.implicitHeight) + Theme.space14)
    Accessible.role: Accessible.Row
    Accessible.name: model.speech
    Accessible.selected: current
    Accessible.onPressAction: picked()

    Rectangle {
        anchors.fill: parent
        color: root.current ? Theme.selected : hover.hovered ? Theme.hover : "transparent"
    }
    HoverHandler { id: hover }
    TapHandler {
        onTapped: root.picked()
        onDoubleTapped: root.opened()
    }
    Mark {
        x: Theme.cardPadding
        anchors.verticalCenter: parent.verticalCenter
        kind: root.model.mark
        size: Theme.markLarge
    }
    Column {
        id: names

        x: Theme.rowComfortable
        width: root.titleWidth - Theme.space12
        anchors.verticalCenter: parent.verticalCenter

        PlainText { width: parent.width; text: root.title; wrapMode: root.well && !root.compact ? Text.NoWrap : Text.Wrap; maximumLineCount: 2; textRole: root.well ? "body" : "medium" }
        PlainText { width: parent.width; visible: text !== "" && !root.well || root.compact; text: root.place; textRole: "caption" }
    }
    SourceStateWords {
        id: words

        x: Theme.rowComfortable + root.titleWidth
        width: age.x - x - Theme.space16
        anchors.verticalCenter: parent.verticalCenter
        source: root.model
        stacked: !root.well || root.compact
    }
    Item {
        id: age

        x: root.width - root.actionWidth - (root.full ? Theme.labelColumn : 0) - root.ageWidth
        width: root.ageWidth - Theme.space16
        height: parent.height
        visible: root.width > Theme.sideWidth

        PlainText {
            id: ageWords
            anchors { verticalCenter: parent.verticalCenter; verticalCenterOffset: root.model.ageFraction >= 0 ? -Theme.space4 : 0 }
            text: root.model.ageText
            textRole: "numeric"
            font.weight: root.model.late ? Font.DemiBold : Font.Normal
            color: root.model.late ? Theme.critText : Theme.text
        }
        PlainText {
            anchors { right: parent.right; baseline: ageWords.baseline }
            text: root.model.limitText
            textRole: "numeric"
            font.pixelSize: Theme.captionSize
            muted: 2
        }
        Rectangle {
            anchors { top: ageWords.bottom; topMargin: Theme.space4 }
            visible: root.model.ageFraction >= 0
            width: parent.width
            height: Theme.space4
            radius: Theme.radiusCell
            color: Theme.sunken

            Rectangle {
                width: Math.max(Theme.space2, parent.width * root.model.ageFraction)
                height: parent.height
                radius: parent.radius
                color: root.model.late ? Theme.critMark : Theme.control
            }
        }
    }
    PlainText {
        anchors { right: parent.right; rightMargin: root.actionWidth + Theme.space12; verticalCenter: parent.verticalCenter }
        visible: root.full
        text: root.model.recordsText
        textRole: "numeric"
    }
    AppButton {
        anchors { right: parent.right; rightMargin: Theme.cardPadding; verticalCenter: parent.verticalCenter }
        // Of the keyboard it is Space on the row; one tab stop for the whole table.
        focusPolicy: Qt.NoFocus
        dense: true
        variant: root.model.action === "edit" ? "primary" : root.well ? "quiet" : "secondary"
        iconName: root.well ? "refresh" : ""
        text: root.well ? "" : root.model.actionText
        accessibleName: qsTr("%1: %2", "action, source").arg(root.model.actionText).arg(root.title)
        onClicked: root.act()
    }
    Separator { y: parent.height - Theme.line; width: parent.width }
    FocusRing { inner: true; cornerRadius: Theme.radiusCell; visible: root.focused }
}

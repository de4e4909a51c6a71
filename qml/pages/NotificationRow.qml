// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T
import Plumbline.Ui

/// Something that a person should hear of, under its day. Enter opens what it is about, Space marks it as read or not.
Column {
    id: root

    required property int index
    required property string mark
    required property string title
    required property string what
    required property string dayText
    required property string timeText
    required property string actionText
    required property bool read
    property bool current: false
    property bool narrow: false

    signal opened
    signal toggled

    Digits.kind: Digits.Record

    Rectangle {
        width: parent.width
        height: visible ? Theme.denseHeight : 0
        visible: root.dayText !== ""
        color: Theme.sunken

        PlainText { x: Theme.cardPadding; anchors.verticalCenter: parent.verticalCenter; text: root.dayText; Digits.kind: Digits.Instant; textRole: "label"; Accessible.role: Accessible.Heading; Accessible.name: text }
    }
    T.AbstractButton {
        width: parent.width
        height: root.narrow ? Theme.twoLineRowHeight : Theme.rowHeight + Theme.space6
        hoverEnabled: true
        focusPolicy: Qt.NoFocus
        Accessible.role: Accessible.ListItem
        Accessible.name: qsTr("%1, %2, %3, %4", "notification, details, time, read or not").arg(root.title).arg(root.what).arg(root.timeText).arg(root.read ? qsTr("read") : qsTr("not read"))
        Accessible.onPressAction: clicked()
        onClicked: root.opened()

        background: Rectangle {
            color: root.current ? Theme.selected : parent.hovered ? Theme.hover : "transparent"

            Separator { width: parent.width; visible: root.dayText === "" }
        }
        contentItem: Item { // qmllint disable deferred-property-id
            Rectangle { // not read
                x: Theme.cardPadding - Theme.space4
                anchors.verticalCenter: parent.verticalCenter
                width: Theme.space6
                height: Theme.space6
                radius: Theme.space4
                color: Theme.accent
                visible: !root.read
            }
            Mark { id: sign; x: Theme.cardPadding + Theme.space8; anchors.verticalCenter: parent.verticalCenter; kind: root.mark }
            Grid {
                anchors { left: sign.right; leftMargin: Theme.space10; right: time.left; rightMargin: Theme.space12; verticalCenter: parent.verticalCenter }
                columns: root.narrow ? 1 : 2
                columnSpacing: Theme.space12

                PlainText { id: name; width: Math.min(implicitWidth, root.narrow ? parent.width : parent.width * 2 / 3); text: root.title; textRole: root.read ? "medium" : "strong" }
                PlainText { width: root.narrow ? parent.width : parent.width - name.width - parent.columnSpacing; height: name.height; verticalAlignment: Text.AlignVCenter; text: root.what; textRole: "caption" }
            }
            PlainText { id: time; anchors { right: action.left; rightMargin: Theme.space16; verticalCenter: parent.verticalCenter } text: root.timeText; textRole: "caption" }
            LinkButton {
                id: action

                anchors { right: parent.right; rightMargin: Theme.cardPadding; verticalCenter: parent.verticalCenter }
                width: visible ? Theme.labelColumn + Theme.space16 : 0
                visible: !root.narrow
                focusPolicy: Qt.NoFocus
                text: root.actionText
                onClicked: root.opened()
            }
        }
    }
}

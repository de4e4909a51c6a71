// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

/// A message at the place that it concerns: what happened, then what to do. kind: info warn crit ok.
Rectangle {
    id: root

    property string kind: "info"
    required property string title
    property string text
    property string actionText
    property string secondActionText

    signal actionTriggered
    signal secondActionTriggered

    readonly property real room: width - words.x - buttons.width - Theme.space24
    readonly property bool oneLine: heading.implicitWidth + Theme.space10 + message.implicitWidth <= room

    implicitHeight: oneLine ? Theme.cardHeadHeight : words.implicitHeight + 2 * Theme.space10
    implicitWidth: Theme.tooltipWidth
    radius: Theme.radiusControl
    color: Theme.backgroundColor(kind)
    border.color: kind === "info" ? Theme.bandEdge : Theme.markColor(kind)
    Accessible.role: Accessible.AlertMessage
    Accessible.name: text === "" ? title : qsTr("%1. %2", "message title, message text").arg(title).arg(text)

    Mark {
        x: Theme.space12
        y: root.oneLine ? (parent.height - height) / 2 : Theme.space12
        kind: root.kind
        size: Theme.markLarge
    }
    Flow {
        id: words

        x: Theme.space12 + Theme.markLarge + Theme.space10
        y: root.oneLine ? (parent.height - height) / 2 : Theme.space10
        width: root.room
        spacing: root.oneLine ? Theme.space10 : Theme.space2

        PlainText {
            id: heading

            width: root.oneLine ? implicitWidth : parent.width
            text: root.title
            textRole: "strong"
            wrapMode: Text.Wrap
        }
        PlainText {
            id: message

            width: root.oneLine ? implicitWidth : parent.width
            visible: text !== ""
            text: root.text
            wrapMode: Text.Wrap
        }
    }
    Row {
        id: buttons

        anchors.right: parent.right
        anchors.rightMargin: Theme.space12
        y: root.oneLine ? (parent.height - height) / 2 : Theme.space10
        spacing: Theme.space8

        AppButton {
            dense: true
            visible: text !== ""
            text: root.actionText
            onClicked: root.actionTriggered()
        }
        AppButton {
            dense: true
            visible: text !== ""
            text: root.secondActionText
            onClicked: root.secondActionTriggered()
        }
    }
}

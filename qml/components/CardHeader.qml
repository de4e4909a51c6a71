// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Plumbline.Ui

/// Title of a card with its mark and count; at the right a caption, a link and whatever is put inside.
Item {
    id: root

    required property string title
    property string kind
    property string countText
    property string caption
    property string linkText
    default property alias trailing: right.data

    readonly property real room: width - 2 * Theme.cardPadding - Theme.space48

    signal linkActivated

    implicitHeight: Theme.cardHeadHeight
    implicitWidth: left.implicitWidth + right.implicitWidth + 2 * Theme.cardPadding

    Row {
        id: left

        x: Theme.cardPadding
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.space8

        Mark {
            kind: root.kind
            size: Theme.markLarge
            anchors.verticalCenter: parent.verticalCenter
        }
        PlainText {
            id: words

            width: Math.min(implicitWidth, root.room - (root.caption === "" ? right.width : 0))
            text: root.title
            textRole: "cardTitle"
            Digits.kind: Digits.Definition
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }
        Counter {
            text: root.countText
            anchors.verticalCenter: parent.verticalCenter
        }
    }
    Row {
        id: right

        anchors.right: parent.right
        anchors.rightMargin: Theme.cardPadding
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.space8

        PlainText {
            // The title keeps its words; a caption without room for all of it gives way.
            visible: text !== "" && implicitWidth <= root.room - words.implicitWidth
            text: root.caption
            Digits.kind: Digits.Definition
            textRole: "caption"
            anchors.verticalCenter: parent.verticalCenter
        }
        LinkButton {
            text: root.linkText
            anchors.verticalCenter: parent.verticalCenter
            onClicked: root.linkActivated()
        }
    }
}

// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

/// First line of a page: its title, what is known about it, and at the right its actions.
Item {
    id: root

    required property string title
    default property alias facts: left.data
    property alias actions: right.data
    readonly property alias titleWidth: words.implicitWidth

    implicitHeight: Theme.pageHeaderHeight
    implicitWidth: left.implicitWidth + right.implicitWidth

    Row {
        id: left

        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.space16

        PlainText {
            id: words

            text: root.title
            textRole: "pageTitle"
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }
    }
    Row {
        id: right

        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.space12
    }
}

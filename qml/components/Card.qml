// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

/// A surface with one border and, when it has a title, a CardHeader with a line below it. The content fills the rest.
Rectangle {
    id: root

    property string title
    property string kind
    property string countText
    property string caption
    property string linkText
    property bool headerLine: true
    default property alias content: body.data

    signal linkActivated

    implicitHeight: body.y + body.childrenRect.height
    radius: Theme.radiusCard
    color: Theme.surface
    border.color: Theme.border

    CardHeader {
        id: header

        width: parent.width
        visible: root.title !== ""
        title: root.title
        kind: root.kind
        countText: root.countText
        caption: root.caption
        linkText: root.linkText
        onLinkActivated: root.linkActivated()
    }
    Separator {
        id: line

        visible: header.visible && root.headerLine
        x: Theme.line
        y: header.height
        width: parent.width - 2 * Theme.line
    }
    Item {
        id: body

        x: Theme.line
        y: header.visible ? header.height + (line.visible ? Theme.line : 0) : Theme.line
        width: parent.width - 2 * Theme.line
        height: parent.height - y - Theme.line
    }
}

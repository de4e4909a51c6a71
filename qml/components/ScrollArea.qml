// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T

/// A page or pane that scrolls vertically. Its content is one column item as wide as the room between the side paddings, so
/// that the scroll bar stands beside the content and not over it.
Flickable {
    id: root

    property int sidePadding: 0
    readonly property real room: width - 2 * sidePadding
    default property alias content: holder.data

    contentWidth: width
    contentHeight: holder.childrenRect.height
    clip: true
    boundsBehavior: Flickable.StopAtBounds
    T.ScrollBar.vertical: AppScrollBar {}

    Item {
        id: holder

        x: root.sidePadding
        width: root.room
        height: childrenRect.height
    }
}

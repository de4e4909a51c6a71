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
    /// The first line keeps this distance from the edge, so that its focus ring is not cut.
    readonly property int headRoom: 2 * Theme.lineFocus
    readonly property real screen: height - headRoom
    default property alias content: holder.data

    contentWidth: width
    contentHeight: holder.childrenRect.height + headRoom
    clip: true
    boundsBehavior: Flickable.StopAtBounds
    T.ScrollBar.vertical: AppScrollBar {}

    Item {
        id: holder

        x: root.sidePadding
        y: root.headRoom
        width: root.room
        height: childrenRect.height
    }
}

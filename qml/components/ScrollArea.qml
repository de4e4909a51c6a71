// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T

/// A page or pane that scrolls vertically. Its content is one column item as wide as the area.
Flickable {
    id: root

    default property alias content: holder.data

    contentWidth: width
    contentHeight: holder.childrenRect.height
    clip: true
    boundsBehavior: Flickable.StopAtBounds
    T.ScrollBar.vertical: AppScrollBar {}

    Item {
        id: holder

        width: root.width
        height: childrenRect.height
    }
}

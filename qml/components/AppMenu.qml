// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T

/// A menu of AppMenuItem.
T.Menu {
    id: root

    padding: Theme.space6
    margins: Theme.space8
    implicitWidth: Math.max(Theme.popupMinWidth, implicitContentWidth + 2 * padding)
    implicitHeight: implicitContentHeight + 2 * padding

    contentItem: ListView {
        implicitWidth: Theme.popupMinWidth
        implicitHeight: contentHeight
        model: root.contentModel
        currentIndex: root.currentIndex
        interactive: false
    }
    background: Rectangle {
        radius: Theme.radiusCard
        color: Theme.surface
        border.color: Theme.control
    }
}

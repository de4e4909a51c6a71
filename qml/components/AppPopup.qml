// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T

/// A menu-like surface above the page: outlined, without a shadow. Esc and a press outside close it.
T.Popup {
    padding: Theme.space6
    margins: Theme.space8
    focus: true
    implicitWidth: Math.max(Theme.popupMinWidth, implicitContentWidth + 2 * padding)
    implicitHeight: implicitContentHeight + 2 * padding
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside

    background: Rectangle {
        radius: Theme.radiusCard
        color: Theme.surface
        border.color: Theme.control
    }
}

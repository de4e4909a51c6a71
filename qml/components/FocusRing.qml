// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

/// Two-pixel ring with a two-pixel gap around its parent; shown while the parent has the keyboard focus.
/// cornerRadius: the parent's radius. inner: drawn inside the parent (table rows).
Rectangle {
    property int cornerRadius: Theme.radiusControl
    property bool inner: false

    anchors.fill: parent
    anchors.margins: inner ? 0 : -2 * Theme.lineFocus
    radius: inner ? cornerRadius : cornerRadius + 2 * Theme.lineFocus
    color: "transparent"
    border.width: Theme.lineFocus
    border.color: Theme.focus
}

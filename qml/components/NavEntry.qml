// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

/// One page in the navigation: its key, group, words and icon, and a count that wants attention (countKind "" crit warn).
QtObject {
    required property string page
    property string group
    required property string title
    property string iconName
    property string countText
    property string countKind
    property string shortcutText
    property bool enabled: true
}

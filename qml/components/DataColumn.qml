// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

/// One column of a DataTable. fill: shares the width that is left. badge: the text with the mark of the decoration role.
QtObject {
    required property string key ///< Names it in what is remembered, in every language.
    required property string title
    property int width: 110
    property bool fill: false
    property bool numeric: false
    property bool mono: false
    property bool strong: false
    property bool muted: false
    property bool badge: false
    property bool sortable: true
}

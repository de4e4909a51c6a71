// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

/// A change against the comparison: an arrow for the direction (-1, 0, 1) and words with their unit.
Row {
    id: root

    property string text
    property int direction: 0

    spacing: Theme.space4
    visible: text !== ""

    Icon {
        anchors.verticalCenter: parent.verticalCenter
        name: root.direction > 0 ? "delta-up" : root.direction < 0 ? "delta-down" : ""
        size: Theme.space8 + Theme.line
    }
    PlainText {
        text: root.text
        textRole: "caption"
        muted: 1
    }
}

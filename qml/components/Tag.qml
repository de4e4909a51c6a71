// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

/// An outlined word, as the kind of a join. kind: "" or "warn"; strong: outlined like a control.
Rectangle {
    id: root

    required property string text
    property string kind
    property bool strong: false

    implicitWidth: words.implicitWidth + Theme.space12
    implicitHeight: Theme.tagHeight
    radius: Theme.radiusBadge
    color: "transparent"
    border.color: kind !== "" ? Theme.markColor(kind) : strong ? Theme.control : Theme.border

    PlainText {
        id: words

        anchors.centerIn: parent
        text: root.text
        textRole: "axis"
        font.weight: root.strong || root.kind !== "" ? Font.DemiBold : Font.Normal
        color: root.kind !== "" ? Theme.textColor(root.kind) : Theme.text2
    }
}

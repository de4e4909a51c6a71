// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Plumbline.Ui

/// The keys of an action, beside its words.
Rectangle {
    id: root

    property string text

    Digits.kind: Digits.Key

    visible: text !== ""
    implicitWidth: words.implicitWidth + Theme.space12
    implicitHeight: Theme.tagHeight
    radius: Theme.radiusBadge
    color: Theme.sunken
    border.color: Theme.border

    PlainText {
        id: words

        anchors.centerIn: parent
        text: root.text
        textRole: "axis"
        font.weight: Font.Medium
        color: Theme.text2
    }
}

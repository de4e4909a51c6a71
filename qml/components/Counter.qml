// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Plumbline.Ui

/// A small count in a pill; nothing is shown for an empty text. kind: "" or "crit".
Rectangle {
    id: root

    property string text
    property string kind

    Digits.kind: Digits.Listed

    visible: text !== ""
    implicitWidth: Math.max(Theme.badgeHeight, words.implicitWidth + Theme.space10)
    implicitHeight: Theme.tagHeight
    radius: height / 2
    color: kind === "" ? Theme.sunken : Theme.backgroundColor(kind)

    PlainText {
        id: words

        anchors.centerIn: parent
        text: root.text
        textRole: "axisNumeric"
        font.weight: Font.Bold
        color: root.kind === "" ? Theme.text2 : Theme.textColor(root.kind)
    }
}

// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

/// One numbered line of a RawView.
Rectangle {
    id: root

    required property int number
    required property string text
    property bool highlighted: false
    property string kind ///< Of what the highlighted line says: "crit" colours it.
    property bool current: false

    implicitHeight: Math.max(Theme.codeLineHeight, words.implicitHeight + Theme.space6)
    color: highlighted ? Theme.selected : current ? Theme.hover : "transparent"
    Accessible.role: Accessible.ListItem
    Accessible.name: highlighted ? qsTr("Line %1, mapped: %2").arg(number).arg(text) : qsTr("Line %1: %2").arg(number).arg(text)

    PlainText {
        width: Theme.space24
        y: Theme.space2 + Theme.line
        horizontalAlignment: Text.AlignRight
        text: root.number
        textRole: "codeSmall"
        muted: 2
        elide: Text.ElideNone
        Accessible.ignored: true
    }
    PlainText {
        id: words

        x: Theme.space32 + Theme.space4
        y: Theme.space2 + Theme.line
        width: parent.width - x - Theme.space10
        // Bytes are shown whole; only a line of kilobytes is cut.
        wrapMode: Text.WrapAnywhere
        maximumLineCount: 24
        text: root.text
        textRole: "codeSmall"
        font.weight: root.highlighted ? Font.Bold : Font.Normal
        color: root.highlighted && root.kind === "crit" ? Theme.critText : Theme.text
        Accessible.ignored: true
    }
}

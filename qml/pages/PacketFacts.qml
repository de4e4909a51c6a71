// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Plumbline.Models
import Plumbline.Ui

/// Lines of a mark, a name and a sentence below it: sources of a packet, or packets that were handed out.
Column {
    id: root

    required property PacketFactModel facts
    property string title
    property string emptyText

    PlainText {
        width: parent.width
        bottomPadding: Theme.space6
        visible: root.title !== ""
        text: root.title
        textRole: "cardTitle"
        Accessible.role: Accessible.Heading
        Accessible.name: text
    }
    PlainText {
        width: parent.width
        visible: root.facts.count === 0
        text: root.emptyText
        textRole: "caption"
        wrapMode: Text.Wrap
    }
    Repeater {
        model: root.facts

        Item {
            id: line

            required property string title
            required property string text
            required property string mark

            width: root.width
            height: words.height + note.height + 2 * Theme.space8
            Accessible.role: Accessible.ListItem
            Accessible.name: qsTr("%1: %2", "name, what is said of it").arg(title).arg(text)

            PlainText {
                id: words

                y: Theme.space8
                width: parent.width
                text: line.title
                textRole: "medium"
                wrapMode: Text.WrapAnywhere
                maximumLineCount: 2
                Accessible.ignored: true
            }
            Mark { y: note.y + (note.lineHeightUsed - height) / 2; kind: line.mark }
            PlainText {
                id: note

                readonly property real lineHeightUsed: implicitHeight / Math.max(1, lineCount)

                x: Theme.markSize + Theme.space6
                y: words.y + words.height + Theme.space2
                width: parent.width - x
                text: line.text
                textRole: "caption"
                wrapMode: Text.Wrap
                maximumLineCount: 3
                Accessible.ignored: true
            }
            Separator { width: parent.width; anchors.bottom: parent.bottom }
        }
    }
}

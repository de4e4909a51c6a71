// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Plumbline.Ui

/// One check: its number, whether it is passed, and what that says.
Item {
    id: root

    required property string key
    required property string mark
    required property string title
    required property string outcome
    required property string text

    height: Math.max(Theme.rowHeight, title.height + note.height + 2 * Theme.space8)
    Accessible.role: Accessible.ListItem
    Accessible.name: qsTr("Check %1, %2: %3. %4", "number, title, outcome, text").arg(key).arg(root.title).arg(outcome).arg(root.text)

    Mark { id: sign; y: Theme.space8 + Theme.space2; kind: root.mark; size: Theme.markLarge }
    PlainText {
        id: title

        x: Theme.space24
        y: Theme.space8
        width: parent.width - x - said.width - Theme.space12
        text: qsTr("%1  %2", "number and title of a check").arg(root.key).arg(root.title)
        textRole: "medium"
        wrapMode: Text.Wrap
        Accessible.ignored: true
    }
    PlainText {
        id: said

        anchors.right: parent.right
        y: title.y
        text: root.outcome
        textRole: "label"
        color: Theme.textColor(root.mark)
        Accessible.ignored: true
    }
    PlainText {
        id: note

        x: title.x
        y: title.y + title.height + Theme.space2
        width: parent.width - x
        text: root.text
        textRole: "caption"
        wrapMode: Text.Wrap
        maximumLineCount: 6
        Accessible.ignored: true
    }
    Separator { width: parent.width; anchors.bottom: parent.bottom }
}

// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Plumbline.Models
import Plumbline.Ui

/// Alerts of an objective, or what became of them, one under the other.
Column {
    id: root

    required property AlertLineModel lines

    signal opened

    spacing: Theme.space6

    Repeater {
        model: root.lines

        Item {
            id: line

            required property string name
            required property string mark
            required property string burnText
            required property string limitText
            required property string stateText

            width: root.width
            height: words.height
            Digits.kind: Digits.Number
            Accessible.role: Accessible.StaticText
            Accessible.name: qsTr("%1, %2, %3, %4", "alert, burn rates, limit, state").arg(name).arg(burnText).arg(limitText).arg(stateText)

            Mark { id: sign; y: Theme.space2; kind: line.mark }
            Column {
                id: words

                anchors { left: sign.right; leftMargin: Theme.space8; right: state.left; rightMargin: Theme.space8 }

                PlainText { width: parent.width; text: line.name; textRole: "medium"; Digits.kind: Digits.Definition; Accessible.ignored: true }
                PlainText { width: parent.width; text: line.limitText === "" ? line.burnText : line.burnText + " · " + line.limitText; textRole: "caption"; wrapMode: Text.Wrap; Accessible.ignored: true }
            }
            PlainText { id: state; anchors.right: parent.right; text: line.stateText; textRole: "caption"; Digits.kind: Digits.Instant; Accessible.ignored: true }
            TapHandler { onTapped: root.opened() }
        }
    }
}

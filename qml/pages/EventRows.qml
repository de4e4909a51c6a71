// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Plumbline.Models
import Plumbline.Ui

/// What happened, newest first: a time, words, and how it ended. code: the words are a request.
Column {
    id: root

    required property EventListModel model
    property bool code: false

    Repeater {
        model: root.model

        Item {
            id: line

            required property string time
            required property string words
            required property string outcome
            required property string kind

            width: root.width
            height: Theme.codeLineHeight
            Accessible.role: Accessible.StaticText
            Accessible.name: qsTr("%1, %2, %3", "time, words, outcome").arg(time).arg(words).arg(outcome)

            PlainText {
                id: moment
                anchors.verticalCenter: parent.verticalCenter
                text: line.time
                textRole: root.code ? "codeSmall" : "caption"
                muted: 1
            }
            PlainText {
                anchors { left: moment.right; leftMargin: Theme.space12; right: end.left; rightMargin: Theme.space8; verticalCenter: parent.verticalCenter }
                text: line.words
                textRole: root.code ? "codeSmall" : "caption"
                elide: Text.ElideMiddle
            }
            PlainText {
                id: end
                anchors { right: parent.right; verticalCenter: parent.verticalCenter }
                text: line.outcome
                textRole: root.code ? "codeSmall" : "caption"
                font.weight: Font.DemiBold
                color: line.kind === "" ? Theme.text2 : Theme.textColor(line.kind)
            }
        }
    }
}

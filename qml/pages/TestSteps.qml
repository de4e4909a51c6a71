// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Plumbline.Models
import Plumbline.Ui

/// What the test of a source found, step by step, and what came of it all.
Column {
    id: root

    required property SourceTest test

    visible: test.text !== ""
    spacing: Theme.space6

    Badge {
        kind: root.test.mark
        text: root.test.text
        Accessible.role: Accessible.AlertMessage
        Accessible.name: text
    }
    Repeater {
        model: root.test.steps

        Item {
            id: step

            required property string mark
            required property string title
            required property string text

            width: root.width
            height: words.implicitHeight + Theme.space4
            Accessible.role: Accessible.StaticText
            Accessible.name: qsTr("%1: %2", "step, what came of it").arg(title).arg(text)

            Mark { y: Theme.space2; kind: step.mark }
            PlainText {
                x: Theme.space20
                width: Theme.facetWidth - Theme.space20
                text: step.title
                textRole: "medium"
            }
            PlainText {
                id: words

                x: Theme.facetWidth
                width: parent.width - x
                text: step.text
                wrapMode: Text.Wrap
            }
        }
    }
}

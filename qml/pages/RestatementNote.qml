// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Plumbline.Models
import Plumbline.Ui

/// What another definition makes of the weeks: how many it restates, and the newest of them with both values.
Rectangle {
    id: root

    required property DefinitionsController definitions
    readonly property bool failed: definitions.state === "failed"

    visible: definitions.state !== ""
    implicitHeight: words.height + 2 * Theme.space8
    height: visible ? implicitHeight : 0
    radius: Theme.radiusControl
    color: Theme.backgroundColor(failed ? "crit" : "info")
    border.color: failed ? Theme.critMark : Theme.bandEdge
    Accessible.role: Accessible.AlertMessage
    Accessible.name: verdict.text

    Column {
        id: words

        x: Theme.space12
        y: Theme.space8
        width: parent.width - 2 * x
        spacing: Theme.space6

        PlainText {
            id: verdict

            width: parent.width
            text: root.definitions.state === "loading" ? qsTr("Counting both…") : root.definitions.verdict
            textRole: "strong"
            color: root.failed ? Theme.critText : Theme.text
            wrapMode: Text.Wrap
            maximumLineCount: 3
        }
        Row {
            id: newest

            width: parent.width
            height: Theme.twoLineRowHeight / 2 + Theme.space6
            visible: root.definitions.weeks.count > 0
            clip: true
            spacing: Theme.space16

            Repeater {
                model: root.definitions.weeks

                Column {
                    id: point

                    required property string week
                    required property string before
                    required property string after

                    visible: x + width <= newest.width
                    Accessible.role: Accessible.StaticText
                    Accessible.name: qsTr("%1: %2, then %3", "week, value before, value after").arg(week).arg(before).arg(after)

                    PlainText { text: point.week; textRole: "caption"; Accessible.ignored: true }
                    PlainText { text: qsTr("%1 → %2", "value before, value after").arg(point.before).arg(point.after); textRole: "numeric"; Accessible.ignored: true }
                }
            }
        }
    }
}

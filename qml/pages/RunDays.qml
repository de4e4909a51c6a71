// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Plumbline.Models
import Plumbline.Ui

/// A box for each day: filled when a run was complete, with a red foot when another failed, hatched when none was.
Column {
    id: root

    required property RunDayListModel model
    readonly property real boxWidth: (width - (model.count - 1) * Theme.space2) / Math.max(1, model.count)

    Digits.kind: Digits.Axis

    spacing: Theme.space4

    Row {
        spacing: Theme.space2

        Repeater {
            model: root.model

            Column {
                id: day

                required property string label
                required property string words
                required property int complete
                required property int failed

                spacing: Theme.space2
                Accessible.role: Accessible.StaticText
                Accessible.name: words

                Rectangle {
                    width: root.boxWidth
                    height: Theme.targetMin + Theme.space2
                    radius: Theme.radiusCell
                    clip: true
                    color: day.complete > 0 ? Theme.series1 : Theme.sunken
                    border.color: day.complete > 0 ? color : day.failed > 0 ? Theme.critMark : Theme.border

                    Rectangle {
                        visible: day.failed > 0
                        width: parent.width
                        height: Theme.space6
                        anchors.bottom: parent.bottom
                        radius: Theme.radiusCell
                        color: Theme.critMark
                    }
                    HoverHandler { id: hover }
                    AppToolTip { text: day.words; visible: hover.hovered }
                }
                PlainText {
                    width: root.boxWidth
                    horizontalAlignment: Text.AlignHCenter
                    elide: Text.ElideNone
                    text: day.label
                    textRole: "axisNumeric"
                }
            }
        }
    }
    PlainText {
        width: parent.width
        text: qsTr("Filled: read completely. Red foot: a run failed. Empty: no run.")
        textRole: "axis"
        wrapMode: Text.Wrap
    }
}

// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Plumbline.Ui

/// The seven steps with their edges, the texture of holes and the outline of a measured zero. Always shown with a heatmap.
Row {
    id: root

    property string title
    property list<string> edges
    property string coverageText
    property string zeroText
    property int stepWidth: Theme.space32 + Theme.space12
    /// All but the steps, so that an owner can choose their width by the room.
    readonly property real wordsWidth: words.implicitWidth + coverage.implicitWidth + zero.implicitWidth + 2 * Theme.tagHeight + 5 * spacing

    spacing: Theme.space8
    Digits.kind: Digits.Axis
    Accessible.role: Accessible.StaticText
    Accessible.name: [title, ...edges, coverageText, zeroText].join(", ")

    PlainText {
        id: words

        text: root.title
        textRole: "caption"
        Accessible.ignored: true
    }
    Item {
        width: root.stepWidth * Theme.heatRamp.length
        height: Theme.space24 + Theme.space4

        Repeater {
            model: Theme.heatRamp.length

            Item {
                id: step

                required property int index

                x: index * root.stepWidth

                Rectangle {
                    y: Theme.space2
                    width: root.stepWidth - Theme.space2
                    height: Theme.space10
                    radius: Theme.radiusCell
                    color: Theme.heatRamp[step.index]
                }
                PlainText {
                    x: root.stepWidth - Theme.line - width / 2
                    y: Theme.space14
                    text: root.edges[step.index] ?? ""
                    textRole: "axisNumeric"
                    Accessible.ignored: true
                }
            }
        }
    }
    Icon {
        visible: root.coverageText !== ""
        y: Theme.space2
        name: "swatch-hatch"
        width: Theme.tagHeight
        height: Theme.iconTiny
        color: Theme.control
        paper: Theme.sunken
    }
    PlainText {
        id: coverage

        text: root.coverageText
        textRole: "caption"
        Accessible.ignored: true
    }
    Rectangle {
        visible: root.zeroText !== ""
        y: Theme.space2
        width: Theme.tagHeight
        height: Theme.iconTiny
        radius: Theme.radiusCell
        color: "transparent"
        border.color: Theme.border

        PlainText {
            anchors.centerIn: parent
            text: "0"
            textRole: "axisNumeric"
            font.pixelSize: Theme.space10
        }
    }
    PlainText {
        id: zero

        text: root.zeroText
        textRole: "caption"
        Accessible.ignored: true
    }
}

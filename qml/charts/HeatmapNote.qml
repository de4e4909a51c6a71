// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick

/// The words of one heatmap cell: heading and value, then lines of "label<TAB>value".
Rectangle {
    id: root

    property string heading
    property string value
    property string lines
    readonly property list<string> parts: lines === "" ? [] : lines.split("\n")

    width: Theme.navWidth + Theme.space24
    height: column.implicitHeight + 2 * Theme.space10
    radius: Theme.radiusCard
    color: Theme.surface
    border.color: Theme.control
    Accessible.ignored: true

    component Pair: Item {
        property alias label: left.text
        property alias value: right.text
        property bool head: false

        width: parent ? parent.width : 0
        height: left.implicitHeight + Theme.line

        PlainText {
            id: left

            width: parent.width - right.width - Theme.space8
            textRole: parent.head ? "strong" : "caption"
        }
        PlainText {
            id: right

            anchors.right: parent.right
            textRole: "numeric"
            font.pixelSize: parent.head ? Theme.bodySize : Theme.captionSize
            font.weight: parent.head ? Font.Bold : Font.Normal
        }
    }

    Column {
        id: column

        x: Theme.space12
        y: Theme.space10
        width: parent.width - 2 * Theme.space12
        spacing: Theme.line

        Pair {
            head: true
            label: root.heading
            value: root.value
        }
        Repeater {
            model: root.parts

            Pair {
                required property string modelData

                label: modelData.split("\t")[0]
                value: modelData.split("\t")[1] ?? ""
            }
        }
    }
}

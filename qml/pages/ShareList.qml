// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Plumbline.Ui

/// Each service's share inside a selection (filled) and outside it (ring), on one scale; largest difference first.
Column {
    id: root

    property alias model: rows.model
    property real end: 1
    property list<string> ticks
    readonly property int labelWidth: Math.max(Theme.labelColumn + Theme.space16, width * 0.3)
    readonly property real track: width - labelWidth - Theme.space16

    component Dot: Rectangle {
        property bool ring: false

        width: Theme.space8 + (ring ? 0 : Theme.space2)
        height: width
        radius: width / 2
        color: ring ? Theme.surface : Theme.series2
        border { color: Theme.series5; width: ring ? Theme.lineFocus : 0 }
    }

    Row {
        x: root.labelWidth
        height: Theme.badgeHeight
        spacing: Theme.space6

        Dot { anchors.verticalCenter: parent.verticalCenter }
        PlainText { anchors.verticalCenter: parent.verticalCenter; text: qsTr("selection"); textRole: "axis" }
        Item { width: Theme.space6; height: Theme.line }
        Dot { anchors.verticalCenter: parent.verticalCenter; ring: true }
        PlainText { anchors.verticalCenter: parent.verticalCenter; text: qsTr("rest"); textRole: "axis" }
    }
    Item {
        width: parent.width
        height: list.height + Theme.badgeHeight

        Repeater {
            model: root.ticks

            Item {
                id: tick

                required property string modelData
                required property int index

                x: root.labelWidth + index / Math.max(1, root.ticks.length - 1) * root.track
                height: list.height

                Separator { vertical: true; height: parent.height }
                PlainText {
                    anchors { top: parent.bottom; topMargin: Theme.space2 }
                    x: tick.index === root.ticks.length - 1 ? Theme.space16 - width : -width / 2
                    text: tick.modelData
                    Digits.kind: Digits.Axis
                    textRole: "axisNumeric"
                }
            }
        }
        Column {
            id: list

            width: parent.width

            Repeater {
                id: rows

                delegate: Item {
                    id: row

                    required property int index
                    required property string label
                    required property double inside
                    required property double outside
                    required property string insideText
                    required property string outsideText

                    function at(share: real): real {
                        return root.labelWidth + share / root.end * root.track;
                    }

                    width: root.width
                    height: Theme.rowHeight
                    Accessible.role: Accessible.ListItem
                    Accessible.name: qsTr("%1: %2 of the selection, %3 of the rest").arg(label).arg(insideText).arg(outsideText)

                    PlainText {
                        width: root.labelWidth - Theme.space10
                        anchors.verticalCenter: parent.verticalCenter
                        text: row.label
                        font.weight: row.index === 0 ? Font.DemiBold : Font.Normal
                        font.pixelSize: Theme.captionSize
                    }
                    Rectangle {
                        x: row.at(Math.min(row.inside, row.outside))
                        anchors.verticalCenter: parent.verticalCenter
                        width: row.at(Math.max(row.inside, row.outside)) - x
                        height: Theme.lineFocus
                        color: Theme.series5
                    }
                    Dot { x: row.at(row.outside) - width / 2; anchors.verticalCenter: parent.verticalCenter; ring: true }
                    Dot { x: row.at(row.inside) - width / 2; anchors.verticalCenter: parent.verticalCenter }
                    HoverHandler { id: hover }
                    AppToolTip { text: qsTr("%1 of the selection, %2 of the rest").arg(row.insideText).arg(row.outsideText); visible: hover.hovered }
                }
            }
        }
    }
}

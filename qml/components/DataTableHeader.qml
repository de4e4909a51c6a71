// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Plumbline.Ui

/// The header of a DataTable: a press sorts, a drag at the right edge resizes.
Rectangle {
    id: root

    required property TableColumns table
    property real offset: 0

    Digits.kind: Digits.Definition

    implicitHeight: Theme.headHeight
    color: Theme.sunken
    clip: true

    Row {
        x: -root.offset

        Repeater {
            model: root.table.columns

            Item {
                id: cell

                required property DataColumn modelData
                required property int index
                readonly property bool sorted: root.table.sortColumn === index
                property real widthAtPress: 0

                width: root.table.widthOf(index)
                height: root.height
                Accessible.role: Accessible.ColumnHeader
                Accessible.name: sorted ? (root.table.sortDescending ? qsTr("%1, sorted descending").arg(modelData.title)
                    : qsTr("%1, sorted ascending").arg(modelData.title)) : modelData.title
                Accessible.onPressAction: root.table.sortBy(index)

                Row {
                    x: cell.modelData.numeric ? parent.width - width - (cell.index === root.table.columns.length - 1 ? Theme.cardPadding : Theme.space8)
                        : cell.index === 0 ? Theme.cardPadding : Theme.space8
                    anchors.verticalCenter: parent.verticalCenter
                    spacing: Theme.space4

                    PlainText {
                        width: Math.min(implicitWidth, cell.width - Theme.space24)
                        text: cell.modelData.title
                        textRole: "label"
                    }
                    Icon {
                        anchors.verticalCenter: parent.verticalCenter
                        name: cell.sorted ? (root.table.sortDescending ? "delta-down" : "delta-up") : ""
                        size: Theme.space8 + Theme.line
                    }
                }
                HoverHandler { id: hover }
                TapHandler {
                    enabled: cell.modelData.sortable
                    onTapped: root.table.sortBy(cell.index)
                }
                Rectangle {
                    id: edge

                    width: Theme.space8
                    height: parent.height
                    anchors.right: parent.right
                    color: "transparent"

                    Separator {
                        visible: hover.hovered || drag.active
                        vertical: true
                        height: parent.height
                        anchors.right: parent.right
                        color: Theme.control
                    }
                    HoverHandler { cursorShape: Qt.SplitHCursor }
                    DragHandler {
                        id: drag

                        target: null
                        onActiveChanged: cell.widthAtPress = cell.width
                        onTranslationChanged: {
                            if (active)
                                root.table.resize(cell.index, cell.widthAtPress + translation.x);
                        }
                    }
                }
            }
        }
    }
}

// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Plumbline.Ui

/// The header of a DataTable: a cell by column, where a dragged one would come to stand, and the button that chooses columns.
Rectangle {
    id: root

    required property TableColumns table
    required property ColumnKeys keys
    property real offset: 0
    property int carried: -1 ///< The column that is dragged.
    property int target: -1 ///< The one whose place it would take.
    property DataHeaderCell pointed: null

    function cellOf(column: int): Item {
        return cells.itemAt(column) ?? button;
    }

    Digits.kind: Digits.Definition

    implicitHeight: Theme.headHeight
    color: Theme.sunken
    clip: true

    Item {
        x: -root.offset
        height: parent.height

        Repeater {
            id: cells

            model: root.table.columns

            DataHeaderCell {
                id: cell

                table: root.table
                height: root.height
                cursor: root.table.activeFocus && root.keys.column === index
                Accessible.description: root.keys.help
                onPointedChanged: root.pointed = pointed ? cell : root.pointed === cell ? null : root.pointed
                onCarried: x => {
                    root.carried = index;
                    root.target = root.table.columnUnder(x);
                }
                onDropped: {
                    if (root.carried === index)
                        root.table.moveTo(index, root.target);
                    root.carried = root.target = -1;
                }
            }
        }
        Rectangle {
            visible: root.target !== root.carried
            x: root.table.leftOf(root.target) - width / 2
                + (root.table.placeOf(root.target) > root.table.placeOf(root.carried) ? root.table.widthOf(root.target) : 0)
            width: 2 * Theme.lineFocus
            height: parent.height
            color: Theme.focus
        }
    }
    Rectangle {
        anchors { left: button.left; right: parent.right; top: parent.top; bottom: parent.bottom }
        visible: button.visible
        color: root.color

        Separator { // what goes on beneath
            visible: Array.from(root.table.drawn).reduce((sum, width) => sum + width, 0) > root.width + root.offset
            vertical: true
            height: parent.height
        }
    }
    AppButton {
        id: button

        visible: root.table.columnsButton
        anchors { right: parent.right; rightMargin: Theme.space4; verticalCenter: parent.verticalCenter }
        variant: "quiet"
        dense: true
        iconName: "columns"
        focusPolicy: Qt.NoFocus
        accessibleName: qsTr("Columns")
        onClicked: root.table.columnsAsked(button, -1)
    }
    AppToolTip {
        parent: root.pointed ?? root
        visible: root.pointed !== null
        text: qsTr("%1. A press sorts, a drag moves it, a drag at its right edge makes it wider or narrower. Up from the first row leads here by keyboard.", "column").arg(root.pointed?.modelData.title ?? "")
    }
    AnnouncementItem { text: root.keys.on ? (root.cellOf(root.keys.column) as DataHeaderCell)?.described ?? "" : "" }
}

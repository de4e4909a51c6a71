// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T

/// A virtual table: own header with sort indicator and column resize, rows by keyboard and pointer.
/// Model roles: display (string), decoration (string: kind of the mark, "" or "loading"). One tab stop; arrows move the row.
TableColumns {
    id: root

    required property string name
    property alias model: view.model
    property int currentRow: -1
    property int rowHeight: Theme.rowHeight
    property string emptyText
    readonly property alias rowCount: view.rows

    signal rowActivated(row: int)
    signal currentRowPicked(row: int)

    function pick(row: int): void {
        if (view.rows === 0)
            view.forceLayout(); // rows that came are laid out with the next frame only
        if (view.rows === 0)
            return;
        currentRow = Math.max(0, Math.min(view.rows - 1, row));
        view.positionViewAtRow(currentRow, TableView.Contain);
        currentRowPicked(currentRow);
    }

    activeFocusOnTab: true
    onWidthChanged: view.forceLayout()
    onDraggedChanged: view.forceLayout()
    Accessible.role: Accessible.Table
    Accessible.name: name
    Keys.onPressed: event => {
        const page = Math.max(1, Math.floor(view.height / rowHeight) - 1);
        const steps = new Map([[Qt.Key_Down, 1], [Qt.Key_J, 1], [Qt.Key_Up, -1], [Qt.Key_K, -1], [Qt.Key_PageDown, page],
            [Qt.Key_PageUp, -page], [Qt.Key_Home, -view.rows], [Qt.Key_End, view.rows]]);
        event.accepted = true;
        if (steps.has(event.key))
            pick(currentRow + steps.get(event.key));
        else if ((event.key === Qt.Key_Return || event.key === Qt.Key_Enter) && currentRow >= 0)
            rowActivated(currentRow);
        else
            event.accepted = false;
    }

    DataTableHeader {
        id: header

        width: parent.width
        table: root
        offset: view.contentX
    }
    TableView {
        id: view

        y: header.height
        width: parent.width
        height: parent.height - y
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        keyNavigationEnabled: false
        pointerNavigationEnabled: false
        columnWidthProvider: column => root.widthOf(column)
        rowHeightProvider: () => root.rowHeight
        T.ScrollBar.vertical: AppScrollBar {}
        T.ScrollBar.horizontal: AppScrollBar {}

        delegate: DataCell {
            required property int row
            required property int column

            spec: root.specOf(column)
            chosen: row === root.currentRow
            cursor: chosen && root.activeFocus
            firstColumn: column === 0
            lastColumn: column === root.columns.length - 1
            onTapped: {
                root.forceActiveFocus(Qt.MouseFocusReason);
                root.pick(row);
            }
            onDoubleTapped: root.rowActivated(row)
        }
    }
    PlainText {
        anchors.centerIn: view
        visible: view.rows === 0 && root.emptyText !== ""
        text: root.emptyText
        muted: 1
    }
}

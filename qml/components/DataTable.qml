// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Plumbline.Ui

/// A virtual table: own header with sort indicator and column resize, rows by keyboard and pointer.
/// Model roles: display (string), decoration (string: kind of the mark, "" or "loading"). One tab stop; arrows move the row,
/// with Shift they select up to it, with Ctrl they leave the selection; Ctrl+Space, Ctrl+A, Ctrl+C and Esc as everywhere.
TableColumns {
    id: root

    required property string name
    property alias model: view.model
    property int currentRow: -1
    property int shownRow: -1 ///< Of the record that stands beside the table: the current row follows it.
    property int rowHeight: Theme.rowHeight
    property string emptyText
    readonly property alias rowCount: view.rows

    signal rowActivated(row: int)
    signal currentRowPicked(row: int)

    /// The selected rows; while there are none, the current one.
    function isChosen(row: int): bool {
        return selection.revision >= 0 && selection.count > 0 ? selection.contains(row) : row === currentRow;
    }
    function pick(row: int): void {
        pickWith(row, Qt.NoModifier);
    }
    /// Makes a row the current one as a press or a key with these modifiers does.
    function pickWith(row: int, modifiers: int): void {
        const before = currentRow;
        if (!(modifiers & (Qt.ShiftModifier | Qt.ControlModifier)))
            selection.clear();
        goTo(row);
        if (modifiers & Qt.ShiftModifier)
            selection.extend(before, currentRow);
    }
    function toggle(row: int): void {
        if (selection.count === 0 && currentRow >= 0 && row !== currentRow)
            selection.toggle(currentRow);
        pickWith(row, Qt.ControlModifier);
        selection.toggle(row);
    }
    function goTo(row: int): void {
        copying.forget();
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
    onShownRowChanged: currentRow = shownRow
    onDraggedChanged: view.forceLayout()
    Accessible.role: Accessible.Table
    Accessible.name: name
    Keys.onPressed: event => {
        const page = Math.max(1, Math.floor(view.height / rowHeight) - 1);
        const steps = new Map([[Qt.Key_Down, 1], [Qt.Key_J, 1], [Qt.Key_Up, -1], [Qt.Key_K, -1], [Qt.Key_PageDown, page],
            [Qt.Key_PageUp, -page], [Qt.Key_Home, -view.rows], [Qt.Key_End, view.rows]]);
        event.accepted = true;
        if (steps.has(event.key))
            pickWith(currentRow + steps.get(event.key), event.modifiers);
        else if (event.matches(StandardKey.SelectAll))
            selection.selectAll();
        else if (event.matches(StandardKey.Copy))
            copying.copy(selection, currentRow, Array.from(columns, column => column.title));
        else if (event.key === Qt.Key_Space && event.modifiers & Qt.ControlModifier)
            toggle(currentRow);
        else if (event.key === Qt.Key_Escape && copying.state === RowCopyItem.Reading)
            copying.stop();
        else if (event.key === Qt.Key_Escape && selection.count > 0) {
            selection.clear();
            copying.forget();
        } else if ((event.key === Qt.Key_Return || event.key === Qt.Key_Enter) && currentRow >= 0)
            rowActivated(currentRow);
        else
            event.accepted = false;
    }

    RowSelectionItem { id: selection; model: view.model }
    RowCopyItem { id: copying }
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
        height: parent.height - y - foot.height
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
            chosen: root.isChosen(row)
            cursor: row === root.currentRow && root.activeFocus
            firstColumn: column === 0
            lastColumn: column === root.columns.length - 1
            onTapped: modifiers => {
                root.forceActiveFocus(Qt.MouseFocusReason);
                if (modifiers & Qt.ControlModifier)
                    root.toggle(row);
                else
                    root.pickWith(row, modifiers);
            }
            onDoubleTapped: root.rowActivated(row)
        }
    }
    SelectionFoot {
        id: foot

        anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
        selected: selection.count
        rows: view.rows
        copyState: copying.state
        copied: copying.copied
        asked: copying.asked
    }
    PlainText {
        anchors.centerIn: view
        visible: view.rows === 0 && root.emptyText !== ""
        text: root.emptyText
        muted: 1
    }
}

// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Plumbline.Ui

/// Rows of a DataTable: which is the current one, which are selected, and what keys do with them. Arrows move the row, with
/// Shift they select up to it, with Ctrl they leave the selection; Ctrl+Space, Ctrl+A, Ctrl+C and Esc as everywhere. Up from the
/// first row leads to the head.
TableColumns {
    id: root

    required property string name
    property var model: null
    property int rowCount: 0 ///< That are laid out.
    property int rowsOnPage: 1
    property int currentRow: -1
    property int shownRow: -1 ///< Of the record that stands beside the table: the current row follows it.
    property var file: null ///< The TableExport that writes these rows, or wrote them last.
    readonly property int allRows: model?.allRows ?? rowCount ///< Also those that a long table does not lay out.
    readonly property int firstRow: model?.firstRow ?? 0 ///< Of all of them, the one that is row 0 here.
    readonly property alias selection: selection
    readonly property alias copying: copying
    readonly property alias head: head

    signal rowActivated(row: int)
    signal currentRowPicked(row: int)
    signal rowNeeded(row: int)
    signal layoutNeeded
    signal rowAsked ///< Where to go is to be typed.

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
    /// Takes a row in or out. The first one that is taken in joins the current one, which looked selected by itself.
    function toggle(row: int): void {
        if (!selection.isBegun() && currentRow >= 0 && row !== currentRow)
            selection.toggle(currentRow);
        pickWith(row, Qt.ControlModifier);
        selection.toggle(row);
    }
    function goTo(row: int): void {
        copying.forget();
        if (file && file.mark !== "crit")
            file.forget();
        if (rowCount === 0)
            layoutNeeded(); // rows that came are laid out with the next frame only
        if (rowCount === 0)
            return;
        head.leave();
        currentRow = Math.max(0, Math.min(rowCount - 1, row));
        rowNeeded(currentRow);
        currentRowPicked(currentRow);
    }
    /// To one of all rows, by its number from 0.
    function reach(row: int): void {
        const place = model?.bring ? model.bring(row) : row;
        selection.clear();
        layoutNeeded();
        goTo(place);
    }
    /// Ends the last thing that was begun; false when there is nothing to end.
    function letGo(): bool {
        const said = copying.state !== RowCopyItem.Idle || file && file.text !== "";
        if (copying.state === RowCopyItem.Reading)
            copying.stop();
        else if (file && file.running)
            file.cancel();
        else if (selection.count > 0 || said) {
            selection.clear();
            copying.forget();
            if (file)
                file.forget();
        } else
            return false;
        return true;
    }
    function pressed(event: var): bool {
        const steps = new Map([[Qt.Key_Down, 1], [Qt.Key_J, 1], [Qt.Key_Up, -1], [Qt.Key_K, -1], [Qt.Key_PageDown, rowsOnPage],
            [Qt.Key_PageUp, -rowsOnPage], [Qt.Key_Home, -rowCount], [Qt.Key_End, rowCount]]);
        if (head.on && head.pressed(event))
            return true;
        if (event.key === Qt.Key_Up && !(event.modifiers & ~Qt.KeypadModifier) && (currentRow === 0 || rowCount === 0))
            head.enter(sortColumn);
        else if (head.isMenuKey(event))
            head.menuRequested(-1);
        else if (steps.has(event.key))
            pickWith(currentRow + steps.get(event.key), event.modifiers);
        else if (event.matches(StandardKey.SelectAll))
            selection.selectAll();
        else if (event.matches(StandardKey.Copy))
            copying.copy(selection, currentRow, shownColumns(), titles());
        else if (event.key === Qt.Key_Space && event.modifiers & Qt.ControlModifier)
            toggle(currentRow);
        else if (event.key === Qt.Key_Escape)
            return letGo();
        else if ((event.key === Qt.Key_Return || event.key === Qt.Key_Enter) && currentRow >= 0)
            rowActivated(currentRow);
        else
            return false;
        return true;
    }

    activeFocusOnTab: true
    onShownRowChanged: currentRow = shownRow
    onActiveFocusChanged: {
        if (!activeFocus)
            head.leave();
    }
    Accessible.role: Accessible.Table
    Accessible.name: name
    Accessible.description: head.help
    Keys.onPressed: event => event.accepted = pressed(event)

    RowSelectionItem { id: selection; model: root.model }
    RowCopyItem { id: copying }
    ColumnKeys { id: head; table: root }
}

// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Plumbline.Ui

/// The keys of a table's head, where Up leads from the first row: on which column they act, and what they do.
QtObject {
    id: root

    required property TableColumns table
    property int column: -1 ///< -1: the keys go to the rows.
    readonly property bool on: column >= 0
    readonly property string help: qsTr("In the head, Left and Right go to a column, Enter sorts, Shift+Left and Right make it narrower or wider, Alt+Shift+Left and Right move it, Shift+F10 chooses columns.")

    signal columnNeeded(column: int) ///< Is to be seen.
    signal menuRequested(column: int)

    function enter(wanted: int): void {
        go(table.placeOf(wanted) >= 0 ? wanted : table.shown[0] ?? -1);
    }
    function leave(): void {
        column = -1;
    }
    function go(to: int): void {
        column = to;
        if (on)
            columnNeeded(to);
    }
    function isMenuKey(event: var): bool {
        return event.key === Qt.Key_Menu || event.key === Qt.Key_F10 && event.modifiers === Qt.ShiftModifier;
    }
    function step(by: int, modifiers: int): void {
        const beside = table.shown[table.placeOf(column) + by];
        if (modifiers === Qt.ShiftModifier) {
            table.resize(column, table.widthOf(column) + by * Theme.space16);
            table.keep();
        } else if (beside !== undefined && modifiers === (Qt.AltModifier | Qt.ShiftModifier)) {
            table.moveTo(column, beside);
            columnNeeded(column);
        } else if (beside !== undefined && modifiers === Qt.NoModifier)
            go(beside);
    }
    function pressed(event: var): bool {
        if (table.placeOf(column) < 0)
            enter(table.shown[0] ?? -1);
        if (event.key === Qt.Key_Left || event.key === Qt.Key_Right)
            step(event.key === Qt.Key_Right ? 1 : -1, event.modifiers & ~Qt.KeypadModifier);
        else if (event.key === Qt.Key_Home || event.key === Qt.Key_End)
            go(table.shown[event.key === Qt.Key_Home ? 0 : table.shown.length - 1]);
        else if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter || event.key === Qt.Key_Space)
            table.sortBy(column);
        else if (isMenuKey(event))
            menuRequested(column);
        else if (event.key === Qt.Key_Down || event.key === Qt.Key_Escape)
            leave();
        else
            return event.key === Qt.Key_Up;
        return true;
    }
}

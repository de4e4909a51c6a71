// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Plumbline.Ui

/// Columns of a DataTable: which are shown, in what order and how wide, and the sort order. A column is named by its number in
/// the model. What a person arranges is kept by the window's `memory` (Preferences), where it has one.
FocusScope {
    id: root

    required property string key ///< Names the table in what is remembered.
    property list<DataColumn> columns
    property list<int> spare ///< Columns that are shown only to who asks for them.
    property int sortColumn: -1
    property bool sortDescending: true
    property bool columnsButton: true ///< In the head, above the end of the last column.
    readonly property int endPadding: columnsButton ? Theme.denseHeight + Theme.space8 : Theme.cardPadding ///< Of that heading.
    readonly property var window: Window.window
    readonly property var memory: window?.memory ?? null
    readonly property alias arrangement: arrangement
    readonly property list<int> shown: arrangement.shown
    readonly property var drawn: measured() ///< How wide each column is drawn.

    signal sortRequested(column: int, descending: bool)
    signal columnsAsked(beside: Item, column: int) ///< Somebody wants to choose columns; of that one first, if it is one.

    function specOf(column: int): DataColumn {
        return column < columns.length ? columns[column] : null;
    }
    function columnAt(place: int): int {
        return arrangement.places[place] ?? place;
    }

    /// Among those that are shown; -1: it is hidden.
    function placeOf(column: int): int {
        return Array.from(shown).indexOf(column);
    }

    /// Of the model, in the order in which they are shown.
    function shownColumns(): var {
        return Array.from(shown).filter(column => column < columns.length);
    }
    function titles(): var {
        return shownColumns().map(column => columns[column].title);
    }

    /// What a column takes more as the last one, so that the button covers neither its heading nor what is to end below it.
    function endRoom(spec: DataColumn): int {
        const heading = Theme.space24 + Math.ceil(headings.advanceWidth(spec.title)) + endPadding;
        return spec.numeric ? endPadding - Theme.cardPadding : columnsButton ? Math.max(0, heading - spec.width) : 0;
    }
    /// What its heading takes more than the column is made for, in the language of the window; the last one has it in endRoom().
    function headingRoom(spec: DataColumn, last: bool): int {
        return last && !spec.numeric ? 0 : Math.max(0, Theme.space24 + Math.ceil(headings.advanceWidth(spec.title)) - spec.width);
    }
    /// By column; headings get their room while there is any, and what is left is shared: by the last one where none is made for it.
    function measured(): var {
        const own = column => arrangement.widths[column] > 0 ? arrangement.widths[column] : 0;
        const all = shownColumns();
        const made = column => columns[column].width + (column === all[all.length - 1] ? endRoom(columns[column]) : 0);
        let spare = width - all.reduce((sum, column) => sum + (own(column) || made(column)), 0);
        const usual = column => made(column) + (headed[column] ?? 0);
        const headed = {};
        for (const column of all.filter(column => own(column) === 0)) {
            const more = headingRoom(columns[column], column === all[all.length - 1]);
            if (more <= spare) {
                headed[column] = more;
                spare -= more;
            }
        }
        const free = all.filter(column => own(column) === 0);
        const sharers = all.some(column => columns[column].fill) ? free.filter(column => columns[column].fill) : free.slice(-1);
        const taken = all.reduce((sum, column) => sum + (own(column) || (sharers.includes(column) ? 0 : usual(column))), 0);
        const share = Math.floor((width - taken) / Math.max(1, sharers.length));
        return Array.from(columns, (_, column) => !all.includes(column) ? 0
            : own(column) || (sharers.includes(column) ? Math.max(usual(column), share) : usual(column)));
    }
    function widthOf(column: int): real {
        return drawn[column] ?? 0;
    }
    function leftOf(column: int): real {
        return shownColumns().slice(0, Math.max(0, placeOf(column))).reduce((sum, other) => sum + widthOf(other), 0);
    }
    /// The shown column at that distance from the left edge of the first; the last one beyond all.
    function columnUnder(x: real): int {
        return shownColumns().find(column => x < leftOf(column) + widthOf(column)) ?? shown[shown.length - 1];
    }

    function resize(column: int, size: real): void {
        arrangement.resize(column, Math.round(size));
    }
    function moveTo(column: int, other: int): void {
        arrangement.moveTo(column, other);
        keep();
    }
    function show(column: int, isShown: bool): void {
        arrangement.setShown(column, isShown);
        keep();
    }
    function reset(): void {
        arrangement.reset();
        keep();
    }
    function keep(): void {
        if (memory)
            memory.keepColumns(key, arrangement.text);
    }
    function recall(): void {
        arrangement.text = memory ? memory.columnsOf(key) : arrangement.text;
    }

    function sortBy(column: int): void {
        if (!columns[column].sortable)
            return;
        sortDescending = column === sortColumn ? !sortDescending : true;
        sortColumn = column;
        sortRequested(column, sortDescending);
    }

    onKeyChanged: recall()
    onMemoryChanged: recall()
    Component.onCompleted: recall()

    ColumnLayoutItem {
        id: arrangement

        keys: Array.from(root.columns, column => column.key)
        spare: root.spare
        narrowest: 2 * Theme.targetMin
    }
    FontMetrics { id: headings; font: Qt.font({ family: Theme.fontText, pixelSize: Theme.captionSize, weight: Font.DemiBold }) }
    Connections {
        target: root.memory
        function onChanged(): void { root.recall(); }
    }
}

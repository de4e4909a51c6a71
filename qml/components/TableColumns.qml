// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

/// Columns of a DataTable: their widths, as dragged or shared, and the sort order.
FocusScope {
    id: root

    property list<DataColumn> columns
    property list<real> dragged
    property int sortColumn: -1
    property bool sortDescending: true

    signal sortRequested(column: int, descending: bool)

    function specOf(column: int): DataColumn {
        return column < columns.length ? columns[column] : null;
    }

    /// Of the model, in the order in which they are shown.
    function shownColumns(): var {
        return Array.from(columns, (column, index) => index);
    }
    function titles(): var {
        return Array.from(columns, column => column.title);
    }

    function widthOf(column: int): real {
        const spec = columns[column];
        if (spec === undefined)
            return 0;
        const own = dragged[column] ?? 0;
        if (own > 0)
            return own;
        if (!spec.fill)
            return spec.width;
        let taken = 0;
        let sharing = 0;
        for (let i = 0; i < columns.length; ++i) {
            const kept = dragged[i] ?? 0;
            if (kept > 0 || !columns[i].fill)
                taken += kept > 0 ? kept : columns[i].width;
            else
                ++sharing;
        }
        return Math.max(spec.width, Math.floor((width - taken) / sharing));
    }

    function resize(column: int, size: real): void {
        const widths = [];
        for (let i = 0; i < columns.length; ++i)
            widths.push(i === column ? Math.max(2 * Theme.targetMin, size) : dragged[i] ?? 0);
        dragged = widths;
    }

    function sortBy(column: int): void {
        sortDescending = column === sortColumn ? !sortDescending : true;
        sortColumn = column;
        sortRequested(column, sortDescending);
    }
}

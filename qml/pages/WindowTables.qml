// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Plumbline.Models
import Plumbline.Ui

/// The keys of the table in front, wherever it stands: Ctrl+E writes what it shows into a file, Ctrl+G goes to a row.
Item {
    id: root

    required property TableExport exporting
    required property PaletteController palette
    property bool shortcutsEnabled: true
    property TableRows last: null ///< That had the focus.
    property TableRows written: null
    readonly property Item focused: Window.activeFocusItem

    function tableAround(item: Item): TableRows {
        for (let one = item; one; one = one.parent)
            if (one instanceof TableRows)
                return one as TableRows;
        return null;
    }
    /// The first that fits, among the items that are looked into.
    function tableBelow(item: Item, looksInto: var, fits: var): TableRows {
        if (item instanceof TableRows && fits(item))
            return item as TableRows;
        for (const child of Array.from(item.children).filter(looksInto)) {
            const found = tableBelow(child, looksInto, fits);
            if (found)
                return found;
        }
        return null;
    }
    function named(key: string): TableRows {
        return tableBelow(Window.contentItem, () => true, table => table.key === key);
    }
    /// The table that had the focus last, or the first that is to be seen.
    function front(): TableRows {
        return last && last.visible ? last : tableBelow(Window.contentItem, child => child.visible, () => true);
    }
    /// The table in front, or none, which is said.
    function wanted(): TableRows {
        const table = front();
        if (!table)
            palette.refuse(qsTr("There is no table on this page."));
        return table;
    }
    function askForRow(): void {
        const table = wanted();
        if (table)
            table.rowAsked();
    }
    function write(): void {
        const table = wanted();
        if (!table || exporting.running || exporting.asking)
            return;
        if (written)
            written.file = null;
        written = table;
        table.file = exporting;
        exporting.ask(table.model, table.name, table.shownColumns(), table.titles(), table.selection.bounds());
    }

    onFocusedChanged: last = tableAround(focused) ?? last

    Shortcut { sequence: "Ctrl+E"; enabled: root.shortcutsEnabled; onActivated: root.write() }
    Shortcut { sequence: "Ctrl+G"; enabled: root.shortcutsEnabled; onActivated: root.askForRow() }
    Connections {
        target: root.palette
        function onTableFileRequested(): void { root.write(); }
        function onRowFieldRequested(): void { root.askForRow(); }
    }
}

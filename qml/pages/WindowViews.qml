// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Plumbline.Models
import Plumbline.Ui

/// Named views of the window: the key that keeps one, and what a view asks of pages and tables when it is opened.
Item {
    id: root

    required property ViewsController views
    required property PaletteController palette
    required property Pages pages
    required property WindowTables tables
    required property list<NavEntry> entries
    property bool shortcutsEnabled: true

    function ask(): void {
        dialog.ask(pages.tab(), look(tables.front() as DataTable));
    }
    /// How a table is arranged and sorted, as an address says it.
    function look(table: DataTable): var {
        if (!table)
            return {};
        const by = table.sortColumn >= 0 ? table.specOf(table.sortColumn) : null;
        return { key: table.key, columns: table.arrangement.text, sort: by && by.key !== "" ? (table.sortDescending ? "-" : "") + by.key : "" };
    }
    function sortAs(table: DataTable, sort: string): void {
        const column = Array.from(table.columns).findIndex(one => one.key === sort.replace(/^-/, ""));
        if (column < 0)
            return;
        table.sortDescending = sort.startsWith("-");
        table.sortColumn = column;
        table.sortRequested(column, table.sortDescending);
    }

    onEntriesChanged: views.setPages(Array.from(entries, entry => entry.page), Array.from(entries, entry => entry.title))

    Shortcut { sequence: "Ctrl+S"; enabled: root.shortcutsEnabled && !dialog.opened; onActivated: root.ask() }
    ViewsDialog { id: dialog; views: root.views; roomWidth: root.width; roomHeight: root.height }
    Connections {
        target: root.palette
        function onViewRequested(key: string): void {
            if (key === "")
                root.ask();
            else
                root.views.open(key);
        }
    }
    Connections {
        target: root.views
        function onRefused(why: string): void { root.palette.refuse(why); }
        function onTabAsked(page: string, tab: int): void { root.pages.chooseTab(page, tab); }
        function onSortAsked(table: string, sort: string): void {
            const found = root.tables.named(table) as DataTable;
            if (found && sort !== "")
                root.sortAs(found, sort);
        }
    }
}

// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQml

/// The page that is shown, and the way back and forward over those before.
QtObject {
    id: root

    property string page: "weekly"
    property list<string> visited
    property list<string> undone ///< Pages that back() left, for the way forward.

    function show(next: string): void {
        if (next === page)
            return;
        visited = [...visited, page].slice(-50);
        undone = [];
        page = next;
    }
    function back(): void {
        if (visited.length === 0)
            return;
        const before = visited[visited.length - 1];
        undone = [...undone, page];
        visited = visited.slice(0, -1);
        page = before;
    }
    function forward(): void {
        if (undone.length === 0)
            return;
        const next = undone[undone.length - 1];
        visited = [...visited, page];
        undone = undone.slice(0, -1);
        page = next;
    }
}

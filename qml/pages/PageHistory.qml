// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Plumbline.Models

/// The page that is shown, and the way back and forward over the places before: pages with the scope that they had.
QtObject {
    id: root

    required property ViewsController views
    property string page: "weekly"
    property string place
    property list<string> visited
    property list<string> undone ///< Places that back() left, for the way forward.
    property bool moving: false
    readonly property Connections follow: Connections {
        target: root.views
        function onPageAsked(page: string): void { root.page = page; }
        function onPlaceChanged(): void { root.arrive(); }
    }

    function show(next: string): void {
        page = next;
    }
    function arrive(): void {
        if (!moving && place !== "") {
            visited = [...visited, place].slice(-50);
            undone = [];
        }
        place = views.place;
    }
    function back(): void {
        if (visited.length === 0)
            return;
        const before = visited[visited.length - 1];
        undone = [...undone, place];
        visited = visited.slice(0, -1);
        go(before);
    }
    function forward(): void {
        if (undone.length === 0)
            return;
        const next = undone[undone.length - 1];
        visited = [...visited, place];
        undone = undone.slice(0, -1);
        go(next);
    }
    /// Back to the page before this one, over what was chosen on this one.
    function leave(): void {
        const left = page;
        do {
            back();
        } while (page === left && visited.length > 0);
    }
    function go(to: string): void {
        moving = true;
        views.goTo(to);
        moving = false;
    }

    onPageChanged: views.page = page
    Component.onCompleted: {
        views.page = page;
        place = views.place;
    }
}

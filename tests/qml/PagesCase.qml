// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Plumbline.Ui

/// The window over a small store, made anew for each test, and how a test finds and presses what is in it.
TestCase {
    id: test

    readonly property int patience: 120000 ///< In milliseconds, for what must come on a busy machine.
    property var window: null

    Component {
        id: mainComponent

        TestWindow { }
    }

    function initTestCase(): void {
        window = createTemporaryObject(mainComponent, null, { width: 1440, height: 900 });
        verify(window);
    }
    function init(): void {
        window = createTemporaryObject(mainComponent, null, { width: 1440, height: 900 });
        window.requestActivate();
        tryCompare(window, "active", true, patience);
        tryVerify(() => theWeekly.state === "ready" && theWeekly.isWhole && theExceptions.state === "ready" && theGates.state === "ready" && theAiCost.state === "ready" && theRemediation.isWhole, patience);
    }
    function all(type: string): var {
        return inspector.below(window.contentItem).filter(item => inspector.className(item).startsWith(type + "_QML") && item.visible);
    }
    function press(key: int, modifiers: int): void {
        keyClick(key, modifiers ?? Qt.NoModifier);
    }
    /// To a page by its number in the navigation.
    function go(page: string): void {
        const entries = Array.from(all("AppShell")[0].entries);
        press(Qt.Key_1 + entries.findIndex(entry => entry.page === page), Qt.ControlModifier);
        compare(window.currentPage, page);
    }
}

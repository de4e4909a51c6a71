// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest

/// The page Controls by keyboard: a framework, a cell, its rows, and a point of a checklist.
PagesCase {
    id: test

    name: "ControlsPage"

    function read(): void {
        go("controls");
        tryVerify(() => theControls.isWhole, patience);
    }

    function test_aCellLeadsToItsRows(): void {
        read();
        verify(inspector.savePicture(window.contentItem, "page-controls.png"));
        const grid = all("ControlGridCard")[0];
        verify(all("ControlGridLine").length > 5);
        const list = inspector.below(grid).find(item => inspector.className(item).startsWith("QQuickListView"));
        list.forceActiveFocus(Qt.TabFocusReason);
        const row = theControls.chosenRow;
        const week = theControls.chosenWeek;
        verify(row >= 0);
        press(week > 0 ? Qt.Key_Left : Qt.Key_Right);
        compare(theControls.chosenWeek, week > 0 ? week - 1 : week + 1);
        press(Qt.Key_Down);
        compare(theControls.chosenRow, row + 1);
        let found = false;
        for (let line = 0; line < theControls.grid.count && !found; ++line) {
            theControls.choose(line, theControls.weeks.length - 1);
            tryVerify(() => !theControls.detail.loading, patience);
            found = theControls.detail.rows.count > 0;
        }
        verify(found, "some control of the last week has rows");
        const shown = inspector.below(all("ControlPane")[0]).find(item => inspector.className(item).startsWith("FigureLink"));
        list.forceActiveFocus(Qt.TabFocusReason);
        press(Qt.Key_Return);
        compare(window.currentPage, "evidence");
        tryCompare(theEvidence, "equalsMark", "ok", patience);
        verify(theEvidence.countText.startsWith(shown.value));
        press(Qt.Key_Left, Qt.AltModifier);
        compare(window.currentPage, "controls");
        theEvidence.clearRequest();
    }

    function test_responsibilitiesWithoutAMatrixSayWhereItIsRead(): void {
        read();
        const strip = all("TabStrip").find(item => item.labels.includes("Responsibilities"));
        strip.forceActiveFocus(Qt.TabFocusReason);
        while (strip.currentIndex < 3)
            press(Qt.Key_Right);
        tryVerify(() => all("EmptyState").some(item => item.visible && item.text.includes("responsibilities.toml")), patience);
        compare(all("PlainText").filter(item => item.textFormat !== Text.PlainText).length, 0);
        while (strip.currentIndex > 0)
            press(Qt.Key_Left);
    }

    function test_aFrameworkAndItsRequirements(): void {
        read();
        const frameworks = inspector.below(all("FrameworksCard")[0]).find(item => inspector.className(item).startsWith("QQuickListView"));
        frameworks.forceActiveFocus(Qt.TabFocusReason);
        press(Qt.Key_Down);
        verify(theControls.framework !== "");
        compare(theControls.framework, theControls.frameworks.keyAt(1));
        all("TabStrip").find(item => item.labels.includes("Requirements")).forceActiveFocus(Qt.TabFocusReason);
        press(Qt.Key_Right);
        tryVerify(() => all("RequirementsCard").length === 1, patience);
        verify(inspector.savePicture(window.contentItem, "page-controls-requirements.png"));
        compare(all("PlainText").filter(item => item.textFormat !== Text.PlainText).length, 0);
        frameworks.forceActiveFocus(Qt.TabFocusReason);
        press(Qt.Key_Up);
        compare(theControls.framework, "");
    }

    function test_aPointOfAChecklistLeadsToItsRows(): void {
        read();
        const list = all("ChecklistRows")[0];
        list.forceActiveFocus(Qt.TabFocusReason);
        for (let i = 0; i < 3; ++i)
            press(Qt.Key_Down);
        press(Qt.Key_Return);
        tryCompare(window, "currentPage", "evidence", patience);
        tryCompare(theEvidence, "equalsMark", "ok", patience);
        theEvidence.clearRequest();
    }
}

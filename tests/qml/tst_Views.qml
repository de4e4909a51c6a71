// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest

/// Views with a name, and the ways back and forward, by keyboard.
PagesCase {
    id: test

    name: "Views"

    function type(text: string): void {
        for (const letter of text)
            keyClick(letter);
    }
    function focused(type: string): bool {
        return inspector.className(window.activeFocusItem).startsWith(type);
    }
    function keepView(name: string): void {
        press(Qt.Key_S, Qt.ControlModifier);
        tryVerify(() => focused("AppTextField"), patience);
        type(name);
    }
    function cleanup(): void {
        for (const view of [0, 1, 2, 3].map(row => theViews.list.keyAt(row)).filter(key => key.startsWith("own/")))
            theViews.remove(view);
        theScope.clearFilters();
        theScope.setWeek("2026-W46");
        theEvidence.clearRequest();
        theEvidence.query = "";
        while (theEvidence.tokenFields.length > 1)
            theEvidence.removeToken(1);
    }

    function test_aPageIsKeptAndOpenedAgain(): void {
        go("remediation");
        const page = all("RemediationPage")[0];
        page.tab = 1;
        theScope.toggleTeam("red");
        tryVerify(() => theRemediation.isWhole, patience);
        keepView("drift of red");
        tryVerify(() => all("ViewRow").length === 3, patience);
        verify(inspector.savePicture(window.contentItem, "views-dialog.png"));
        press(Qt.Key_Return);
        compare(theViews.list.count, 4);
        page.tab = 0;
        theScope.clearFilters();
        go("weekly");

        press(Qt.Key_K, Qt.ControlModifier);
        tryVerify(() => focused("PaletteField"), patience);
        type("drift of red");
        tryCompare(thePalette.lines, "count", 2, patience); // and a search for it
        press(Qt.Key_Return);
        tryCompare(window, "currentPage", "remediation", patience);
        compare(page.tab, 1);
        verify(theScope.teamFiltered);
        tryVerify(() => theRemediation.isWhole, patience);
    }

    function test_theOrderOfATable(): void {
        go("exceptions");
        const table = () => all("DataTable")[0];
        tryVerify(() => table() !== undefined, patience);
        table().sortBy(1);
        const column = table().sortColumn, descending = table().sortDescending;
        keepView("sorted");
        press(Qt.Key_Return);
        table().sortBy(0);
        compare(table().sortColumn, 0);
        theViews.open("own/sorted");
        compare(table().sortColumn, column);
        compare(table().sortDescending, descending);
    }

    function test_aQuestionIsKeptAndReplaced(): void {
        go("evidence");
        theEvidence.query = "type:exception service:api";
        tryVerify(() => theEvidence.state === "ready", patience);
        keepView("mine");
        press(Qt.Key_Return);
        theEvidence.query = "type:deployment";
        tryVerify(() => theEvidence.state === "ready", patience);
        keepView("mine");
        const button = () => all("AppButton").find(item => item.text === "Replace");
        tryVerify(() => button() !== undefined, patience);
        press(Qt.Key_Escape);
        theViews.open("own/mine");
        tryCompare(theEvidence.table, "type", "exception", patience);
        keepView("mine");
        press(Qt.Key_Return);
        compare(theViews.list.count, 4);
    }

    function test_oneIsRemovedAndBroughtBack(): void {
        go("gates");
        keepView("short-lived");
        press(Qt.Key_Return);
        press(Qt.Key_S, Qt.ControlModifier);
        tryVerify(() => all("ViewRow").length === 4, patience);
        const remove = all("AppButton").find(item => item.accessibleName === "Remove short-lived");
        remove.forceActiveFocus(Qt.TabFocusReason);
        press(Qt.Key_Space);
        tryVerify(() => all("ViewRow").length === 3, patience);
        const undo = all("AppButton").find(item => item.text === "Undo");
        verify(inspector.savePicture(window.contentItem, "views-removed.png"));
        undo.forceActiveFocus(Qt.TabFocusReason);
        press(Qt.Key_Space);
        tryVerify(() => all("ViewRow").length === 4, patience);
        press(Qt.Key_Escape);
        tryVerify(() => all("ViewRow").length === 0, patience);
    }

    function test_backAndForwardKnowTheScope(): void {
        go("gates");
        theScope.stepWeek(-1);
        theScope.toggleService("api");
        go("weekly");
        press(Qt.Key_Left, Qt.AltModifier);
        compare(window.currentPage, "gates");
        compare(theScope.weekKey, "2026-W45");
        verify(theScope.serviceFiltered);
        press(Qt.Key_Left, Qt.AltModifier);
        verify(!theScope.serviceFiltered);
        press(Qt.Key_Left, Qt.AltModifier);
        compare(theScope.weekKey, "2026-W46");
        compare(window.currentPage, "gates");
        press(Qt.Key_Left, Qt.AltModifier);
        compare(window.currentPage, "weekly");
        for (let i = 0; i < 4; ++i)
            press(Qt.Key_Right, Qt.AltModifier);
        compare(window.currentPage, "weekly");
        compare(theScope.weekKey, "2026-W45");
        verify(theScope.serviceFiltered);
    }

    function test_rowsAreLeftWhateverWasChosenThere(): void {
        go("gates");
        const number = all("FigureLink").find(item => item.visible && item.enabled);
        verify(number !== undefined);
        number.forceActiveFocus(Qt.TabFocusReason);
        press(Qt.Key_Return);
        tryCompare(window, "currentPage", "evidence", patience);
        tryVerify(() => theEvidence.state !== "loading", patience);
        theScope.stepWeek(-1);
        press(Qt.Key_Escape);
        tryCompare(window, "currentPage", "gates", patience);
        compare(theScope.weekKey, "2026-W46");
    }
}

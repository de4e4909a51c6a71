// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Plumbline.Ui

/// The pages over a real store, by keyboard: a number leads to its rows, a row to its bytes, Esc back.
PagesCase {
    id: test

    name: "Pages"

    function test_tileLeadsToItsRowsAndEscapeBack(): void {
        const tile = all("WeeklyTile").find(item => item.label === "Gate bypass rate");
        tile.forceActiveFocus(Qt.TabFocusReason);
        verify(inspector.savePicture(window.contentItem, "page-weekly-focus.png"));
        press(Qt.Key_Return);
        compare(window.currentPage, "evidence");
        tryCompare(theEvidence, "equalsMark", "ok", patience);
        compare(theEvidence.countText, "2 records");
        tryVerify(() => theEvidence.record.title !== "", patience);
        verify(inspector.savePicture(window.contentItem, "page-evidence-request.png"));
        press(Qt.Key_Down);
        compare(theEvidence.selectedRow, 1);
        press(Qt.Key_Return);
        compare(all("TabStrip").filter(strip => strip.activeFocus).length, 1);
        press(Qt.Key_Escape);
        compare(theEvidence.selectedRow, -1);
        press(Qt.Key_Escape);
        compare(window.currentPage, "weekly");
        press(Qt.Key_Right, Qt.AltModifier);
        compare(window.currentPage, "evidence");
        theEvidence.clearRequest();
    }

    function test_chipsGiveWayToWhatStandsAtTheRight(): void {
        const end = item => item.mapToItem(window.contentItem, item.width, 0).x;
        go("controls"); // each of them says that it is not used here
        const chips = all("ScopeChips")[0];
        const known = all("KnownChip")[0];
        window.width = 1280;
        const own = all("FilterChip").filter(chip => chip.muted);
        compare(own.length, 3);
        tryVerify(() => own.every(chip => end(chip) <= known.mapToItem(window.contentItem, 0, 0).x), patience);
        const wanted = chips.width;
        chips.room = wanted - 90; // as for longer words
        tryVerify(() => chips.width <= wanted - 90, patience);
        verify(own.every(chip => chip.width < chip.implicitWidth && chip.contentItem.childrenRect.width <= chip.width));
        compare(chips.fair([120, 60, 200], 300), 120);
        compare(chips.fair([120, 60, 200], 240), 90);
        compare(chips.fair([120, 60, 200], 380), Infinity);
        verify(inspector.savePicture(window.contentItem, "page-controls-narrow-chips.png"));
    }

    function test_decisionIsRecordedAndSettledByKeys(): void {
        const commitments = theWeekly.review.commitments;
        tryVerify(() => theWeekly.review.canDecide, patience);
        compare(commitments.count, 0);
        all("AttentionRow")[0].forceActiveFocus(Qt.TabFocusReason);
        press(Qt.Key_D);
        tryVerify(() => inspector.className(window.activeFocusItem).startsWith("AppTextField"), patience);
        verify(window.activeFocusItem.text.startsWith("Expired 2"), "what and why stand there already");
        verify(inspector.savePicture(window.contentItem, "page-weekly-decision.png"));
        press(Qt.Key_Return);
        tryCompare(commitments, "count", 1, patience);
        tryVerify(() => !all("AppTextField").length, patience);
        tryVerify(() => theWeekly.review.canDecide, patience);
        all("CommitmentsCard")[0].focusList();
        press(Qt.Key_Return);
        tryVerify(() => inspector.className(window.activeFocusItem).startsWith("SegmentedControl"), patience);
        press(Qt.Key_Right);
        press(Qt.Key_Right);
        verify(inspector.savePicture(window.contentItem, "page-weekly-settle.png"));
        press(Qt.Key_Left);
        press(Qt.Key_Left);
        press(Qt.Key_Tab);
        press(Qt.Key_Return);
        tryVerify(() => all("CommitmentLine").length === 1 && all("CommitmentLine")[0].whenText.startsWith("done "), patience);
        verify(!all("CommitmentLine")[0].canSettle);
    }

    function test_pagesAndRegionsByKeys(): void {
        go("ai");
        go("evidence");
        press(Qt.Key_1, Qt.ControlModifier);
        const seen = [];
        for (let i = 0; i < 4; ++i) {
            press(Qt.Key_F6);
            let item = window.activeFocusItem;
            while (item && !["NavBar", "ScopeBar", "KnowledgeLine", "WeeklyReviewPage"].includes(inspector.className(item).replace(/_QML.*/, "")))
                item = item.parent;
            seen.push(item ? inspector.className(item).replace(/_QML.*/, "") : "");
        }
        compare(seen.sort(), ["KnowledgeLine", "NavBar", "ScopeBar", "WeeklyReviewPage"]);
        press(Qt.Key_F6, Qt.ShiftModifier);
    }

    function test_weekByKeys(): void {
        compare(theScope.weekKey, "2026-W46");
        press(Qt.Key_BracketLeft, Qt.ControlModifier);
        compare(theScope.weekKey, "2026-W45");
        press(Qt.Key_BracketRight, Qt.ControlModifier);
        compare(theScope.weekKey, "2026-W46");
    }

    /// Opens each number in running text by keys, compares what it opens, and says how many there were.
    function openEveryFigure(page: string): int {
        const labels = all("FigureLink").filter(link => link.enabled).map(link => inspector.accessibleName(link));
        for (const label of labels) {
            const link = all("FigureLink").find(item => inspector.accessibleName(item) === label);
            const number = link.value;
            link.forceActiveFocus(Qt.TabFocusReason);
            press(Qt.Key_Return);
            compare(window.currentPage, "evidence", label);
            tryCompare(theEvidence, "equalsMark", "ok", patience);
            if (/^[0-9]+$/.test(number))
                compare(theEvidence.countText.split(" ")[0], number, label);
            press(Qt.Key_Left, Qt.AltModifier);
            compare(window.currentPage, page);
        }
        return labels.length;
    }

    function test_everyNumberOfTheExceptionsOpensItsRows(): void {
        go("exceptions");
        verify(inspector.savePicture(window.contentItem, "page-exceptions.png"));
        verify(openEveryFigure("exceptions") >= 6);
        // The bar of a service, a day of the horizon and a line of the table, by keys alone.
        for (const [type, steps, rows] of [["AgingChart", 0, "1 record"], ["ExpiryChart", 4, "1 record"], ["DataTable", 1, "1 record"]]) {
            all(type)[0].forceActiveFocus(Qt.TabFocusReason);
            for (let i = 0; i < steps; ++i)
                press(type === "DataTable" ? Qt.Key_Down : Qt.Key_Right);
            press(Qt.Key_Return);
            compare(window.currentPage, "evidence", type);
            tryCompare(theEvidence, "equalsMark", "ok", patience);
            tryCompare(theEvidence, "countText", rows, patience);
            press(Qt.Key_Left, Qt.AltModifier);
        }
        all("ExpiryChart")[0].forceActiveFocus(Qt.TabFocusReason);
        press(Qt.Key_T);
        compare(all("TableTwin").length, 1);
        press(Qt.Key_T);
        compare(all("PlainText").filter(item => item.textFormat !== Text.PlainText).length, 0);
        theEvidence.clearRequest();
    }

    function test_everyNumberOfTheRemediationOpensItsRows(): void {
        for (const tab of [0, 1, 2]) {
            go("remediation");
            all("TabStrip")[0].choose(tab);
            verify(inspector.savePicture(window.contentItem, `page-remediation-${tab}.png`));
            verify(openEveryFigure("remediation") >= 1, "tab " + tab);
            compare(all("TabStrip")[0].currentIndex, tab, "the tab is the one that was left");
        }
        // A curve, a bar of a team, a bar of ages, a line of the table, by keys alone; what was written as markup stays text.
        all("TabStrip")[0].choose(0);
        for (const type of ["SurvivalChart", "DueBars", "AgingChart", "DataTable"]) {
            all(type)[0].forceActiveFocus(Qt.TabFocusReason);
            if (type === "DataTable")
                press(Qt.Key_Down);
            press(Qt.Key_Return);
            compare(window.currentPage, "evidence", type);
            tryCompare(theEvidence, "equalsMark", "ok", patience);
            press(Qt.Key_Left, Qt.AltModifier);
        }
        all("SurvivalChart")[0].forceActiveFocus(Qt.TabFocusReason);
        press(Qt.Key_Right);
        compare(all("SurvivalChart")[0].currentDay, 1);
        press(Qt.Key_T);
        compare(all("TableTwin").length, 1);
        press(Qt.Key_T);
        compare(all("PlainText").filter(item => item.textFormat !== Text.PlainText).length, 0);
        theEvidence.clearRequest();
    }

    function test_costliestHoursAreShownUntilSomebodyChooses(): void {
        go("ai");
        verify(theAiCost.selectionIsOurs);
        compare(theAiCost.selectedCells, Qt.rect(13, 0, 3, 3));
        const chart = all("HeatmapChart")[0];
        compare(chart.brush, Qt.rect(13, 0, 3, 3));
        verify(theAiCost.selectionIsOurs, "showing them is not choosing them");
        chart.forceActiveFocus(Qt.TabFocusReason);
        chart.moveCursor(1, 9, false);
        press(Qt.Key_Right, Qt.ShiftModifier);
        verify(!theAiCost.selectionIsOurs);
        compare(theAiCost.selectedCells, Qt.rect(9, 1, 2, 1));
        verify(inspector.savePicture(window.contentItem, "page-ai-selection.png"));
        theAiCost.selectDays("0-4");
        compare(chart.brush, Qt.rect(9, 0, 2, 5));
        compare(theAiCost.selectionDays, "Mon–Fri");
        press(Qt.Key_Escape);
        verify(!theAiCost.hasSelection);
        press(Qt.Key_Return);
        compare(window.currentPage, "evidence");
        tryCompare(theEvidence, "equalsMark", "ok", patience);
        theEvidence.clearRequest();
    }

    function test_totalOfTheSplitIsTheTotal(): void {
        go("ai");
        const totals = all("BreakdownRow").filter(row => row.total);
        compare(totals.length, 2);
        for (const row of totals)
            compare("$" + row.costText, theAiCost.totalText);
    }

    function test_recordTakesTheTablesPlaceWhereThereIsNoRoom(): void {
        window.width = 720;
        window.height = 450;
        go("evidence");
        tryVerify(() => theEvidence.state === "ready" && theEvidence.record.title !== "", patience);
        const table = all("DataTable")[0];
        compare(all("RecordPane").length, 0);
        table.forceActiveFocus(Qt.TabFocusReason);
        press(Qt.Key_Return);
        compare(all("RecordPane").length, 1);
        compare(all("DataTable").length, 0);
        verify(inspector.savePicture(window.contentItem, "page-evidence-narrow.png"));
        press(Qt.Key_Escape);
        compare(all("DataTable").length, 1);
        verify(table.activeFocus);
    }

    function test_sourcesByKeys(): void {
        go("sources");
        tryCompare(theSources, "state", "ready", patience);
        const table = all("SourceTable")[0];
        table.takeFocus();
        compare(theSources.selectedRow, 0);
        compare(theSources.selectedKey, "github"); // stale; the other was never read
        press(Qt.Key_Down);
        press(Qt.Key_Up);
        compare(theSources.selectedKey, "github");
        press(Qt.Key_Down);
        // What somebody named like a picture is shown as it is written.
        compare(theSources.selectedKey, "<img src=x>");
        verify(all("PlainText").some(item => item.text === "<img src=x>"));
        compare(all("PlainText").filter(item => item.textFormat !== Text.PlainText).length, 0);
        press(Qt.Key_Return);
        let item = window.activeFocusItem;
        while (item && inspector.className(item).replace(/_QML.*/, "") !== "SourcePane")
            item = item.parent;
        verify(item, "Enter leads into the source");
        press(Qt.Key_Escape);
        // The line at the foot says what the page says, on every page.
        const foot = () => all("KnowledgeSources")[0].text;
        compare(foot(), "Sources: " + theSources.currentText);
        window.showPage("weekly");
        compare(foot(), "Sources: " + theSources.currentText);
        window.showPage("sources");
        verify(inspector.savePicture(window.contentItem, "page-sources.png"));
    }

    function write(words: string): void {
        for (const letter of words)
            keyClick(letter);
    }
    /// Goes on with Tab until the control with this accessible name has the focus.
    function tabTo(name: string): void {
        for (let i = 0; i < 60 && inspector.accessibleName(window.activeFocusItem) !== name; ++i)
            press(Qt.Key_Tab);
        compare(inspector.accessibleName(window.activeFocusItem), name);
    }

    function test_addsASourceByKeys(): void {
        go("sources");
        tryCompare(theSources, "state", "ready", patience);
        tabTo("Add source");
        press(Qt.Key_Space);
        tryVerify(() => theSourceForm.connectors.count > 10, patience);
        write("jira");
        tryCompare(theSourceForm, "search", "jira", patience);
        press(Qt.Key_Return);
        compare(theSourceForm.connector, "jira");
        tabTo("Save");
        press(Qt.Key_Space);
        verify(theSourceForm.urlProblem !== "", "nothing is saved without an address");
        compare(theSources.sources.count, 2);
        verify(inspector.savePicture(window.contentItem, "page-sources-dialog-problems.png"));
        tabTo("Address");
        write("https://jira.example");
        compare(theSourceForm.urlProblem, "");
        tabTo("Test");
        press(Qt.Key_Space);
        tryVerify(() => all("PlainText").some(item => item.text === "<b>it answers</b>"), patience);
        verify(inspector.savePicture(window.contentItem, "page-sources-dialog.png"));
        tabTo("Save");
        press(Qt.Key_Space);
        tryCompare(theSources.sources, "count", 3, patience);
        compare(theSources.selectedKey, "jira");
        theSources.undo();
        compare(theSources.sources.count, 2);
    }

    function test_cancelsASourceByKeys(): void {
        go("sources");
        tryCompare(theSources, "state", "ready", patience);
        all("SourceTable")[0].takeFocus();
        theSources.select("github");
        theSync.startOne("github");
        compare(theSync.running, true);
        press(Qt.Key_Space);
        compare(theSync.running, false);
        theSync.startOne("github");
        press(Qt.Key_F9, Qt.ShiftModifier);
        compare(theSync.running, false);
    }

    function test_everyNumberOfTheGatesOpensItsRows(): void {
        go("gates");
        verify(inspector.savePicture(window.contentItem, "page-gates.png"));
        const opens = (find, number, label) => {
            find().forceActiveFocus(Qt.TabFocusReason);
            press(Qt.Key_Return);
            tryCompare(window, "currentPage", "evidence", patience, label); // a week is measured first
            tryCompare(theEvidence, "equalsMark", "ok", patience);
            compare(theEvidence.countText.split(" ")[0], number, label);
            press(Qt.Key_Left, Qt.AltModifier);
            compare(window.currentPage, "gates");
        };
        for (const [type, number] of [["FunnelLine", "countText"], ["FigureLink", "value"]]) {
            const names = all(type).filter(item => item.enabled && item[number] !== "0").map(item => inspector.accessibleName(item));
            verify(names.length >= 2, type);
            for (const name of names) {
                const find = () => all(type).find(item => inspector.accessibleName(item) === name);
                opens(find, find()[number].split(" ")[0], name);
            }
        }
        opens(() => all("MeasureValue").find(item => item.enabled), "2", "gate bypass rate");
        // A number of a rule, a week of a chart and a line of the table, by keys alone.
        const ranks = () => inspector.below(window.contentItem).find(item => inspector.accessibleName(item) === "Rules, ranked by bypass");
        opens(ranks, "2", "bypassed");
        ranks().forceActiveFocus(Qt.TabFocusReason);
        press(Qt.Key_Left);
        opens(ranks, "12", "blocked");
        opens(() => all("ProcessPlot")[0], "2", "the last week");
        const tables = () => inspector.below(all("GateTables")[0]).filter(item => item.visible && item.sortDescending !== undefined);
        opens(() => tables()[0], "1", "a bypass");
        tables()[0].forceActiveFocus(Qt.TabFocusReason);
        press(Qt.Key_Down);
        compare(theGates.chosenPosition, "2 of 2");
        const tabs = inspector.below(all("GateTables")[0]).find(item => inspector.className(item).startsWith("TabStrip"));
        tabs.forceActiveFocus(Qt.TabFocusReason);
        press(Qt.Key_Right);
        press(Qt.Key_Right);
        compare(tables().length, 1);
        compare(tables()[0].name, "Policies");
        all("ProcessPlot")[0].forceActiveFocus(Qt.TabFocusReason);
        press(Qt.Key_T);
        compare(all("TableTwin").length, 1);
        press(Qt.Key_T);
        compare(all("PlainText").filter(item => item.textFormat !== Text.PlainText).length, 0);
    }

    function test_noWordsAreCut_data(): var {
        const rows = [];
        for (const size of [[1440, 900], [1024, 700], [720, 450]])
            for (const page of ["weekly", "exceptions", "gates", "remediation", "ai", "evidence", "packets", "sources"])
                rows.push({ tag: `${page} ${size[0]}x${size[1]}`, page: page, width: size[0], height: size[1] });
        return rows;
    }

    function test_noWordsAreCut(row): void {
        window.width = row.width;
        window.height = row.height;
        window.showPage(row.page);
        tryVerify(() => window.pageReady && theEvidence.record.title !== "", patience);
        wait(50);
        // The place of a source is a cell of a table: those may be elided.
        const cut = all("PlainText").filter(item => inspector.isCut(item) && item.width > 0 && !item.text.startsWith("DefectDojo ·")).map(item => item.text);
        compare(cut, []);
    }

    SignalSpy { id: droppedFiles; target: theDropped; signalName: "filesDropped" }

    /// The file is named by its bytes, wherever on the window it is let go.
    function test_filesAreDroppedAnywhere(): void {
        go("gates");
        droppedFiles.clear();
        verify(inspector.holdOver(window, Qt.resolvedUrl("tst_Pages.qml"), false));
        const words = () => all("PlainText").find(item => item.text.startsWith("Drop to check"));
        tryVerify(() => words() !== undefined, patience);
        verify(inspector.savePicture(window.contentItem, "page-drop.png"));
        verify(inspector.holdOver(window, Qt.resolvedUrl("tst_Pages.qml"), true));
        tryVerify(() => words() === undefined, patience);
        compare(droppedFiles.count, 1);
        compare(window.currentPage, "sources");
        verify(inspector.holdOver(window, "https://example.test/a.sarif", true));
        compare(droppedFiles.count, 1);
        tryVerify(() => thePalette.problem.includes("example.test"), patience);
        thePalette.dismissProblem();
    }
}

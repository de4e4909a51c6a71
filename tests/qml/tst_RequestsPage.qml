// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest

/// Requests and samples of audits by keyboard: from a question to a workpaper, with what is refused on the way.
PagesCase {
    id: test

    readonly property int patience: 120000
    readonly property var theRequests: theControls.requests

    name: "Requests"

    function tabs(label: string): var {
        return all("TabStrip").find(item => item.labels.includes(label));
    }
    function pick(label: string): void {
        const strip = tabs(label);
        strip.forceActiveFocus(Qt.TabFocusReason);
        const wanted = strip.labels.indexOf(label);
        while (strip.currentIndex !== wanted)
            press(strip.currentIndex < wanted ? Qt.Key_Right : Qt.Key_Left);
    }
    function field(label: string): var {
        return all("AppTextField").find(item => item.name === label);
    }
    function type(label: string, text: string): void {
        const box = field(label);
        box.forceActiveFocus(Qt.TabFocusReason);
        box.selectAll();
        for (const letter of text)
            keyClick(letter);
    }
    function button(text: string): var {
        return all("AppButton").find(item => item.text === text);
    }
    function hit(text: string): void {
        tryVerify(() => button(text) !== undefined && button(text).enabled, patience);
        button(text).forceActiveFocus(Qt.TabFocusReason);
        press(Qt.Key_Return);
    }
    function idle(): void {
        tryVerify(() => !theRequests.busy && theRequests.state === "ready", patience);
    }
    function show(): void {
        go("controls");
        pick("Requests and samples");
        idle();
    }
    function table(label: string): var {
        return all("DataTable").find(item => item.name === label);
    }
    function noMarkup(): void {
        compare(inspector.below(window.contentItem).filter(item => item.textFormat !== undefined && item.textFormat !== Text.PlainText && item.textFormat !== TextEdit.PlainText).map(item => item.text), []);
    }

    function test_1_aQuestionIsAnsweredAndItsRowsOpen(): void {
        show();
        const list = table("Requests of auditors");
        list.forceActiveFocus(Qt.TabFocusReason);
        press(Qt.Key_Down);
        press(Qt.Key_Home);
        compare(theRequests.id, "R1");
        verify(inspector.savePicture(window.contentItem, "page-requests-question.png"));
        type("First day", "2026-11-01");
        type("Last day", "2026-11-15");
        hit("Answer");
        tryVerify(() => theRequests.answer.kind === "list", patience);
        idle();
        compare(tabs("Sample").currentIndex, 1);
        const verdict = all("InlineMessage").find(item => item.title === theRequests.answer.title);
        compare(verdict.kind, "crit"); // no source was read here
        noMarkup();
        verify(inspector.savePicture(window.contentItem, "page-requests-answer.png"));
        const items = table("Items");
        items.forceActiveFocus(Qt.TabFocusReason);
        press(Qt.Key_Home);
        press(Qt.Key_Return);
        compare(window.currentPage, "evidence");
        tryCompare(theEvidence, "countText", "1 record", patience);
        press(Qt.Key_Left, Qt.AltModifier);
        compare(window.currentPage, "controls");
        theEvidence.clearRequest();
    }

    function test_2_aSampleIsDrawnAndAnItemLookedAt(): void {
        show();
        type("Audit", "SOC2-2026");
        pick("Question");
        type("First day", "2026-11-01");
        type("Last day", "2026-11-15");
        hit("Save for SOC2-2026");
        tryCompare(theRequests.desk, "status", "open", patience);
        idle();
        pick("Sample");
        hit("Freeze the population");
        tryCompare(theRequests.desk, "status", "frozen", patience);
        idle();
        type("Seed", "'");
        hit("Draw");
        tryVerify(() => theRequests.problem !== "", patience);
        verify(all("InlineMessage").some(item => item.text === theRequests.problem && item.kind === "crit"));
        verify(inspector.savePicture(window.contentItem, "page-requests-refused.png"));
        type("Seed", "Auditor 42");
        type("How many", "1");
        compare(button("Draw").enabled, false); // says not why so many
        type("Why so many", "agreed");
        hit("Draw");
        tryVerify(() => theRequests.desk.items.count === 1, patience);
        idle();
        const drawn = table("Drawn items");
        drawn.forceActiveFocus(Qt.TabFocusReason);
        press(Qt.Key_Down);
        compare(theRequests.desk.chosen, 0);
        tryVerify(() => theRequests.desk.traceTitle !== "", patience);
        const choice = all("SegmentedControl").find(item => item.name === theRequests.desk.attributes[0]);
        choice.forceActiveFocus(Qt.TabFocusReason);
        press(Qt.Key_Right);
        tryVerify(() => theRequests.desk.ticks[0] === 0, patience);
        idle();
        noMarkup();
        verify(inspector.savePicture(window.contentItem, "page-requests-sample.png"));
        type("Note", "sealed");
        hit("Replace the item");
        tryVerify(() => theRequests.desk.items.count === 2, patience);
    }

    function test_3_everySizeOfTheWindow_data(): var {
        return [{ tag: "1024", width: 1024, height: 700 }, { tag: "720", width: 720, height: 450 }, { tag: "phone", width: 480, height: 700 }];
    }
    function test_3_everySizeOfTheWindow(data: var): void {
        window.width = data.width;
        window.height = data.height;
        window.showPage("controls");
        pick("Requests and samples");
        idle();
        for (const part of ["Question", "Answer", "Sample"]) {
            if (!tabs(part))
                continue;
            pick(part);
            const outside = inspector.below(all("RequestPane")[0]).filter(item => item.visible && inspector.className(item).startsWith("AppButton") && item.mapToItem(window.contentItem, item.width, 0).x > window.width);
            compare(outside.map(item => item.text), []);
            verify(inspector.savePicture(window.contentItem, "page-requests-" + data.tag + "-" + part.toLowerCase() + ".png"));
        }
    }
}

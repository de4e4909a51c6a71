// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest

/// The weekly review as a meeting, by keyboard: ten parts, what is called out, a decision on the way, rows and back.
PagesCase {
    id: test

    name: "Meeting"

    function cleanup(): void {
        theMeeting.leave();
        tryVerify(() => window.visibility !== Window.FullScreen, patience);
        wait(100); // until it has its size again: a window that goes meanwhile is resized in its destruction
    }
    function test_goesThroughTheTenParts(): void {
        press(Qt.Key_F5);
        verify(theMeeting.running);
        tryCompare(window, "visibility", Window.FullScreen, patience);
        press(Qt.Key_Home); // it goes on where another test left it
        const seen = [];
        for (let part = 0; part < 10; ++part) {
            compare(theMeeting.current, part);
            seen.push(theMeeting.segment.key);
            wait(50);
            if (theMeeting.segment.key === "learning") // the small store knows no weeks before
                verify(theMeeting.segment.calledOut.startsWith("Whether we adapt or react cannot be said"), theMeeting.segment.calledOut);
            const bodies = { commitments: "CommitmentsCard", exceptions: "AttentionCard", bypass: "BypassCard", decisions: "CommitmentsCard" };
            for (const card of ["CommitmentsCard", "AttentionCard", "BypassCard"])
                compare(all(card).some(item => inspector.isWithin(item, "MeetingSlide") && item.height > 80), bodies[theMeeting.segment.key] === card, `${card} on ${theMeeting.segment.key}`);
            verify(inspector.savePicture(window.contentItem, `meeting-${part}-${theMeeting.segment.key}.png`));
            const cut = all("PlainText").filter(item => inspector.isWithin(item, "MeetingSlide") && inspector.isCut(item)).map(item => item.text);
            compare(cut, [], theMeeting.segment.key);
            press(Qt.Key_Right);
        }
        compare(theMeeting.current, 9); // the last one stays
        compare(seen, ["trust", "commitments", "exceptions", "bypass", "remediation", "drift", "learning", "ai", "decisions", "freeze"]);
        press(Qt.Key_Home);
        compare(theMeeting.current, 0);
        press(Qt.Key_B);
        verify(all("MeetingSlide").length === 0);
        press(Qt.Key_B);
        verify(all("MeetingSlide").length === 1);
        press(Qt.Key_Escape);
        verify(!theMeeting.running);
        verify(window.visibility !== Window.FullScreen);
        press(Qt.Key_Right); // nothing of it listens any more
        compare(theMeeting.current, 0);
    }
    function test_nothingBeneathIsReached(): void {
        press(Qt.Key_F5);
        for (let i = 0; i < 12; ++i) {
            press(Qt.Key_Tab);
            verify(window.activeFocusItem === null || inspector.isWithin(window.activeFocusItem, "MeetingView") || inspector.className(window.activeFocusItem).startsWith("MeetingView"), inspector.className(window.activeFocusItem));
        }
        press(Qt.Key_2, Qt.ControlModifier);
        compare(window.currentPage, "weekly");
        verify(theMeeting.running);
        press(Qt.Key_Escape);
        verify(!theMeeting.running);
        press(Qt.Key_2, Qt.ControlModifier);
        compare(window.currentPage, "exceptions");
    }
    function test_saysWhatItCannotJudge(): void {
        press(Qt.Key_F5);
        press(Qt.Key_Home);
        const said = {};
        for (let part = 0; part < 10; ++part) {
            said[theMeeting.segment.key] = theMeeting.segment.calledOut;
            press(Qt.Key_Right);
        }
        verify(said.exceptions.includes("needs a decision"), said.exceptions);
        verify(said.ai.includes("cannot be judged"), said.ai);
    }
    function test_whatIsShownStays(): void {
        press(Qt.Key_F5);
        verify(!theMeeting.newerWaits);
        theWeekly.reload(); // as when rows came
        verify(theMeeting.newerWaits);
        verify(!theMeeting.canClose); // what would be signed is not what is shown
        compare(theWeekly.state, "ready");
        verify(all("PlainText").some(item => item.text === "Newer rows wait until this is over"));
        press(Qt.Key_Escape);
        verify(!theMeeting.newerWaits);
        tryVerify(() => theWeekly.state === "ready" && theWeekly.isWhole, patience);
    }
    function test_aFigureLeadsToItsRowsAndTheMeetingGoesOn(): void {
        press(Qt.Key_F5);
        press(Qt.Key_Home);
        for (let i = 0; i < 3; ++i)
            press(Qt.Key_PageDown);
        compare(theMeeting.segment.key, "bypass");
        const tile = all("WeeklyTile").find(item => inspector.isWithin(item, "MeetingTiles"));
        tile.forceActiveFocus(Qt.TabFocusReason);
        press(Qt.Key_Return);
        verify(!theMeeting.running);
        compare(window.currentPage, "evidence");
        tryCompare(theEvidence, "equalsMark", "ok", patience);
        press(Qt.Key_F5);
        compare(theMeeting.segment.key, "bypass");
        press(Qt.Key_D);
        tryVerify(() => all("DecisionDialog").length > 0 || inspector.className(window.activeFocusItem).startsWith("AppTextField"), patience);
        press(Qt.Key_Escape);
        theEvidence.clearRequest();
    }
}

// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

/// What the rules say of the week, by keyboard.
PagesCase {
    id: test

    name: "RulesDialog"

    function test_whatTheRulesSayLeadsToRowsAndToADecision(): void {
        const link = () => all("LinkButton").find(item => item.text === "What the rules say");
        link().forceActiveFocus(Qt.TabFocusReason);
        press(Qt.Key_Return);
        tryCompare(theWeekly.diagnosis, "state", "ready", patience);
        verify(theWeekly.diagnosis.lines.count > 0);
        tryCompare(theWeekly.diagnosis, "shown", true, patience);
        tryVerify(() => all("DiagnosisRow").length > 0 && all("DiagnosisGrounds").length === 1, patience);
        verify(inspector.savePicture(window.contentItem, "page-weekly-rules.png"));
        compare(all("PlainText").filter(item => item.textFormat !== Text.PlainText).length, 0);
        const first = theWeekly.diagnosis.sentence;
        press(Qt.Key_D);
        tryVerify(() => inspector.className(window.activeFocusItem).startsWith("AppTextField"), patience);
        compare(window.activeFocusItem.text, first);
        compare(theWeekly.diagnosis.shown, false);
        press(Qt.Key_Escape);
        tryVerify(() => all("AppTextField").length === 0, patience);
        link().clicked();
        tryCompare(theWeekly.diagnosis, "shown", true, patience);
        press(Qt.Key_Escape);
        tryCompare(theWeekly.diagnosis, "shown", false, patience);
        compare(window.currentPage, "weekly");
    }
}

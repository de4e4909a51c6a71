// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

/// Answers as received that hold a text, by keyboard from the field of the page Evidence.
PagesCase {
    id: test

    name: "AnswersDialog"

    function ask(words: string): void {
        press(Qt.Key_A, Qt.ControlModifier);
        for (const letter of words)
            keyClick(letter);
        press(Qt.Key_Return);
    }
    function test_whatTheAnswersHoldIsFoundFromTheField(): void {
        go("evidence");
        tryVerify(() => theEvidence.state === "ready" && theEvidence.record.title !== "", patience);
        const records = theEvidence.countText;
        press(Qt.Key_Slash);
        ask('raw:"failure"');
        const answers = theEvidence.answers;
        tryVerify(() => answers.state === "ready" && answers.lines.length > 0, patience);
        tryVerify(() => all("AnswerHitRow").length > 1 && all("RawView").some(view => view.highlightFirst > 0), patience);
        compare(all("AnswerHitRow")[0].originText.length > 0, true);
        const first = answers.digest;
        press(Qt.Key_Down);
        tryVerify(() => answers.digest !== first && answers.lines.length > 0, patience);
        compare(answers.chosen, 1);
        verify(inspector.savePicture(window.contentItem, "page-evidence-answers.png"));
        compare(all("PlainText").filter(item => item.textFormat !== Text.PlainText).length, 0);
        press(Qt.Key_Backtab);
        ask("nobody says this");
        tryVerify(() => answers.state === "ready" && answers.hits.count === 0, patience);
        tryVerify(() => all("EmptyState").some(place => place.title === "No answer holds it"), patience);
        press(Qt.Key_Escape);
        tryVerify(() => all("AnswerHitRow").length === 0 && all("AppProgressBar").length === 0, patience);
        compare(window.currentPage, "evidence");
        compare(theEvidence.countText, records);
        compare(theEvidence.query, "");
    }
}

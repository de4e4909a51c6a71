// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest

/// The palette and the chip of knowledge by keyboard.
PagesCase {
    id: test

    name: "Palette"

    function type(text: string): void {
        for (const letter of text)
            keyClick(letter);
    }

    function test_letterByLetterToAPage(): void {
        press(Qt.Key_K, Qt.ControlModifier);
        tryVerify(() => inspector.className(window.activeFocusItem).startsWith("PaletteField"), patience);
        type("gates");
        tryVerify(() => thePalette.lines.count > 0, patience);
        verify(inspector.savePicture(window.contentItem, "page-palette.png"));
        press(Qt.Key_Return);
        tryCompare(window, "currentPage", "gates", patience);
        press(Qt.Key_K, Qt.ControlModifier);
        tryVerify(() => inspector.className(window.activeFocusItem).startsWith("PaletteField"), patience);
        compare(thePalette.lines.keyAt(0), "page/gates");
        press(Qt.Key_Escape);
        tryVerify(() => !inspector.className(window.activeFocusItem).startsWith("PaletteField"), patience);
    }

    function test_searchGoesToEvidence(): void {
        press(Qt.Key_K, Qt.ControlModifier);
        tryVerify(() => inspector.className(window.activeFocusItem).startsWith("PaletteField"), patience);
        type("image");
        press(Qt.Key_Return, Qt.ControlModifier);
        tryCompare(window, "currentPage", "evidence", patience);
        compare(theEvidence.query, "image");
        theEvidence.query = "";
    }

    function test_knowledgeOfAnEarlierWeek(): void {
        const chip = all("KnownChip")[0];
        chip.forceActiveFocus(Qt.TabFocusReason);
        press(Qt.Key_Return);
        tryVerify(() => inspector.className(window.activeFocusItem) !== inspector.className(chip), patience);
        press(Qt.Key_Down);
        press(Qt.Key_Return);
        tryVerify(() => !theScope.known.isNow, patience);
        compare(theScope.known.key, "week/2026-W46");
        tryVerify(() => theWeekly.state === "ready" && theWeekly.isWhole, patience);
        verify(inspector.savePicture(window.contentItem, "page-known-then.png"));
        verify(!theWeekly.exceptionsKnown, "nothing was known then, and nothing is no zero");
        compare(all("AttentionCard")[0].countText, "?");
        chip.forceActiveFocus(Qt.TabFocusReason);
        press(Qt.Key_Backspace);
        verify(theScope.known.isNow);
        tryVerify(() => theWeekly.state === "ready" && theWeekly.isWhole, patience);
    }

    /// The field of the page Evidence: words are completed, and what is not understood is said with its place.
    function test_theFieldCompletesAndSaysWhere(): void {
        go("evidence");
        const field = all("QueryField")[0];
        field.forceActiveFocus(Qt.TabFocusReason);
        for (const letter of "-deci")
            keyClick(letter);
        keyClick(Qt.Key_Space, Qt.ControlModifier);
        compare(field.text, "-decided_at:");
        press(Qt.Key_Return);
        const message = () => all("InlineMessage").find(item => item.visible && item.text === theEvidence.queryError);
        tryVerify(() => message() !== undefined && message().text.includes("letter 1: "), patience);
        compare(field.text, "-decided_at:");
        theEvidence.query = "decision:block";
        tryCompare(field, "text", "decision:block", patience);
        tryVerify(() => theEvidence.queryError === "" && theEvidence.state === "ready", patience);
        theEvidence.query = "";
        tryCompare(field, "text", "", patience);
    }
}

// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest

/// What stands in the way of a release, by keyboard: the question and its rows, and the ranking of gates.
PagesCase {
    id: test

    readonly property var release: theGates.release

    name: "ReleasePage"

    function test_whatBlocksAndWhatItCosts(): void {
        go("gates");
        const strip = all("TabStrip").find(item => item.labels.includes("Release"));
        strip.forceActiveFocus(Qt.TabFocusReason);
        press(Qt.Key_Right);
        tryVerify(() => release.state === "ready" && release.ranking.count > 0, 120000);
        const subject = all("AppTextField").find(item => item.name === "What it is about");
        subject.forceActiveFocus(Qt.TabFocusReason);
        for (const letter of "sha256:a3")
            keyClick(letter);
        press(Qt.Key_Return);
        tryCompare(release, "verdict", "yes", 120000);
        verify(all("InlineMessage").some(item => item.kind === "crit" && item.text === release.sentence));
        verify(inspector.savePicture(window.contentItem, "page-release.png"));
        compare(inspector.below(window.contentItem).filter(item => item.textFormat !== undefined && item.textFormat !== Text.PlainText && item.textFormat !== TextEdit.PlainText).map(item => item.text), []);
        const rules = all("DataTable").find(item => item.name === "Rules that have a say");
        rules.forceActiveFocus(Qt.TabFocusReason);
        press(Qt.Key_Down);
        press(Qt.Key_Return);
        compare(window.currentPage, "evidence");
        tryCompare(theEvidence, "countText", "1 record", 120000);
        press(Qt.Key_Left, Qt.AltModifier);
        compare(window.currentPage, "gates");
        const ranking = all("DataTable").find(item => item.name === "What gates cost");
        ranking.forceActiveFocus(Qt.TabFocusReason);
        press(Qt.Key_Down);
        press(Qt.Key_Return);
        compare(window.currentPage, "evidence");
        tryCompare(theEvidence, "countText", "12 records", 120000);
        theEvidence.clearRequest();
        window.width = 720;
        window.height = 450;
        window.showPage("gates");
        verify(inspector.savePicture(window.contentItem, "page-release-720.png"));
    }
}

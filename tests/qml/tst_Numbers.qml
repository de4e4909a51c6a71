// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Plumbline.Ui

/// Every digit that can be seen says what it is (Digits.kind), and every number opens rows that make it up: on every page and
/// tab, in the settings and in every part of the meeting.
PagesCase {
    id: test

    readonly property var tabs: ({ gates: 2, remediation: 3, controls: 4, settings: 5, meeting: 10 })
    readonly property list<string> pages: ["weekly", "exceptions", "gates", "remediation", "ai", "evidence", "controls", "packets", "sources", "notifications",
        "meeting", "settings"] // the dialog stays open, so it is last
    readonly property var views: madeViews()

    readonly property var least: ({ "settings": 0, "settings 3": 0, "settings 4": 0 }) ///< Texts with digits that a view has at least; else one.
    property var dialog: null ///< What covers the page.

    name: "Numbers"

    function madeViews(): var {
        const made = [];
        for (const page of pages)
            for (let tab = 0; tab < (tabs[page] ?? 1); ++tab)
                made.push({ tag: tab > 0 ? `${page} ${tab}` : page, page: page, tab: tab });
        return made;
    }
    function typeOf(item: var): string {
        return inspector.className(item).replace(/_QML.*/, "");
    }
    /// From the item outward, without those of Qt.
    function place(item: var): string {
        const found = [];
        for (let at = item.parent; at && at !== window.contentItem; at = at.parent)
            if (!/^QQuick/.test(typeOf(at)))
                found.push(typeOf(at));
        return found.slice(0, 4).join(" in ");
    }
    function show(view: var): void {
        if (view.page === "meeting") {
            theMeeting.start();
        } else {
            theMeeting.leave(); // the settings do not end it
            window.showPage(view.page);
        }
        tryVerify(() => window.pageReady && theEvidence.state !== "loading" && (view.page !== "controls" || theControls.isWhole && !theControls.detail.loading), patience);
        if (view.page === "meeting")
            theMeeting.go(view.tab);
        else if (view.page in tabs)
            all(view.page === "settings" ? "SideTabs" : "TabStrip")[0].choose(view.tab);
        tryVerify(() => window.pageReady, patience, view.tag); // a tab may have begun to read
        dialog = view.page === "settings" ? inspector.below(window.contentItem).find(item => item.visible && typeOf(item) === "QQuickPopupItem") : null;
        verify(view.page !== "settings" || dialog, "the settings are open");
        mouseMove(window.contentItem, 0, 0);
        // What comes with the next frames is looked at, too; what comes later still is found by the next look.
        for (let before = "", same = 0; same < 4; same = before === signature() ? same + 1 : 0) {
            before = signature();
            waitForRendering(window.contentItem, 50);
        }
    }
    function signature(): string {
        return texts().map(text => text.text).join("|");
    }
    function isSeen(item: var): bool {
        if (!item.visible || item.width <= 0 || item.opacity === 0)
            return false;
        const at = item.mapToItem(window.contentItem, item.width / 2, item.height / 2);
        for (let around = item.parent; around; around = around.parent)
            if (around.clip && !around.contains(around.mapFromItem(window.contentItem, at.x, at.y)))
                return false;
        return window.contentItem.contains(at) && (!theMeeting.running || inspector.isWithin(item, "MeetingView")) && (!dialog || holds(dialog, item));
    }
    function holds(around: var, item: var): bool {
        for (let at = item; at; at = at.parent)
            if (at === around)
                return true;
        return false;
    }
    function texts(): var {
        return inspector.shownTexts(window.contentItem).filter(item => /[0-9]/.test(item.text) && isSeen(item));
    }
    /// The nearest item that says what the digits are.
    function owner(text: var): var {
        let at = text;
        while (at && at.Digits.kind === Digits.Unstated)
            at = at.parent;
        return at;
    }
    function kind(text: var): int {
        const isCode = text.textRole === "code" || text.textRole === "codeSmall";
        return isCode ? Digits.Id : owner(text)?.Digits.kind ?? Digits.Unstated;
    }

    /// The table below it may lay out its rows with the next frame only.
    function standsAt(text: var, its: var): bool {
        for (let looks = 0; looks < 100 && integer(/[0-9][0-9,]*/.exec(text.text)[0]) !== its.lines; ++looks)
            wait(50);
        return integer(/[0-9][0-9,]*/.exec(text.text)[0]) === its.lines;
    }

    function test_everyDigitSaysWhatItIs(): void {
        const unknown = new Set();
        let seen = 0;
        for (const view of views) {
            show(view);
            tryVerify(() => texts().length >= (least[view.tag] ?? 1), patience, `${view.tag} shows no digit`);
            console.log(view.tag, texts().length);
            for (const text of texts()) {
                ++seen;
                const its = owner(text)?.Digits;
                if (kind(text) === Digits.Unstated)
                    unknown.add(`${view.tag}: "${text.text}" in ${place(text)}`);
                else if (its && its.lines >= 0 && !standsAt(text, its))
                    unknown.add(`${view.tag}: "${text.text}" in ${place(text)} stands at ${its.lines} lines`);
            }
        }
        for (const one of unknown)
            console.warn(one);
        console.log(`${seen} texts with digits in ${views.length} views`);
        verify(seen > 700, `${seen} texts: a view was not looked at`);
        compare(unknown.size, 0, "digits that say nothing of themselves, or say it wrongly");
    }

    /// Each number that can be seen with all the words that it is told in.
    function numbers(): var {
        const found = [];
        for (const text of texts()) {
            const its = kind(text);
            if ((its !== Digits.Number && its !== Digits.Sum && its !== Digits.Picked) || !/[1-9]/.test(text.text))
                continue;
            const item = owner(text);
            const known = found.find(one => one.item === item);
            const at = text.mapToItem(window.contentItem, 0, 0);
            if (known)
                known.words.push(text.text);
            else
                found.push({ item: item, text: text, words: [text.text], key: `${place(text)} ${Math.round(at.x)} ${Math.round(at.y)}`, picked: its === Digits.Picked, sums: its === Digits.Sum });
        }
        return found;
    }
    function integer(text: string): int {
        return Number(text.replace(/,/g, ""));
    }
    /// How many rows a number must open by its own words, or -1 where they do not tell. A share is about its part, or, where
    /// that is none, about all of which it is a share; "3 of 4 open" beside a time is about all.
    function toldBy(words: var): int {
        const whole = words.find(word => /^[0-9][0-9,]*$/.test(word));
        const share = words.map(word => /^([0-9][0-9,]*) of ([0-9][0-9,]*)|, ([0-9][0-9,]*) of ([0-9][0-9,]*)$/.exec(word)).find(match => match);
        if (share) {
            const part = integer(share[1] ?? share[3]);
            const all = integer(share[2] ?? share[4]);
            const value = words.find(word => /^[0-9.]+$/.test(word));
            return value !== undefined && Math.abs(Number(value) - 100 * part / all) > 0.051 ? all : part > 0 ? part : all;
        }
        if (whole !== undefined)
            return words.some(word => word.startsWith("$")) ? -1 : integer(whole);
        const told = words.map(word => /^(?:The )?([0-9][0-9,]*) [a-z]{2,}|, n ([0-9][0-9,]*)$/.exec(word)).find(match => match);
        return told ? integer(told[1] ?? told[2]) : -1;
    }
    function money(words: var): string {
        return words.find(word => /^\$?[0-9,]+$/.test(word))?.replace("$", "") ?? "";
    }

    function test_everyNumberOpensItsRows_data(): var {
        return views;
    }
    function test_everyNumberOpensItsRows(view: var): void {
        const faults = [];
        openAll(view, faults);
        for (const fault of faults)
            console.warn(fault);
        compare(faults.length, 0, "numbers that are not what they open");
    }
    function openAll(view: var, faults: var): void {
        const opened = new Set();
        let compared = 0;
        for (;;) {
            show(view);
            const number = numbers().find(one => !opened.has(one.key));
            if (!number)
                break;
            opened.add(number.key);
            const label = `${view.tag}: "${number.words.join(" | ")}" in ${typeOf(number.item)} in ${place(number.item)}`;
            theEvidence.clearRequest();
            const at = number.text.mapToItem(window.contentItem, Math.min(number.text.implicitWidth, number.text.width) / 2, number.text.height / 2);
            mouseClick(window.contentItem, at.x, at.y);
            if (number.picked) {
                tryVerify(() => !theControls.detail.loading, patience, label);
                keyClick(Qt.Key_Return);
            }
            tryVerify(() => theEvidence.hasRequest && theEvidence.equalsMark !== "", patience, `${label} opens nothing`);
            compare(window.currentPage, "evidence", label);
            const told = number.sums ? -1 : toldBy(number.words);
            const sum = number.sums || told < 0 ? money(number.words) : "";
            if (theEvidence.equalsMark !== "ok")
                faults.push(`${label}: ${theEvidence.equalsText}`);
            if (told >= 0 && told !== integer(theEvidence.countText.split(" ")[0]))
                faults.push(`${label} opens ${theEvidence.countText}`);
            if (sum !== "" && !theEvidence.equalsText.includes(sum))
                faults.push(`${label} opens rows that ${theEvidence.equalsText}`);
            compared += told >= 0 || sum !== "" ? 1 : 0;
        }
        theEvidence.clearRequest();
        console.log(`${view.tag}: ${opened.size} numbers opened, ${compared} of them tell how many rows or how much and were compared`);
    }
}

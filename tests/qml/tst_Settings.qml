// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Plumbline.Ui

/// The dialog Settings by keyboard: it opens from everywhere, each setting acts at once, and each has a way back.
PagesCase {
    id: test

    name: "Settings"

    function open(): var {
        press(Qt.Key_Comma, Qt.ControlModifier);
        tryVerify(() => all("SideTabs").length === 1, patience);
        tryVerify(() => all("SideTabs")[0].activeFocus, patience);
        return all("SideTabs")[0];
    }
    function close(): void {
        press(Qt.Key_Escape);
        tryVerify(() => all("SideTabs").length === 0, patience);
    }
    function control(type: string, name: string): var {
        return all(type).find(item => inspector.accessibleName(item) === name);
    }
    function cleanup(): void {
        for (const key of ["theme", "heatPalette", "packetNames", "packetKey", "packetFolder", "zone", "language"])
            theSettings.reset(key);
        theSettings.choose("theme", "light");
    }

    function test_opensByKeyAndFromTheNavigation(): void {
        open();
        close();
        const entry = all("NavItem").find(item => item.entry.page === "settings");
        entry.clicked();
        tryVerify(() => all("SideTabs").length === 1, patience);
        compare(window.currentPage, "weekly", "a dialog is no page");
        close();
        window.showPage("settings");
        tryVerify(() => all("SideTabs").length === 1, patience);
        close();
    }

    function test_themeActsAtOnceAndGoesBack(): void {
        open();
        compare(Theme.dark, false);
        const theme = control("SegmentedControl", "Theme");
        theme.forceActiveFocus(Qt.TabFocusReason);
        press(Qt.Key_Right);
        compare(Theme.dark, true);
        compare(theSettings.preferences.theme, "dark");
        verify(inspector.savePicture(window.contentItem, "settings-general-dark.png"));
        control("AppButton", "Undo").clicked();
        compare(Theme.dark, false);
        const palette = control("SegmentedControl", "Colours of the heatmap");
        palette.forceActiveFocus(Qt.TabFocusReason);
        press(Qt.Key_Right);
        compare(String(Theme.heatRamp[0]).toUpperCase(), "#FDEA45");
        compare(palette.currentIndex, 1);
        control("AppButton", "Heatmap: back to the default").clicked();
        compare(String(Theme.heatRamp[0]).toUpperCase(), "#F1F3D1");
        compare(palette.currentIndex, 0);
        close();
    }

    function test_languageAndZoneSayThatTheyWait(): void {
        open();
        verify(!control("AppButton", "Start again now"));
        theSettings.choose("zone", "Europe/Berlin");
        compare(theSettings.problem, "");
        compare(control("FilterChip", "Time zone: Europe/Berlin").value, "Europe/Berlin");
        verify(control("AppButton", "Start again now"));
        verify(inspector.savePicture(window.contentItem, "settings-general.png"));
        control("AppButton", "Undo").clicked();
        verify(!control("AppButton", "Start again now"));
        const language = control("SegmentedControl", "Language");
        language.forceActiveFocus(Qt.TabFocusReason);
        press(Qt.Key_Right);
        verify(control("AppButton", "Start again now"));
        close();
    }

    function test_sectionsByArrowsEachWithNames(): void {
        const sections = open();
        const titles = ["General", "Store", "Definitions and targets", "Reports and keys", "Privacy"];
        for (let i = 0; i < titles.length; ++i) {
            compare(sections.currentIndex, i);
            verify(all("PlainText").some(item => item.text === titles[i] && item.textRole === "cardTitle"), titles[i]);
            const dialog = sections.parent.parent;
            const nameless = () => inspector.below(dialog).filter(item => item.visible && inspector.takesTab(item) && inspector.accessibleName(item) === "");
            tryVerify(() => nameless().length === 0, patience, `${titles[i]}: something that takes the focus has no name`);
            if (i === 1)
                tryVerify(() => all("FactList").some(list => list.values.includes("SQLite")), patience);
            verify(inspector.savePicture(window.contentItem, `settings-${i}.png`));
            sections.forceActiveFocus(Qt.TabFocusReason);
            press(Qt.Key_Down);
        }
        close();
    }

    function test_aMeasureIsPreviewed(): void {
        const sections = open();
        sections.choose(2);
        tryVerify(() => all("DefinitionRow").length > 3, patience);
        theSettings.definitions.select("sla_rate");
        tryVerify(() => all("DefinitionPreview").length === 1, patience);
        tryVerify(() => all("AppTextField").some(item => item.text === "30"), patience);
        const field = all("AppTextField").find(item => item.text === "30");
        field.forceActiveFocus(Qt.TabFocusReason);
        field.selectAll();
        press(Qt.Key_5);
        press(Qt.Key_Return);
        tryCompare(theSettings.definitions, "state", "ready", patience);
        tryVerify(() => all("RestatementNote").length === 1, patience);
        verify(inspector.savePicture(window.contentItem, "settings-definitions.png"));
        close();
    }

    function test_packetsBeginWithThem(): void {
        const sections = open();
        sections.choose(4);
        const names = all("AppCheckBox").find(item => item.text.startsWith("Hold names"));
        names.forceActiveFocus(Qt.TabFocusReason);
        press(Qt.Key_Space);
        compare(theSettings.preferences.packetNames, true);
        close();
        window.requestActivate();
    }

    function test_smallAndLarge(): void {
        for (const size of [[1024, 700], [720, 450], [640, 400]]) {
            window.width = size[0];
            window.height = size[1];
            const sections = open();
            const dialog = sections.parent.parent;
            verify(dialog.width <= window.width && dialog.height <= window.height);
            verify(inspector.savePicture(window.contentItem, `settings-${size[0]}x${size[1]}.png`));
            close();
        }
    }
}

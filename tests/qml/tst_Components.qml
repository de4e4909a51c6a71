// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Plumbline.Ui

/// Every component of the gallery: it is there, it has a name, it shows plain text, it answers the keyboard.
Item {
    id: screen

    width: 1440
    height: 4300

    Gallery { id: gallery }
    SignalSpy { id: spy }
    TextEdit { id: paper; textFormat: TextEdit.PlainText }

    TestCase {
        readonly property int patience: 120000

        name: "Components"
        when: windowShown
        visible: true

        function find(name: string): Item {
            const all = inspector.below(gallery);
            for (let i = 0; i < all.length; ++i)
                if (all[i].objectName === name)
                    return all[i];
            return null;
        }

        function spyOn(target: QtObject, signalName: string): void {
            spy.clear();
            spy.target = null;
            spy.signalName = signalName;
            spy.target = target;
        }

        function init(): void {
            Theme.dark = false;
            gallery.forceActiveFocus();
        }

        function test_0_pictures_data(): var {
            return [{ tag: "light", dark: false }, { tag: "dark", dark: true }, { tag: "used-light", dark: false }, { tag: "used-dark", dark: true }];
        }

        /// Pictures to look at; "used" shows a popup, a hovered cell, a keyboard row and a chart's cursor.
        function test_0_pictures(row): void {
            Theme.dark = row.dark;
            find("focusTile").forceActiveFocus(Qt.TabFocusReason);
            mouseMove(screen, 2, 2);
            if (row.tag.startsWith("used")) {
                const chart = find("heatmap");
                mouseMove(chart, chart.labelWidth + 10.5 * chart.pitchX, 20 + 3 * chart.pitchY);
                find("table").forceActiveFocus(Qt.TabFocusReason);
                mouseClick(find("serviceChip"));
                mouseMove(chart, chart.labelWidth + 10.5 * chart.pitchX, 20 + 3 * chart.pitchY);
            }
            wait(500);
            verify(inspector.savePicture(gallery, "gallery-" + row.tag + ".png"));
            keyClick(Qt.Key_Escape);
        }

        function test_everyComponentIsInTheGallery(): void {
            const names = new Set();
            for (const item of inspector.below(gallery))
                names.add(inspector.className(item).replace(/_QMLTYPE_.*/, ""));
            const wanted = ["PlainText", "Icon", "Mark", "Badge", "Counter", "KeyHint", "Tag", "Delta", "AppButton", "LinkButton", "FilterChip",
                "PeriodPicker", "SegmentedControl", "TabStrip", "Card", "CardHeader", "PageHeader", "StatTile", "InlineMessage", "ErrorBanner",
                "EmptyState", "AppProgressBar", "ProgressRow", "NavBar", "NavItem", "ScopeBar", "KnowledgeLine", "AppTextField", "QueryField",
                "AppCheckBox", "FacetList", "DataTable", "DetailPane", "FactList", "RawView", "AppShell", "Sparkline", "XmrChart", "HeatmapChart",
                "HeatmapLegend", "AgingChart", "SurvivalChart", "DueBars", "BarList", "FocusRing", "Separator"];
            for (const name of wanted)
                verify(names.has(name), `${name} is not in the gallery`);
        }

        function test_everythingThatTakesTheTabHasAName(): void {
            let count = 0;
            for (const item of inspector.below(gallery)) {
                if (!inspector.takesTab(item) || !item.visible)
                    continue;
                verify(inspector.accessibleName(item) !== "", `${item} has no accessible name`);
                ++count;
            }
            verify(count > 40, `only ${count} items take the tab key`);
        }

        function test_everyTextIsPlain(): void {
            let count = 0;
            for (const item of inspector.below(gallery)) {
                if (!inspector.isText(item))
                    continue;
                compare(item.textFormat, Text.PlainText, `${item} "${item.text}"`);
                ++count;
            }
            verify(count > 200, `only ${count} texts`);
        }

        function test_buttonByKeyboardAndPointer(): void {
            const button = find("focusButton");
            spyOn(button, "clicked");
            button.forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Return);
            keyClick(Qt.Key_Space);
            mouseClick(button);
            compare(spy.count, 3);
        }

        function test_tileLeadsToItsRows(): void {
            const tile = find("focusTile");
            spyOn(tile, "activated");
            tile.forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Return);
            mouseClick(tile);
            compare(spy.count, 2);
            compare(inspector.accessibleName(tile), "Gate bypass rate, 9.6, %, 14 of 146 blocked, Above upper limit, 3.0 pt");
        }

        function test_chipPopupByKeyboard(): void {
            const chip = find("serviceChip");
            spyOn(chip, "picked");
            chip.forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Down);
            tryCompare(chip, "popupOpen", true, patience);
            for (const letter of "core")
                keyClick(letter);
            keyClick(Qt.Key_Return);
            tryCompare(chip, "popupOpen", false, patience);
            compare(spy.count, 1);
            compare(spy.signalArguments[0][0], "d");
            compare(chip.selectedKeys[0], "d");
            tryCompare(chip, "activeFocus", true, patience);
            spyOn(chip, "cleared");
            keyClick(Qt.Key_Backspace);
            compare(spy.count, 1);
        }

        function test_chipPopupClosesByEscape(): void {
            const chip = find("serviceChip");
            mouseClick(chip);
            tryCompare(chip, "popupOpen", true, patience);
            keyClick(Qt.Key_Escape);
            tryCompare(chip, "popupOpen", false, patience);
        }

        function test_heatmapCursor(): void {
            const chart = find("heatmap");
            chart.brush = Qt.rect(0, 0, 0, 0);
            chart.forceActiveFocus(Qt.TabFocusReason);
            chart.moveCursor(0, 0, false);
            keyClick(Qt.Key_Down);
            keyClick(Qt.Key_Right);
            keyClick(Qt.Key_Right);
            compare(chart.currentRow, 1);
            compare(chart.currentColumn, 2);
            keyClick(Qt.Key_End);
            compare(chart.currentColumn, 23);
            keyClick(Qt.Key_Right);
            compare(chart.currentColumn, 23, "the cursor stays inside");
            spyOn(chart, "cellActivated");
            keyClick(Qt.Key_Return);
            compare(Array.from(spy.signalArguments[0]), [1, 23]);
        }

        function test_heatmapBrushByKeyboardAndDrag(): void {
            const chart = find("heatmap");
            chart.forceActiveFocus(Qt.TabFocusReason);
            chart.moveCursor(2, 3, false);
            spyOn(chart, "brushPicked");
            keyClick(Qt.Key_Right, Qt.ShiftModifier);
            keyClick(Qt.Key_Down, Qt.ShiftModifier);
            compare(Array.from(spy.signalArguments[1]), [2, 3, 3, 4]);
            keyClick(Qt.Key_Escape);
            compare(chart.brush.width, 0);
            spy.clear();
            const cell = (row, column) => Qt.point(chart.labelWidth + (column + 0.5) * chart.pitchX, 8 + (row + 0.5) * chart.pitchY);
            mousePress(chart, cell(1, 9).x, cell(1, 9).y);
            mouseMove(chart, cell(2, 10).x, cell(2, 10).y);
            mouseMove(chart, cell(3, 11).x, cell(3, 11).y);
            mouseRelease(chart, cell(3, 11).x, cell(3, 11).y);
            compare(Array.from(spy.signalArguments[spy.count - 1]), [1, 9, 3, 11]);
            compare(chart.brush, Qt.rect(9, 1, 3, 3));
        }

        function test_twinOnT(): void {
            for (const name of ["heatmap", "xmr"]) {
                const chart = find(name);
                chart.forceActiveFocus(Qt.TabFocusReason);
                keyClick(Qt.Key_T);
                verify(chart.twinVisible, name);
                keyClick(Qt.Key_T);
                verify(!chart.twinVisible, name);
            }
        }

        function test_tableRows(): void {
            const table = find("table");
            compare(table.rowCount, 4);
            table.forceActiveFocus(Qt.TabFocusReason);
            table.pick(0);
            spyOn(table, "currentRowPicked");
            keyClick(Qt.Key_Down);
            keyClick(Qt.Key_End);
            keyClick(Qt.Key_Up);
            compare(spy.signalArguments.map(a => a[0]), [1, 3, 2]);
            compare(table.currentRow, 2);
            spyOn(table, "rowActivated");
            keyClick(Qt.Key_Return);
            compare(spy.signalArguments[0][0], 2);
        }

        function test_tableSelectsAndCopiesByKeyboard(): void {
            const table = find("table");
            const chosen = () => [0, 1, 2, 3].filter(row => table.isChosen(row));
            const foot = inspector.below(table).filter(item => inspector.className(item).startsWith("SelectionFoot"))[0];
            table.forceActiveFocus(Qt.TabFocusReason);
            table.pick(0);
            compare(chosen(), [0]);
            verify(!foot.visible);
            keyClick(Qt.Key_Down, Qt.ShiftModifier);
            keyClick(Qt.Key_Down, Qt.ShiftModifier);
            compare(chosen(), [0, 1, 2]);
            compare(foot.selectedText, "3 of 4 rows selected");
            keyClick(Qt.Key_Up, Qt.ShiftModifier);
            compare(chosen(), [0, 1]);
            keyClick(Qt.Key_Down, Qt.ControlModifier);
            keyClick(Qt.Key_Space, Qt.ControlModifier);
            compare(chosen(), [0, 1, 2]);
            keyClick(Qt.Key_C, Qt.ControlModifier);
            compare(foot.copiedText, "Rows copied: 3");
            paper.text = "";
            paper.paste();
            const lines = paper.text.split("\n");
            compare(lines[0].split("\t"), ["Number", "Rule", "Service", "Age, d", "State"]);
            compare(lines[3].split("\t").slice(0, 3), ["EX-2214", "<img src='x'>", "ledger-core"]);
            keyClick(Qt.Key_A, Qt.ControlModifier);
            compare(chosen(), [0, 1, 2, 3]);
            keyClick(Qt.Key_C, Qt.ControlModifier);
            compare(foot.copiedText, "Reading to copy: 3 of 4. Esc stops it.");
            keyClick(Qt.Key_Escape);
            compare(foot.copiedText, "Nothing was copied.");
            keyClick(Qt.Key_Escape);
            compare(chosen(), [table.currentRow]);
            verify(!foot.visible);
        }

        function test_tableSelectsByPointer(): void {
            const table = find("table");
            const chosen = () => [0, 1, 2, 3].filter(row => table.isChosen(row));
            const press = (row, modifiers) => mouseClick(table, 30, Theme.headHeight + (row + 0.5) * Theme.rowHeight, Qt.LeftButton, modifiers);
            press(0, Qt.NoModifier);
            press(2, Qt.ControlModifier);
            compare(chosen(), [0, 2]);
            press(3, Qt.ShiftModifier);
            compare(chosen(), [2, 3]);
            press(1, Qt.NoModifier);
            compare(chosen(), [1]);
            press(2, Qt.ControlModifier);
            press(1, Qt.ControlModifier);
            press(2, Qt.ControlModifier);
            press(3, Qt.ControlModifier);
            compare(chosen(), [3], "what was taken out last stays out");
        }

        function test_tableSortAndResize(): void {
            const table = find("table");
            spyOn(table, "sortRequested");
            mouseClick(table, 30, 15);
            compare(Array.from(spy.signalArguments[0]), [0, true]);
            mouseClick(table, 30, 15);
            compare(Array.from(spy.signalArguments[1]), [0, false]);
            const before = table.widthOf(0);
            mouseDrag(table, before - 3, 15, 60, 0, Qt.LeftButton, Qt.NoModifier, 20);
            verify(table.widthOf(0) > before + 30, `${table.widthOf(0)} after ${before}`);
        }

        function test_agingRows(): void {
            const chart = find("aging");
            chart.forceActiveFocus(Qt.TabFocusReason);
            chart.currentRow = 0;
            spyOn(chart, "rowActivated");
            keyClick(Qt.Key_Down);
            keyClick(Qt.Key_Return);
            compare(spy.signalArguments[0][0], 1);
        }

        function test_menuByKeyboard(): void {
            const button = find("menuButton");
            button.forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Return);
            let menu = null;
            for (let i = 0; i < button.data.length; ++i)
                if (button.data[i].objectName === "menu")
                    menu = button.data[i];
            tryCompare(menu, "opened", true, patience);
            compare(menu.count, 3);
            spyOn(menu.itemAt(1), "triggered");
            keyClick(Qt.Key_Down);
            keyClick(Qt.Key_Down);
            keyClick(Qt.Key_Return);
            compare(spy.count, 1);
            tryCompare(menu, "opened", false, patience);
        }

        function test_rawShowsTheMappedLine(): void {
            const raw = find("raw");
            const lines = inspector.below(raw).filter(item => item.highlighted === true);
            compare(lines.length, 1);
            compare(lines[0].number, 34);
            compare(inspector.accessibleName(lines[0]), "Line 34, mapped:   \"conclusion\": \"failure\",");
        }

        function test_digestIsNamed(): void {
            const words = inspector.below(gallery).filter(item => inspector.className(item).startsWith("Badge")).map(item => item.text);
            verify(words.includes("matches") && words.includes("does not match"), words);
        }

        function test_shellByKeyboard(): void {
            const shell = createTemporaryObject(shellComponent, screen, { width: 1280, height: 400 });
            spyOn(shell, "pageRequested");
            keyClick(Qt.Key_2, Qt.ControlModifier);
            compare(spy.signalArguments[0][0], "evidence");
            keyClick(Qt.Key_B, Qt.ControlModifier);
            verify(shell.navigationFolded);
        }

        function test_shellForms_data(): var {
            return [{ tag: "wide", width: 1280 }, { tag: "rail", width: 1279 }, { tag: "rail", width: 880 }, { tag: "drawer", width: 879 }, { tag: "phone", width: 519 }];
        }

        function test_shellForms(row): void {
            const shell = createTemporaryObject(shellComponent, screen, { width: row.width, height: 400 });
            compare(shell.widthClass, row.tag);
        }

        Component {
            id: shellComponent
            AppShell {
                entries: [NavEntry { page: "weekly"; title: "Weekly" }, NavEntry { page: "evidence"; title: "Evidence" }]
            }
        }
    }
}

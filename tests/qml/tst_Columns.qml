// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Plumbline.Ui

/// Columns that a person hides, moves and resizes in the window, by keys and by pointer; and that they stay so.
PagesCase {
    id: test

    name: "Columns"
    when: windowShown

    property string suggested
    readonly property var standard: ["Number", "Rule or finding", "Service", "Owner", "Age, d", "Expires", "In, d", "Renewals", "State"]

    Connections {
        target: theExporting
        function onFileRequested(name: string): void { test.suggested = name; }
    }
    TextEdit { id: paper; textFormat: TextEdit.PlainText }

    function exceptions(): var {
        go("exceptions");
        tryVerify(() => all("DataTable").length > 0 && all("DataTable")[0].rowCount > 0, patience);
        const table = all("DataTable")[0];
        table.forceActiveFocus();
        table.pick(0);
        return table;
    }
    function boxes(): var {
        return all("AppCheckBox").filter(box => box.modelData !== undefined);
    }
    /// What the first row shows, from left to right.
    function firstRow(table: var): var {
        const cells = inspector.below(table).filter(item => inspector.className(item).startsWith("DataCell_QML") && item.visible && item.width > 0 && item.y < 1);
        return cells.sort((one, other) => one.x - other.x).map(cell => cell.display);
    }
    function heads(table: var): var {
        const cells = inspector.below(table).filter(item => inspector.className(item).startsWith("DataHeaderCell_QML") && item.visible);
        return cells.sort((one, other) => one.x - other.x).map(cell => cell.modelData.title);
    }
    function cleanup(): void {
        theSettings.preferences.keepColumns("exceptions", "");
        theSettings.preferences.keepColumns("records/gate_decision", "");
    }

    /// A translation may be longer than what a column is made for.
    function test_headingsGetTheirRoomWhileThereIsAny(): void {
        const table = exceptions();
        const sum = () => table.shownColumns().reduce((all, column) => all + table.widthOf(column), 0);
        const words = column => inspector.below(table).filter(item => inspector.className(item).startsWith("DataHeaderCell_QML") && item.index === column)
            .map(head => inspector.below(head).find(item => item.text === table.columns[column].title))[0];
        const before = table.widthOf(7);
        table.columns[7].title = "Renewals of the grant so far";
        tryVerify(() => table.widthOf(7) > before && !words(7).truncated, patience);
        verify(sum() <= table.width && sum() > table.width - 4, String(sum()));
        table.columns[7].title = "Renewals of the grant ".repeat(40);
        tryVerify(() => table.widthOf(7) === before && words(7).truncated, patience);
        verify(sum() <= table.width && sum() > table.width - 4, String(sum()));
        table.resize(7, 200);
        compare(table.widthOf(7), 200, "what a person chose stays");
    }

    function test_headByKeyboard(): void {
        const table = exceptions();
        compare(table.titles(), standard);
        const row = firstRow(table);
        compare(row.length, 9);
        press(Qt.Key_Up);
        verify(table.head.on);
        compare(table.head.column, 5, "where the rows are sorted");
        press(Qt.Key_Home);
        press(Qt.Key_Right);
        compare(table.head.column, 1);
        press(Qt.Key_Right, Qt.AltModifier | Qt.ShiftModifier);
        compare(table.titles().slice(0, 3), ["Number", "Service", "Rule or finding"]);
        compare(heads(table), table.titles());
        tryVerify(() => JSON.stringify(firstRow(table)) === JSON.stringify([row[0], row[2], row[1]].concat(row.slice(3))), patience);
        compare(table.head.column, 1, "the keys stay with the column");
        const before = table.widthOf(1);
        press(Qt.Key_Right, Qt.ShiftModifier);
        press(Qt.Key_Right, Qt.ShiftModifier);
        compare(table.widthOf(1), before + 32);
        press(Qt.Key_Left, Qt.ShiftModifier);
        compare(table.widthOf(1), before + 16);
        press(Qt.Key_Return);
        compare(table.sortColumn, 1);
        press(Qt.Key_Home, Qt.NoModifier);
        press(Qt.Key_Left, Qt.AltModifier | Qt.ShiftModifier);
        compare(table.head.column, 0, "no further than the edge");
        verify(inspector.savePicture(window.contentItem, "columns-head.png"));
        press(Qt.Key_Down);
        verify(!table.head.on);
        compare(table.currentRow, 0);
    }
    function test_chosenFromTheKeyboardAndRemembered(): void {
        const table = exceptions();
        press(Qt.Key_F10, Qt.ShiftModifier);
        tryVerify(() => boxes().length === 9, patience);
        compare(boxes().map(box => box.text), standard);
        wait(200);
        verify(inspector.savePicture(window.contentItem, "columns-menu.png"));
        press(Qt.Key_Down);
        press(Qt.Key_Space);
        compare(table.titles().includes("Rule or finding"), false);
        press(Qt.Key_Down);
        press(Qt.Key_Down, Qt.AltModifier | Qt.ShiftModifier);
        compare(table.titles().slice(0, 3), ["Number", "Owner", "Service"]);
        compare(boxes().filter(box => box.activeFocus).map(box => box.text), ["Service"]);
        press(Qt.Key_Escape);
        tryVerify(() => boxes().length === 0 && table.activeFocus, patience);
        const titles = table.titles();
        compare(heads(table), titles);
        suggested = "";
        press(Qt.Key_E, Qt.ControlModifier);
        verify(suggested !== "");
        theExporting.write(theFiles.path("columns.csv"));
        tryVerify(() => !theExporting.running && theExporting.text !== "", patience);
        verify(!theFiles.text("columns.csv").includes("Rule or finding"));
        press(Qt.Key_C, Qt.ControlModifier);
        paper.text = "";
        paper.paste();
        compare(paper.text.split("\n")[0].split("\t"), titles);
        compare(paper.text.split("\n")[1].split("\t")[2], "api");

        window = createTemporaryObject(mainOf, null, { width: 1440, height: 900 });
        window.requestActivate();
        tryCompare(window, "active", true, patience);
        const again = exceptions();
        verify(again !== table);
        compare(again.titles(), titles);
        press(Qt.Key_F10, Qt.ShiftModifier);
        tryVerify(() => boxes().length === 9, patience);
        const reset = all("AppButton").filter(item => item.text === "Reset columns")[0];
        verify(reset.enabled);
        reset.forceActiveFocus();
        press(Qt.Key_Return);
        compare(again.titles(), standard);
        compare(theSettings.preferences.columnsOf("exceptions"), "");
    }
    function test_oneColumnStays(): void {
        const table = exceptions();
        press(Qt.Key_F10, Qt.ShiftModifier);
        tryVerify(() => boxes().length === 9, patience);
        for (let i = 0; i < 9; ++i) {
            press(Qt.Key_Space);
            press(Qt.Key_Down);
        }
        compare(table.titles(), ["State"]);
        compare(boxes().map(box => box.checked), [false, false, false, false, false, false, false, false, true]);
        compare(table.widthOf(8), table.width, "it has the whole width");
        theSettings.forget();
        compare(table.titles(), standard);
    }
    function test_lastHeadingStandsAboveItsNumbers(): void {
        const table = exceptions();
        table.show(8, false);
        compare(table.titles().slice(-1), ["Renewals"]);
        const endOf = type => {
            const last = inspector.below(table).filter(item => inspector.className(item).startsWith(type) && item.visible).sort((one, other) => one.x - other.x).pop();
            const text = inspector.below(last).filter(item => inspector.className(item).startsWith("PlainText_QML"))[0];
            return text.mapToItem(table, text.width, 0).x;
        };
        tryVerify(() => endOf("DataHeaderCell_QML") === endOf("DataCell_QML"), patience);
        const button = inspector.below(table).filter(item => inspector.className(item).startsWith("AppButton_QML") && item.visible)[0];
        verify(endOf("DataHeaderCell_QML") <= button.mapToItem(table, 0, 0).x, "the button covers no heading");
    }
    function test_byPointer(): void {
        const table = exceptions();
        const middle = column => table.leftOf(column) + table.widthOf(column) / 2;
        mouseDrag(table, middle(2), 15, middle(0) - middle(2), 0, Qt.LeftButton, Qt.NoModifier, 20);
        compare(table.titles().slice(0, 3), ["Service", "Number", "Rule or finding"]);
        compare(table.sortColumn, 5, "a drag does not sort");
        const before = table.widthOf(2);
        mouseDrag(table, before - 3, 15, 60, 0, Qt.LeftButton, Qt.NoModifier, 20);
        verify(table.widthOf(2) > before + 30);
        compare(table.titles().slice(0, 3), ["Service", "Number", "Rule or finding"], "an edge does not move");
        verify(theSettings.preferences.columnsOf("exceptions").includes("widths"));
        mouseClick(table, middle(1), 15, Qt.RightButton);
        tryVerify(() => boxes().length === 9, patience);
        compare(boxes().filter(box => box.activeFocus).map(box => box.text), ["Rule or finding"]);
        press(Qt.Key_Escape);
        tryVerify(() => boxes().length === 0, patience);
    }
    function test_recordsShowMoreColumnsToWhoAsks(): void {
        window.width = 1240;
        go("evidence");
        tryVerify(() => theEvidence.state === "ready" && all("DataTable").length > 0 && all("DataTable")[0].rowCount > 0, patience);
        const table = all("DataTable")[0];
        const fitting = table.titles();
        verify(fitting.length < table.columns.length, fitting);
        const button = all("AppButton").filter(item => item.text === "Columns")[0];
        mouseClick(button);
        tryVerify(() => boxes().length >= table.columns.length, patience);
        press(Qt.Key_Up);
        press(Qt.Key_End);
        const last = boxes().filter(box => box.text === table.columns[table.columns.length - 1].title)[0];
        mouseClick(last, 20, last.height / 2);
        compare(table.titles(), fitting.concat([last.text]));
        wait(200);
        verify(inspector.savePicture(window.contentItem, "columns-records.png"));
        press(Qt.Key_Escape);
        tryVerify(() => table.activeFocus, patience);
    }

    Component {
        id: mainOf

        TestWindow { }
    }
}

// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Plumbline.Ui

/// Files that tables write and rows that they go to, through the window and its keys, over a store of 20,512 gate decisions.
PagesCase {
    id: test

    name: "TableFiles"
    when: windowShown

    property string suggested

    SignalSpy { id: loaded; target: theEvidence.table; signalName: "blockLoaded" }
    Connections {
        target: theExporting
        function onFileRequested(name: string): void { test.suggested = name; }
    }

    function shownTable(): var {
        tryVerify(() => all("DataTable").length > 0, patience);
        return all("DataTable")[0];
    }
    /// Asks by the key, answers with a file, and waits until it is written.
    function writeTo(name: string): void {
        suggested = "";
        press(Qt.Key_E, Qt.ControlModifier);
        verify(suggested !== "");
        theExporting.write(theFiles.path(name));
        tryVerify(() => !theExporting.running && theExporting.text !== "", patience);
    }
    function foot(): string {
        return all("SelectionFoot").map(item => inspector.shownTexts(item).map(text => text.text).join(" ")).join(" ");
    }

    function test_everyRowOfTheStore(): void {
        go("evidence");
        tryVerify(() => theEvidence.state === "ready" && theEvidence.table.count === 20512, patience);
        const table = shownTable();
        table.forceActiveFocus();
        writeTo("all.csv");
        verify(/^records-\d{4}-\d\d-\d\d\.csv$/.test(suggested), suggested);
        compare(theExporting.mark, "ok");
        compare(theFiles.difference("all.csv"), "");
        verify(table.titles().length < table.columns.length, "columns that are not shown are not written");
        compare(theFiles.text("all.csv").split("\r\n")[0].replace(/"/g, ""), table.titles().join(","));
        tryVerify(() => foot().includes("20,512"), patience, foot());
        verify(inspector.savePicture(window.contentItem, "table-file-written.png"));
        press(Qt.Key_Escape);
        tryVerify(() => !foot().includes("20,512"), patience, foot());
    }
    function test_goesToARowWithoutReadingThoseBetween(): void {
        go("evidence");
        tryVerify(() => theEvidence.state === "ready" && theEvidence.table.count === 20512, patience);
        const table = shownTable();
        table.forceActiveFocus();
        loaded.clear();
        press(Qt.Key_G, Qt.ControlModifier);
        const field = all("AppTextField").filter(item => item.activeFocus)[0];
        verify(field);
        for (const wrong of ["0", "20513", "x", "-1", "99999999999999999999"]) {
            field.text = wrong;
            press(Qt.Key_Return);
            verify(all("RowField")[0].problem.includes("20,512"), wrong);
            compare(theEvidence.selectedRow, 0);
        }
        verify(inspector.savePicture(window.contentItem, "table-row-field.png"));
        field.text = "15,001";
        press(Qt.Key_Return);
        compare(all("RowField").length, 0);
        verify(table.activeFocus);
        compare(table.currentRow, 15000);
        compare(theEvidence.positionText, "15,001 of 20,512");
        tryVerify(() => Array.from(loaded.signalArguments).some(block => block[0] <= 15000 && block[1] >= 15000), patience);
        verify(Array.from(loaded.signalArguments).every(block => block[1] < 1000 || block[0] > 14000), JSON.stringify(loaded.signalArguments));
        press(Qt.Key_G, Qt.ControlModifier);
        press(Qt.Key_Escape);
        verify(table.activeFocus);
        compare(table.currentRow, 15000);
    }
    function test_selectedRowsAndNoOthers(): void {
        go("evidence");
        tryVerify(() => theEvidence.state === "ready" && theEvidence.table.count === 20512, patience);
        const table = shownTable();
        table.forceActiveFocus();
        table.pick(3);
        press(Qt.Key_Down, Qt.ShiftModifier);
        compare(table.selection.count, 2);
        writeTo("two.csv");
        compare(theFiles.text("two.csv").split("\r\n").length, 2 + 2);
    }
    function test_whatCannotBeWrittenSaysWhy(): void {
        go("exceptions");
        const table = shownTable();
        writeTo("no such folder/x.csv");
        compare(theExporting.mark, "crit");
        tryVerify(() => foot().includes("No such file"), patience, foot());
        table.forceActiveFocus();
        table.pick(0);
        verify(theExporting.text !== "", "a failure is not put away by looking at the rows");
        verify(inspector.savePicture(window.contentItem, "table-file-failed.png"));
        press(Qt.Key_Escape);
        compare(theExporting.text, "");
    }
    function test_stoppedInTheBottomLine(): void {
        go("exceptions");
        const before = theFiles.names();
        theExporting.ask(theFiles.endless, "Endless", [0], ["Row"], []);
        theExporting.write(theFiles.path("endless.csv"));
        const cancels = () => all("LinkButton").filter(button => button.text === "Cancel");
        tryVerify(() => cancels().length === 1, patience);
        mouseClick(cancels()[0]);
        tryCompare(theExporting, "running", false, patience);
        compare(theFiles.names(), before);
    }
    function test_thePaletteWritesTheTable(): void {
        go("exceptions");
        shownTable();
        suggested = "";
        thePalette.run("do/file");
        verify(suggested.startsWith("all-open-exceptions-"), suggested);
        suggested = "";
        press(Qt.Key_E, Qt.ControlModifier);
        compare(suggested, "", "one question at a time");
        theExporting.dropAsked();
        go("packets");
        thePalette.run("do/file");
        verify(thePalette.problem !== "");
        thePalette.dismissProblem();
    }
}

// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Plumbline.Ui

/// The page Sources in every state, size, theme and language: pictures to look at, no words that are cut, a name for
/// everything that takes the focus. 720x450 is what a window of 1440x900 has at 200 %.
TestCase {
    id: test

    readonly property list<string> sourceIds: ["litellm", "prometheus", "github", "langfuse", "gitlab", "defectdojo", "dependency-track", "kubernetes", "audit", "argocd", "servicenow", "pagerduty", "jaeger", "openai"]
    readonly property int patience: 120000
    property var window: null
    property list<string> faults

    name: "SourceStates"

    Component {
        id: mainComponent

        TestWindow { }
    }

    function all(type: string): var {
        return inspector.below(window.contentItem).filter(item => inspector.className(item).startsWith(type + "_QML") && item.visible);
    }
    function take(row: var, name: string): void {
        wait(30);
        verify(inspector.savePicture(window.contentItem, `source-states${estate.folder() === "" ? "" : "-" + estate.folder()}/${row.tag}/${name}.png`));
        // A place is a cell of a table, and what a server said is folded: those may be elided.
        const cut = all("PlainText").filter(item => inspector.isCut(item) && item.width > 0 && item.opacity > 0 && item.textRole !== "codeSmall" && !item.text.includes("/tst_source_states-") && !item.text.includes("halden.example") && !inspector.isWithin(item, "ConnectorList")).map(item => item.text);
        faults = faults.concat(cut.map(text => `${name}: cut: ${text}`));
        const withoutName = () => inspector.below(window.contentItem).filter(item => item.visible && inspector.takesTab(item) && inspector.accessibleName(item) === "");
        for (let i = 0; i < 20 && withoutName().length > 0; ++i)
            wait(50); // a button that is being made has no name yet
        const unnamed = withoutName();
        faults = faults.concat(unnamed.map(item => `${name}: no name: ${inspector.className(item)}`));
    }
    function test_states_data(): var {
        const rows = [];
        for (const theme of ["light", "dark"])
            for (const size of [[1440, 900], [1024, 700], [720, 450]])
                rows.push({ tag: `${size[0]}x${size[1]}-${theme}`, theme: theme, width: size[0], height: size[1] });
        return rows;
    }

    function test_states(row: var): void {
        faults = [];
        estate.configure("all");
        theSettings.choose("theme", row.theme);
        window = createTemporaryObject(mainComponent, null, { width: row.width, height: row.height });
        window.requestActivate();
        tryCompare(window, "active", true, patience);
        window.showPage("sources");
        tryCompare(theSources, "state", "ready", patience);
        tryVerify(() => theSources.recordsText !== "0", patience);
        const page = all("SourcesPage")[0];
        estate.pull();
        // The line at the foot counts as the page does.
        tryVerify(() => theKnowledge.sourcesText.includes(theSources.currentText), patience, `${theKnowledge.sourcesText} | ${theSources.currentText}`);
        take(row, "table");
        for (const id of sourceIds) {
            theSources.select(id);
            page.opened = true;
            take(row, `source-${id}`);
        }
        page.opened = false;
        theSources.select("github");
        estate.hold(true);
        take(row, "held");
        estate.hold(false);
        estate.endPull();

        theSources.remove("argocd");
        take(row, "undo");
        theSources.undo();
        page.add();
        take(row, "add");
        theSourceForm.chooseConnector("github");
        take(row, "add-github");
        theSourceForm.save();
        theSourceTest.start();
        tryCompare(theSourceTest, "running", false, patience);
        take(row, "add-problems");
        theSourceForm.setSecretKind(3);
        take(row, "add-keyring");
        page.closeDialogs();
        page.edit("gitlab");
        take(row, "edit");
        page.closeDialogs();
        page.removeChosen();
        take(row, "remove");
        page.closeDialogs();

        estate.configure("none");
        tryCompare(theSources, "state", "first", patience);
        take(row, "first");
        estate.configure("broken");
        tryCompare(theSources, "state", "failed", patience);
        take(row, "unreadable");
        compare(faults.filter((fault, at) => faults.indexOf(fault) === at), []);
    }
}

// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Plumbline.Models
import Plumbline.Ui

/// The window: shell around the pages, the scope they share, and the way from a number to its rows.
Window {
    id: root

    required property ScopeController scope
    required property KnowledgeController knowledge
    required property SyncController sync
    required property WeeklyReviewController weekly
    required property AiCostController aiCost
    required property EvidenceController evidence

    property string currentPage: "weekly"
    property string theme ///< "light" or "dark"; empty: as the system has it.
    property list<string> visited
    property list<string> undone ///< Pages that goBack left, for the way forward.
    readonly property bool pageReady: ({ weekly: root.weekly.state, ai: root.aiCost.state, evidence: root.evidence.state })[root.currentPage] !== "loading"

    function showPage(page: string): void {
        if (page === root.currentPage)
            return;
        root.visited = [...root.visited, root.currentPage].slice(-50);
        root.undone = [];
        root.currentPage = page;
    }
    function showRows(request: var): void {
        root.evidence.showRows(request);
        root.showPage("evidence");
        evidencePage.showRows();
    }
    function goBack(): void {
        if (root.visited.length === 0)
            return;
        const page = root.visited[root.visited.length - 1];
        root.undone = [...root.undone, root.currentPage];
        root.visited = root.visited.slice(0, -1);
        root.currentPage = page;
    }
    function goForward(): void {
        if (root.undone.length === 0)
            return;
        const page = root.undone[root.undone.length - 1];
        root.visited = [...root.visited, root.currentPage];
        root.undone = root.undone.slice(0, -1);
        root.currentPage = page;
    }

    title: qsTr("Plumbline")
    width: 1440
    height: 900
    minimumWidth: 640
    minimumHeight: 400
    Component.onCompleted: Theme.dark = root.theme !== "" ? root.theme === "dark" : system.window.hslLightness < system.windowText.hslLightness
    visible: true
    color: Theme.canvas

    SystemPalette { id: system }
    AppShell {
        id: shell

        anchors.fill: parent
        currentPage: root.currentPage
        entries: [
            NavEntry { page: "weekly"; group: qsTr("Review"); title: qsTr("Weekly review"); iconName: "review" },
            NavEntry { page: "ai"; group: qsTr("Signals"); title: qsTr("AI cost"); iconName: "ai" },
            NavEntry { page: "evidence"; group: qsTr("Assurance"); title: qsTr("Evidence"); iconName: "evidence" }
        ]
        scopeChips: ScopeChips {
            scope: root.scope
            widthClass: shell.widthClass
            page: root.currentPage
        }
        scopeTrailing: SyncButton {
            scope: root.scope
            sync: root.sync
            widthClass: shell.widthClass
        }
        knowledgeKind: root.knowledge.mark
        sourcesText: shell.widthClass === "wide" || shell.widthClass === "rail" ? root.knowledge.sourcesText : root.knowledge.sourcesShort
        facts: shell.hasDrawer ? [] : shell.widthClass === "wide" ? [root.knowledge.knownText, root.knowledge.zoneText] : [root.knowledge.knownText]
        details: shell.hasDrawer ? [root.knowledge.knownText] : shell.widthClass === "wide" ? [root.knowledge.definitionsText, root.knowledge.storeText]
            : [root.knowledge.storeText]
        working: root.sync.running
        workText: root.sync.text
        workFraction: root.sync.fraction
        announcement: root.sync.running ? "" : root.sync.finishedText
        onPageRequested: page => root.showPage(page)
        onCancelRequested: root.sync.cancel()

        WeeklyReviewPage {
            anchors.fill: parent
            visible: root.currentPage === "weekly"
            weekly: root.weekly
            knowledge: root.knowledge
            sync: root.sync
            widthClass: shell.widthClass
        }
        AiCostPage {
            anchors.fill: parent
            visible: root.currentPage === "ai"
            aiCost: root.aiCost
            knowledge: root.knowledge
            sync: root.sync
            widthClass: shell.widthClass
        }
        EvidencePage {
            id: evidencePage

            anchors.fill: parent
            visible: root.currentPage === "evidence"
            evidence: root.evidence
            knowledge: root.knowledge
            sync: root.sync
            widthClass: shell.widthClass
            onBackRequested: root.goBack()
        }
    }

    Connections {
        target: root.weekly
        function onRowsRequested(request: var): void {
            root.showRows(request);
        }
    }
    Connections {
        target: root.aiCost
        function onRowsRequested(request: var): void {
            root.showRows(request);
        }
    }

    Shortcut { sequence: "F9"; onActivated: root.sync.start() }
    Shortcut { sequence: "Shift+F9"; onActivated: root.sync.cancel() }
    Shortcut { sequence: "Ctrl+["; onActivated: root.scope.stepWeek(-1) }
    Shortcut { sequence: "Ctrl+]"; onActivated: root.scope.stepWeek(1) }
    Shortcut { sequence: "Alt+Left"; onActivated: root.goBack() }
    Shortcut { sequence: "Alt+Right"; onActivated: root.goForward() }
}

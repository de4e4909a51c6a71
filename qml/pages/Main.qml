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
    required property ExceptionsController exceptions
    required property GatesController gates
    required property RemediationController remediation
    required property AiCostController aiCost
    required property EvidenceController evidence
    required property ControlsController controls
    required property PaletteController palette
    required property PacketsController packets
    required property SourcesController sources
    required property SourceForm sourceForm
    required property SourceTest sourceTest
    required property NotificationsController notifications
    required property MeetingController meeting
    required property SettingsController settings
    required property TableExport exporting
    required property ViewsController views
    required property DroppedFiles dropped
    property int windowed: Window.Windowed

    property alias currentPage: history.page
    readonly property Preferences memory: settings.preferences ///< Keeps how tables are arranged.
    readonly property string knownText: scope.known.isNow && !scope.known.behind ? knowledge.knownText : scope.known.text
    readonly property bool pageReady: ({ weekly: root.weekly.isWhole ? "ready" : root.weekly.state === "ready" ? "loading" : root.weekly.state, exceptions: root.exceptions.state, gates: root.gates.release.shown && root.gates.release.state === "loading" ? "loading" : root.gates.state,
        remediation: root.remediation.state === "ready" && !root.remediation.isWhole ? "loading" : root.remediation.state, ai: root.aiCost.state, evidence: root.evidence.state,
        controls: root.controls.state === "ready" && !root.controls.isWhole ? "loading" : root.controls.state, packets: root.packets.state,
        sources: root.sources.state, notifications: root.notifications.state })[root.currentPage] !== "loading"

    function showPage(page: string): void {
        if (page === "settings")
            return windowSettings.open();
        root.meeting.leave(); // F5 goes on where it was
        history.show(page);
    }
    function showRows(request: var): void {
        root.evidence.showRows(request);
        root.showPage("evidence");
        pages.showRows();
    }
    function showSources(): void {
        root.sources.selectTrouble();
        root.showPage("sources");
    }

    title: qsTr("Plumbline")
    width: 1440; height: 900
    minimumWidth: 640; minimumHeight: 400
    visible: true; color: Theme.canvas

    PageHistory { id: history; views: root.views }
    CommandPalette { id: paletteBox; palette: root.palette; entries: Array.from(pageEntries.entries).concat(Array.from(pageEntries.footer)) }
    PageEntries { id: pageEntries; exceptions: root.exceptions; sources: root.sources; notifications: root.notifications }
    AppShell {
        id: shell

        anchors.fill: parent
        enabled: !root.meeting.running
        shortcutsEnabled: enabled
        currentPage: root.currentPage
        entries: pageEntries.entries // qmllint disable type
        footerEntries: pageEntries.footer // qmllint disable type
        scopeChips: ScopeChips {
            scope: root.scope; widthClass: shell.widthClass; page: root.currentPage; room: shell.scopeRoom
        }
        scopeTrailing: SyncButton {
            scope: root.scope; sync: root.sync
            widthClass: shell.widthClass
            page: root.currentPage
            onPaletteRequested: paletteBox.open()
        }
        knowledgeKind: root.knowledge.mark
        sourcesText: root.sources.state === "ready" ? qsTr("Sources: %1", "such as 6 of 15 current").arg(root.sources.currentText)
            : shell.widthClass === "wide" || shell.widthClass === "rail" ? root.knowledge.sourcesText : root.knowledge.sourcesShort
        facts: shell.hasDrawer ? [] : shell.widthClass === "wide" ? [root.knownText, root.knowledge.zoneText] : [root.knownText]
        details: shell.hasDrawer ? [root.knownText] : shell.widthClass === "wide" ? [root.knowledge.definitionsText, root.knowledge.storeText]
            : [root.knowledge.storeText]
        readonly property var work: root.exporting.running ? root.exporting : root.sync
        working: work.running
        workText: work.text; workFraction: work.fraction
        announcement: root.sync.running ? "" : root.sync.finishedText
        onPageRequested: page => root.showPage(page)
        onCancelRequested: work.cancel()
        onSourcesRequested: root.showSources()

        Pages {
            id: pages

            anchors.fill: parent
            page: root.currentPage
            knowledge: root.knowledge; sync: root.sync; weekly: root.weekly; exceptions: root.exceptions; gates: root.gates; remediation: root.remediation
            aiCost: root.aiCost; evidence: root.evidence; controls: root.controls; packets: root.packets; sources: root.sources; sourceForm: root.sourceForm; sourceTest: root.sourceTest; notifications: root.notifications; palette: root.palette
            widthClass: shell.widthClass
            onSourcesRequested: root.showSources()
            canPresent: root.meeting.canStart
            onPresentRequested: root.meeting.start()
            onBackRequested: history.leave()
        }
    }

    WindowWays {
        palette: root.palette
        notifications: root.notifications; coming: root.weekly.coming
        rowsFrom: [root.weekly, root.exceptions, root.gates, root.gates.release, root.remediation, root.aiCost, root.controls, root.controls.requests, root.controls.responsibilities, root.palette, root.notifications]
        onRowsRequested: request => root.showRows(request)
        onPageRequested: page => root.showPage(page)
        onFoldRequested: shell.navigationFolded = !shell.navigationFolded
        onSourceRequested: id => {
            root.sources.select(id);
            root.showPage("sources");
        }
        onSearchRequested: text => {
            root.evidence.clearRequest();
            root.evidence.query = text;
            root.showPage("evidence");
        }
    }
    MeetingView {
        anchors.fill: parent; meeting: root.meeting
        weekly: root.weekly
        sources: root.sources
        knownText: root.knownText
    }
    WindowSettings { id: windowSettings; anchors.fill: parent; settings: root.settings; shortcutsEnabled: shell.enabled }
    Connections {
        target: root.meeting
        function onRunningChanged(): void {
            root.windowed = root.meeting.running ? root.visibility : root.windowed;
            root.visibility = root.meeting.running ? Window.FullScreen : root.windowed;
        }
    }
    WindowTables { id: tables; exporting: root.exporting; palette: root.palette; shortcutsEnabled: shell.enabled }
    WindowViews { anchors.fill: parent; views: root.views; palette: root.palette; pages: pages; tables: tables; entries: pageEntries.entries; shortcutsEnabled: shell.enabled }
    WindowDrops { anchors.fill: parent; enabled: shell.enabled; files: root.dropped; palette: root.palette; onPageRequested: page => root.showPage(page) }
    PageKeys { scope: root.scope; sync: root.sync; history: history; meeting: root.meeting }
}

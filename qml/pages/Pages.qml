// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Plumbline.Models
import Plumbline.Ui

/// All pages of the window, one of which is seen.
Item {
    id: root

    required property string page
    required property KnowledgeController knowledge
    required property SyncController sync
    required property WeeklyReviewController weekly
    required property ExceptionsController exceptions
    required property GatesController gates
    required property RemediationController remediation
    required property AiCostController aiCost
    required property EvidenceController evidence
    required property ControlsController controls
    required property PacketsController packets
    required property SourcesController sources
    required property SourceForm sourceForm
    required property SourceTest sourceTest
    required property NotificationsController notifications
    required property PaletteController palette
    required property string widthClass

    signal sourcesRequested
    signal backRequested
    property bool canPresent: true
    readonly property var tabbed: ({ gates: gatesPage, remediation: remediationPage, controls: controlsPage })

    signal presentRequested

    /// Of the page that is shown, from the left.
    function tab(): int {
        return tabbed[page]?.tab ?? 0;
    }
    function chooseTab(page: string, tab: int): void {
        if (tabbed[page])
            tabbed[page].tab = tab;
    }
    function showRows(): void {
        evidencePage.showRows();
    }

    WeeklyReviewPage {
        anchors.fill: parent; visible: root.page === "weekly"
        weekly: root.weekly
        onSourcesRequested: root.sourcesRequested()
        canPresent: root.canPresent
        onPresentRequested: root.presentRequested()
        knowledge: root.knowledge; sync: root.sync; widthClass: root.widthClass
    }
    ExceptionsPage {
        anchors.fill: parent; visible: root.page === "exceptions"
        exceptions: root.exceptions
        onSourcesRequested: root.sourcesRequested()
        knowledge: root.knowledge; sync: root.sync; widthClass: root.widthClass
    }
    GatesPage {
        id: gatesPage

        anchors.fill: parent; visible: root.page === "gates"
        gates: root.gates
        onSourcesRequested: root.sourcesRequested()
        knowledge: root.knowledge; sync: root.sync; widthClass: root.widthClass
    }
    RemediationPage {
        id: remediationPage

        anchors.fill: parent; visible: root.page === "remediation"
        remediation: root.remediation
        onSourcesRequested: root.sourcesRequested()
        knowledge: root.knowledge; sync: root.sync; widthClass: root.widthClass
    }
    AiCostPage {
        anchors.fill: parent; visible: root.page === "ai"
        aiCost: root.aiCost
        onSourcesRequested: root.sourcesRequested()
        knowledge: root.knowledge; sync: root.sync; widthClass: root.widthClass
    }
    EvidencePage {
        id: evidencePage

        anchors.fill: parent; visible: root.page === "evidence"
        evidence: root.evidence
        onSourcesRequested: root.sourcesRequested()
        knowledge: root.knowledge; sync: root.sync; widthClass: root.widthClass
        onBackRequested: root.backRequested()
    }
    ControlsPage {
        id: controlsPage

        anchors.fill: parent; visible: root.page === "controls"
        controls: root.controls
        onSourcesRequested: root.sourcesRequested()
        knowledge: root.knowledge; sync: root.sync; widthClass: root.widthClass
    }
    PacketsPage {
        anchors.fill: parent; visible: root.page === "packets"
        packets: root.packets
        widthClass: root.widthClass
    }
    SourcesPage {
        anchors.fill: parent; visible: root.page === "sources"
        sources: root.sources
        form: root.sourceForm
        test: root.sourceTest
        sync: root.sync
        widthClass: root.widthClass
    }
    PassiveNote {
        anchors { horizontalCenter: parent.horizontalCenter; bottom: parent.bottom; bottomMargin: Theme.pagePaddingTop }
        z: 1
        kind: "crit"
        text: root.palette.problem
        onDismissed: root.palette.dismissProblem()
    }
    NotificationsPage {
        anchors.fill: parent; visible: root.page === "notifications"
        notifications: root.notifications
        onSourcesRequested: root.sourcesRequested()
        knowledge: root.knowledge; sync: root.sync; widthClass: root.widthClass
    }
}

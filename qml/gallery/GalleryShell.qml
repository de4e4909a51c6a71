// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

/// The shell in its three forms.
Row {
    id: root

    readonly property list<NavEntry> pages: [
        NavEntry { page: "weekly"; group: qsTr("Review"); title: qsTr("Weekly review"); iconName: "review" },
        NavEntry { page: "exceptions"; group: qsTr("Signals"); title: qsTr("Exceptions"); iconName: "exceptions"; countText: "5"; countKind: "crit" },
        NavEntry { page: "ai"; group: qsTr("Signals"); title: qsTr("AI cost and guardrails"); iconName: "ai" },
        NavEntry { page: "evidence"; group: qsTr("Assurance"); title: qsTr("Evidence"); iconName: "evidence" },
        NavEntry { page: "sources"; group: qsTr("Data"); title: qsTr("Sources"); iconName: "sources"; countText: "3"; countKind: "warn" }
    ]
    readonly property list<NavEntry> foot: [NavEntry { page: "settings"; title: qsTr("Settings"); iconName: "settings"; shortcutText: "Ctrl ,"; enabled: false }]

    spacing: Theme.space12

    AppShell {
        objectName: "shell"
        width: parent.width - narrow.width - Theme.space12
        height: Theme.space48 * 9
        entries: root.pages
        footerEntries: root.foot
        currentPage: "weekly"
        knowledgeKind: "part"
        sourcesText: qsTr("Sources: 4 of 5 current")
        facts: [qsTr("Known up to 16 Nov 2026 08:52 UTC"), qsTr("All times UTC")]
        details: [qsTr("Definitions v12")]
        working: true
        workText: qsTr("Sync 3 of 5")
        workFraction: 0.6
        scopeChips: PeriodPicker { value: qsTr("Week 46"); detail: qsTr("9–15 Nov 2026"); keys: ["46"]; labels: [qsTr("Week 46")]; currentKey: "46" }

        PageHeader {
            x: Theme.pagePadding
            y: Theme.pagePaddingTop
            width: parent.width - 2 * Theme.pagePadding
            title: qsTr("Weekly review")
            actions: AppButton { text: qsTr("Report"); iconName: "report" }

            Badge { anchors.verticalCenter: parent.verticalCenter; plain: true; kind: "crit"; text: qsTr("1 signal, worse") }
            Badge { anchors.verticalCenter: parent.verticalCenter; plain: true; kind: "ok"; text: qsTr("1 signal, better") }
        }
    }
    AppShell {
        id: narrow

        width: Theme.navWidth * 2
        height: Theme.space48 * 9
        entries: root.pages
        currentPage: "weekly"
        knowledgeKind: "stale"
        sourcesText: qsTr("0 of 5 sources current")
    }
}

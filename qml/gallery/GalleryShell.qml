// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

/// The shell in its three forms.
Column {
    id: root

    readonly property list<NavEntry> pages: [
        NavEntry { page: "weekly"; group: qsTr("Review"); title: qsTr("Weekly review"); iconName: "review" },
        NavEntry { page: "exceptions"; group: qsTr("Signals"); title: qsTr("Exceptions"); iconName: "exceptions"; countText: "5"; countKind: "crit" },
        NavEntry { page: "ai"; group: qsTr("Signals"); title: qsTr("AI cost and guardrails"); iconName: "ai" },
        NavEntry { page: "evidence"; group: qsTr("Assurance"); title: qsTr("Evidence"); iconName: "evidence" },
        NavEntry { page: "sources"; group: qsTr("Data"); title: qsTr("Sources"); iconName: "sources"; countText: "3"; countKind: "warn" }
    ]
    readonly property list<NavEntry> foot: [NavEntry { page: "settings"; title: qsTr("Settings"); iconName: "settings"; shortcutText: "Ctrl ," }]

    spacing: Theme.space12

    AppShell {
        objectName: "shell"
        width: parent.width
        height: Theme.space48 * 9
        shortcutsEnabled: false
        entries: root.pages // qmllint disable type
        footerEntries: root.foot // qmllint disable type
        currentPage: "weekly"
        knowledgeKind: "part"
        sourcesText: qsTr("Sources: 4 of 5 current")
        facts: [qsTr("Known up to 16 Nov 2026 08:52 UTC"), qsTr("All times UTC")]
        details: [qsTr("Definitions v12"), qsTr("Local store · SQLite")]
        working: true
        workText: qsTr("Sync 3 of 5")
        workFraction: 0.6
        scopeChips: [
            PeriodPicker { value: qsTr("Week 46"); detail: qsTr("9–15 Nov 2026"); keys: ["46"]; labels: [qsTr("Week 46")]; currentKey: "46" },
            Separator { vertical: true; anchors.verticalCenter: parent ? parent.verticalCenter : undefined },
            FilterChip { field: qsTr("Env"); value: qsTr("Production"); active: true; keys: ["p"]; labels: [qsTr("Production")] }
        ]
        scopeTrailing: AppTextField { name: qsTr("Search"); placeholder: qsTr("Search or run"); iconName: "search"; hint: "Ctrl K" }

        PageHeader {
            x: Theme.pagePadding
            y: Theme.pagePaddingTop
            width: parent.width - 2 * Theme.pagePadding
            title: qsTr("Weekly review")
            actions: [
                AppButton { text: qsTr("Report"); iconName: "report" },
                AppButton { text: qsTr("Close review"); iconName: "lock"; variant: "primary" }
            ]

            Badge { anchors.verticalCenter: parent.verticalCenter; plain: true; kind: "crit"; text: qsTr("1 signal, worse") }
            Badge { anchors.verticalCenter: parent.verticalCenter; plain: true; kind: "ok"; text: qsTr("1 signal, better") }
        }
    }
    Row {
        spacing: Theme.space12

        AppShell {
            width: Theme.railFrom
            height: Theme.space48 * 8
            shortcutsEnabled: false
            entries: root.pages // qmllint disable type
            footerEntries: root.foot // qmllint disable type
            currentPage: "exceptions"
            sourcesText: qsTr("Sources: 4 of 5 current")
        }
        AppShell {
            width: root.width - Theme.railFrom - Theme.space12
            height: Theme.space48 * 8
            shortcutsEnabled: false
            entries: root.pages // qmllint disable type
            currentPage: "weekly"
            knowledgeKind: "stale"
            sourcesText: qsTr("0 of 5 sources current")
        }
    }
}

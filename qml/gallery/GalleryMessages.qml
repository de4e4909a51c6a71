// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

/// Messages and empty places.
Column {
    id: root

    readonly property real half: (width - Theme.space12) / 2
    readonly property real quarter: (width - 3 * Theme.space12) / 4

    spacing: Theme.space12

    Grid {
        columns: 2
        spacing: Theme.space12

        InlineMessage { width: root.half; kind: "info"; title: qsTr("Offline since 08:31"); text: qsTr("Everything here is from the store, as known up to 08:30 UTC."); actionText: qsTr("Sync when online") }
        InlineMessage { width: root.half; kind: "warn"; title: qsTr("2 figures changed since this review was closed"); text: qsTr("Late data from GitHub."); actionText: qsTr("Compare") }
        ErrorBanner { width: root.half; title: qsTr("The store cannot be written"); text: qsTr("The disk is full: 0 of 256 GB free. Reading goes on.") }
        InlineMessage { width: root.half; kind: "ok"; title: qsTr("Packet built, signed and checked"); text: qsTr("soc2-change-q3-2026.plumb.zip, 1.84 GB"); actionText: qsTr("Open folder") }
    }
    Row {
        spacing: Theme.space12

        Card { width: root.quarter; height: Theme.navWidth; EmptyState { anchors.fill: parent; iconName: "sources"; title: qsTr("No source yet"); text: qsTr("Add one, or open the demo store to look around."); actionText: qsTr("Add source"); secondActionText: qsTr("Demo") } }
        Card { width: root.quarter; height: Theme.navWidth; EmptyState { anchors.fill: parent; iconName: "filter"; title: qsTr("Nothing matches"); text: qsTr("3 filters hide 1,284,310 records."); primaryAction: false; actionText: qsTr("Clear filters") } }
        Card { width: root.quarter; height: Theme.navWidth; EmptyState { anchors.fill: parent; iconName: "exceptions"; title: qsTr("No open exceptions"); text: qsTr("Measured, not missing: 14 sources, up to 08:52."); primaryAction: false; actionText: qsTr("Show closed") } }
        Card { width: root.quarter; height: Theme.navWidth; EmptyState { anchors.fill: parent; kind: "crit"; title: qsTr("Query stopped after 30 s"); text: qsTr("The store was too slow. All other cards are complete."); actionText: qsTr("Try again"); secondActionText: qsTr("Copy report") } }
    }
    Row {
        spacing: Theme.space12

        PassiveNote { kind: "ok"; patience: 1000000; text: qsTr("GitHub is paused."); actionText: qsTr("Undo") }
        FormField {
            width: root.quarter
            label: qsTr("Address")
            needed: true
            problem: qsTr("An address such as https://host/path is needed.")

            AppTextField { width: parent.width; name: qsTr("Address"); text: "github" }
        }
    }
}

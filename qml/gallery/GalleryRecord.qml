// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

/// A detail pane with facts, and the raw view with a highlighted line.
Row {
    spacing: Theme.space12

    DetailPane {
        width: Theme.space48 * 8
        height: Theme.popupMaxHeight
        heading: qsTr("Gate decision")
        idText: "GD-90417"
        badgeKind: "crit"
        badgeText: qsTr("Bypassed")
        tabs: [qsTr("Summary"), qsTr("Fields"), qsTr("Raw")]
        tabCounts: ["", "38", ""]
        positionText: qsTr("8 of 14")
        footer: AppButton { dense: true; iconName: "copy"; text: qsTr("Copy citation") }

        FactList {
            x: Theme.cardPadding
            y: Theme.space8
            width: parent.width - 2 * Theme.cardPadding
            labels: [qsTr("Subject"), qsTr("Rule"), qsTr("Exception"), qsTr("SHA-256")]
            values: ["payments-api", "image-signature v14, block mode", qsTr("None in force"), "7d3a09be51c2e4f2c6"]
            kinds: ["", "", "crit", "code"]
        }
    }
    RawView {
        width: Theme.navWidth
        height: Theme.popupMaxHeight
        headerText: qsTr("As received")
        sizeText: qsTr("12 bytes")
        lines: ["{", "}"]
        digestText: "7d3a09be51f0c8d2a4471c0be7c2e4f2c6"
        digestState: "differs"
    }
    RawView {
        objectName: "raw"
        width: parent.width / 2 - Theme.space48
        height: Theme.popupMaxHeight
        headerText: qsTr("GitHub check run 41208833, as received")
        sizeText: qsTr("4,812 bytes")
        firstLineNumber: 31
        highlightFirst: 34
        highlightKind: "crit"
        lines: ["  \"name\": \"image-signature\",", "  \"app\": \"plumb-gate\",", "  \"status\": \"completed\",", "  \"conclusion\": \"failure\",", "  \"completed_at\": \"2026-11-12T09:58:51Z\",", "  \"output.title\": \"1 unsigned layer\""]
        digestText: "7d3a09be51f0c8d2a4471c0be7c2e4f2c6"
        digestState: "matches"
    }
}

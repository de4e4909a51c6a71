// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Plumbline.Models
import Plumbline.Ui

/// What stands in a page's place while it has nothing to show: first run, loading, failed.
Item {
    id: root

    required property string pageState
    required property string errorText
    required property SyncController sync
    required property KnowledgeController knowledge

    signal retryRequested
    signal sourcesRequested

    visible: pageState === "first" || pageState === "failed" || (pageState === "loading" && waited)
    property bool waited: false

    Timer {
        interval: 300
        running: root.pageState === "loading"
        onTriggered: root.waited = true
        onRunningChanged: root.waited = false
    }

    Card {
        anchors.fill: parent
        implicitHeight: 0
        visible: root.pageState !== "loading"

        SyncRows {
            anchors.centerIn: parent
            width: Math.min(parent.width - 2 * Theme.space48, Theme.tooltipWidth * 2 + Theme.space48)
            visible: root.pageState === "first" && (root.sync.running || root.sync.failed)
            sync: root.sync
        }
        EmptyState {
            anchors.centerIn: parent
            visible: root.pageState === "first" && !root.sync.running && !root.sync.failed
            iconName: root.knowledge.firstFailure === "" ? "sources" : ""
            kind: root.knowledge.firstFailure === "" ? "" : "crit"
            title: root.knowledge.firstFailure !== "" ? qsTr("The first sync failed") : root.sync.canSync ? qsTr("Nothing pulled yet") : qsTr("No source yet")
            text: root.knowledge.firstFailure !== "" ? root.knowledge.firstFailure
                : root.sync.canSync ? qsTr("The sources are configured. Pull them to see the first numbers.")
                : qsTr("Add one to see the first numbers, or look at the sample organisation first.")
            actionText: root.knowledge.firstFailure !== "" || !root.sync.canSync ? qsTr("Open sources") : qsTr("Sync now")
            secondActionText: root.knowledge.firstFailure !== "" && root.sync.canSync ? qsTr("Sync now") : ""
            primaryAction: true
            note: qsTr("Nothing is written to a source.")
            onActionTriggered: root.knowledge.firstFailure !== "" || !root.sync.canSync ? root.sourcesRequested() : root.sync.start()
            onSecondActionTriggered: root.sync.start()
        }
        EmptyState {
            anchors.centerIn: parent
            visible: root.pageState === "failed"
            kind: "crit"
            title: qsTr("This page could not be read")
            text: root.errorText
            actionText: qsTr("Try again")
            primaryAction: true
            onActionTriggered: root.retryRequested()
        }
    }
    Grid {
        anchors.fill: parent
        visible: root.pageState === "loading"
        columns: 3
        spacing: Theme.cardGap

        Repeater {
            model: 3
            Card {
                width: (root.width - 2 * Theme.cardGap) / 3
                height: Theme.tileHeight

                TileSkeleton {
                    anchors { fill: parent; margins: Theme.cardPadding }
                }
            }
        }
    }
}

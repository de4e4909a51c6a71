// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Plumbline.Models
import Plumbline.Ui

/// What stands in the place of the sources: the ways to the first one, a file that cannot be read, or grey lines.
Item {
    id: root

    required property SourcesController sources
    required property string file
    property bool waited: false

    signal addRequested

    Timer {
        interval: 300
        running: root.sources.state === "loading"
        onTriggered: root.waited = true
        onRunningChanged: root.waited = false
    }
    Card {
        anchors.fill: parent
        implicitHeight: 0
        visible: root.sources.state === "failed"

        EmptyState {
            anchors.centerIn: parent
            width: Math.min(parent.width, Theme.tooltipWidth * 2)
            kind: "crit"
            textWidth: Theme.tooltipWidth * 2
            title: qsTr("The sources cannot be read")
            text: root.sources.errorText
            actionText: qsTr("Try again")
            note: qsTr("Mend the file, then try again. What was read before stays in the store.")
            onActionTriggered: root.sources.reload()
        }
    }
    Card {
        anchors.fill: parent
        implicitHeight: 0
        visible: root.sources.state === "first"

        FirstSources {
            anchors.centerIn: parent
            width: Math.min(parent.width - 2 * Theme.space16, Theme.tooltipWidth * 3)
            file: root.file
            onAddRequested: root.addRequested()
            onSampleRequested: root.sources.openSample()
            onImportRequested: root.sources.importFiles()
        }
    }
    Card {
        anchors.fill: parent
        implicitHeight: 0
        visible: root.sources.state === "loading" && root.waited

        Column {
            anchors { fill: parent; margins: Theme.cardPadding }
            spacing: Theme.space24

            Repeater {
                model: 4
                TileSkeleton { width: parent.width; height: Theme.tileHeight }
            }
        }
    }
}

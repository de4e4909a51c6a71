// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Plumbline.Models
import Plumbline.Ui

/// The first sync, source by source, while a page has nothing else to show.
Column {
    id: root

    required property SyncController sync

    spacing: Theme.space4

    PlainText {
        width: parent.width
        bottomPadding: Theme.space8
        text: root.sync.running ? qsTr("Pulling the sources for the first time") : root.sync.finishedText
        textRole: "cardTitle"
        wrapMode: Text.Wrap
    }
    Repeater {
        model: root.sync.messages

        ProgressRow {
            required property string source
            required property string text
            required property var model

            width: root.width
            title: source
            detail: text
            remainingText: model.detail
            fraction: model.fraction
            progressState: ({ waiting: "wait", running: "run", limited: "paused", cancelled: "cancelled", failed: "failed", done: "done" })[model.state] ?? "run"
        }
    }
    AppButton {
        visible: !root.sync.running
        text: qsTr("Try again")
        variant: "primary"
        dense: true
        onClicked: root.sync.start()
    }
}

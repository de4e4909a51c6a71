// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

/// The states of a ProgressRow.
Card {
    implicitHeight: rows.height + Theme.space10
    height: implicitHeight

    Column {
        id: rows

        x: Theme.space16
        y: Theme.space4
        width: parent.width - 2 * Theme.space16

        ProgressRow { width: parent.width; progressState: "wait"; title: qsTr("Manifest"); detail: qsTr("waiting for records") }
        ProgressRow { width: parent.width; progressState: "run"; title: "Langfuse"; detail: qsTr("page 41 of 66"); fraction: 0.62; remainingText: qsTr("about 3 min left") }
        ProgressRow { width: parent.width; progressState: "run"; title: "ClickHouse"; detail: qsTr("counting, total unknown"); remainingText: qsTr("31,204 rows so far") }
        ProgressRow { width: parent.width; progressState: "paused"; title: "GitLab"; detail: qsTr("limited until 09:22"); fraction: 0.4 }
        ProgressRow { width: parent.width; progressState: "cancelled"; title: "GitHub"; detail: qsTr("cancelled, 41 pages kept"); fraction: 0.61; remainingText: qsTr("can go on") }
        ProgressRow { width: parent.width; progressState: "failed"; title: "LiteLLM"; detail: qsTr("401 at page 7"); fraction: 0.09; actionText: qsTr("Replace token") }
        ProgressRow { width: parent.width; progressState: "done"; title: "Argo CD"; detail: qsTr("66 pages"); fraction: 1; remainingText: qsTr("48 s") }
    }
}

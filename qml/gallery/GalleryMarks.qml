// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick

/// Marks, badges, tags, keys and counters.
Row {
    id: root

    readonly property list<string> kinds: ["crit", "warn", "ok", "info", "unk", "stale", "part", "run"]
    readonly property list<string> words: [qsTr("Above limit"), qsTr("Due soon"), qsTr("Complete"), qsTr("Restated"), qsTr("Not enough data"), qsTr("Stale"), qsTr("Partial"), qsTr("Syncing")]

    spacing: Theme.space12

    Repeater {
        model: root.kinds

        Column {
            id: pair

            required property string modelData
            required property int index

            spacing: Theme.space6

            Badge { kind: pair.modelData; text: root.words[pair.index] }
            Badge { kind: pair.modelData; text: root.words[pair.index]; plain: true }
        }
    }
    Separator { vertical: true; height: Theme.space48 }
    Column {
        spacing: Theme.space6

        Row { spacing: Theme.space6; Tag { text: qsTr("digest") } Tag { text: qsTr("typed number"); strong: true } Tag { text: qsTr("time"); kind: "warn" } }
        Row { spacing: Theme.space6; KeyHint { text: "Ctrl K" } Counter { text: "12" } Counter { text: "5"; kind: "crit" } Delta { text: qsTr("3 vs W45"); direction: -1 } }
    }
}

// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Plumbline.Ui

/// What the cells of the grid mean.
Item {
    id: root

    readonly property list<string> kinds: ["all", "some", "none", "idle", "unknown"]
    readonly property list<string> words: [qsTr("all present"), qsTr("number missing"), qsTr("none present: a deviation"), qsTr("none expected"), qsTr("not known")]

    implicitHeight: Theme.headHeight

    Separator { width: parent.width }
    Row {
        x: Theme.cardPadding
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.space12

        Repeater {
            model: root.kinds

            Row {
                id: entry

                required property string modelData
                required property int index

                spacing: Theme.space4

                ControlCell { width: Theme.badgeHeight; height: Theme.badgeHeight; kind: entry.modelData; text: qsTr("n", "stands for a number"); week: ""; enabled: false; Accessible.ignored: true }
                PlainText { anchors.verticalCenter: parent.verticalCenter; text: root.words[entry.index]; textRole: "caption" }
            }
        }
    }
}

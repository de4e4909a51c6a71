// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Plumbline.Models
import Plumbline.Ui

/// Rules, services or environments by what was bypassed there. Up and down choose a line, left and right a number of it,
/// Enter opens its rows.
Card {
    id: root

    required property GatesController gates
    property string groupTitle
    readonly property list<string> parts: ["blocked", "bypassed", "waived"]
    readonly property list<real> columns: head.texts.map((text, part) => Math.max(Math.ceil(words.advanceWidth(text)) + Theme.space12,
        part === 1 ? Theme.numberColumn : Theme.numberColumn - Theme.space8))

    title: groupTitle
    caption: qsTr("ranked by bypass")
    headerLine: false

    RankRow {
        id: head

        width: parent.width
        header: true
        columns: root.columns
        name: root.groupTitle
        texts: [qsTr("Blocked"), qsTr("Bypassed"), qsTr("Waived")]
    }
    ListView {
        id: list

        property int part: 1

        anchors { left: parent.left; right: parent.right; top: head.bottom; bottom: parent.bottom; bottomMargin: Theme.space4 }
        clip: true
        model: root.gates.ranks
        boundsBehavior: Flickable.StopAtBounds
        activeFocusOnTab: count > 0
        keyNavigationEnabled: true
        onActiveFocusChanged: currentIndex = Math.max(0, currentIndex) // a list that was made before its rows has none
        Accessible.role: Accessible.Table
        Accessible.name: qsTr("%1, ranked by bypass").arg(root.groupTitle)
        Keys.onLeftPressed: part = Math.max(0, part - 1)
        Keys.onRightPressed: part = Math.min(root.parts.length - 1, part + 1)
        Keys.onReturnPressed: root.gates.openRank(currentIndex, root.parts[part])
        Keys.onEnterPressed: root.gates.openRank(currentIndex, root.parts[part])

        delegate: RankRow {
            required property int index
            required property string blockedText
            required property string bypassedText
            required property string waivedText
            required isWorst
            required isTotal

            width: ListView.view.width
            columns: root.columns
            texts: [blockedText, bypassedText, waivedText]
            cursor: ListView.isCurrentItem && list.activeFocus ? list.part : -1
            onPicked: part => {
                list.currentIndex = index;
                root.gates.openRank(index, root.parts[part]);
            }
        }
    }
    FontMetrics { id: words; font.family: Theme.fontText; font.pixelSize: Theme.captionSize }
    EmptyState {
        anchors.centerIn: parent
        visible: root.gates.ranks.count === 0
        kind: root.gates.measured ? "ok" : "unk"
        title: root.gates.measured ? qsTr("Nothing was blocked") : qsTr("Nobody has delivered decisions of gates")
        text: root.gates.measured ? qsTr("Measured, not missing.") : qsTr("A source that decides on changes is needed to see any.")
    }
}

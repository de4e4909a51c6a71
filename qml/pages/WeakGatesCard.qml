// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Plumbline.Models
import Plumbline.Ui

/// When policies did not block, over the week and the one before it. Up and down choose one, Enter opens its record.
Card {
    id: root

    required property GatesController gates
    readonly property int shownRows: 4
    readonly property real nameWidth: Math.min(Theme.navWidth, width * 0.28)
    readonly property real wordsWidth: Math.min(Theme.lowCardHeight, width * 0.42)
    readonly property real barsWidth: Math.max(Theme.labelColumn, width - nameWidth - wordsWidth - 2 * Theme.cardPadding - 2 * Theme.space12)

    height: Theme.cardHeadHeight + Math.min(shownRows, list.count) * Theme.targetMin + Theme.targetMin
    title: qsTr("Weakened gates")
    caption: qsTr("shaded: %1").arg(gates.weekText)
    headerLine: false

    Rectangle {
        x: Theme.cardPadding + root.nameWidth + Theme.space12 + root.barsWidth / 2
        width: root.barsWidth / 2
        height: list.height
        color: Theme.band
    }
    ListView {
        id: list

        anchors { left: parent.left; right: parent.right; top: parent.top; bottom: parent.bottom; bottomMargin: Theme.targetMin }
        clip: true
        model: root.gates.weakened
        boundsBehavior: Flickable.StopAtBounds
        activeFocusOnTab: count > 0
        keyNavigationEnabled: true
        onActiveFocusChanged: currentIndex = Math.max(0, currentIndex) // a list that was made before its rows has none
        Accessible.role: Accessible.List
        Accessible.name: root.title
        Keys.onReturnPressed: root.gates.openWeakened(currentIndex)
        Keys.onEnterPressed: root.gates.openWeakened(currentIndex)

        delegate: WeakGateLine {
            required property int index

            width: ListView.view.width
            nameWidth: root.nameWidth
            barsWidth: root.barsWidth
            cursor: ListView.isCurrentItem && list.activeFocus
            onPicked: {
                list.currentIndex = index;
                root.gates.openWeakened(index);
            }
        }
    }
    Repeater {
        model: root.gates.dayTexts

        PlainText {
            required property string modelData
            required property int index

            x: Theme.cardPadding + root.nameWidth + Theme.space12 + index / root.gates.dayTexts.length * root.barsWidth
            anchors.bottom: parent.bottom
            anchors.bottomMargin: Theme.space4
            visible: root.barsWidth > Theme.popupMaxHeight || index % 3 === 0
            text: modelData
            textRole: "axis"
        }
    }
}

// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Plumbline.Models
import Plumbline.Ui

/// What earlier reviews decided and what became of it, then what this one decided. Enter on one that is open settles it.
Card {
    id: root

    required property ReviewController review
    readonly property real fullHeight: Theme.cardHeadHeight + Theme.space2 + Math.max(1, review.commitments.count) * Theme.twoLineRowHeight

    signal settleRequested(id: string, title: string)

    function focusList(): void {
        list.forceActiveFocus(Qt.TabFocusReason);
    }

    title: qsTr("Commitments")
    caption: root.review.keptText

    ListView {
        id: list

        anchors.fill: parent
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        model: root.review.commitments
        activeFocusOnTab: count > 0
        onCountChanged: if (currentIndex < 0 && count > 0) currentIndex = 0
        keyNavigationEnabled: true
        Accessible.role: Accessible.List
        Accessible.name: root.title
        Keys.onReturnPressed: settle(currentIndex)
        Keys.onEnterPressed: settle(currentIndex)

        function settle(row: int): void {
            const line = itemAtIndex(row) as CommitmentLine;
            if (line && line.canSettle)
                root.settleRequested(root.review.commitments.keyAt(row), line.title);
        }

        T.ScrollBar.vertical: AppScrollBar {}

        delegate: CommitmentLine {
            required property bool isOpen

            width: list.width
            canSettle: isOpen && !root.review.busy
            current: list.activeFocus && ListView.isCurrentItem
            onClicked: list.settle(index)
        }
    }
    PlainText {
        anchors { left: parent.left; right: parent.right; margins: Theme.cardPadding; top: parent.top; topMargin: Theme.space16 }
        visible: root.review.isRead && list.count === 0
        text: qsTr("Nothing was decided yet. What is decided here comes back next week, with whether its number moved.")
        textRole: "caption"
        wrapMode: Text.Wrap
    }
}

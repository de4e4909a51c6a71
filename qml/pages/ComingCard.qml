// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Plumbline.Models
import Plumbline.Ui

/// What happens before the next Monday: each line opens its rows, or the source that it speaks of.
Card {
    id: root

    required property ComingDays coming
    /// With its first lines; more of them are scrolled.
    readonly property real fullHeight: Theme.cardHeadHeight + Theme.space2 + 2 * Theme.space6 + Math.max(2, Math.min(4, coming.lines.count)) * Theme.rowHeight

    title: qsTr("Before next Monday")
    caption: coming.untilText
    Digits.kind: Digits.Instant

    ListView {
        id: list

        anchors { fill: parent; topMargin: Theme.space6; bottomMargin: Theme.space6 }
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        model: root.coming.lines
        activeFocusOnTab: count > 0
        onCountChanged: if (currentIndex < 0 && count > 0) currentIndex = 0
        keyNavigationEnabled: true
        Accessible.role: Accessible.List
        Accessible.name: root.title
        Keys.onReturnPressed: root.coming.open(currentIndex)
        Keys.onEnterPressed: root.coming.open(currentIndex)

        T.ScrollBar.vertical: AppScrollBar {}

        delegate: ComingLineRow {
            width: list.width
            current: list.activeFocus && ListView.isCurrentItem
            onClicked: {
                list.currentIndex = index;
                root.coming.open(index);
            }
        }
    }
    PlainText {
        anchors { left: parent.left; right: parent.right; margins: Theme.cardPadding; top: parent.top; topMargin: Theme.space12 }
        visible: list.count === 0
        text: root.coming.nothingText
        textRole: "caption"
        wrapMode: Text.Wrap
    }
}

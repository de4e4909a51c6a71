// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Plumbline.Models
import Plumbline.Ui

/// The sources, trouble first, with a total. One tab stop: arrows choose, Enter opens, Space does what fits the source.
Card {
    id: root

    required property SourcesController sources
    /// Widths of the columns; what has no room is in the pane.
    readonly property real ageWidth: full ? Theme.sideWidth / 3 : Theme.labelColumn + Theme.space14
    readonly property bool full: width > Theme.sideWidth * 2 + Theme.space48
    readonly property real titleWidth: full ? width * 0.24 : width * 0.28
    readonly property real actionWidth: full ? Theme.labelColumn + Theme.space20 : Theme.labelColumn - Theme.space2

    signal opened
    signal acted(key: string, action: string)

    implicitHeight: Theme.popupMaxHeight

    function takeFocus(): void {
        view.forceActiveFocus(Qt.TabFocusReason);
    }

    Rectangle {
        id: head

        width: parent.width
        height: Theme.headHeight + Theme.space4
        radius: Theme.radiusCard - Theme.line
        color: Theme.sunken

        Rectangle { y: parent.height / 2; width: parent.width; height: parent.height / 2; color: Theme.sunken }
        component Head: PlainText {
            anchors.verticalCenter: parent.verticalCenter
            textRole: "label"
        }
        Head { x: Theme.rowComfortable; text: qsTr("Source") }
        Head { x: Theme.rowComfortable + root.titleWidth; text: qsTr("State") }
        Head { x: parent.width - root.actionWidth - (root.full ? Theme.labelColumn : 0) - root.ageWidth; visible: root.width > Theme.sideWidth; text: root.full ? qsTr("Age, and its limit") : qsTr("Age") }
        Head { x: parent.width - root.actionWidth - width - Theme.space12; visible: root.full; text: qsTr("Records") }
        Separator { y: parent.height - Theme.line; width: parent.width }
    }
    ListView {
        id: view

        anchors { left: parent.left; right: parent.right; top: head.bottom; bottom: foot.top }
        clip: true
        activeFocusOnTab: true
        boundsBehavior: Flickable.StopAtBounds
        model: root.sources.sources
        currentIndex: root.sources.selectedRow
        highlightMoveDuration: 0
        T.ScrollBar.vertical: AppScrollBar {}
        Accessible.role: Accessible.Table
        Accessible.name: qsTr("Sources")
        Keys.onPressed: event => {
            const steps = new Map([[Qt.Key_Down, 1], [Qt.Key_J, 1], [Qt.Key_Up, -1], [Qt.Key_K, -1], [Qt.Key_Home, -count], [Qt.Key_End, count]]);
            event.accepted = true;
            if (steps.has(event.key))
                root.sources.select(model.keyAt(Math.max(0, Math.min(count - 1, currentIndex + steps.get(event.key)))));
            else if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter)
                root.opened();
            else if (event.key === Qt.Key_Space && currentItem)
                (currentItem as SourceLine).act();
            else
                event.accepted = false;
        }

        delegate: SourceLine {
            width: ListView.view.width
            full: root.full
            titleWidth: root.titleWidth
            ageWidth: root.ageWidth
            actionWidth: root.actionWidth
            current: ListView.isCurrentItem
            focused: ListView.isCurrentItem && ListView.view.activeFocus
            onPicked: {
                view.forceActiveFocus(Qt.MouseFocusReason);
                root.sources.select(key);
            }
            onActed: action => root.acted(key, action)
            onOpened: root.opened()
        }
    }
    SourceTableFoot {
        id: foot

        width: parent.width
        anchors.bottom: parent.bottom
        sources: root.sources
        stateX: Theme.rowComfortable + root.titleWidth
        recordsMargin: root.full ? root.actionWidth + Theme.space12 : Theme.cardPadding
        full: root.full
    }
}

// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Plumbline.Models
import Plumbline.Ui
import QtQuick.Templates as T

/// What was due and what was there, a control a line and a week a column. Arrows choose a cell, Enter opens its rows.
Card {
    id: root

    required property ControlsController controls
    readonly property real presentWidth: Theme.labelColumn - Theme.space16
    readonly property real nameWidth: Math.max(Theme.labelColumn + Theme.space48, (width - presentWidth) * 0.42)
    readonly property real columnWidth: (width - presentWidth - nameWidth - 2 * Theme.cardPadding) / Math.max(1, controls.weeks.length)

    title: controls.framework === "" ? qsTr("Expected and present") : qsTr("%1: expected and present", "framework").arg(controls.framework)
    caption: qsTr("weeks that are over")
    headerLine: false

    Rectangle {
        id: head

        width: parent.width
        height: Theme.targetMin
        color: Theme.sunken

        PlainText { x: Theme.cardPadding; anchors.verticalCenter: parent.verticalCenter; text: qsTr("Control"); textRole: "label" }
        Repeater {
            model: root.controls.weeks

            PlainText {
                required property string modelData
                required property int index

                x: Theme.cardPadding + root.nameWidth + index * root.columnWidth
                width: root.columnWidth
                anchors.verticalCenter: parent?.verticalCenter
                horizontalAlignment: Text.AlignHCenter
                text: modelData
                Digits.kind: Digits.Axis
                textRole: "axisNumeric"
                font.weight: index === root.controls.weeks.length - 1 ? Font.Bold : Font.Normal
            }
        }
        PlainText { anchors { right: parent.right; rightMargin: Theme.cardPadding; verticalCenter: parent.verticalCenter } text: qsTr("Present"); textRole: "label" }
    }
    ListView {
        id: list

        function step(row: int, week: int): void {
            root.controls.choose(Math.max(0, Math.min(count - 1, root.controls.chosenRow + row)), Math.max(0, root.controls.chosenWeek + week));
            positionViewAtIndex(root.controls.chosenRow, ListView.Contain);
        }

        anchors { left: parent.left; right: parent.right; top: head.bottom; bottom: keys.top }
        clip: true
        model: root.controls.grid
        currentIndex: root.controls.chosenRow
        boundsBehavior: Flickable.StopAtBounds
        activeFocusOnTab: count > 0
        Accessible.role: Accessible.Table
        Accessible.name: root.title
        T.ScrollBar.vertical: AppScrollBar {}
        Keys.onUpPressed: step(-1, 0)
        Keys.onDownPressed: step(1, 0)
        Keys.onLeftPressed: step(0, -1)
        Keys.onRightPressed: step(0, 1)
        Keys.onReturnPressed: root.controls.openRows(root.controls.detail.rows.keyAt(0))
        Keys.onEnterPressed: root.controls.openRows(root.controls.detail.rows.keyAt(0))

        delegate: ControlGridLine {
            required property int index

            width: ListView.view.width
            nameWidth: root.nameWidth
            columnWidth: root.columnWidth
            weeks: root.controls.weeks
            chosenWeek: index === root.controls.chosenRow ? root.controls.chosenWeek : -1
            chosen: index === root.controls.chosenRow
            focused: list.activeFocus
            onPicked: week => {
                list.forceActiveFocus(Qt.MouseFocusReason);
                root.controls.choose(index, week < 0 ? root.controls.weeks.length - 1 : week);
            }
        }
    }
    ControlKeys { id: keys; width: parent.width; anchors.bottom: parent.bottom }
}

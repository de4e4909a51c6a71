// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Plumbline.Ui

/// What fell due by team: fixed in time, fixed late, late and open, each segment with its number. Arrows move, Enter opens.
/// Model roles: name, text (strings), inTime, late, open (int).
FocusScope {
    id: root

    required property string name
    property alias model: list.model
    property int most: 1
    readonly property list<string> keyTexts: [qsTr("in time"), qsTr("fixed late"), qsTr("late, open")]
    readonly property list<color> fills: [Theme.age[1], Theme.age[4], Theme.critMark]
    readonly property list<color> inks: [Theme.ageText[1], Theme.ageText[4], Theme.surface]
    readonly property real labelWidth: Math.min(Theme.labelColumn, width * 0.3)
    readonly property real barWidth: width - labelWidth - Theme.numberColumn - Theme.space16

    signal rowActivated(row: int)
    signal segmentActivated(row: int, segment: int)

    activeFocusOnTab: true
    Accessible.role: Accessible.Chart
    Accessible.name: name
    Keys.onUpPressed: list.decrementCurrentIndex()
    Keys.onDownPressed: list.incrementCurrentIndex()
    Keys.onReturnPressed: rowActivated(list.currentIndex)
    Keys.onEnterPressed: rowActivated(list.currentIndex)

    Row {
        id: keys

        height: Theme.targetMin
        spacing: Theme.space12

        Repeater {
            model: root.keyTexts

            Row {
                id: key

                required property string modelData
                required property int index

                spacing: Theme.space6

                Rectangle { width: Theme.iconTiny; height: width; radius: Theme.radiusCell; anchors.verticalCenter: parent.verticalCenter; color: root.fills[key.index] }
                PlainText { text: key.modelData; textRole: "axis"; anchors.verticalCenter: parent.verticalCenter }
            }
        }
    }
    ListView {
        id: list

        y: keys.height
        width: parent.width
        height: parent.height - y
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        T.ScrollBar.vertical: AppScrollBar {}

        delegate: Item {
            id: line

            required property string name
            required property string text
            required property int inTime
            required property int late
            required property int open
            required property int index

            width: ListView.view.width
            height: Theme.targetMin
            Accessible.role: Accessible.ListItem
            Accessible.name: qsTr("%1: %2 in time, %3 fixed late, %4 late and open").arg(name).arg(inTime).arg(late).arg(open)
            Accessible.onPressAction: root.rowActivated(index)

            PlainText { width: root.labelWidth; anchors.verticalCenter: parent.verticalCenter; text: line.name; Digits.kind: Digits.Id; textRole: "caption"; muted: 1; Accessible.ignored: true }
            Row {
                x: root.labelWidth + Theme.space8
                anchors.verticalCenter: parent.verticalCenter
                spacing: Theme.line

                Repeater {
                    model: [line.inTime, line.late, line.open]

                    Rectangle {
                        id: segment

                        required property int modelData
                        required property int index

                        visible: modelData > 0
                        width: Math.max(Theme.space16, modelData / root.most * (root.barWidth - Theme.space48))
                        height: Theme.tagHeight
                        radius: Theme.radiusCell
                        color: root.fills[index]

                        Digits.kind: Digits.Number

                        PlainText { anchors.centerIn: parent; text: segment.modelData; textRole: "axisNumeric"; font.weight: Font.Medium; color: root.inks[segment.index]; Accessible.ignored: true }
                        TapHandler { onTapped: root.segmentActivated(line.index, segment.index) }
                    }
                }
            }
            PlainText { anchors { right: parent.right; rightMargin: Theme.space4; verticalCenter: parent.verticalCenter } text: line.text; textRole: "numeric"; Digits.kind: Digits.Number; font.pixelSize: Theme.captionSize; Accessible.ignored: true

                TapHandler { onTapped: line.inTime > 0 ? root.segmentActivated(line.index, 0) : root.rowActivated(line.index) }
            }
            FocusRing { inner: true; visible: line.ListView.isCurrentItem && root.activeFocus }
            TapHandler { gesturePolicy: TapHandler.DragThreshold; onTapped: root.rowActivated(line.index) }
        }
    }
}

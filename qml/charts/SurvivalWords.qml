// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Plumbline.Ui

/// The names of a SurvivalChart's lines and axis, and the day under the pointer or the keyboard.
Item {
    id: root

    required property SurvivalSeries chart
    readonly property rect area: chart.area

    TapHandler {
        // One for both: of two that lie on each other each would be tapped.
        onTapped: closed.visible && closed.contains(closed.mapFromItem(root, point.position.x, point.position.y)) ? root.chart.closedActivated() : root.chart.activated()
    }

    Row {
        anchors { right: parent.right; rightMargin: Theme.space16 }
        y: root.area.y
        spacing: Theme.space12

        component LineName: Row {
            id: entry

            property alias text: words.text
            property alias color: words.color
            property bool dashed: false

            visible: text !== ""
            spacing: Theme.space6
            Digits.kind: Digits.Number

            Row {
                anchors.verticalCenter: parent.verticalCenter
                spacing: Theme.space4

                Rectangle { width: entry.dashed ? Theme.space6 : Theme.space16; height: Theme.lineFocus; color: words.color }
                Rectangle { visible: entry.dashed; width: Theme.space6; height: Theme.lineFocus; color: words.color }
            }
            PlainText { id: words; textRole: "axis"; font.weight: Font.Medium }
        }
        LineName { text: root.chart.allName; color: Theme.series1 }
        LineName { id: closed; text: root.chart.closedName; color: Theme.text3; dashed: true }
    }
    PlainText {
        anchors { right: parent.right; rightMargin: Theme.space16 }
        y: root.area.y + root.area.height + Theme.space20
        text: qsTr("days since detection")
        textRole: "axis"
    }
    Rectangle {
        visible: root.chart.shownDay >= 0
        x: root.area.x + root.chart.shownDay / root.chart.horizon * root.area.width
        y: root.area.y
        width: Theme.line
        height: root.area.height
        color: Theme.text2
    }
    Rectangle {
        visible: root.chart.shownDay >= 0
        x: root.area.x + Theme.space8
        y: root.area.y + root.area.height - height - Theme.space4
        width: note.implicitWidth + Theme.space12
        height: Theme.targetMin
        radius: Theme.radiusControl
        color: Theme.surface
        border.color: Theme.control

        PlainText {
            id: note

            anchors.centerIn: parent
            text: root.chart.saysOf(root.chart.shownDay)
            textRole: "label"
            color: Theme.text
            Accessible.ignored: true
        }
    }
}

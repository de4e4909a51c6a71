// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Plumbline.Ui

/// Which share is still open after how many days: with what is open counted (solid) and closed only (dashed).
/// Arrows move the day, T shows the table twin, Enter opens the rows. Texts: one for each whole day.
SurvivalSeries {
    id: root

    property bool twinVisible: false
    readonly property int hovered: !hover.hovered ? -1 : Math.max(0, Math.min(lastDay, Math.round((hover.point.position.x - area.x) / area.width * horizon)))
    readonly property int step: horizon > 60 ? 15 : horizon > 20 ? 7 : horizon > 8 ? 4 : 1

    function twinCells(): list<string> {
        const cells = [];
        for (let day = 0; day <= lastDay; ++day)
            cells.push(dayTexts[day], allTexts[day], closedTexts[day]);
        return cells;
    }

    area: plot.plotArea
    shownDay: hovered >= 0 ? hovered : activeFocus ? Math.min(currentDay, lastDay) : -1
    activeFocusOnTab: true
    Digits.kind: Digits.Axis
    Accessible.role: Accessible.Chart
    Accessible.name: name
    Accessible.description: qsTr("%1. Press T for the table.").arg(saysOf(Math.min(currentDay, lastDay)))
    Keys.onLeftPressed: currentDay = Math.max(0, currentDay - 1)
    Keys.onRightPressed: currentDay = Math.min(lastDay, currentDay + 1)
    Keys.onReturnPressed: activated()
    Keys.onEnterPressed: activated()
    Keys.onPressed: event => {
        event.accepted = event.key === Qt.Key_T;
        if (event.accepted)
            twinVisible = !twinVisible;
    }

    Repeater {
        model: root.twinVisible ? 0 : 5

        Item {
            id: tick

            required property int index

            y: Math.round(root.area.y + root.area.height * index / 4)

            Separator { x: root.area.x; width: root.area.width }
            PlainText {
                width: root.area.x - Theme.space6
                y: -height / 2
                horizontalAlignment: Text.AlignRight
                text: qsTr("%1 %", "a share in percent").arg(100 - 25 * tick.index)
                textRole: "axisNumeric"
            }
        }
    }
    SurvivalPlot {
        id: plot

        anchors.fill: parent
        visible: !root.twinVisible
        horizon: root.horizon
        allDays: root.allDays
        allShares: root.allShares
        closedDays: root.closedDays
        closedShares: root.closedShares
    }
    Repeater {
        model: root.twinVisible ? 0 : Math.floor(root.horizon / root.step) + 1

        PlainText {
            required property int index

            x: root.area.x + index * root.step / root.horizon * root.area.width - width / 2
            y: root.area.y + root.area.height + Theme.space4
            text: root.dayTexts[index * root.step] ?? ""
            textRole: "axisNumeric"
        }
    }
    SurvivalWords { anchors.fill: parent; visible: !root.twinVisible; chart: root }
    HoverHandler { id: hover }
    TableTwin {
        anchors.fill: parent
        visible: root.twinVisible
        name: root.name
        headers: [qsTr("Days"), qsTr("Still open"), qsTr("Closed only")]
        cells: root.twinVisible ? root.twinCells() : []
    }
    FocusRing { inner: true; visible: root.activeFocus }
}

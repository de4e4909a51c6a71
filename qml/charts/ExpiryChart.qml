// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Plumbline.Ui

/// Expiries by day: one box is one item, overdue ones are tinted; beyond eight a day the column bears its count. Arrows move,
/// Enter opens a day's items, T shows the table. Model roles: name, countText (strings), count (int), overdue, today, soon (bool).
ListView {
    id: root

    required property string name
    property int most: 1 ///< Highest count of a day.
    property string overdueText
    property string aheadText
    property bool twinVisible: false
    property list<string> twinCells
    readonly property int boxes: Math.max(4, Math.min(8, most))
    readonly property real dayWidth: width / Math.max(1, count)
    readonly property real plotTop: Theme.tagHeight
    readonly property real plotHeight: height - plotTop - Theme.tagHeight
    readonly property string currentText: currentItem ? qsTr("%1: %2", "day, count").arg((currentItem as ExpiryColumn)?.name ?? "").arg((currentItem as ExpiryColumn)?.countText ?? "") : ""

    signal dayActivated(row: int)

    orientation: ListView.Horizontal
    interactive: false
    activeFocusOnTab: true
    keyNavigationEnabled: true
    cacheBuffer: Math.max(0, width)
    implicitHeight: Theme.navWidth
    Accessible.role: Accessible.Chart
    Accessible.name: name
    Accessible.description: qsTr("%1. Press T for the table.").arg(currentText)
    Keys.onReturnPressed: dayActivated(currentIndex)
    Keys.onEnterPressed: dayActivated(currentIndex)
    Keys.onPressed: event => {
        event.accepted = event.key === Qt.Key_T;
        if (event.accepted)
            twinVisible = !twinVisible;
    }
    onTwinVisibleChanged: {
        const cells = [];
        for (let i = 0; i < count; ++i) {
            const day = itemAtIndex(i) as ExpiryColumn;
            if (day && day.count > 0)
                cells.push(day.name, day.countText);
        }
        twinCells = cells;
    }

    delegate: ExpiryColumn {
        required property int index

        width: root.dayWidth
        height: root.height
        plotTop: root.plotTop
        plotHeight: root.plotHeight
        boxes: root.boxes
        named: today || (index - 7) % 7 === 0
        current: ListView.isCurrentItem && root.activeFocus
        onActivated: root.dayActivated(index)
    }

    PlainText {
        text: root.activeFocus ? root.currentText : root.overdueText
        textRole: "axis"
        font.weight: Font.DemiBold
        color: root.activeFocus ? Theme.text : Theme.critText
    }
    PlainText {
        anchors.right: parent.right
        text: root.aheadText
        Digits.kind: Digits.Definition
        textRole: "axis"
    }
    TableTwin {
        anchors.fill: parent
        z: 2
        visible: root.twinVisible
        name: root.name
        headers: [qsTr("Day"), qsTr("Expire")]
        cells: root.twinCells
    }
    FocusRing {
        inner: true
        z: 3
        visible: root.activeFocus
    }
}

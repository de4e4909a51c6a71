// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick

/// A weekly series with its natural process limits: band, mean, limits named at the right, event, signal at the end.
/// Numbers come twice: as values for the drawing and as texts. reading: worse better routine. Its properties are in XmrSeries.
/// Arrows move the cursor, Enter opens the rows of the point, T shows the table twin (periodTitle, valueTitle).
XmrSeries {
    id: root

    property bool twinVisible: false
    property string periodTitle: qsTr("Period")
    property string valueTitle: qsTr("Value")

    function twinCells(): list<string> {
        const cells = [];
        for (let i = 0; i < labels.length; ++i)
            cells.push(labels[i], valueTexts[i] ?? "");
        return cells;
    }

    implicitWidth: Theme.tooltipWidth
    implicitHeight: Theme.navWidth
    activeFocusOnTab: true
    Accessible.role: Accessible.Chart
    Accessible.name: name
    Accessible.description: qsTr("%1, %2. Press T for the table.", "period, value").arg(labels[currentIndex] ?? "").arg(valueTexts[currentIndex] ?? "")
    Keys.onLeftPressed: currentIndex = Math.max(0, currentIndex - 1)
    Keys.onRightPressed: currentIndex = Math.min(lastIndex, currentIndex + 1)
    Keys.onReturnPressed: pointActivated(currentIndex)
    Keys.onEnterPressed: pointActivated(currentIndex)
    Keys.onPressed: event => {
        event.accepted = event.key === Qt.Key_T;
        if (event.accepted)
            twinVisible = !twinVisible;
    }

    XmrGrid {
        anchors.fill: parent
        visible: !root.twinVisible && !root.empty
        chart: root
        area: plot.plotArea
    }
    XmrPlot {
        id: plot

        anchors.fill: parent
        visible: !root.twinVisible && !root.empty
        chart: root
    }
    XmrWords {
        anchors.fill: parent
        visible: !root.twinVisible && !root.empty
        chart: root
        area: plot.plotArea
    }
    XmrCursor {
        anchors.fill: parent
        visible: !root.twinVisible && !root.empty
        chart: root
        area: plot.plotArea
    }
    PlainText {
        anchors.centerIn: parent
        width: Math.min(implicitWidth, parent.width)
        visible: root.empty && !root.twinVisible
        text: qsTr("No week has a value yet.")
        muted: 2
        wrapMode: Text.Wrap
        horizontalAlignment: Text.AlignHCenter
    }
    TableTwin {
        anchors.fill: parent
        visible: root.twinVisible
        name: root.name
        headers: [root.periodTitle, root.valueTitle]
        cells: root.twinVisible ? root.twinCells() : []
    }
    FocusRing {
        inner: true
        visible: root.activeFocus
    }
}

// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick

/// A weekly series with its natural process limits: band, mean, limits named at the right, event, signal at the end.
/// Numbers come twice: as values for the drawing and as texts. reading: worse better routine. T shows the table twin.
FocusScope {
    id: root

    required property string name
    property list<string> labels
    property list<real> points
    property list<string> valueTexts
    property real lowerLimit: NaN
    property real meanValue: NaN
    property real upperLimit: NaN
    property string lowerText
    property string meanText
    property string upperText
    property real minimum: 0
    property real maximum: 1
    property list<real> ticks
    property list<string> tickTexts
    property string reading: "routine"
    property int runLength: 0
    property bool dotsOnly: false
    property real eventIndex: -1
    property string eventText
    property int labelStep: 4
    property int currentIndex: points.length - 1
    property bool twinVisible: false
    property string periodTitle: qsTr("Period")
    property string valueTitle: qsTr("Value")
    readonly property int lastIndex: points.length - 1
    readonly property color lastColor: reading === "worse" ? Theme.critMark : reading === "better" ? Theme.okMark : Theme.series1

    signal pointActivated(index: int)

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

    XmrPlot {
        id: plot

        anchors.fill: parent
        visible: !root.twinVisible
        chart: root
    }
    XmrWords {
        anchors.fill: parent
        visible: !root.twinVisible
        chart: root
        area: plot.plotArea
    }
    Loader {
        anchors.fill: parent
        active: root.twinVisible
        sourceComponent: TableTwin {
            name: root.name
            headers: [root.periodTitle, root.valueTitle]
            cells: root.twinCells()
        }
    }
    FocusRing {
        inner: true
        visible: root.activeFocus
    }
}

// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtCharts

/// The drawing of an XmrChart, by Qt Charts; below it lies XmrGrid, around it XmrWords.
ChartView {
    id: root

    required property XmrSeries chart
    property list<LineSeries> pieces

    /// One line per stretch without a gap, because a line series would join over it.
    function refill(): void {
        for (let i = 0; i < pieces.length; ++i)
            removeSeries(pieces[i]);
        pieces = [];
        dots.clear();
        const lines = [];
        let line = null;
        const values = chart.points;
        for (let i = 0; i < values.length; ++i) {
            if (isNaN(values[i])) {
                line = null;
                continue;
            }
            if (line === null && !chart.dotsOnly) {
                line = createSeries(ChartView.SeriesTypeLine, "", axisX, axisY) as LineSeries;
                line.color = Qt.binding(() => Theme.series1);
                line.width = Theme.lineSeries;
                lines.push(line);
            }
            if (line !== null)
                line.append(i, values[i]);
            dots.append(i, values[i]);
        }
        pieces = lines;
    }

    plotArea: Qt.rect(Theme.space32 + Theme.space2, Theme.space12, width - (chart.small ? 2 * Theme.space32 : 2 * Theme.space48 + Theme.space8), height - Theme.space32)
    antialiasing: true
    legend.visible: false
    backgroundColor: "transparent"
    plotAreaColor: "transparent"
    margins { left: 0; right: 0; top: 0; bottom: 0 }
    Accessible.ignored: true
    Component.onCompleted: refill()

    Connections {
        target: root.chart
        function onPointsChanged(): void { root.refill(); }
        function onDotsOnlyChanged(): void { root.refill(); }
    }

    ValuesAxis { id: axisX; min: -0.5; max: Math.max(0.5, root.chart.lastIndex + 0.5); visible: false }
    ValuesAxis { id: axisY; min: root.chart.minimum; max: root.chart.maximum; visible: false }

    ScatterSeries { id: dots; axisX: axisX; axisY: axisY; color: Theme.series1; borderColor: "transparent"; markerSize: Theme.space6 }
}

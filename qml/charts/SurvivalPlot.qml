// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtCharts

/// The lines of a SurvivalChart, by Qt Charts. days and shares: the corners of a curve.
ChartView {
    id: root

    required property real horizon
    required property list<real> allDays
    required property list<real> allShares
    required property list<real> closedDays
    required property list<real> closedShares

    function fill(line: LineSeries, days: list<real>, shares: list<real>): void {
        line.clear();
        for (let i = 0; i < Math.min(days.length, shares.length); ++i)
            line.append(days[i], shares[i]);
    }

    plotArea: Qt.rect(Theme.space48, Theme.space8, width - Theme.space48 - Theme.space16, height - Theme.space48)
    antialiasing: true
    legend.visible: false
    backgroundColor: "transparent"
    plotAreaColor: "transparent"
    margins { left: 0; right: 0; top: 0; bottom: 0 }
    Accessible.ignored: true
    onAllSharesChanged: fill(all, allDays, allShares)
    onClosedSharesChanged: fill(closed, closedDays, closedShares)
    Component.onCompleted: {
        fill(all, allDays, allShares);
        fill(closed, closedDays, closedShares);
    }

    ValuesAxis { id: axisX; min: 0; max: root.horizon; visible: false }
    ValuesAxis { id: axisY; min: 0; max: 100; visible: false }
    LineSeries { id: closed; axisX: axisX; axisY: axisY; color: Theme.series5; width: Theme.lineSeries; style: Qt.DashLine }
    LineSeries { id: all; axisX: axisX; axisY: axisY; color: Theme.series1; width: Theme.lineSeries }
}

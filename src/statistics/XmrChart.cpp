// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/XmrChart.h"

#include <algorithm>
#include <cmath>

namespace plumbline {

XmrChart xmrChart(const QList<std::optional<double>> &values, const XmrOptions &options)
{
    QList<ChartPoint> points;
    for (qsizetype i = 0; i < values.size(); ++i) {
        if (values[i])
            points.append({.index = int(i), .value = *values[i]});
    }
    XmrChart chart;
    chart.n = int(points.size());
    if (chart.n < std::max(2, options.minPoints))
        return chart;

    const qsizetype base = std::clamp<qsizetype>(options.baseline, 2, points.size());
    double sum = 0.0;
    double ranges = 0.0;
    for (qsizetype i = 0; i < base; ++i) {
        sum += points[i].value;
        if (i > 0)
            ranges += std::abs(points[i].value - points[i - 1].value);
    }
    chart.hasLimits = true;
    chart.mean = sum / double(base);
    chart.averageMovingRange = ranges / double(base - 1);
    chart.upper = chart.mean + 2.66 * chart.averageMovingRange;
    chart.uncutLower = chart.mean - 2.66 * chart.averageMovingRange;
    chart.lower = options.lowerBound ? std::max(*options.lowerBound, chart.uncutLower) : chart.uncutLower;
    chart.upperRangeLimit = 3.268 * chart.averageMovingRange;
    for (ChartPoint &point : points) {
        point.mean = chart.mean;
        point.upper = chart.upper;
        point.lower = chart.uncutLower;
    }
    chart.findings = findSignals(points);
    return chart;
}

} // namespace plumbline

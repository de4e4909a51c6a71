// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/LaneyChart.h"

#include <algorithm>
#include <cmath>

namespace plumbline {

LaneyChart laneyChart(const QList<Proportion> &periods, const LaneyOptions &options)
{
    QList<int> used;
    for (qsizetype i = 0; i < periods.size(); ++i) {
        if (periods[i].cases > 0)
            used.append(int(i));
    }
    LaneyChart chart;
    chart.n = int(used.size());
    chart.limits.resize(periods.size());
    if (chart.n < std::max(2, options.minPoints))
        return chart;

    const qsizetype base = options.baseline > 0 ? std::clamp<qsizetype>(options.baseline, 2, used.size()) : used.size();
    qint64 events = 0;
    qint64 cases = 0;
    for (qsizetype i = 0; i < base; ++i) {
        events += periods[used[i]].events;
        cases += periods[used[i]].cases;
    }
    chart.hasLimits = true;
    chart.mean = double(events) / double(cases);
    const auto binomial = [&](int i) { return std::sqrt(chart.mean * (1.0 - chart.mean) / double(periods[i].cases)); };
    const auto share = [&](int i) { return double(periods[i].events) / double(periods[i].cases); };

    double ranges = 0.0;
    for (qsizetype i = 1; i < base; ++i) {
        const double sd = binomial(used[i]);
        const double before = binomial(used[i - 1]);
        if (sd > 0.0 && before > 0.0) // a mean of 0 or 1 has no spread
            ranges += std::abs((share(used[i]) - chart.mean) / sd - (share(used[i - 1]) - chart.mean) / before);
    }
    chart.sigmaZ = ranges / double(base - 1) / 1.128;
    const double sigma = std::max(chart.sigmaZ, options.sigmaFloor);

    QList<ChartPoint> points;
    for (const int i : used) {
        const double half = 3.0 * binomial(i) * sigma;
        chart.limits[i] = Interval{std::max(0.0, chart.mean - half), std::min(1.0, chart.mean + half)};
        points.append({.index = i,
                       .value = share(i),
                       .mean = chart.mean,
                       .lower = chart.mean - half,
                       .upper = chart.mean + half});
    }
    chart.findings = findSignals(points);
    return chart;
}

} // namespace plumbline

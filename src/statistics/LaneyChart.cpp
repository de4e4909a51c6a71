// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/LaneyChart.h"

#include <algorithm>
#include <cmath>

namespace plumbline {

namespace {

/// The chart of events per size; `variance` is that of one unit of size about the mean, `top` what no share can pass.
template <typename Variance>
LaneyChart chartOf(const QList<ExposedRate> &periods, const LaneyOptions &options, Variance variance,
                   std::optional<double> top)
{
    QList<int> used;
    for (qsizetype i = 0; i < periods.size(); ++i) {
        if (periods[i].exposure > 0.0)
            used.append(int(i));
    }
    LaneyChart chart;
    chart.n = int(used.size());
    chart.limits.resize(periods.size());
    if (chart.n < std::max(2, options.minPoints))
        return chart;

    const qsizetype base = options.baseline > 0 ? std::clamp<qsizetype>(options.baseline, 2, used.size()) : used.size();
    qint64 events = 0;
    double size = 0.0;
    for (qsizetype i = 0; i < base; ++i) {
        events += periods[used[i]].events;
        size += periods[used[i]].exposure;
    }
    chart.hasLimits = true;
    chart.mean = double(events) / size;
    const auto deviation = [&](int i) { return std::sqrt(variance(chart.mean) / periods[i].exposure); };
    const auto share = [&](int i) { return double(periods[i].events) / periods[i].exposure; };

    double ranges = 0.0;
    for (qsizetype i = 1; i < base; ++i) {
        const double sd = deviation(used[i]);
        const double before = deviation(used[i - 1]);
        if (sd > 0.0 && before > 0.0) // a mean of 0 or 1 has no spread
            ranges += std::abs((share(used[i]) - chart.mean) / sd - (share(used[i - 1]) - chart.mean) / before);
    }
    chart.sigmaZ = ranges / double(base - 1) / 1.128;
    const double sigma = std::max(chart.sigmaZ, options.sigmaFloor);

    QList<ChartPoint> points;
    for (const int i : used) {
        const double half = 3.0 * deviation(i) * sigma;
        const double upper = chart.mean + half;
        chart.limits[i] = Interval{std::max(0.0, chart.mean - half), top ? std::min(*top, upper) : upper};
        points.append({.index = i, .value = share(i), .mean = chart.mean, .lower = chart.mean - half, .upper = upper});
    }
    chart.findings = findSignals(points);
    return chart;
}

} // namespace

LaneyChart laneyChart(const QList<Proportion> &periods, const LaneyOptions &options)
{
    QList<ExposedRate> rates;
    for (const Proportion &period : periods)
        rates.append({.events = period.events, .exposure = double(period.cases)});
    return chartOf(
        rates, options, [](double mean) { return mean * (1.0 - mean); }, 1.0);
}

LaneyChart laneyRateChart(const QList<ExposedRate> &periods, const LaneyOptions &options)
{
    return chartOf(periods, options, [](double mean) { return mean; }, {});
}

} // namespace plumbline

// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/SeriesLimits.h"

#include "statistics/LaneyChart.h"
#include "statistics/XmrChart.h"

#include <algorithm>
#include <span>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

constexpr int baselineWeeks = 12;
constexpr int fewestForLimits = 6;

/// The limits of a share or of a rate, in the unit of the points.
LaneyChart laneyOf(const MetricDefinition &definition, std::span<const SeriesPoint> points, int baseline)
{
    const LaneyOptions options{.baseline = baseline, .minPoints = fewestForLimits};
    if (definition.chart == u"laney_p") {
        QList<Proportion> periods;
        for (const SeriesPoint &point : points)
            periods.append(point.running ? Proportion{}
                                         : Proportion{point.numerator.value_or(0), point.denominator.value_or(0)});
        return laneyChart(periods, options);
    }
    const double times = definition.headlineTimes();
    QList<ExposedRate> periods;
    for (const SeriesPoint &point : points)
        periods.append(point.running ? ExposedRate{}
                                     : ExposedRate{point.numerator.value_or(0), point.exposure.value_or(0.0) / times});
    return laneyRateChart(periods, options);
}

/// Puts limits and findings on the points; a running week gets limits but is not judged. The first `baseline` points
/// with a value set the limits. Answers how many points have one.
int drawLimits(const MetricDefinition &definition, std::span<SeriesPoint> points, int baseline)
{
    QList<ProcessSignal> findings;
    int judged = 0;
    if (definition.chart == u"laney_p" || definition.chart == u"laney_u") {
        const LaneyChart chart = laneyOf(definition, points, baseline);
        judged = chart.n;
        findings = chart.findings;
        for (size_t i = 0; i < points.size() && chart.hasLimits; ++i) {
            points[i].mean = chart.mean;
            if (const auto &limits = chart.limits[qsizetype(i)]) {
                points[i].lower = limits->low;
                points[i].upper = limits->high;
            }
        }
    } else {
        QList<std::optional<double>> values;
        for (const SeriesPoint &point : points)
            values.append(point.running ? std::nullopt : point.value);
        const XmrChart chart
            = xmrChart(values, {.baseline = baseline, .minPoints = fewestForLimits, .lowerBound = 0.0});
        judged = chart.n;
        findings = chart.findings;
        for (SeriesPoint &point : points) {
            if (!chart.hasLimits)
                break;
            point.mean = chart.mean;
            point.lower = chart.lower;
            point.upper = chart.upper;
        }
    }
    for (const ProcessSignal &finding : std::as_const(findings))
        points[size_t(finding.index)].findings.append(finding);
    return judged;
}

} // namespace

int judgeSeries(const MetricDefinition &definition, QList<SeriesPoint> &points, const QList<MetricBaseline> &baselines)
{
    const std::span<SeriesPoint> all(points.data(), size_t(points.size()));
    if (baselines.isEmpty())
        return drawLimits(definition, all, baselineWeeks);
    const auto indexOf = [&](IsoWeek week) {
        const auto found = std::lower_bound(points.cbegin(), points.cend(), week,
                                            [](const SeriesPoint &point, IsoWeek w) { return point.week < w; });
        return size_t(found - points.cbegin());
    };
    int judged = 0;
    for (qsizetype i = 0; i < baselines.size(); ++i) {
        const size_t begin = indexOf(baselines[i].first);
        const size_t end = i + 1 < baselines.size() ? indexOf(baselines[i + 1].first) : all.size();
        if (begin >= end)
            continue;
        const auto part = all.subspan(begin, end - begin);
        const auto own = std::count_if(part.begin(), part.end(), [&](const SeriesPoint &point) {
            return point.week <= baselines[i].last && !point.running && point.value;
        });
        judged += drawLimits(definition, part, int(std::max<qsizetype>(own, 2)));
    }
    return judged;
}

} // namespace plumbline

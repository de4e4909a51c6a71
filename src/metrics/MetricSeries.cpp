// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/MetricSeries.h"

#include "statistics/LaneyChart.h"
#include "statistics/XmrChart.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

constexpr int baselineWeeks = 12;
constexpr int fewestForLimits = 6;
constexpr int fewestToJudge = 8;
constexpr int longestHistory = 52;

SeriesReading readingOf(const QList<ProcessSignal> &findings)
{
    for (const SignalRule rule : {SignalRule::OutsideLimits, SignalRule::RunOf8, SignalRule::ThreeOfFour}) {
        for (const ProcessSignal &finding : findings) {
            if (finding.rule != rule)
                continue;
            const bool above = finding.direction > 0;
            switch (rule) {
            case SignalRule::OutsideLimits:
                return above ? SeriesReading::AboveUpperLimit : SeriesReading::BelowLowerLimit;
            case SignalRule::RunOf8: return above ? SeriesReading::EightAboveMean : SeriesReading::EightBelowMean;
            case SignalRule::ThreeOfFour: return above ? SeriesReading::DriftingUp : SeriesReading::DriftingDown;
            }
        }
    }
    return SeriesReading::Routine;
}

SeriesPoint pointOf(const MetricDefinition &definition, const MetricResult &result, IsoWeek week)
{
    SeriesPoint point;
    point.week = week;
    point.state = result.state();
    point.numerator = result.numerator;
    point.denominator = result.denominator;
    point.exposure = result.exposure;
    point.running = week.to(result.scope.zone) > result.scope.asOf;
    if (result.figure()) {
        point.value = result.figure()->value;
        point.money = result.figure()->money;
    } else if (result.state() == MetricState::Insufficient) {
        // A share of few cases is no figure, but it is a point whose limits are as wide as its n is small.
        point.value = result.output(definition.headline).toDouble();
    }
    const int maturing = definition.maturingColumn.isEmpty() ? -1 : result.cases.column(definition.maturingColumn);
    for (int row = 0; row < result.cases.size() && maturing >= 0 && !point.maturing; ++row)
        point.maturing = result.cases.integerAt(row, maturing) != 0 && result.cases.excluded(row).isEmpty();
    return point;
}

/// The limits of a share or of a rate, in the unit of the points.
LaneyChart laneyOf(const MetricDefinition &definition, const QList<SeriesPoint> &points)
{
    const LaneyOptions options{.baseline = baselineWeeks, .minPoints = fewestForLimits};
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

/// Puts limits and findings on the points; a running week gets limits but is not judged. Answers the mean.
std::optional<double> drawLimits(const MetricDefinition &definition, QList<SeriesPoint> &points, int &judged)
{
    if (definition.chart == u"laney_p" || definition.chart == u"laney_u") {
        const LaneyChart chart = laneyOf(definition, points);
        judged = chart.n;
        for (qsizetype i = 0; i < points.size() && chart.hasLimits; ++i) {
            if (chart.limits[i]) {
                points[i].lower = chart.limits[i]->low;
                points[i].upper = chart.limits[i]->high;
            }
        }
        for (const ProcessSignal &finding : chart.findings)
            points[finding.index].findings.append(finding);
        return chart.hasLimits ? std::optional(chart.mean) : std::nullopt;
    }
    QList<std::optional<double>> values;
    for (const SeriesPoint &point : points)
        values.append(point.running ? std::nullopt : point.value);
    const XmrChart chart
        = xmrChart(values, {.baseline = baselineWeeks, .minPoints = fewestForLimits, .lowerBound = 0.0});
    judged = chart.n;
    for (SeriesPoint &point : points) {
        if (chart.hasLimits) {
            point.lower = chart.lower;
            point.upper = chart.upper;
        }
    }
    for (const ProcessSignal &finding : chart.findings)
        points[finding.index].findings.append(finding);
    return chart.hasLimits ? std::optional(chart.mean) : std::nullopt;
}

} // namespace

QString seriesReadingName(SeriesReading reading)
{
    switch (reading) {
    case SeriesReading::Routine: return u"routine"_s;
    case SeriesReading::AboveUpperLimit: return u"above_upper_limit"_s;
    case SeriesReading::BelowLowerLimit: return u"below_lower_limit"_s;
    case SeriesReading::EightAboveMean: return u"eight_above_mean"_s;
    case SeriesReading::EightBelowMean: return u"eight_below_mean"_s;
    case SeriesReading::DriftingUp: return u"drifting_up"_s;
    case SeriesReading::DriftingDown: return u"drifting_down"_s;
    case SeriesReading::NotEnoughData: return u"not_enough_data"_s;
    }
    return {};
}

const SeriesPoint *MetricSeries::lastComplete() const
{
    const auto found = std::find_if(points.rbegin(), points.rend(), [](const SeriesPoint &p) { return !p.running; });
    return found == points.rend() ? nullptr : &*found;
}

Result<QList<MetricResult>> MetricSeriesRunner::cohorts(const MetricDefinition &definition, const MetricScope &scope,
                                                        IsoWeek first, IsoWeek last) const
{
    MetricScope period = scope;
    period.from = first.from(scope.zone);
    period.to = first.to(scope.zone);
    period.from = MetricRunner::periodStart(definition, period);
    period.to = last.to(scope.zone);
    const Result<CaseTable> all = m_runner.population(definition, period);
    if (!all)
        return fail(all.error());
    const Result<Coverage> coverage = m_runner.coverage(definition, period);
    if (!coverage)
        return fail(coverage.error());
    QList<MetricScope> parts;
    for (IsoWeek week = first; week <= last; week = week.plus(1)) {
        parts.append(scope);
        parts.last().from = week.from(scope.zone);
        parts.last().to = week.to(scope.zone);
    }
    QList<QList<int>> rowsOfWeek(parts.size());
    const int column = all->column(definition.periodColumn);
    for (int row = 0; row < all->size(); ++row) {
        if (all->isNullAt(row, column))
            continue;
        const TimePoint at = timeFromNs(all->integerAt(row, column));
        // The weeks whose end lies after it, as long as they begin before: several where weeks are widened back.
        qsizetype i = std::upper_bound(parts.begin(), parts.end(), at,
                                       [](TimePoint t, const MetricScope &part) { return t < part.to; })
            - parts.begin();
        for (; i < parts.size() && at >= MetricRunner::periodStart(definition, parts[i]); ++i)
            rowsOfWeek[i].append(row);
    }
    QList<MetricResult> results;
    for (qsizetype i = 0; i < parts.size(); ++i)
        results.append(MetricRunner::resultOf(definition, parts[i], *all, rowsOfWeek[i], *coverage));
    return results;
}

Result<QList<MetricResult>> MetricSeriesRunner::oneByOne(const MetricDefinition &definition, const MetricScope &scope,
                                                         IsoWeek first, IsoWeek last) const
{
    const Result<Coverage> coverage = m_runner.coverage(definition, scope);
    if (!coverage)
        return fail(coverage.error());
    QList<MetricScope> parts;
    for (IsoWeek week = first; week <= last; week = week.plus(1)) {
        parts.append(scope);
        parts.last().from = week.from(scope.zone);
        parts.last().to = week.to(scope.zone);
    }
    const auto tables = m_runner.populations(definition, parts);
    if (!tables)
        return fail(tables.error());
    QList<MetricResult> results;
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const CaseTable &all = tables->at(i);
        results.append(MetricRunner::resultOf(definition, parts[i], all, all.allRows(), *coverage));
    }
    return results;
}

Result<MetricSeries> MetricSeriesRunner::run(const MetricDefinition &definition, const MetricScope &scope, IsoWeek last,
                                             int weeks) const
{
    MetricSeries series;
    series.metric = definition.id;
    series.version = definition.version;
    const IsoWeek shown = last.plus(1 - weeks);
    const Result<std::optional<TimePoint>> oldest = m_runner.historyStart(definition, scope);
    if (!oldest)
        return fail(oldest.error());

    QList<SeriesPoint> points;
    if (*oldest) {
        IsoWeek first = IsoWeek::of(**oldest, scope.zone);
        if (definition.period != PeriodKind::Standing && **oldest > first.from(scope.zone))
            first = first.plus(1); // a week that was seen in part is no week to compare with
        first = std::max({first, std::min(shown, last.plus(1 - longestHistory))});
        const Result<QList<MetricResult>> results = first > last ? Result<QList<MetricResult>>(QList<MetricResult>())
            : definition.period == PeriodKind::Cohort            ? cohorts(definition, scope, first, last)
                                                                 : oneByOne(definition, scope, first, last);
        if (!results)
            return fail(results.error());
        IsoWeek week = first;
        for (const MetricResult &result : *results) {
            points.append(pointOf(definition, result, week));
            week = week.plus(1);
        }
    }
    series.mean = drawLimits(definition, points, series.weeksJudged);
    for (IsoWeek week = shown; week <= last; week = week.plus(1)) {
        const auto found
            = std::find_if(points.begin(), points.end(), [&](const SeriesPoint &p) { return p.week == week; });
        SeriesPoint silent;
        silent.week = week;
        series.points.append(found != points.end() ? *found : silent);
    }
    const SeriesPoint *newest = series.lastComplete();
    if (newest && newest->value && series.weeksJudged >= fewestToJudge)
        series.reading = readingOf(newest->findings);
    return series;
}

} // namespace plumbline

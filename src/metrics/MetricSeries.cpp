// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/MetricSeries.h"

#include "metrics/BaselineBook.h"
#include "metrics/SeriesLimits.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

constexpr int fewestToJudge = 8;
constexpr int longestHistory = 52;
constexpr int fewestForSeason = 56;

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

Result<QList<SeriesPoint>> MetricSeriesRunner::pointsOf(const MetricDefinition &definition, const MetricScope &scope,
                                                        IsoWeek first, IsoWeek last) const
{
    QList<SeriesPoint> points;
    if (first > last)
        return points;
    const Result<QList<MetricResult>> results = definition.period == PeriodKind::Cohort
        ? cohorts(definition, scope, first, last)
        : oneByOne(definition, scope, first, last);
    if (!results)
        return fail(results.error());
    IsoWeek week = first;
    for (const MetricResult &result : *results) {
        points.append(pointOf(definition, result, week));
        week = week.plus(1);
    }
    return points;
}

Result<std::optional<SeasonalComparison>> MetricSeriesRunner::seasonalOf(const MetricDefinition &definition,
                                                                         const MetricScope &scope, IsoWeek oldest,
                                                                         const QList<SeriesPoint> &points) const
{
    const auto over = std::find_if(points.rbegin(), points.rend(), [](const SeriesPoint &p) { return !p.running; });
    if (over == points.rend() || oldest.plus(fewestForSeason - 1) > over->week)
        return std::optional<SeasonalComparison>();
    std::map<IsoWeek, double> weekly;
    const auto add = [&](const QList<SeriesPoint> &some) {
        for (const SeriesPoint &point : some) {
            if (point.value && !point.running)
                weekly[point.week] = *point.value;
        }
    };
    add(points);
    const auto yearAgo
        = pointsOf(definition, scope, over->week.plus(1 - seasonalHistory), over->week.plus(3 - seasonalHistory));
    if (!yearAgo)
        return fail(yearAgo.error());
    add(*yearAgo);
    return std::optional(seasonalComparison(weekly, over->week));
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
    auto baselines = BaselineBook(m_connection).of(definition, scope);
    if (!baselines)
        return fail(baselines.error());
    baselines->removeIf([&](const MetricBaseline &baseline) { return baseline.last > last; });

    QList<SeriesPoint> points;
    if (*oldest) {
        IsoWeek first = IsoWeek::of(**oldest, scope.zone);
        if (definition.period != PeriodKind::Standing && **oldest > first.from(scope.zone))
            first = first.plus(1); // a week that was seen in part is no week to compare with
        const IsoWeek begin = first;
        first = std::max({first, std::min(shown, last.plus(1 - longestHistory))});
        if (!baselines->isEmpty())
            first = std::min(first, std::max(begin, baselines->last().first));
        auto found = pointsOf(definition, scope, first, last);
        if (!found)
            return fail(found.error());
        points = *std::move(found);
        auto seasonal = seasonalOf(definition, scope, begin, points);
        if (!seasonal)
            return fail(seasonal.error());
        series.seasonal = *std::move(seasonal);
    }
    series.weeksJudged = judgeSeries(definition, points, *baselines);
    series.mean = points.isEmpty() ? std::nullopt : points.last().mean;
    if (!baselines->isEmpty())
        series.baseline = baselines->last();
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

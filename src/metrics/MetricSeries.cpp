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
    point.maturing = result.isAnyCounted(definition.maturingColumn);
    return point;
}

/// Limits, findings and the reading of the last week that is over; `points` are the history, the asked weeks stay.
MetricSeries judged(const MetricDefinition &definition, QList<SeriesPoint> points,
                    const QList<MetricBaseline> &baselines, IsoWeek shown, IsoWeek last)
{
    MetricSeries series;
    series.metric = definition.id;
    series.version = definition.version;
    series.weeksJudged = judgeSeries(definition, points, baselines);
    series.mean = points.isEmpty() ? std::nullopt : points.last().mean;
    if (!baselines.isEmpty())
        series.baseline = baselines.last();
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

Result<MetricSeriesRunner::WeeklyCases> MetricSeriesRunner::casesOf(const MetricDefinition &definition,
                                                                    const MetricScope &scope, IsoWeek first,
                                                                    IsoWeek last) const
{
    WeeklyCases found;
    for (IsoWeek week = first; week <= last; week = week.plus(1)) {
        found.weeks.append(scope);
        found.weeks.last().from = week.from(scope.zone);
        found.weeks.last().to = week.to(scope.zone);
    }
    if (found.weeks.isEmpty())
        return found;
    const bool isCohort = definition.period == PeriodKind::Cohort;
    MetricScope period = scope;
    if (isCohort) {
        period.from = MetricRunner::periodStart(definition, found.weeks.first());
        period.to = found.weeks.last().to;
    }
    auto tables = m_runner.populations(definition, isCohort ? QList<MetricScope>{period} : found.weeks);
    if (!tables)
        return fail(tables.error());
    auto coverage = m_runner.coverage(definition, period);
    if (!coverage)
        return fail(coverage.error());
    found.tables = *std::move(tables);
    found.coverage = *std::move(coverage);
    found.rows.resize(found.weeks.size());
    if (!isCohort) {
        for (qsizetype i = 0; i < found.weeks.size(); ++i)
            found.rows[i] = found.tables.at(i).allRows();
        return found;
    }
    std::vector<qint64> starts, ends;
    for (const MetricScope &week : std::as_const(found.weeks)) {
        starts.push_back(toNs(MetricRunner::periodStart(definition, week)));
        ends.push_back(toNs(week.to));
    }
    const CaseTable &all = found.tables.first();
    const std::vector<qint64> instants = all.numbersOf(all.column(definition.periodColumn));
    size_t next = 0; // of the weeks whose end lies after the case
    for (int row = 0; row < all.size(); ++row) {
        const qint64 at = instants[size_t(row)];
        if (at == CaseValues::null)
            continue;
        if ((next < ends.size() && at >= ends[next]) || (next > 0 && at < ends[next - 1]))
            next = size_t(std::upper_bound(ends.begin(), ends.end(), at) - ends.begin());
        // As long as they begin before: several where weeks are widened back.
        for (size_t i = next; i < starts.size() && at >= starts[i]; ++i)
            found.rows[qsizetype(i)].append(row);
    }
    return found;
}

QList<SeriesPoint> MetricSeriesRunner::pointsOf(const MetricDefinition &definition, const WeeklyCases &cases,
                                                const QList<QList<int>> &rows)
{
    const MetricDefinition shown = definition.headlineOnly();
    QList<SeriesPoint> points;
    for (qsizetype i = 0; i < cases.weeks.size(); ++i) {
        const MetricScope &week = cases.weeks.at(i);
        const MetricResult result = MetricRunner::resultOf(shown, week, cases.table(i), rows.at(i), cases.coverage);
        points.append(pointOf(definition, result, IsoWeek::of(week.from, week.zone)));
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
        = casesOf(definition, scope, over->week.plus(1 - seasonalHistory), over->week.plus(3 - seasonalHistory));
    if (!yearAgo)
        return fail(yearAgo.error());
    add(pointsOf(definition, *yearAgo, yearAgo->rows));
    return std::optional(seasonalComparison(weekly, over->week));
}

Result<std::optional<IsoWeek>> MetricSeriesRunner::begin(const MetricDefinition &definition,
                                                         const MetricScope &scope) const
{
    const auto oldest = m_runner.historyStart(definition, scope);
    if (!oldest)
        return fail(oldest.error());
    if (!*oldest)
        return std::optional<IsoWeek>();
    const IsoWeek first = IsoWeek::of(**oldest, scope.zone);
    // A week that was seen in part is no week to compare with.
    return std::optional(definition.period != PeriodKind::Standing && **oldest > first.from(scope.zone) ? first.plus(1)
                                                                                                        : first);
}

Result<MetricSeries> MetricSeriesRunner::run(const MetricDefinition &definition, const MetricScope &scope, IsoWeek last,
                                             int weeks) const
{
    const auto oldest = begin(definition, scope);
    if (!oldest)
        return fail(oldest.error());
    auto baselines = BaselineBook(m_connection).of(definition, scope);
    if (!baselines)
        return fail(baselines.error());
    baselines->removeIf([&](const MetricBaseline &baseline) { return baseline.last > last; });

    const IsoWeek shown = last.plus(1 - weeks);
    QList<SeriesPoint> points;
    std::optional<SeasonalComparison> season;
    if (*oldest) {
        IsoWeek first = std::max(**oldest, std::min(shown, last.plus(1 - longestHistory)));
        if (!baselines->isEmpty())
            first = std::min(first, std::max(**oldest, baselines->last().first));
        const auto found = casesOf(definition, scope, first, last);
        if (!found)
            return fail(found.error());
        points = pointsOf(definition, *found, found->rows);
        auto seasonal = seasonalOf(definition, scope, **oldest, points);
        if (!seasonal)
            return fail(seasonal.error());
        season = *std::move(seasonal);
    }
    MetricSeries series = judged(definition, std::move(points), *baselines, shown, last);
    series.seasonal = std::move(season);
    return series;
}

Result<QMap<QString, QList<MetricSeries>>> MetricSeriesRunner::runBy(const MetricDefinition &definition,
                                                                     const QStringList &outputs,
                                                                     const MetricScope &scope, IsoWeek last, int weeks,
                                                                     const QString &column) const
{
    QMap<QString, QList<MetricSeries>> all;
    const auto oldest = begin(definition, scope);
    if (!oldest)
        return fail(oldest.error());
    if (!*oldest || !definition.dimensions.contains(column))
        return all;
    const IsoWeek shown = last.plus(1 - weeks);
    const auto found
        = casesOf(definition, scope, std::max(**oldest, std::min(shown, last.plus(1 - longestHistory))), last);
    if (!found)
        return fail(found.error());
    QMap<QString, QList<QList<int>>> rowsOf;
    for (qsizetype week = 0; week < found->weeks.size(); ++week) {
        const CaseTable &table = found->table(week);
        const QMap<QString, QList<int>> groups = table.grouped(found->rows.at(week), table.column(column));
        for (auto group = groups.constBegin(); group != groups.constEnd(); ++group) {
            QList<QList<int>> &rows = rowsOf[group.key()];
            rows.resize(found->weeks.size());
            rows[week] = group.value();
        }
    }
    for (const QString &output : outputs) {
        const MetricDefinition charted = definition.headlinedBy(output);
        for (auto rows = rowsOf.constBegin(); rows != rowsOf.constEnd(); ++rows)
            all[rows.key()].append(judged(charted, pointsOf(charted, *found, rows.value()), {}, shown, last));
    }
    return all;
}

} // namespace plumbline

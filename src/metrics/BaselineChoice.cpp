// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/BaselineChoice.h"

#include "metrics/BaselineBook.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

constexpr qsizetype longest = 12;
constexpr qsizetype fewest = 8;

/// Weeks that are over and have a value.
QList<SeriesPoint> judgedOf(const MetricSeries &series)
{
    QList<SeriesPoint> points;
    for (const SeriesPoint &point : series.points) {
        if (point.value && !point.running)
            points.append(point);
    }
    return points;
}

/// As the chart of the definition takes it: of shares and rates the events of all weeks over all cases or exposure.
double meanOf(const MetricDefinition &definition, const QList<SeriesPoint> &weeks)
{
    const bool isLaney = definition.chart == u"laney_p" || definition.chart == u"laney_u";
    double events = 0.0;
    double size = 0.0;
    for (const SeriesPoint &week : weeks) {
        events += isLaney ? double(week.numerator.value_or(0)) : *week.value;
        size += !isLaney       ? 1.0
            : week.denominator ? double(*week.denominator)
                               : week.exposure.value_or(0.0) / definition.headlineTimes();
    }
    return size > 0.0 ? events / size : 0.0;
}

/// The baseline of the first of these weeks.
MetricBaseline of(const MetricDefinition &definition, const MetricScope &scope, const QList<SeriesPoint> &weeks)
{
    MetricBaseline baseline;
    baseline.metric = definition.id;
    baseline.definition = definition.version;
    baseline.output = definition.headline;
    baseline.scope = BaselineBook::scopeText(scope);
    baseline.first = weeks.first().week;
    const QList<SeriesPoint> chosen = weeks.first(std::min(longest, weeks.size()));
    baseline.last = chosen.last().week;
    baseline.weeks = int(chosen.size());
    baseline.mean = meanOf(definition, chosen);
    return baseline;
}

bool hasRun(const SeriesPoint &point)
{
    return std::any_of(point.findings.begin(), point.findings.end(),
                       [](const ProcessSignal &found) { return found.rule == SignalRule::RunOf8; });
}

} // namespace

Result<MetricBaseline> baselineChoice::lock(const MetricDefinition &definition, const MetricScope &scope,
                                            const MetricSeries &series)
{
    if (series.baseline)
        return fail(Error::Kind::Usage, u"lock baseline"_s,
                    u"%1 has one: %2 to %3; it moves by a re-base only"_s.arg(
                        definition.id, series.baseline->first.toString(), series.baseline->last.toString()));
    const QList<SeriesPoint> weeks = judgedOf(series);
    if (weeks.size() < fewest)
        return fail(
            Error::Kind::Usage, u"lock baseline"_s,
            u"%1 has %2 weeks with a value; a baseline needs %3"_s.arg(definition.id).arg(weeks.size()).arg(fewest));
    return of(definition, scope, weeks);
}

Result<MetricBaseline> baselineChoice::rebase(const MetricDefinition &definition, const MetricScope &scope,
                                              const MetricSeries &series)
{
    if (!series.baseline)
        return fail(Error::Kind::Usage, u"re-base"_s, u"%1 has no locked baseline yet"_s.arg(definition.id));
    QList<SeriesPoint> weeks = judgedOf(series);
    weeks.removeIf([&](const SeriesPoint &point) { return point.week <= series.baseline->last; });
    const auto newest = std::find_if(weeks.rbegin(), weeks.rend(), hasRun);
    if (newest == weeks.rend() || !series.mean)
        return fail(Error::Kind::Usage, u"re-base"_s,
                    u"%1 has no eight weeks in a row on one side of the mean since %2; its baseline stays"_s.arg(
                        definition.id, series.baseline->last.toString()));
    const bool isAbove = *newest->value > *series.mean;
    auto begin = newest;
    while (begin + 1 != weeks.rend() && (*(begin + 1)->value > *series.mean) == isAbove
           && *(begin + 1)->value != *series.mean)
        ++begin;
    return of(definition, scope, weeks.mid(std::distance(begin, weeks.rend()) - 1));
}

} // namespace plumbline

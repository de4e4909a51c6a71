// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/HourlyCostStatistics.h"

#include <QJsonArray>
#include <QJsonObject>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

/// A source of buckets has seen the hours that it has samples for; calls are reported as they happen, so where there
/// are only calls an hour without one is a measured zero.
HourlyCost::Intervals seenIn(const CaseTable &whole, TimePoint from, TimePoint to)
{
    const int started = whole.column(u"started_ns");
    const int length = whole.column(u"bucket_ns");
    HourlyCost::Intervals seen;
    bool isSampled = false;
    for (int row = 0; row < whole.size(); ++row) {
        if (whole.isNullAt(row, length))
            continue;
        isSampled = true; // also by a bucket outside the period, whose row has no start
        const TimePoint start = timeFromNs(whole.integerAt(row, started));
        const TimePoint end = start + std::chrono::nanoseconds(whole.integerAt(row, length));
        if (!whole.isNullAt(row, started) && end > from && start < to)
            seen.append({start, end});
    }
    if (!isSampled && whole.size() > 0)
        seen.append({from, to});
    return seen;
}

QJsonValue cellsOf(const HourlyCost &grid)
{
    QJsonArray cells;
    for (int day = 0; day < grid.hours().days(); ++day) {
        const QString date = grid.hours().date(day).toString(Qt::ISODate);
        for (int hour = 0; hour < 24; ++hour) {
            const CostCell &cell = grid.cell(day, hour);
            cells.append(QJsonObject{{u"date"_s, date},
                                     {u"hour"_s, hour},
                                     {u"exposure_min"_s, double(cell.exposureSeconds) / 60.0},
                                     {u"covered_min"_s, double(cell.coveredSeconds) / 60.0},
                                     {u"usd"_s, cell.isMeasured() ? QJsonValue(cell.cost.toDecimal()) : QJsonValue()},
                                     {u"requests"_s, cell.requests}});
        }
    }
    return cells;
}

QJsonValue meansOf(const HourlyCost &grid)
{
    QJsonObject means;
    for (int weekday = 1; weekday <= 7; ++weekday) {
        for (int hour = 0; hour < 24; ++hour) {
            const std::optional<double> mean = grid.weekdayHour(weekday, hour).meanPerHour();
            means.insert(u"%1-%2"_s.arg(weekday).arg(hour, 2, 10, QChar(u'0')),
                         mean ? QJsonValue(*mean) : QJsonValue());
        }
    }
    return means;
}

const HourlyCost &gridOf(StatisticContext &context)
{
    if (!context.result.hourlyCost)
        context.result.hourlyCost = hourlyCostOf(context.whole, context.result);
    return *context.result.hourlyCost;
}

/// Nothing of more than a thousand days: nobody reads that hour by hour.
QJsonValue cells(StatisticContext &context)
{
    const MetricScope &scope = context.result.scope;
    const bool isReadable = std::min(scope.to, scope.asOf) - scope.from <= std::chrono::days(1'000);
    return isReadable ? cellsOf(gridOf(context)) : QJsonValue();
}

} // namespace

std::shared_ptr<const HourlyCost> hourlyCostOf(const CaseTable &whole, MetricResult &result)
{
    const TimePoint from = result.scope.from;
    const TimePoint to = std::min(result.scope.to, result.scope.asOf);
    const CaseTable &cases = result.cases;
    const int excluded = cases.column(u"excluded");
    const int started = cases.column(u"started_ns");
    const int requests = cases.column(u"requests");
    const int cost = cases.column(u"cost_pico");
    QList<CostEvent> events;
    for (int row = 0; row < cases.size(); ++row) {
        if (!cases.isNullAt(row, excluded) && !cases.textAt(row, excluded).isEmpty())
            continue;
        CostEvent event{.start
                        = cases.isNullAt(row, started) ? TimePoint::min() : timeFromNs(cases.integerAt(row, started)),
                        .requests = cases.integerAt(row, requests),
                        .cost = {}};
        if (!cases.isNullAt(row, cost))
            event.cost = Money{cases.integerAt(row, cost)};
        events.append(event);
    }
    auto grid
        = std::make_shared<const HourlyCost>(LocalHours(from, to, result.scope.zone), events, seenIn(whole, from, to));
    const CostCell total = grid->total();
    if (total.exposureSeconds > 0)
        result.coverage.share = double(total.coveredSeconds) / double(total.exposureSeconds);
    return grid;
}

const StatisticTable &hourlyCostStatistics()
{
    static const StatisticTable all{{u"hourly_cost_cells"_s, cells},
                                    {u"hourly_cost_means"_s, [](StatisticContext &c) { return meansOf(gridOf(c)); }}};
    return all;
}

} // namespace plumbline

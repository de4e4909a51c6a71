// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/CountStatistics.h"

#include "statistics/Percentile.h"

#include <QJsonArray>
#include <QJsonObject>
#include <algorithm>
#include <numeric>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

QJsonValue count(StatisticContext &context)
{
    return qint64(context.counted().size());
}

QJsonValue sumOf(StatisticContext &context, const QList<int> &rows)
{
    const int column = context.cases().column(context.argument(u"column"_s));
    qint64 sum = 0;
    for (const int row : rows)
        sum += context.cases().integerAt(row, column);
    return sum;
}

QJsonValue countBy(StatisticContext &context)
{
    const QMap<QString, QList<int>> groups = context.groups(context.argument(u"column"_s));
    QJsonObject object;
    for (auto group = groups.constBegin(); group != groups.constEnd(); ++group)
        object.insert(group.key(), group.value().size());
    return object;
}

QJsonValue histogram(StatisticContext &context)
{
    const QJsonArray edges = context.output.arguments.value(u"edges_days"_s).toArray();
    const int column = context.cases().column(context.argument(u"column"_s));
    QList<qint64> counts(edges.size());
    for (const int row : context.counted()) {
        const qint64 age = context.cases().integerAt(row, column);
        for (qsizetype i = edges.size() - 1; i >= 0; --i) {
            if (age >= edges[i].toInteger() * 86'400'000'000'000) {
                ++counts[i];
                break;
            }
        }
    }
    QJsonArray array;
    for (const qint64 number : counts)
        array.append(number);
    return array;
}

/// Cases by a column of small whole numbers, as a list as long as a parameter says.
QJsonValue countByPlace(StatisticContext &context)
{
    const int column = context.cases().column(context.argument(u"column"_s));
    QList<qint64> counts(std::clamp(context.result.params.value(context.argument(u"length"_s)).toInt(), 0, 1000));
    for (const int row : context.counted()) {
        const qint64 place = context.cases().isNullAt(row, column) ? -1 : context.cases().integerAt(row, column);
        if (place >= 0 && place < counts.size())
            ++counts[place];
    }
    QJsonArray array;
    for (const qint64 number : std::as_const(counts))
        array.append(number);
    return array;
}

QJsonValue percentile(StatisticContext &context)
{
    const std::optional<double> value
        = percentile7(context.numbers(u"column"_s), context.output.arguments.value(u"share"_s).toDouble());
    return value ? QJsonValue(*value) : QJsonValue();
}

QJsonValue mean(StatisticContext &context)
{
    const QList<double> values = context.numbers(u"column"_s);
    if (values.isEmpty())
        return {};
    return std::accumulate(values.begin(), values.end(), 0.0) / double(values.size());
}

QJsonValue maximum(StatisticContext &context)
{
    const QList<double> values = context.numbers(u"column"_s);
    return values.isEmpty() ? QJsonValue() : QJsonValue(*std::max_element(values.begin(), values.end()));
}

QJsonValue ratio(StatisticContext &context)
{
    const qint64 cases = context.part(u"denominator"_s);
    context.used = context.result.casesOfOutput.value(context.argument(u"denominator"_s));
    return cases == 0 ? QJsonValue() : QJsonValue(double(context.part(u"numerator"_s)) / double(cases));
}

QJsonValue wilsonEnd(StatisticContext &context, bool low)
{
    const std::optional<Interval> interval
        = wilsonInterval(context.part(u"numerator"_s), context.part(u"denominator"_s));
    return interval ? QJsonValue(low ? interval->low : interval->high) : QJsonValue();
}

/// A count times a share of the past, or times an end of its interval; nothing before enough of it was seen.
QJsonValue scaledShare(StatisticContext &context, double (*scale)(double share, const Interval &interval))
{
    const qint64 events = context.part(u"numerator"_s);
    const qint64 cases = context.part(u"denominator"_s);
    const std::optional<Interval> interval = wilsonInterval(events, cases);
    if (!interval || context.part(u"evidence"_s) < context.output.arguments.value(u"fewest"_s).toInteger())
        return {};
    return double(context.part(u"count"_s)) * scale(double(events) / double(cases), *interval);
}

} // namespace

const StatisticTable &countStatistics()
{
    static const StatisticTable all{
        {u"count"_s, count},
        {u"sum"_s, [](StatisticContext &c) { return sumOf(c, c.counted()); }},
        {u"count_by"_s, countBy},
        {u"histogram"_s, histogram},
        {u"count_by_place"_s, countByPlace},
        {u"percentile_7"_s, percentile},
        {u"mean"_s, mean},
        {u"max"_s, maximum},
        {u"ratio"_s, ratio},
        {u"wilson_low"_s, [](StatisticContext &c) { return wilsonEnd(c, true); }},
        {u"wilson_high"_s, [](StatisticContext &c) { return wilsonEnd(c, false); }},
        {u"scaled_share"_s,
         [](StatisticContext &c) { return scaledShare(c, [](double share, const Interval &) { return share; }); }},
        {u"scaled_share_low"_s,
         [](StatisticContext &c) { return scaledShare(c, [](double, const Interval &i) { return i.low; }); }},
        {u"scaled_share_high"_s,
         [](StatisticContext &c) { return scaledShare(c, [](double, const Interval &i) { return i.high; }); }},
        {u"excluded_count"_s, [](StatisticContext &c) { return QJsonValue(qint64(c.excludedRows().size())); }},
        {u"excluded_sum"_s, [](StatisticContext &c) { return sumOf(c, c.excludedRows()); }},
    };
    return all;
}

} // namespace plumbline

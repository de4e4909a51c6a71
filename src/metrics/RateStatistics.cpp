// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/RateStatistics.h"

#include "statistics/Garwood.h"

#include <QSet>
#include <numeric>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

constexpr double dayNs = 86'400e9;

/// Sums of durations pass 64 bits of nanoseconds where many assets are watched for long.
QJsonValue sumPer(StatisticContext &context)
{
    const QList<double> values = context.numbers(u"column"_s);
    return std::accumulate(values.begin(), values.end(), 0.0);
}

double numberOf(const StatisticContext &context, const QString &key)
{
    return context.result.output(context.argument(key)).toDouble();
}

double times(const StatisticContext &context)
{
    return context.output.arguments.value(u"times"_s).toDouble(1.0);
}

QJsonValue rate(StatisticContext &context)
{
    const double exposure = numberOf(context, u"exposure"_s);
    context.used = context.result.casesOfOutput.value(context.argument(u"numerator"_s));
    return exposure > 0.0 ? QJsonValue(numberOf(context, u"numerator"_s) / exposure * times(context)) : QJsonValue();
}

QJsonValue garwoodEnd(StatisticContext &context, bool low)
{
    const double exposure = numberOf(context, u"exposure"_s);
    if (exposure <= 0.0)
        return {};
    const Interval interval
        = context.once<Interval>(u"garwood/"_s + context.argument(u"numerator"_s),
                                 [](StatisticContext &c) { return garwoodInterval(c.part(u"numerator"_s)); });
    return (low ? interval.low : interval.high) / exposure * times(context);
}

/// Per `days` of the period, as far as it has passed. A frequency over a real period may be 0.
QJsonValue perDays(StatisticContext &context)
{
    const MetricScope &scope = context.result.scope;
    const double passed = double(toNs(std::min(scope.to, scope.asOf)) - toNs(scope.from)) / dayNs;
    const double days = context.output.arguments.value(u"days"_s).toDouble(1.0);
    context.used = context.result.casesOfOutput.value(context.argument(u"numerator"_s));
    return passed > 0.0 ? QJsonValue(numberOf(context, u"numerator"_s) / passed * days) : QJsonValue();
}

/// How many local days of the organisation's zone have a case.
QJsonValue localDays(StatisticContext &context)
{
    QSet<QDate> days;
    const QString column = context.argument(u"column"_s);
    for (const int row : context.counted()) {
        if (const auto instant = context.cases().instant(row, column))
            days.insert(QDateTime::fromMSecsSinceEpoch(
                            std::chrono::floor<std::chrono::milliseconds>(*instant).time_since_epoch().count(),
                            context.result.scope.zone)
                            .date());
    }
    return qint64(days.size());
}

} // namespace

const StatisticTable &rateStatistics()
{
    static const StatisticTable all{
        {u"sum_per"_s, sumPer},
        {u"rate"_s, rate},
        {u"garwood_low"_s, [](StatisticContext &c) { return garwoodEnd(c, true); }},
        {u"garwood_high"_s, [](StatisticContext &c) { return garwoodEnd(c, false); }},
        {u"per_days"_s, perDays},
        {u"local_days"_s, localDays},
    };
    return all;
}

} // namespace plumbline

// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/StatisticAnswers.h"

#include "metrics/ComparisonAnswers.h"
#include "metrics/DiagnosticAnswers.h"
#include "metrics/DriftAnswers.h"
#include "statistics/LaneyChart.h"
#include "statistics/Wilson.h"
#include "statistics/XmrChart.h"

#include <QHash>
#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

QJsonArray signalPairs(const QList<ProcessSignal> &findings)
{
    QJsonArray pairs;
    for (const ProcessSignal &found : findings)
        pairs.append(QJsonArray{found.index, signalRuleName(found.rule)});
    return pairs;
}

QJsonObject xmrAnswer(const QJsonObject &params, const QJsonObject &input)
{
    XmrOptions options;
    options.baseline = params.value(u"baseline"_s).toInt(options.baseline);
    options.minPoints = params.value(u"min_points"_s).toInt(options.minPoints);
    if (params.contains(u"lower_bound"_s))
        options.lowerBound = params.value(u"lower_bound"_s).toDouble();
    QList<std::optional<double>> values;
    const QJsonArray given = input.value(u"values"_s).toArray();
    for (const auto &value : given)
        values.append(value.isDouble() ? std::optional(value.toDouble()) : std::nullopt);
    const XmrChart chart = xmrChart(values, options);
    if (!chart.hasLimits)
        return {{u"state"_s, u"insufficient_data"_s}, {u"n"_s, chart.n}};
    return {{u"mean"_s, chart.mean},
            {u"avg_moving_range"_s, chart.averageMovingRange},
            {u"upper"_s, chart.upper},
            {u"lower"_s, chart.lower},
            {u"upper_range_limit"_s, chart.upperRangeLimit},
            {u"signals"_s, signalPairs(chart.findings)},
            {u"n"_s, chart.n}};
}

QJsonObject laneyAnswer(const QJsonObject &params, const QJsonObject &input)
{
    LaneyOptions options;
    options.baseline = params.value(u"baseline"_s).toInt(options.baseline);
    QList<Proportion> periods;
    const QJsonArray events = input.value(u"events"_s).toArray();
    const QJsonArray sizes = input.value(u"sizes"_s).toArray();
    for (qsizetype i = 0; i < qMin(events.size(), sizes.size()); ++i)
        periods.append({events.at(i).toInteger(), sizes.at(i).toInteger()});
    const LaneyChart chart = laneyChart(periods, options);
    QJsonArray limits;
    for (const std::optional<Interval> &limit : chart.limits)
        limits.append(limit ? QJsonValue(QJsonArray{limit->low, limit->high}) : QJsonValue());
    return {{u"p_bar"_s, chart.mean},
            {u"sigma_z"_s, chart.sigmaZ},
            {u"limits"_s, limits},
            {u"signals"_s, signalPairs(chart.findings)}};
}

QJsonObject wilsonAnswer(const QJsonObject &, const QJsonObject &input)
{
    const qint64 events = input.value(u"k"_s).toInteger();
    const qint64 cases = input.value(u"n"_s).toInteger();
    const std::optional<Interval> interval = wilsonInterval(events, cases);
    return {{u"value"_s, cases ? QJsonValue(double(events) / double(cases)) : QJsonValue()},
            {u"ci_low"_s, interval ? QJsonValue(interval->low) : QJsonValue()},
            {u"ci_high"_s, interval ? QJsonValue(interval->high) : QJsonValue()}};
}

} // namespace

std::optional<QJsonObject> statisticAnswer(const QString &metric, const QJsonObject &params, const QJsonObject &input)
{
    static const QHash<QString, QJsonObject (*)(const QJsonObject &, const QJsonObject &)> statistics{

        {u"xmr"_s, xmrAnswer},
        {u"laney_p"_s, laneyAnswer},
        {u"wilson_metric"_s, wilsonAnswer},
        {u"funnel"_s, funnelAnswer},
        {u"seasonal_compare"_s, seasonalAnswer},
        {u"model_drift"_s, driftAnswer},
        {u"diagnose"_s, diagnosticAnswer},
    };
    const auto found = statistics.constFind(metric);
    return found == statistics.constEnd() ? std::nullopt : std::optional((*found)(params, input));
}

} // namespace plumbline

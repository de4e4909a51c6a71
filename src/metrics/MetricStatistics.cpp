// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/MetricStatistics.h"

#include "metrics/CountStatistics.h"
#include "metrics/DriftStatistics.h"
#include "metrics/FailoverStatistics.h"
#include "metrics/FlagStatistics.h"
#include "metrics/HourlyCostStatistics.h"
#include "metrics/LoopStatistics.h"
#include "metrics/MoneyStatistics.h"
#include "metrics/QuotientStatistics.h"
#include "metrics/RateStatistics.h"
#include "metrics/RecordStatistics.h"
#include "metrics/SloStatistics.h"
#include "metrics/SurvivalStatistics.h"
#include "metrics/WeeklyStatistics.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

const StatisticTable &statistics()
{
    static const StatisticTable all = [] {
        StatisticTable table;
        for (const StatisticTable *part : {
                 &countStatistics(),
                 &driftStatistics(),
                 &failoverStatistics(),
                 &flagStatistics(),
                 &hourlyCostStatistics(),
                 &loopStatistics(),
                 &moneyStatistics(),
                 &quotientStatistics(),
                 &rateStatistics(),
                 &recordStatistics(),
                 &sloStatistics(),
                 &survivalStatistics(),
                 &weeklyStatistics(),
             })
            table.insert(*part);
        return table;
    }();
    return all;
}

void countCases(MetricResult &result)
{
    QMap<QString, qint64> reasons;
    result.n = 0;
    const int column = result.cases.column(u"excluded");
    for (int row = 0; row < result.cases.size(); ++row) {
        const QString reason = result.cases.isNullAt(row, column) ? QString() : result.cases.textAt(row, column);
        if (reason.isEmpty())
            ++result.n;
        else
            ++reasons[reason];
    }
    result.excluded.clear();
    for (auto reason = reasons.constBegin(); reason != reasons.constEnd(); ++reason)
        result.excluded.append({reason.key(), reason.value()});
    std::stable_sort(result.excluded.begin(), result.excluded.end(),
                     [](const auto &a, const auto &b) { return a.second > b.second; });
}

bool isAnyKnown(const CaseTable &cases, const QList<int> &rows, const QString &column)
{
    const int place = cases.column(column);
    return std::any_of(rows.begin(), rows.end(), [&](int row) { return !cases.isNullAt(row, place); });
}

std::optional<MetricFigure> headlineOf(const MetricDefinition &definition, const MetricResult &result)
{
    for (const OutputDefinition &output : definition.outputs) {
        if (output.name != definition.headline)
            continue;
        const QJsonValue value = result.output(output.name);
        if (output.statistic == u"sum_money") {
            const QList<int> rows = result.casesOfOutput.value(output.name);
            const QString column = output.arguments.value(u"column"_s).toString();
            const MoneySum sum = moneyOf(result.cases, rows, column);
            if (sum.isZero() && !rows.isEmpty() && !isAnyKnown(result.cases, rows, column))
                return {}; // costs that nobody knows are not 0
            return MetricFigure{sum.toDouble(), sum};
        }
        if (value.isDouble())
            return MetricFigure{value.toDouble(), {}};
    }
    return {};
}

MetricState stateOf(const MetricDefinition &definition, const MetricResult &result,
                    const std::optional<MetricFigure> &figure)
{
    const Coverage &coverage = result.coverage;
    const bool isStale = !coverage.sources.isEmpty() && coverage.staleSources.size() == coverage.sources.size();
    const bool isUnseen = coverage.share && *coverage.share <= 0.0; // nobody looked at any of the period
    if ((coverage.neverDelivered || coverage.beforeHistory || isUnseen) && result.n == 0)
        return MetricState::Unknown;
    if (!figure) // nothing to divide by is known of what was looked at only
        return isStale || coverage.failedSources.size() == coverage.sources.size() ? MetricState::Unknown
                                                                                   : MetricState::Undefined;
    if (result.denominator && *result.denominator < definition.minN)
        return MetricState::Insufficient;
    if (isStale)
        return MetricState::Stale;
    if (coverage.rejected > 0 || coverage.erased > 0 || !coverage.staleSources.isEmpty() || !coverage.failedSources.isEmpty()
        || coverage.share.value_or(1.0) < 1.0)
        return MetricState::Partial;
    if (result.isAnyCounted(definition.maturingColumn))
        return MetricState::Maturing;
    const bool zero = figure->money ? figure->money->isZero() : figure->value == 0.0;
    return zero ? MetricState::MeasuredZero : MetricState::Value;
}

} // namespace

bool isStatistic(const QString &name)
{
    return statistics().contains(name);
}

bool measuresCoverage(const QString &statistic)
{
    return hourlyCostStatistics().contains(statistic);
}

QStringList statisticNames()
{
    return statistics().keys();
}

void finish(const MetricDefinition &definition, const CaseTable &whole, MetricResult &result)
{
    countCases(result);
    std::map<QString, SharedState> shared;
    for (const OutputDefinition &output : definition.outputs) {
        StatisticContext context{output, whole, result, shared, {}};
        const QJsonValue value = statistics().value(output.statistic)(context);
        result.outputs.append({output.name, value});
        result.casesOfOutput.insert(output.name, context.used);
    }
    if (!definition.denominator.isEmpty()) {
        result.numerator = result.output(definition.numerator).toInteger();
        result.denominator = result.output(definition.denominator).toInteger();
        result.interval = wilsonInterval(*result.numerator, *result.denominator);
    }
    if (!definition.exposure.isEmpty()) {
        result.numerator = result.output(definition.numerator).toInteger();
        result.exposure = result.output(definition.exposure).toDouble();
    }
    if (!definition.low.isEmpty()) {
        const QJsonValue low = result.output(definition.low);
        const QJsonValue high = result.output(definition.high);
        result.interval = low.isDouble() && high.isDouble()
            ? std::optional(Interval{.low = low.toDouble(), .high = high.toDouble()})
            : std::nullopt;
    }
    std::optional<MetricFigure> figure = headlineOf(definition, result);
    const MetricState state = stateOf(definition, result, figure);
    result.setFigure(state, std::move(figure));
}

} // namespace plumbline

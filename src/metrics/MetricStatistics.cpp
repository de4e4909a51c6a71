// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/MetricStatistics.h"

#include "metrics/HourlyCostStatistics.h"
#include "statistics/Percentile.h"

#include <QJsonArray>
#include <QMap>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

/// What a statistic works on; it leaves the rows that it used for the drill-down.
struct Context {
    const OutputDefinition &output;
    const CaseTable &whole;
    MetricResult &result;
    QList<int> used;

    QString argument(const QString &key) const { return output.arguments.value(key).toString(); }
    const CaseTable &cases() const { return result.cases; }

    /// Cases that count and satisfy `where`.
    QList<int> counted()
    {
        const QString where = argument(u"where"_s);
        const int flag = cases().column(where);
        const int reason = cases().column(u"excluded");
        for (int row = 0; row < cases().size(); ++row) {
            if (cases().at(row, reason).toString().isEmpty()
                && (where.isEmpty() || cases().at(row, flag).toLongLong() != 0))
                used.append(row);
        }
        return used;
    }
    QList<int> excludedRows()
    {
        const QString reason = argument(u"reason"_s);
        const int excluded = cases().column(u"excluded");
        for (int row = 0; row < cases().size(); ++row) {
            if (const QString why = cases().at(row, excluded).toString();
                !why.isEmpty() && (reason.isEmpty() || why == reason))
                used.append(row);
        }
        return used;
    }
    QList<double> numbers(const QString &key)
    {
        const QString column = argument(key);
        const double unit = output.arguments.value(u"per_ns"_s).toDouble(1.0);
        QList<double> values;
        for (const int row : counted()) {
            if (!cases().isNull(row, column))
                values.append(double(cases().integer(row, column)) / unit);
        }
        return values;
    }
    qint64 part(const QString &key) const { return result.output(argument(key)).toInteger(); }
};

/// The name under which a case without a value of a dimension is shown; it is never left out.
QString groupKey(const QString &text)
{
    return text.isEmpty() ? u"(none)"_s : text;
}

QJsonValue count(Context &context)
{
    return qint64(context.counted().size());
}

QJsonValue sumOf(Context &context, const QList<int> &rows)
{
    const int column = context.cases().column(context.argument(u"column"_s));
    qint64 sum = 0;
    for (const int row : rows)
        sum += context.cases().at(row, column).toLongLong();
    return sum;
}

QJsonValue countBy(Context &context)
{
    const int column = context.cases().column(context.argument(u"column"_s));
    QMap<QString, qint64> groups;
    for (const int row : context.counted())
        ++groups[groupKey(context.cases().at(row, column).toString())];
    QJsonObject object;
    for (auto group = groups.constBegin(); group != groups.constEnd(); ++group)
        object.insert(group.key(), group.value());
    return object;
}

QJsonValue histogram(Context &context)
{
    const QJsonArray edges = context.output.arguments.value(u"edges_days"_s).toArray();
    QList<qint64> counts(edges.size());
    for (const int row : context.counted()) {
        const qint64 age = context.cases().integer(row, context.argument(u"column"_s));
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

QJsonValue percentile(Context &context)
{
    const std::optional<double> value
        = percentile7(context.numbers(u"column"_s), context.output.arguments.value(u"share"_s).toDouble());
    return value ? QJsonValue(*value) : QJsonValue();
}

QJsonValue maximum(Context &context)
{
    const QList<double> values = context.numbers(u"column"_s);
    return values.isEmpty() ? QJsonValue() : QJsonValue(*std::max_element(values.begin(), values.end()));
}

QJsonValue ratio(Context &context)
{
    const qint64 cases = context.part(u"denominator"_s);
    context.used = context.result.casesOfOutput.value(context.argument(u"denominator"_s));
    return cases == 0 ? QJsonValue() : QJsonValue(double(context.part(u"numerator"_s)) / double(cases));
}

QJsonValue wilsonEnd(Context &context, bool low)
{
    const std::optional<Interval> interval
        = wilsonInterval(context.part(u"numerator"_s), context.part(u"denominator"_s));
    return interval ? QJsonValue(low ? interval->low : interval->high) : QJsonValue();
}

MoneySum moneyOf(const CaseTable &cases, const QList<int> &rows, const QString &column)
{
    const int amount = cases.column(column);
    MoneySum sum;
    for (const int row : rows)
        sum.add(Money{cases.at(row, amount).toLongLong()});
    return sum;
}

QJsonValue sumMoney(Context &context)
{
    return moneyOf(context.cases(), context.counted(), context.argument(u"column"_s)).toDecimal();
}

QJsonValue sumMoneyBy(Context &context)
{
    const int column = context.cases().column(context.argument(u"by"_s));
    QMap<QString, QList<int>> groups;
    for (const int row : context.counted())
        groups[groupKey(context.cases().at(row, column).toString())].append(row);
    QJsonObject object;
    for (auto group = groups.constBegin(); group != groups.constEnd(); ++group)
        object.insert(group.key(), moneyOf(context.cases(), group.value(), context.argument(u"column"_s)).toDecimal());
    return object;
}

std::shared_ptr<const HourlyCost> gridOf(Context &context)
{
    if (!context.result.hourlyCost)
        context.result.hourlyCost = hourlyCostOf(context.whole, context.result);
    return context.result.hourlyCost;
}

using Statistic = QJsonValue (*)(Context &);

const QMap<QString, Statistic> &statistics()
{
    static const QMap<QString, Statistic> all{
        {u"count"_s, count},
        {u"sum"_s, [](Context &c) { return sumOf(c, c.counted()); }},
        {u"count_by"_s, countBy},
        {u"histogram"_s, histogram},
        {u"percentile_7"_s, percentile},
        {u"max"_s, maximum},
        {u"ratio"_s, ratio},
        {u"wilson_low"_s, [](Context &c) { return wilsonEnd(c, true); }},
        {u"wilson_high"_s, [](Context &c) { return wilsonEnd(c, false); }},
        {u"sum_money"_s, sumMoney},
        {u"sum_money_by"_s, sumMoneyBy},
        {u"excluded_count"_s, [](Context &c) { return QJsonValue(qint64(c.excludedRows().size())); }},
        {u"excluded_sum"_s, [](Context &c) { return sumOf(c, c.excludedRows()); }},
        {u"hourly_cost_cells"_s, [](Context &c) { return hourlyCostCells(*gridOf(c)); }},
        {u"hourly_cost_means"_s, [](Context &c) { return hourlyCostMeans(*gridOf(c)); }},
    };
    return all;
}

void countCases(MetricResult &result)
{
    QMap<QString, qint64> reasons;
    result.n = 0;
    const int column = result.cases.column(u"excluded");
    for (int row = 0; row < result.cases.size(); ++row) {
        const QString reason = result.cases.at(row, column).toString();
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

std::optional<MetricFigure> headlineOf(const MetricDefinition &definition, const MetricResult &result)
{
    for (const OutputDefinition &output : definition.outputs) {
        if (output.name != definition.headline)
            continue;
        const QJsonValue value = result.output(output.name);
        if (output.statistic == u"sum_money") {
            const MoneySum sum = moneyOf(result.cases, result.casesOfOutput.value(output.name),
                                         output.arguments.value(u"column"_s).toString());
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
    if ((coverage.neverDelivered || coverage.beforeHistory) && result.n == 0)
        return MetricState::Unknown;
    if (!figure) // nothing to divide by is known of what was looked at only
        return isStale || coverage.failedSources.size() == coverage.sources.size() ? MetricState::Unknown
                                                                                   : MetricState::Undefined;
    if (result.denominator && *result.denominator < definition.minN)
        return MetricState::Insufficient;
    if (isStale)
        return MetricState::Stale;
    if (coverage.rejected > 0 || !coverage.staleSources.isEmpty() || !coverage.failedSources.isEmpty()
        || coverage.share.value_or(1.0) < 1.0)
        return MetricState::Partial;
    if (!definition.maturingColumn.isEmpty()) {
        for (int row = 0; row < result.cases.size(); ++row) {
            if (result.cases.excluded(row).isEmpty() && result.cases.flag(row, definition.maturingColumn))
                return MetricState::Maturing;
        }
    }
    const bool zero = figure->money ? figure->money->isZero() : figure->value == 0.0;
    return zero ? MetricState::MeasuredZero : MetricState::Value;
}

} // namespace

bool isStatistic(const QString &name)
{
    return statistics().contains(name);
}

QStringList statisticNames()
{
    return statistics().keys();
}

void finish(const MetricDefinition &definition, const CaseTable &whole, MetricResult &result)
{
    countCases(result);
    for (const OutputDefinition &output : definition.outputs) {
        Context context{output, whole, result, {}};
        const QJsonValue value = statistics().value(output.statistic)(context);
        result.outputs.append({output.name, value});
        result.casesOfOutput.insert(output.name, context.used);
    }
    if (!definition.denominator.isEmpty()) {
        result.numerator = result.output(definition.numerator).toInteger();
        result.denominator = result.output(definition.denominator).toInteger();
        result.interval = wilsonInterval(*result.numerator, *result.denominator);
    }
    std::optional<MetricFigure> figure = headlineOf(definition, result);
    const MetricState state = stateOf(definition, result, figure);
    result.setFigure(state, std::move(figure));
}

} // namespace plumbline

// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/MoneyStatistics.h"

#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

QJsonValue sumMoney(StatisticContext &context)
{
    return moneyOf(context.cases(), context.counted(), context.argument(u"column"_s)).toDecimal();
}

QJsonValue sumMoneyBy(StatisticContext &context)
{
    const QMap<QString, QList<int>> groups = context.groups(context.argument(u"by"_s));
    QJsonObject object;
    for (auto group = groups.constBegin(); group != groups.constEnd(); ++group)
        object.insert(group.key(), moneyOf(context.cases(), group.value(), context.argument(u"column"_s)).toDecimal());
    return object;
}

/// Mean of a column of money in USD; nothing of no case.
QJsonValue meanMoney(StatisticContext &context)
{
    const QList<int> rows = context.counted();
    const MoneySum sum = moneyOf(context.cases(), rows, context.argument(u"column"_s));
    return rows.isEmpty() ? QJsonValue() : QJsonValue(sum.toDouble() / double(rows.size()));
}

QJsonValue costGroups(StatisticContext &context)
{
    const QMap<QString, QList<int>> groups = context.groups(context.argument(u"by"_s));
    QJsonObject object;
    for (auto group = groups.constBegin(); group != groups.constEnd(); ++group) {
        const MoneySum sum = moneyOf(context.cases(), group.value(), context.argument(u"column"_s));
        object.insert(group.key(),
                      QJsonObject{{u"usd"_s, sum.toDecimal()}, {u"requests"_s, qint64(group.value().size())}});
    }
    return object;
}

/// Sum of `column` / sum of `against` - 1 by a dimension, over the cases that have both.
QJsonValue moneyDeviationBy(StatisticContext &context)
{
    const QString column = context.argument(u"column"_s);
    const QString against = context.argument(u"against"_s);
    QMap<QString, QList<int>> groups = context.groups(context.argument(u"by"_s));
    QJsonObject object;
    for (auto group = groups.begin(); group != groups.end(); ++group) {
        group->removeIf(
            [&](int row) { return context.cases().isNull(row, column) || context.cases().isNull(row, against); });
        const MoneySum expected = moneyOf(context.cases(), *group, against);
        if (expected.pico() > 0)
            object.insert(group.key(), moneyOf(context.cases(), *group, column).toDouble() / expected.toDouble() - 1.0);
    }
    return object;
}

} // namespace

MoneySum moneyOf(const CaseTable &cases, const QList<int> &rows, const QString &column)
{
    const int amount = cases.column(column);
    MoneySum sum;
    for (const int row : rows)
        sum.add(Money{cases.integerAt(row, amount)});
    return sum;
}

const StatisticTable &moneyStatistics()
{
    static const StatisticTable all{{u"sum_money"_s, sumMoney},
                                    {u"sum_money_by"_s, sumMoneyBy},
                                    {u"mean_money"_s, meanMoney},
                                    {u"cost_groups"_s, costGroups},
                                    {u"money_deviation_by"_s, moneyDeviationBy}};
    return all;
}

} // namespace plumbline

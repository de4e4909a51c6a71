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
    static const StatisticTable all{{u"sum_money"_s, sumMoney}, {u"sum_money_by"_s, sumMoneyBy}};
    return all;
}

} // namespace plumbline

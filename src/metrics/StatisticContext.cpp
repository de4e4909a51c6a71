// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/StatisticContext.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

QList<int> StatisticContext::counted()
{
    const QString where = argument(u"where"_s);
    const int flag = cases().column(where);
    const int reason = cases().column(u"excluded");
    for (int row = 0; row < cases().size(); ++row) {
        if ((where.isEmpty() || cases().integerAt(row, flag) != 0)
            && (cases().isNullAt(row, reason) || cases().textAt(row, reason).isEmpty()))
            used.append(row);
    }
    return used;
}

QList<int> StatisticContext::excludedRows()
{
    const QString reason = argument(u"reason"_s);
    const int excluded = cases().column(u"excluded");
    for (int row = 0; row < cases().size(); ++row) {
        if (cases().isNullAt(row, excluded))
            continue;
        if (const QString why = cases().textAt(row, excluded); !why.isEmpty() && (reason.isEmpty() || why == reason))
            used.append(row);
    }
    return used;
}

QList<double> StatisticContext::numbers(const QString &key)
{
    const int column = cases().column(argument(key));
    const double unit = output.arguments.value(u"per_ns"_s).toDouble(1.0);
    QList<double> values;
    for (const int row : counted()) {
        if (!cases().isNullAt(row, column))
            values.append(double(cases().integerAt(row, column)) / unit);
    }
    return values;
}

QMap<QString, QList<int>> StatisticContext::groups(const QString &column)
{
    return cases().grouped(counted(), cases().column(column));
}

} // namespace plumbline

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
        if (cases().at(row, reason).toString().isEmpty()
            && (where.isEmpty() || cases().at(row, flag).toLongLong() != 0))
            used.append(row);
    }
    return used;
}

QList<int> StatisticContext::excludedRows()
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

QList<double> StatisticContext::numbers(const QString &key)
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

QMap<QString, QList<int>> StatisticContext::groups(const QString &column)
{
    const int place = cases().column(column);
    QMap<QString, QList<int>> found;
    for (const int row : counted()) {
        const QString key = cases().at(row, place).toString();
        found[key.isEmpty() ? u"(none)"_s : key].append(row);
    }
    return found;
}

} // namespace plumbline

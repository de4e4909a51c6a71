// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/RecordStatistics.h"

#include <QJsonArray>
#include <QJsonObject>
#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

QJsonValue cellOf(const QString &column, const QVariant &value)
{
    if (value.isNull())
        return {};
    return column.endsWith(u"_pico") ? QJsonValue(Money{value.toLongLong()}.toDecimal())
                                     : QJsonValue::fromVariant(value);
}

/// The first `most` cases with some columns; nothing for a case without the flag `valid`.
QJsonValue records(StatisticContext &context)
{
    const QJsonArray columns = context.output.arguments.value(u"columns"_s).toArray();
    const int valid = context.cases().column(context.argument(u"valid"_s));
    const int most = context.output.arguments.value(u"most"_s).toInt();
    QJsonArray all;
    for (const int row : context.counted()) {
        if (all.size() == most)
            break;
        if (valid >= 0 && context.cases().integerAt(row, valid) == 0) {
            all.append(QJsonValue());
            continue;
        }
        QJsonObject record;
        for (const auto &entry : columns) {
            const QString column = entry.toString();
            QString name = column;
            if (name.endsWith(u"_pico"))
                name.replace(name.size() - 5, 5, u"_usd"_s);
            record.insert(name, cellOf(column, context.cases().value(row, column)));
        }
        all.append(record);
    }
    return all;
}

/// The texts of a column, sorted; of the first `most` cases, where that is said.
QJsonValue texts(StatisticContext &context)
{
    const int column = context.cases().column(context.argument(u"column"_s));
    const int most = context.output.arguments.value(u"most"_s).toInt(std::numeric_limits<int>::max());
    QStringList found;
    for (const int row : context.counted()) {
        if (found.size() < most)
            found.append(context.cases().textAt(row, column));
    }
    found.sort();
    return QJsonArray::fromStringList(found);
}

} // namespace

const StatisticTable &recordStatistics()
{
    static const StatisticTable all{{u"records"_s, records}, {u"texts"_s, texts}};
    return all;
}

} // namespace plumbline

// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/FlagStatistics.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

/// Name and column of each flag.
QList<std::pair<QString, int>> flagsOf(const StatisticContext &context)
{
    QList<std::pair<QString, int>> flags;
    const QJsonObject fields = context.output.arguments.value(u"fields"_s).toObject();
    for (auto field = fields.begin(); field != fields.end(); ++field)
        flags.append({field.key(), context.cases().column(field.value().toString())});
    return flags;
}

QJsonValue flagCounts(StatisticContext &context)
{
    const QList<int> rows = context.counted();
    QJsonObject object;
    for (const auto &[name, column] : flagsOf(context)) {
        qint64 count = 0;
        for (const int row : rows)
            count += context.cases().integerAt(row, column) != 0;
        object.insert(name, count);
    }
    return object;
}

QJsonValue flagsBy(StatisticContext &context)
{
    const int by = context.cases().column(context.argument(u"by"_s));
    const auto flags = flagsOf(context);
    QJsonObject object;
    for (const int row : context.counted()) {
        QJsonArray names;
        for (const auto &[name, column] : flags) {
            if (context.cases().integerAt(row, column) != 0)
                names.append(name);
        }
        object.insert(context.cases().textAt(row, by), names);
    }
    return object;
}

} // namespace

const StatisticTable &flagStatistics()
{
    static const StatisticTable all{{u"flag_counts"_s, flagCounts}, {u"flags_by"_s, flagsBy}};
    return all;
}

} // namespace plumbline

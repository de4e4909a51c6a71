// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/WeeklyStatistics.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

/// What is known of one week of one line.
struct WeekTally {
    qint64 evaluations = 0;
    qint64 violating = 0;
    bool isEarly = false;
    QStringList versions;
};

QJsonObject entryOf(IsoWeek week, WeekTally tally)
{
    const bool isRated = tally.evaluations > 0 && tally.violating <= tally.evaluations;
    tally.versions.sort();
    return {{u"week"_s, week.toString()},
            {u"evaluations"_s, tally.evaluations},
            {u"violating_resources"_s,
             tally.evaluations > 0 || tally.violating > 0 ? QJsonValue(tally.violating) : QJsonValue()},
            {u"rate"_s, isRated ? QJsonValue(double(tally.violating) / double(tally.evaluations)) : QJsonValue()},
            {u"early"_s, tally.isEarly ? 1 : 0},
            {u"new_versions"_s, QJsonArray::fromStringList(tally.versions)}};
}

/// For each `by`: the cases of the flag `violating` and the sum of `evaluations` in each week, their quotient, the
/// versions that came into force in it and whether the rule was enforced for the first eight weeks.
QJsonValue weeklyRates(StatisticContext &context)
{
    const CaseTable &cases = context.cases();
    const QTimeZone &zone = context.result.scope.zone;
    const int week = cases.column(u"week_ns");
    const int evaluations = cases.column(u"evaluations");
    const int violating = cases.column(u"violating");
    const int weeksEnforced = cases.column(u"weeks_enforced");
    const int version = cases.column(u"new_version");
    const IsoWeek first = IsoWeek::of(context.result.scope.from, zone);
    QJsonObject object;
    const QMap<QString, QList<int>> groups = context.groups(context.argument(u"by"_s));
    for (auto group = groups.constBegin(); group != groups.constEnd(); ++group) {
        QMap<qint64, WeekTally> tallies;
        for (const int row : group.value()) {
            WeekTally &tally = tallies[cases.integerAt(row, week)];
            tally.evaluations += cases.integerAt(row, evaluations);
            tally.violating += cases.integerAt(row, violating);
            const qint64 enforced = cases.integerAt(row, weeksEnforced); // 0: not known to be
            tally.isEarly = tally.isEarly || (enforced >= 1 && enforced <= 8);
            if (const QString text = cases.textAt(row, version); !text.isEmpty())
                tally.versions.append(text);
        }
        QJsonArray line;
        for (IsoWeek at = first; at.from(zone) < context.result.scope.to; at = at.plus(1))
            line.append(entryOf(at, tallies.value(toNs(at.from(zone)))));
        object.insert(group.key(), line);
    }
    return object;
}

} // namespace

const StatisticTable &weeklyStatistics()
{
    static const StatisticTable all{{u"weekly_rates"_s, weeklyRates}};
    return all;
}

} // namespace plumbline

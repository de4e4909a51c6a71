// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/SloStatistics.h"

#include "metrics/BurnAlert.h"
#include "metrics/JsonParts.h"

#include <QJsonArray>
#include <QJsonObject>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

constexpr qint64 second = 1'000'000'000;

/// One alert of one objective as it stands.
struct AlertState {
    BurnAlert alert;
    QString slo; ///< Empty: no objective has any events.
    std::optional<double> longBurn;
    std::optional<double> shortBurn;
    std::optional<bool> firing;
};

/// All alerts of all objectives at the instant of a result.
struct SloState {
    QList<AlertState> alerts;
    qsizetype objectives = 0;
    std::optional<double> budgetRemaining; ///< Of several objectives the least.
};

/// How many buckets of a run begin in the window before `asOf` and are over then.
qint64 bucketsIn(qint64 from, qint64 to, qint64 length, qint64 asOf, qint64 window)
{
    const qint64 over = (std::min(to, asOf) - from) / length;
    const qint64 before = std::max<qint64>(0, (asOf - window - from + length - 1) / length);
    return std::max<qint64>(0, over - before);
}

EventCounts eventsOf(const CaseTable &cases, const QList<int> &rows, qint64 asOf, qint64 window)
{
    EventCounts events;
    for (const int row : rows) {
        if (cases.integer(row, u"to_ns") <= asOf - window)
            continue;
        const qint64 times = bucketsIn(cases.integer(row, u"from_ns"), cases.integer(row, u"to_ns"),
                                       cases.integer(row, u"bucket_ns"), asOf, window);
        events.good += times * cases.integer(row, u"good");
        events.bad += times * cases.integer(row, u"bad");
    }
    return events;
}

AlertState stateOf(const BurnAlert &alert, const QString &slo, ExactDecimal objective, EventCounts longer,
                   EventCounts shorter, qint64 leastBad)
{
    AlertState state{.alert = alert,
                     .slo = slo,
                     .longBurn = burnRate(longer, objective),
                     .shortBurn = burnRate(shorter, objective),
                     .firing = {}};
    const auto both = burnsFaster(longer, objective, alert.factor);
    const auto now = burnsFaster(shorter, objective, alert.factor);
    if (both && now)
        state.firing = *both && *now && longer.bad >= leastBad;
    return state;
}

SloState sloStateOf(StatisticContext &context)
{
    const auto number = [&](const QString &name) { return context.result.params.value(name).toLongLong(); };
    const qint64 period = number(u"period_s"_s);
    const qint64 asOf = toNs(std::min(context.result.scope.to, context.result.scope.asOf));
    const QList<BurnAlert> alerts = BurnAlert::of(context.result.params.value(u"windows"_s), period);
    SloState all;
    const QMap<QString, QList<int>> groups = context.groups(u"slo"_s);
    for (auto group = groups.constBegin(); group != groups.constEnd(); ++group) {
        const CaseTable &cases = context.cases();
        const auto objective = ExactDecimal::parseSmall(cases.text(group->last(), u"objective"));
        if (!objective)
            continue;
        ++all.objectives;
        for (const BurnAlert &alert : alerts)
            all.alerts.append(
                stateOf(alert, group.key(), *objective, eventsOf(cases, *group, asOf, alert.longSeconds * second),
                        eventsOf(cases, *group, asOf, alert.shortSeconds * second), number(u"min_bad"_s)));
        if (const auto burn = burnRate(eventsOf(cases, *group, asOf, period * second), *objective))
            all.budgetRemaining = std::min(all.budgetRemaining.value_or(1.0), 1.0 - *burn);
    }
    if (all.objectives == 0) {
        for (const BurnAlert &alert : alerts)
            all.alerts.append({.alert = alert, .slo = {}, .longBurn = {}, .shortBurn = {}, .firing = {}});
    }
    return all;
}

QJsonArray windowsJson(const SloState &state)
{
    QJsonArray windows;
    for (const AlertState &one : state.alerts)
        windows.append(QJsonObject{{u"slo"_s, one.slo.isEmpty() ? QJsonValue() : QJsonValue(one.slo)},
                                   {u"name"_s, one.alert.name},
                                   {u"severity"_s, one.alert.severity},
                                   {u"factor"_s, one.alert.factor.toDouble()},
                                   {u"long_burn"_s, orNull(one.longBurn)},
                                   {u"short_burn"_s, orNull(one.shortBurn)},
                                   {u"firing"_s, orNull(one.firing)}});
    return windows;
}

QJsonValue slo(StatisticContext &context)
{
    const SloState &state = context.once<SloState>(u"slo"_s, sloStateOf);
    const QString of = context.argument(u"of"_s);
    if (of == u"windows")
        return windowsJson(state);
    if (of == u"budget_remaining")
        return orNull(state.budgetRemaining);
    if (of == u"objectives")
        return qint64(state.objectives);
    if (of == u"firing") {
        const bool isKnown
            = std::any_of(state.alerts.begin(), state.alerts.end(), [](const auto &a) { return a.firing.has_value(); });
        const auto firing = std::count_if(state.alerts.begin(), state.alerts.end(),
                                          [](const auto &a) { return a.firing.value_or(false); });
        return isKnown ? QJsonValue(qint64(firing)) : QJsonValue();
    }
    QJsonObject object;
    for (const AlertState &one : state.alerts) {
        if (!one.slo.isEmpty())
            object.insert(one.slo + u'/' + one.alert.name,
                          of == u"firing_by"       ? orNull(one.firing)
                              : of == u"long_burn" ? orNull(one.longBurn)
                                                   : orNull(one.shortBurn));
    }
    return object;
}

} // namespace

const StatisticTable &sloStatistics()
{
    static const StatisticTable all{{u"slo"_s, slo}};
    return all;
}

} // namespace plumbline

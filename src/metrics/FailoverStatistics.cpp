// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/FailoverStatistics.h"

#include "metrics/JsonParts.h"
#include "statistics/FailoverReadiness.h"

#include <QJsonObject>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

FailoverOptions failoverOptionsOf(const MetricResult &result)
{
    const auto number = [&](const QString &name) { return result.params.value(name).toDouble(); };
    return {.leastProbes = qint64(number(u"min_probes"_s)),
            .floor = number(u"availability_floor"_s),
            .target = number(u"availability_target"_s),
            .graceMs = number(u"latency_grace_ms"_s),
            .worstRatio = number(u"latency_ratio_max"_s),
            .availabilityWeight = number(u"weight_availability"_s),
            .latencyWeight = number(u"weight_latency"_s),
            .configWeight = number(u"weight_config"_s)};
}

FailoverFacts factsOf(const CaseTable &cases, const QList<int> &rows)
{
    FailoverFacts facts;
    // The newest percentile of each role; of two at once the one that was stored later.
    std::pair<qint64, qint64> newestPrimary;
    std::pair<qint64, qint64> newestSecondary;
    for (const int row : rows) {
        const bool isSecondary = cases.text(row, u"role") == u"secondary";
        facts.hasSecondary = facts.hasSecondary || isSecondary;
        facts.probes += cases.integer(row, u"probes");
        facts.succeeded += cases.integer(row, u"succeeded");
        facts.settings += cases.integer(row, u"weight");
        facts.inSync += cases.integer(row, u"in_sync");
        facts.criticalIsOff = facts.criticalIsOff || cases.flag(row, u"critical_off");
        if (cases.isNull(row, u"p95_ms"))
            continue;
        const std::pair seen{cases.integer(row, u"seen_ns"), cases.integer(row, u"version_id")};
        auto &newest = isSecondary ? newestSecondary : newestPrimary;
        if (seen < newest)
            continue;
        newest = seen;
        (isSecondary ? facts.secondaryP95 : facts.primaryP95) = double(cases.integer(row, u"p95_ms"));
    }
    return facts;
}

/// Not ready is worst, then unknown, at risk, ready; of two alike the lower score.
std::pair<qsizetype, double> orderOf(const FailoverReadiness &readiness)
{
    static const QStringList states{u"not_ready"_s, u"unknown"_s, u"at_risk"_s, u"ready"_s};
    return {states.indexOf(readiness.state), readiness.score.value_or(0.0)};
}

QJsonObject readinessJson(const FailoverReadiness &one)
{
    return {{u"availability"_s, orNull(one.availability)},
            {u"latency"_s, orNull(one.latency)},
            {u"config_sync"_s, orNull(one.configSync)},
            {u"score"_s, orNull(one.score)},
            {u"state"_s, one.state},
            {u"reason"_s, one.reason.isEmpty() ? QJsonValue() : QJsonValue(one.reason)}};
}

/// Every service with its cases.
struct Services {
    QMap<QString, QList<int>> rows;
    QMap<QString, FailoverReadiness> readiness;
};

Services servicesOf(StatisticContext &context)
{
    const FailoverOptions options = failoverOptionsOf(context.result);
    Services all{.rows = context.groups(u"service"_s), .readiness = {}};
    for (auto group = all.rows.constBegin(); group != all.rows.constEnd(); ++group)
        all.readiness.insert(group.key(), failoverReadiness(factsOf(context.cases(), group.value()), options));
    return all;
}

QJsonValue failover(StatisticContext &context)
{
    const auto &[groups, services] = context.once<Services>(u"failover"_s, servicesOf);
    const QString of = context.argument(u"of"_s);
    if (of == u"services") {
        QJsonObject object;
        for (auto one = services.begin(); one != services.end(); ++one)
            object.insert(one.key(), readinessJson(*one));
        return object;
    }
    if (QStringList{u"ready"_s, u"at_risk"_s, u"not_ready"_s, u"unknown"_s}.contains(of))
        return qint64(
            std::count_if(services.begin(), services.end(), [&](const auto &one) { return one.state == of; }));
    if (services.isEmpty())
        return {};
    const auto worst = std::min_element(services.begin(), services.end(),
                                        [](const auto &a, const auto &b) { return orderOf(a) < orderOf(b); });
    context.used = groups.value(worst.key());
    return readinessJson(*worst).value(of);
}

} // namespace

const StatisticTable &failoverStatistics()
{
    static const StatisticTable all{{u"failover"_s, failover}};
    return all;
}

} // namespace plumbline

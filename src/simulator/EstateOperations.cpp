// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What happens to services in operation: incidents, and what the cluster's policies say of them.
#include "simulator/EstateChapters.h"

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

using namespace chapters;

constexpr auto titles = std::to_array<const char *>(
    {"Error budget burns", "Latency above target", "Queue grows", "Certificate refused", "Node out of memory"});
constexpr auto kinds = std::to_array<const char *>({"Deployment", "Pod", "Ingress"});
struct Rule {
    const char *name, *severity;
    bool enforced;
};
constexpr auto operatedRules = std::to_array<Rule>({{"disallow-latest-tag", "medium", true},
                                                    {"require-image-signature", "high", true},
                                                    {"require-labels", "low", false},
                                                    {"require-requests-limits", "medium", false},
                                                    {"restrict-ingress", "high", false}});
constexpr qint64 daySeconds = 86'400;

std::optional<QDateTime> past(const QDateTime &instant, const QDateTime &now)
{
    return instant < now ? std::optional(instant) : std::nullopt;
}

} // namespace

/// Half of the failed deployments to production make an incident, and two a week come of themselves.
void chapters::addIncidents(Estate &estate, quint64 seed, int weeks)
{
    const Chance chance(seed, chapters::Incidents);
    const auto add = [&](int number, const QString &service, const QDateTime &opened, qint64 deployment, quint64 k) {
        if (opened >= estate.now)
            return;
        const QDateTime acknowledged = opened.addSecs(60 + chance.below(1'500, k + 1));
        const QDateTime resolved
            = acknowledged.addSecs(600 + chance.below(chance.unit(k + 2) < 0.1 ? 400'000 : 20'000, k + 3));
        estate.incidents.append(
            {number, service, 1 + chance.below(3, k + 4),
             deployment ? u"Deployment failed"_s : latin(titles[size_t(chance.below(int(titles.size()), k + 5))]),
             opened, past(acknowledged, estate.now), past(resolved, estate.now), deployment});
    };
    for (auto it = estate.deployments.crbegin(); it != estate.deployments.crend(); ++it) {
        const quint64 k = quint64(it->id) * 16;
        if (it->state == u"failure"_s && it->environment == u"production"_s && chance.unit(k) < 0.5)
            add(100'000 + int(it->id % 900'000'000), it->service, it->finishedAt.addSecs(120), it->id, k);
    }
    const qint64 first = currentMonday(estate).addDays(-7 * weeks).toSecsSinceEpoch() / daySeconds;
    const qint64 last = estate.now.toSecsSinceEpoch() / daySeconds;
    for (qint64 day = first; day <= last; ++day) {
        const quint64 k = quint64(day) * 16 + (1ULL << 60);
        if (chance.unit(k) < 2.0 / 7)
            add(int(day), estate.services.at(chance.below(int(estate.services.size()), k + 6)).name,
                QDateTime::fromSecsSinceEpoch(day * daySeconds + chance.below(80'000, k + 7), Qt::UTC), 0, k);
    }
    std::sort(estate.incidents.begin(), estate.incidents.end(), [](const auto &a, const auto &b) {
        return std::pair(a.openedAt, a.number) < std::pair(b.openedAt, b.number);
    });
}

/// Two violations a day come up, and each is mended after one to sixty days: the present ones are what is left.
void chapters::addClusterState(Estate &estate, quint64 seed)
{
    const Chance chance(seed, chapters::Cluster);
    const QDateTime monday = currentMonday(estate);
    for (size_t i = 0; i < operatedRules.size(); ++i)
        estate.policies.append({latin(operatedRules[i].name), latin(operatedRules[i].severity),
                                operatedRules[i].enforced, 1 + int(i % 3),
                                monday.addDays(-90 + int(i) * 11).addSecs(36'000)});
    const qint64 today = estate.now.toSecsSinceEpoch() / daySeconds;
    for (qint64 half = (today - 60) * 2; half <= today * 2 + 1; ++half) {
        const quint64 k = quint64(half) * 16;
        const QDateTime since = QDateTime::fromSecsSinceEpoch(half * daySeconds / 2 + chance.below(43'000, k), Qt::UTC);
        const QDateTime mended = since.addSecs(daySeconds * (1 + chance.below(59, k + 1)));
        if (since >= estate.now || mended <= estate.now)
            continue;
        const QString service = estate.services.at(chance.below(int(estate.services.size()), k + 2)).name;
        const EstateViolation found{
            service, u"%1/%2"_s.arg(latin(kinds[size_t(chance.below(int(kinds.size()), k + 3))]), service),
            latin(operatedRules[size_t(chance.below(int(operatedRules.size()), k + 4))].name), since};
        const bool known = std::any_of(estate.violations.cbegin(), estate.violations.cend(), [&](const auto &other) {
            return other.resource == found.resource && other.policy == found.policy;
        });
        if (!known)
            estate.violations.append(found);
    }
    // One exemption for each team's first service: granted for three weeks, and renewed on the Monday before it ends.
    QStringList teams;
    for (const EstateService &service : estate.services) {
        if (teams.contains(service.team))
            continue;
        teams.append(service.team);
        const quint64 k = quint64(teams.size()) * 16 + (1ULL << 60);
        const int age = 7 * (1 + chance.below(9, k));
        const QDateTime created = monday.addDays(-age).addSecs(9 * 3600);
        const bool renews = chance.unit(k + 1) < 0.6;
        QDateTime expires = created.addDays(21);
        while (renews && expires.addDays(-3) <= estate.now)
            expires = expires.addDays(21);
        const Rule &rule = operatedRules[size_t(chance.below(int(operatedRules.size()), k + 2))];
        estate.exemptions.append({u"%1-%2"_s.arg(service.name, latin(rule.name)), service.name, latin(rule.name),
                                  service.owner, chance.unit(k + 3) < 0.5 ? u"A. Haddad"_s : u"R. Banerjee"_s,
                                  u"Until the supplier ships a release"_s, created, expires});
    }
}

} // namespace plumbline

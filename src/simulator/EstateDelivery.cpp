// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/EstateDelivery.h"

#include "simulator/EstateChapters.h"

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

QStringList delivery::environments()
{
    return {u"staging"_s, u"production"_s};
}

QList<const EstateDeployment *> delivery::releases(const Estate &estate, const QString &service)
{
    QList<const EstateDeployment *> all;
    for (const EstateDeployment &deployment : estate.deployments) {
        if (deployment.service == service && deployment.environment == u"production"_s
            && deployment.state == u"success"_s)
            all.append(&deployment);
    }
    return all;
}

QString delivery::tagOf(const EstateDeployment &release)
{
    return u"%1-%2"_s.arg(release.finishedAt.date().toString(u"yyyy.MM.dd"_s)).arg(release.id / 10 % 1'000);
}

const EstateDeployment *delivery::running(const Estate &estate, const QString &service, const QString &environment)
{
    const auto found = std::find_if(estate.deployments.cbegin(), estate.deployments.cend(), [&](const auto &one) {
        return one.service == service && one.environment == environment && one.state == u"success"_s;
    });
    return found == estate.deployments.cend() ? nullptr : &*found;
}

QList<delivery::Commit> delivery::commitsUpTo(const Estate &estate, const QString &service, const QString &sha)
{
    QList<Commit> commits;
    for (const EstateRuleSuite &push : estate.ruleSuites) { // the newest first
        if (push.service != service || push.result == u"fail"_s || (commits.isEmpty() && push.afterSha != sha))
            continue;
        QDateTime at = push.pushedAt.addSecs(-300);
        for (int i = 0; i <= push.id % 3; ++i) { // one to three commits a push
            commits.append({i ? chapters::shaOf(push.afterSha + QString::number(i)) : push.afterSha, push.actor, at});
            at = at.addSecs(-1'800 - push.id * (i + 7) % 90'000);
        }
    }
    return commits;
}

bool delivery::isHotfix(const Estate &estate, const EstateDeployment &deployment)
{
    return std::any_of(estate.incidents.cbegin(), estate.incidents.cend(), [&](const EstateIncident &incident) {
        return incident.deployment != 0 && incident.service == deployment.service
            && incident.openedAt < deployment.createdAt && deployment.createdAt < incident.openedAt.addDays(1);
    });
}

QString delivery::failureOf(const EstateDeployment &deployment)
{
    static constexpr auto words = std::to_array<const char *>(
        {"", "Security gate: a critical vulnerability without exception", "Readiness probe failed",
         "Smoke tests failed", "Timed out waiting for the rollout", "Security gate: the image is not signed",
         "Quota exceeded"});
    return chapters::latin(words[size_t(deployment.id / 10) % words.size()]);
}

std::optional<QDateTime> delivery::testedAt(const Estate &estate, const EstateDeployment &deployment)
{
    const QDateTime ended = deployment.finishedAt.addSecs(420 + deployment.id % 600);
    const bool wereRun = deployment.state == u"success"_s && deployment.id / 10 % 11 != 0;
    return wereRun && ended < estate.now ? std::optional(ended) : std::nullopt;
}

bool delivery::testsPassed(const EstateDeployment &deployment)
{
    return deployment.id / 10 % 19 != 0;
}

} // namespace plumbline

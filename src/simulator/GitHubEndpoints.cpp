// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/GitHubDelivery.h"
#include "simulator/GitHubGovernance.h"
#include "simulator/GitHubPages.h"
#include "simulator/GitHubRecords.h"
#include "simulator/VendorPages.h"

#include <QRegularExpression>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

using namespace github;

VendorAnswer alerts(const Estate &estate, const VendorRequest &request)
{
    const auto state = [](const EstateAlert &alert) {
        return alert.fixedAt ? u"fixed"_s : alert.dismissedAt ? u"dismissed"_s : u"open"_s;
    };
    const bool byUpdate = request.parameter(u"sort"_s) == u"updated"_s;
    const auto instant = [byUpdate](const EstateAlert &alert) {
        return byUpdate ? alert.fixedAt.value_or(alert.dismissedAt.value_or(alert.createdAt)) : alert.createdAt;
    };
    QList<const EstateAlert *> chosen;
    const QStringList states = request.parameter(u"state"_s).split(u',', Qt::SkipEmptyParts);
    for (const EstateAlert &alert : estate.alerts) {
        if (states.isEmpty() || states.contains(state(alert)))
            chosen.append(&alert);
    }
    const bool ascending = request.parameter(u"direction"_s, u"desc"_s) == u"asc"_s;
    std::stable_sort(chosen.begin(), chosen.end(), [&](const EstateAlert *a, const EstateAlert *b) {
        return ascending ? instant(*a) < instant(*b) : instant(*a) > instant(*b);
    });
    QJsonArray all;
    for (const EstateAlert *alert : chosen)
        all.append(alertJson(estate, *alert, request.base));
    return cursorPage(all, request);
}

VendorAnswer ruleSuites(const Estate &estate, const VendorRequest &request, const QString &repository)
{
    const QHash<QString, int> hours{{u"hour"_s, 1}, {u"day"_s, 24}, {u"week"_s, 168}, {u"month"_s, 720}};
    const QString period = request.parameter(u"time_period"_s, u"day"_s);
    if (!hours.contains(period))
        return VendorAnswer::json(QJsonObject{{u"message"_s, u"Invalid time_period"_s}}, 422);
    const bool everything = request.keepHistory && period == u"month"_s;
    const QDateTime since = estate.now.addSecs(-3600LL * hours.value(period));
    const QString wanted = repository.isEmpty() ? request.parameter(u"repository_name"_s) : repository;
    const QString result = request.parameter(u"rule_suite_result"_s, u"all"_s);
    const QString actor = request.parameter(u"actor_name"_s);
    const int perPage = qBound(1, request.number(u"per_page"_s, 30), 100);
    const int page = qMax(1, request.number(u"page"_s, 1));
    QJsonArray items;
    int seen = 0;
    for (const EstateRuleSuite &suite : estate.ruleSuites) {
        if ((!everything && suite.pushedAt < since) || (!wanted.isEmpty() && suite.service != wanted)
            || (result != u"all"_s && suite.result != result) || (!actor.isEmpty() && suite.actor != actor))
            continue;
        if (seen++ / perPage == page - 1)
            items.append(ruleSuiteJson(estate, suite, false));
    }
    return VendorAnswer::json(items); // this endpoint declares no Link header
}

VendorAnswer repositoryAnswer(const Estate &estate, const VendorRequest &request, const QString &repository,
                              const QString &rest)
{
    static const QRegularExpression statuses(u"^/deployments/(\\d+)/statuses$"_s);
    static const QRegularExpression suite(u"^/rulesets/rule-suites/(\\d+)$"_s);
    if (!estate.service(repository))
        return VendorAnswer::notFound(u"Not Found"_s);
    if (rest == u"/deployments"_s) {
        QJsonArray all;
        for (const EstateDeployment &deployment : estate.deployments) {
            if (deployment.service == repository
                && request.parameter(u"environment"_s, deployment.environment) == deployment.environment)
                all.append(deploymentJson(estate, deployment, request.base));
        }
        return linkedPage(all, request);
    }
    if (rest == u"/rulesets/rule-suites"_s)
        return ruleSuites(estate, request, repository);
    if (const auto governed = repositoryGovernance(estate, request, repository, rest))
        return *governed;
    if (const auto delivered = repositoryDelivery(estate, request, repository, rest))
        return *delivered;
    if (const auto match = statuses.match(rest); match.hasMatch()) {
        for (const EstateDeployment &deployment : estate.deployments) {
            if (deployment.id == match.captured(1).toLongLong() && deployment.service == repository)
                return linkedPage(statusesJson(estate, deployment, request.base), request);
        }
    }
    if (const auto match = suite.match(rest); match.hasMatch()) {
        for (const EstateRuleSuite &candidate : estate.ruleSuites) {
            if (candidate.id == match.captured(1).toLongLong() && candidate.service == repository)
                return VendorAnswer::json(ruleSuiteJson(estate, candidate, true));
        }
    }
    return VendorAnswer::notFound(u"Not Found"_s);
}

} // namespace

VendorAnswer gitHubAnswer(const Estate &estate, const VendorRequest &request)
{
    const QString organisation = u"/orgs/"_s + estate.slug;
    const QString repositories = u"/repos/"_s + estate.slug + u'/';
    if (request.path == organisation + u"/repos"_s) {
        QJsonArray all;
        for (int i = 0; i < estate.services.size(); ++i)
            all.append(repositoryJson(estate, estate.services.at(i)));
        return linkedPage(all, request);
    }
    if (request.path == organisation + u"/rulesets/rule-suites"_s)
        return ruleSuites(estate, request, {});
    if (request.path == organisation + u"/dependabot/alerts"_s) {
        return alerts(estate, request);
    }
    if (request.path == organisation + u"/properties/values"_s) {
        QJsonArray all;
        for (const EstateService &service : estate.services) {
            const auto property = [](const QString &name, const QString &value) {
                return QJsonObject{{u"property_name"_s, name}, {u"value"_s, value}};
            };
            all.append(QJsonObject{{u"repository_id"_s, service.repositoryId},
                                   {u"repository_name"_s, service.name},
                                   {u"repository_full_name"_s, estate.slug + u'/' + service.name},
                                   {u"properties"_s,
                                    QJsonArray{property(u"team"_s, service.team), property(u"tier"_s, service.tier),
                                               property(u"cost_center"_s, service.costCenter),
                                               property(u"data_class"_s, service.dataClass)}}});
        }
        return linkedPage(all, request);
    }
    if (request.path.startsWith(organisation + u'/')) {
        if (const auto governed = organisationGovernance(estate, request, request.path.mid(organisation.size())))
            return *governed;
    }
    if (request.path.startsWith(repositories)) {
        const QString below = request.path.mid(repositories.size());
        const qsizetype slash = below.indexOf(u'/');
        return repositoryAnswer(estate, request, below.left(slash), slash < 0 ? QString() : below.mid(slash));
    }
    return VendorAnswer::notFound(u"Not Found"_s);
}

} // namespace plumbline

// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Digest.h"
#include "simulator/Estate.h"
#include "simulator/VendorAnswer.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

QJsonObject repositoryJson(const Estate &estate, const EstateService &service)
{
    const QString fullName = estate.slug + u'/' + service.name;
    return {{u"id"_s, service.repositoryId}, {u"name"_s, service.name}, {u"full_name"_s, fullName},
            {u"owner"_s, QJsonObject{{u"login"_s, estate.slug}, {u"type"_s, u"Organization"_s}}},
            {u"private"_s, true}, {u"archived"_s, false}, {u"visibility"_s, u"internal"_s},
            {u"html_url"_s, u"https://github.example/"_s + fullName}, {u"default_branch"_s, u"main"_s},
            {u"topics"_s, QJsonArray{u"tier-"_s + service.tier}},
            {u"created_at"_s, u"2021-03-04T17:31:16Z"_s}, {u"pushed_at"_s, vendorInstant(estate.now.addDays(-1))}};
}

QJsonObject deploymentJson(const EstateDeployment &deployment, const QString &base, const QString &slug)
{
    const QString url = u"%1/repos/%2/%3/deployments/%4"_s.arg(base, slug, deployment.service).arg(deployment.id);
    const bool bot = deployment.creator.endsWith(u"[bot]"_s);
    const QJsonValue app = bot ? QJsonValue(QJsonObject{{u"slug"_s, u"github-actions"_s}}) : QJsonValue();
    return {{u"url"_s, url}, {u"id"_s, deployment.id}, {u"sha"_s, deployment.sha}, {u"ref"_s, u"main"_s}, {u"task"_s, u"deploy"_s},
            {u"payload"_s, QJsonObject()}, {u"original_environment"_s, deployment.environment}, {u"environment"_s, deployment.environment},
            {u"description"_s, QJsonValue()}, {u"creator"_s, QJsonObject{{u"login"_s, deployment.creator}, {u"type"_s, bot ? u"Bot"_s : u"User"_s}}},
            {u"created_at"_s, vendorInstant(deployment.createdAt)}, {u"updated_at"_s, vendorInstant(deployment.finishedAt)},
            {u"statuses_url"_s, url + u"/statuses"_s}, {u"transient_environment"_s, false},
            {u"production_environment"_s, deployment.environment == u"production"_s}, {u"performed_via_github_app"_s, app},
            {u"repository_url"_s, u"%1/repos/%2/%3"_s.arg(base, slug, deployment.service)}};
}

QJsonArray statusesJson(const EstateDeployment &deployment, const QString &base, const QString &slug)
{
    QJsonArray statuses;
    const QString url = u"%1/repos/%2/%3/deployments/%4"_s.arg(base, slug, deployment.service).arg(deployment.id);
    const auto add = [&](int offset, const QString &state, const QDateTime &at) {
        statuses.append(QJsonObject{{u"id"_s, deployment.id * 10 + offset}, {u"state"_s, state}, {u"environment"_s, deployment.environment},
                                    {u"creator"_s, QJsonObject{{u"login"_s, deployment.creator}}}, {u"description"_s, u""_s},
                                    {u"created_at"_s, vendorInstant(at)}, {u"updated_at"_s, vendorInstant(at)},
                                    {u"url"_s, u"%1/statuses/%2"_s.arg(url).arg(deployment.id * 10 + offset)}, {u"deployment_url"_s, url}});
    };
    add(2, deployment.state, deployment.finishedAt); // newest first, as GitHub lists them
    add(1, u"in_progress"_s, deployment.createdAt.addSecs(10));
    return statuses;
}

QJsonObject evaluationJson(const QString &rule, const QString &enforcement, const QString &result)
{
    return {{u"rule_source"_s, QJsonObject{{u"type"_s, u"ruleset"_s}, {u"id"_s, 100 + int(rule.size())}, {u"name"_s, rule}}},
            {u"enforcement"_s, enforcement}, {u"result"_s, result}, {u"rule_type"_s, u"required_status_checks"_s}};
}

QJsonObject ruleSuiteJson(const Estate &estate, const EstateRuleSuite &suite, bool detail)
{
    const EstateService *service = estate.service(suite.service);
    QJsonObject json{{u"id"_s, suite.id}, {u"actor_id"_s, service->repositoryId % 1000 + 1}, {u"actor_name"_s, suite.actor}, {u"before_sha"_s, suite.beforeSha},
                     {u"after_sha"_s, suite.afterSha}, {u"ref"_s, u"refs/heads/main"_s}, {u"repository_id"_s, service->repositoryId},
                     {u"repository_name"_s, suite.service}, {u"pushed_at"_s, vendorInstant(suite.pushedAt)}, {u"result"_s, suite.result}};
    // Like GitHub, a list says how the rules judged only where that differs from the result.
    const QString evaluation = suite.rule.isEmpty() && suite.observedRule.isEmpty() ? u"pass"_s : u"fail"_s;
    if (detail || !suite.observedRule.isEmpty())
        json.insert(u"evaluation_result"_s, evaluation);
    if (detail) {
        QJsonArray evaluations{suite.rule.isEmpty() ? evaluationJson(u"secrets-scan"_s, u"active"_s, u"pass"_s)
                                                    : evaluationJson(suite.rule, u"active"_s, u"fail"_s)};
        if (!suite.observedRule.isEmpty())
            evaluations.append(evaluationJson(suite.observedRule, u"evaluate"_s, u"fail"_s));
        json.insert(u"rule_evaluations"_s, evaluations);
    }
    return json;
}

QJsonObject alertJson(const Estate &estate, const EstateAlert &alert, const QString &base)
{
    const QString fullName = estate.slug + u'/' + alert.service;
    const QString state = alert.fixedAt ? u"fixed"_s : alert.dismissedAt ? u"dismissed"_s : u"open"_s;
    const auto instant = [](const std::optional<QDateTime> &at) { return at ? QJsonValue(vendorInstant(*at)) : QJsonValue(); };
    return {{u"number"_s, alert.number}, {u"state"_s, state},
            {u"url"_s, u"%1/repos/%2/dependabot/alerts/%3"_s.arg(base, fullName).arg(alert.number)},
            {u"html_url"_s, u"https://github.example/%1/security/dependabot/%2"_s.arg(fullName).arg(alert.number)},
            {u"dependency"_s, QJsonObject{{u"package"_s, QJsonObject{{u"ecosystem"_s, u"npm"_s}, {u"name"_s, alert.package}}}}},
            {u"security_advisory"_s, QJsonObject{{u"ghsa_id"_s, u"GHSA-%1"_s.arg(sha256Hex(alert.cve.toUtf8()).left(12))}, {u"cve_id"_s, alert.cve},
                                                 {u"severity"_s, alert.severity}, {u"published_at"_s, vendorInstant(alert.publishedAt)}}},
            {u"security_vulnerability"_s, QJsonObject{{u"severity"_s, alert.severity}}},
            {u"created_at"_s, vendorInstant(alert.createdAt)},
            {u"updated_at"_s, vendorInstant(alert.fixedAt.value_or(alert.dismissedAt.value_or(alert.createdAt)))},
            {u"dismissed_at"_s, instant(alert.dismissedAt)},
            {u"dismissed_by"_s, alert.dismissedAt ? QJsonValue(QJsonObject{{u"login"_s, alert.dismissedBy}}) : QJsonValue()},
            {u"dismissed_reason"_s, alert.dismissedAt ? QJsonValue(u"tolerable_risk"_s) : QJsonValue()},
            {u"dismissed_comment"_s, QJsonValue()}, {u"fixed_at"_s, instant(alert.fixedAt)},
            {u"repository"_s, QJsonObject{{u"id"_s, estate.service(alert.service)->repositoryId}, {u"name"_s, alert.service}, {u"full_name"_s, fullName}}}};
}

/// One page of an array with GitHub's Link header.
VendorAnswer linkedPage(const QJsonArray &all, const VendorRequest &request)
{
    const int perPage = qBound(1, request.number(u"per_page"_s, 30), 100);
    const int page = qMax(1, request.number(u"page"_s, 1));
    QJsonArray items;
    for (int i = (page - 1) * perPage; i < qMin(page * perPage, int(all.size())); ++i)
        items.append(all.at(i));
    VendorAnswer answer = VendorAnswer::json(items);
    const int last = qMax(1, (int(all.size()) + perPage - 1) / perPage);
    QStringList links;
    const auto add = [&](int to, const QString &relation) {
        links.append(u"<%1>; rel=\"%2\""_s.arg(request.link({{u"per_page"_s, QString::number(perPage)}, {u"page"_s, QString::number(to)}}), relation));
    };
    if (page > 1)
        add(page - 1, u"prev"_s);
    if (page < last) {
        add(page + 1, u"next"_s);
        add(last, u"last"_s);
    }
    if (page > 1)
        add(1, u"first"_s);
    if (!links.isEmpty())
        answer.add("Link", links.join(u", "_s).toLatin1());
    return answer;
}

/// One page with an opaque `after` cursor in the Link header.
VendorAnswer cursorPage(const QJsonArray &all, const VendorRequest &request)
{
    const int perPage = qBound(1, request.number(u"per_page"_s, 30), 100);
    const QByteArray cursor = QByteArray::fromBase64(request.parameter(u"after"_s).toLatin1(), QByteArray::Base64UrlEncoding);
    const int first = cursor.isEmpty() ? 0 : cursor.mid(2).toInt();
    QJsonArray items;
    for (int i = first; i < qMin(first + perPage, int(all.size())); ++i)
        items.append(all.at(i));
    VendorAnswer answer = VendorAnswer::json(items);
    if (first + perPage < all.size()) {
        const QByteArray next = QByteArray("v2" + QByteArray::number(first + perPage))
                                    .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
        const QString url = request.link({{u"per_page"_s, QString::number(perPage)}, {u"after"_s, QString::fromLatin1(next)}});
        answer.add("Link", u"<%1>; rel=\"next\""_s.arg(url).toLatin1());
    }
    return answer;
}

VendorAnswer alerts(const Estate &estate, const VendorRequest &request)
{
    const auto state = [](const EstateAlert &alert) { return alert.fixedAt ? u"fixed"_s : alert.dismissedAt ? u"dismissed"_s : u"open"_s; };
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

VendorAnswer ruleSuites(const Estate &estate, const VendorRequest &request, const QString &repository, bool keepHistory)
{
    const QHash<QString, int> hours{{u"hour"_s, 1}, {u"day"_s, 24}, {u"week"_s, 168}, {u"month"_s, 720}};
    const QString period = request.parameter(u"time_period"_s, u"day"_s);
    if (!hours.contains(period))
        return VendorAnswer::json(QJsonObject{{u"message"_s, u"Invalid time_period"_s}}, 422);
    const bool everything = keepHistory && period == u"month"_s;
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

VendorAnswer repositoryAnswer(const Estate &estate, const VendorRequest &request, const QString &repository, const QString &rest, bool keepHistory)
{
    static const QRegularExpression statuses(u"^/deployments/(\\d+)/statuses$"_s);
    static const QRegularExpression suite(u"^/rulesets/rule-suites/(\\d+)$"_s);
    if (!estate.service(repository))
        return VendorAnswer::notFound(u"Not Found"_s);
    if (rest == u"/deployments"_s) {
        QJsonArray all;
        for (const EstateDeployment &deployment : estate.deployments) {
            if (deployment.service == repository && request.parameter(u"environment"_s, deployment.environment) == deployment.environment)
                all.append(deploymentJson(deployment, request.base, estate.slug));
        }
        return linkedPage(all, request);
    }
    if (rest == u"/rulesets/rule-suites"_s)
        return ruleSuites(estate, request, repository, keepHistory);
    if (const auto match = statuses.match(rest); match.hasMatch()) {
        for (const EstateDeployment &deployment : estate.deployments) {
            if (deployment.id == match.captured(1).toLongLong() && deployment.service == repository)
                return linkedPage(statusesJson(deployment, request.base, estate.slug), request);
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

VendorAnswer gitHubAnswer(const Estate &estate, const VendorRequest &request, bool keepHistory)
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
        return ruleSuites(estate, request, {}, keepHistory);
    if (request.path == organisation + u"/dependabot/alerts"_s) {
        return alerts(estate, request);
    }
    if (request.path == organisation + u"/properties/values"_s) {
        QJsonArray all;
        for (const EstateService &service : estate.services) {
            const auto property = [](const QString &name, const QString &value) { return QJsonObject{{u"property_name"_s, name}, {u"value"_s, value}}; };
            all.append(QJsonObject{{u"repository_id"_s, service.repositoryId}, {u"repository_name"_s, service.name}, {u"repository_full_name"_s, estate.slug + u'/' + service.name},
                                   {u"properties"_s, QJsonArray{property(u"team"_s, service.team), property(u"tier"_s, service.tier),
                                                                property(u"cost_center"_s, service.costCenter), property(u"data_class"_s, service.dataClass)}}});
        }
        return linkedPage(all, request);
    }
    if (request.path.startsWith(repositories)) {
        const QString below = request.path.mid(repositories.size());
        const qsizetype slash = below.indexOf(u'/');
        return repositoryAnswer(estate, request, below.left(slash), slash < 0 ? QString() : below.mid(slash), keepHistory);
    }
    return VendorAnswer::notFound(u"Not Found"_s);
}

} // namespace plumbline

// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Digest.h"
#include "simulator/Estate.h"
#include "simulator/VendorAnswer.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <functional>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

QJsonObject repositoryJson(const Estate &estate, const EstateService &service, int number)
{
    const QString fullName = estate.slug + u'/' + service.name;
    return {{u"id"_s, 1'296'000 + number}, {u"name"_s, service.name}, {u"full_name"_s, fullName},
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
    return {{u"url"_s, url}, {u"id"_s, deployment.id}, {u"sha"_s, deployment.sha}, {u"ref"_s, u"main"_s}, {u"task"_s, u"deploy"_s},
            {u"payload"_s, QJsonObject()}, {u"original_environment"_s, deployment.environment}, {u"environment"_s, deployment.environment},
            {u"description"_s, QJsonValue()}, {u"creator"_s, QJsonObject{{u"login"_s, deployment.creator}, {u"type"_s, bot ? u"Bot"_s : u"User"_s}}},
            {u"created_at"_s, vendorInstant(deployment.createdAt)}, {u"updated_at"_s, vendorInstant(deployment.finishedAt)},
            {u"statuses_url"_s, url + u"/statuses"_s}, {u"transient_environment"_s, false},
            {u"production_environment"_s, deployment.environment == u"production"_s}};
}

QJsonArray statusesJson(const EstateDeployment &deployment)
{
    QJsonArray statuses;
    const auto add = [&](int offset, const QString &state, const QDateTime &at) {
        statuses.append(QJsonObject{{u"id"_s, deployment.id * 10 + offset}, {u"state"_s, state}, {u"environment"_s, deployment.environment},
                                    {u"creator"_s, QJsonObject{{u"login"_s, deployment.creator}}}, {u"description"_s, u""_s},
                                    {u"created_at"_s, vendorInstant(at)}, {u"updated_at"_s, vendorInstant(at)}});
    };
    add(2, deployment.state, deployment.finishedAt); // newest first, as GitHub lists them
    add(1, u"in_progress"_s, deployment.createdAt.addSecs(10));
    return statuses;
}

QJsonObject ruleSuiteJson(const EstateRuleSuite &suite, bool detail)
{
    QJsonObject json{{u"id"_s, suite.id}, {u"actor_id"_s, 12}, {u"actor_name"_s, suite.actor}, {u"before_sha"_s, suite.beforeSha},
                     {u"after_sha"_s, suite.afterSha}, {u"ref"_s, u"refs/heads/main"_s}, {u"repository_id"_s, 404},
                     {u"repository_name"_s, suite.service}, {u"pushed_at"_s, vendorInstant(suite.pushedAt)}, {u"result"_s, suite.result}};
    if (detail) {
        const QString rule = suite.rule.isEmpty() ? u"secrets-scan"_s : suite.rule;
        json.insert(u"rule_evaluations"_s,
                    QJsonArray{QJsonObject{{u"rule_source"_s, QJsonObject{{u"type"_s, u"ruleset"_s}, {u"id"_s, 2}, {u"name"_s, rule}}},
                                           {u"enforcement"_s, u"active"_s}, {u"result"_s, suite.rule.isEmpty() ? u"pass"_s : u"fail"_s},
                                           {u"rule_type"_s, u"required_status_checks"_s}}});
    }
    return json;
}

QJsonObject alertJson(const Estate &estate, const EstateAlert &alert)
{
    const QString state = alert.fixedAt ? u"fixed"_s : alert.dismissedAt ? u"dismissed"_s : u"open"_s;
    const auto instant = [](const std::optional<QDateTime> &at) { return at ? QJsonValue(vendorInstant(*at)) : QJsonValue(); };
    return {{u"number"_s, alert.number}, {u"state"_s, state},
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
            {u"repository"_s, QJsonObject{{u"name"_s, alert.service}, {u"full_name"_s, estate.slug + u'/' + alert.service}}}};
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
    if (page * perPage < all.size()) {
        const QString url = u"%1%2?per_page=%3&page="_s.arg(request.base, request.path).arg(perPage);
        const int last = (int(all.size()) + perPage - 1) / perPage;
        answer.add("Link", u"<%1%2>; rel=\"next\", <%1%3>; rel=\"last\""_s.arg(url).arg(page + 1).arg(last).toLatin1());
    }
    return answer;
}

/// One page with an opaque `after` cursor in the Link header.
VendorAnswer cursorPage(const QJsonArray &all, const VendorRequest &request)
{
    const int perPage = qBound(1, request.number(u"per_page"_s, 30), 100);
    const QByteArray cursor = QByteArray::fromBase64(request.parameter(u"after"_s).toLatin1());
    const int first = cursor.isEmpty() ? 0 : cursor.mid(2).toInt();
    QJsonArray items;
    for (int i = first; i < qMin(first + perPage, int(all.size())); ++i)
        items.append(all.at(i));
    VendorAnswer answer = VendorAnswer::json(items);
    if (first + perPage < all.size()) {
        const QByteArray next = QByteArray("v2" + QByteArray::number(first + perPage)).toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
        answer.add("Link", u"<%1%2?per_page=%3&after=%4>; rel=\"next\""_s.arg(request.base, request.path).arg(perPage).arg(QString::fromLatin1(next)).toLatin1());
    }
    return answer;
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
    const int perPage = qBound(1, request.number(u"per_page"_s, 30), 100);
    const int page = qMax(1, request.number(u"page"_s, 1));
    QJsonArray items;
    int seen = 0;
    for (const EstateRuleSuite &suite : estate.ruleSuites) {
        if ((!everything && suite.pushedAt < since) || (!wanted.isEmpty() && suite.service != wanted) || (result != u"all"_s && suite.result != result))
            continue;
        if (seen++ / perPage == page - 1)
            items.append(ruleSuiteJson(suite, false));
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
                return linkedPage(statusesJson(deployment), request);
        }
    }
    if (const auto match = suite.match(rest); match.hasMatch()) {
        for (const EstateRuleSuite &candidate : estate.ruleSuites) {
            if (candidate.id == match.captured(1).toLongLong() && candidate.service == repository)
                return VendorAnswer::json(ruleSuiteJson(candidate, true));
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
            all.append(repositoryJson(estate, estate.services.at(i), i));
        return linkedPage(all, request);
    }
    if (request.path == organisation + u"/rulesets/rule-suites"_s)
        return ruleSuites(estate, request, {}, keepHistory);
    if (request.path == organisation + u"/dependabot/alerts"_s) {
        QJsonArray all;
        for (const EstateAlert &alert : estate.alerts)
            all.append(alertJson(estate, alert));
        return cursorPage(all, request);
    }
    if (request.path == organisation + u"/properties/values"_s) {
        QJsonArray all;
        for (const EstateService &service : estate.services) {
            const auto property = [](const QString &name, const QString &value) { return QJsonObject{{u"property_name"_s, name}, {u"value"_s, value}}; };
            all.append(QJsonObject{{u"repository_name"_s, service.name}, {u"repository_full_name"_s, estate.slug + u'/' + service.name},
                                   {u"properties"_s, QJsonArray{property(u"tier"_s, service.tier), property(u"cost_center"_s, service.costCenter)}}});
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

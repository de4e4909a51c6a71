// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/GitHubRecords.h"

#include "base/Digest.h"
#include "simulator/EstateDelivery.h"
#include "simulator/EstateImages.h"
#include "simulator/VendorAnswer.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

QJsonObject evaluationJson(const QString &rule, const QString &enforcement, const QString &result)
{
    return {{u"rule_source"_s,
             QJsonObject{{u"type"_s, u"ruleset"_s}, {u"id"_s, github::rulesetNumber(rule)}, {u"name"_s, rule}}},
            {u"enforcement"_s, enforcement},
            {u"result"_s, result},
            {u"rule_type"_s, u"required_status_checks"_s}};
}

/// Half of what people deploy by hand is an emergency.
QString taskOf(const Estate &estate, const EstateDeployment &deployment)
{
    if (delivery::isHotfix(estate, deployment))
        return u"deploy:hotfix"_s;
    const bool isManual = !deployment.creator.endsWith(u"[bot]"_s);
    return isManual && deployment.id / 10 % 2 == 0 ? u"deploy:emergency"_s : u"deploy"_s;
}

} // namespace

int github::rulesetNumber(const QString &rule)
{
    return 1'000 + sha256Hex(rule.toUtf8()).left(4).toInt(nullptr, 16);
}

QJsonObject github::repositoryJson(const Estate &estate, const EstateService &service)
{
    const QString fullName = estate.slug + u'/' + service.name;
    return {{u"id"_s, service.repositoryId},
            {u"name"_s, service.name},
            {u"full_name"_s, fullName},
            {u"owner"_s, QJsonObject{{u"login"_s, estate.slug}, {u"type"_s, u"Organization"_s}}},
            {u"private"_s, true},
            {u"archived"_s, false},
            {u"visibility"_s, u"internal"_s},
            {u"html_url"_s, u"https://github.example/"_s + fullName},
            {u"default_branch"_s, u"main"_s},
            {u"topics"_s, QJsonArray{u"tier-"_s + service.tier}},
            {u"created_at"_s, u"2021-03-04T17:31:16Z"_s},
            {u"pushed_at"_s, vendorInstant(estate.now.addDays(-1))}};
}

QJsonObject github::deploymentJson(const Estate &estate, const EstateDeployment &deployment, const QString &base)
{
    const QString url
        = u"%1/repos/%2/%3/deployments/%4"_s.arg(base, estate.slug, deployment.service).arg(deployment.id);
    const bool bot = deployment.creator.endsWith(u"[bot]"_s);
    const QJsonValue app = bot ? QJsonValue(QJsonObject{{u"slug"_s, u"github-actions"_s}}) : QJsonValue();
    return {{u"url"_s, url},
            {u"id"_s, deployment.id},
            {u"sha"_s, deployment.sha},
            {u"ref"_s, u"main"_s},
            {u"task"_s, taskOf(estate, deployment)},
            {u"payload"_s, QJsonObject{{u"digest"_s, u"sha256:"_s + images::digestOf(deployment.sha)}}},
            {u"original_environment"_s, deployment.environment},
            {u"environment"_s, deployment.environment},
            {u"description"_s, QJsonValue()},
            {u"creator"_s, QJsonObject{{u"login"_s, deployment.creator}, {u"type"_s, bot ? u"Bot"_s : u"User"_s}}},
            {u"created_at"_s, vendorInstant(deployment.createdAt)},
            {u"updated_at"_s, vendorInstant(deployment.finishedAt)},
            {u"statuses_url"_s, url + u"/statuses"_s},
            {u"transient_environment"_s, false},
            {u"production_environment"_s, deployment.environment == u"production"_s},
            {u"performed_via_github_app"_s, app},
            {u"repository_url"_s, u"%1/repos/%2/%3"_s.arg(base, estate.slug, deployment.service)}};
}

QJsonArray github::statusesJson(const Estate &estate, const EstateDeployment &deployment, const QString &base)
{
    QJsonArray statuses;
    const QString url
        = u"%1/repos/%2/%3/deployments/%4"_s.arg(base, estate.slug, deployment.service).arg(deployment.id);
    // Who deploys by hand has no run of a workflow to show.
    const QString log = deployment.creator.endsWith(u"[bot]"_s)
        ? u"https://github.example/%1/%2/actions/runs/%3/job/1"_s.arg(estate.slug, deployment.service)
              .arg(deployment.id * 3)
        : QString();
    const auto add = [&](int offset, const QString &state, const QDateTime &at) {
        statuses.append(
            QJsonObject{{u"id"_s, deployment.id * 10 + offset},
                        {u"state"_s, state},
                        {u"environment"_s, deployment.environment},
                        {u"creator"_s, QJsonObject{{u"login"_s, deployment.creator}}},
                        {u"description"_s, state == u"failure"_s ? delivery::failureOf(deployment) : QString()},
                        {u"log_url"_s, log},
                        {u"created_at"_s, vendorInstant(at)},
                        {u"updated_at"_s, vendorInstant(at)},
                        {u"url"_s, u"%1/statuses/%2"_s.arg(url).arg(deployment.id * 10 + offset)},
                        {u"deployment_url"_s, url}});
    };
    add(2, deployment.state, deployment.finishedAt); // newest first, as GitHub lists them
    add(1, u"in_progress"_s, deployment.createdAt.addSecs(10));
    return statuses;
}

QJsonObject github::ruleSuiteJson(const Estate &estate, const EstateRuleSuite &suite, bool detail)
{
    const EstateService *service = estate.service(suite.service);
    QJsonObject json{{u"id"_s, suite.id},
                     {u"actor_id"_s, service->repositoryId % 1000 + 1},
                     {u"actor_name"_s, suite.actor},
                     {u"before_sha"_s, suite.beforeSha},
                     {u"after_sha"_s, suite.afterSha},
                     {u"ref"_s, u"refs/heads/main"_s},
                     {u"repository_id"_s, service->repositoryId},
                     {u"repository_name"_s, suite.service},
                     {u"pushed_at"_s, vendorInstant(suite.pushedAt)},
                     {u"result"_s, suite.result}};
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

QJsonObject github::alertJson(const Estate &estate, const EstateAlert &alert, const QString &base)
{
    const QString fullName = estate.slug + u'/' + alert.service;
    const QString state = alert.fixedAt ? u"fixed"_s : alert.dismissedAt ? u"dismissed"_s : u"open"_s;
    const auto instant
        = [](const std::optional<QDateTime> &at) { return at ? QJsonValue(vendorInstant(*at)) : QJsonValue(); };
    return {{u"number"_s, alert.number},
            {u"state"_s, state},
            {u"url"_s, u"%1/repos/%2/dependabot/alerts/%3"_s.arg(base, fullName).arg(alert.number)},
            {u"html_url"_s, u"https://github.example/%1/security/dependabot/%2"_s.arg(fullName).arg(alert.number)},
            {u"dependency"_s,
             QJsonObject{{u"package"_s, QJsonObject{{u"ecosystem"_s, u"npm"_s}, {u"name"_s, alert.package}}}}},
            {u"security_advisory"_s,
             QJsonObject{{u"ghsa_id"_s, u"GHSA-%1"_s.arg(sha256Hex(alert.cve.toUtf8()).left(12))},
                         {u"cve_id"_s, alert.cve},
                         {u"severity"_s, alert.severity},
                         {u"published_at"_s, vendorInstant(alert.publishedAt)}}},
            {u"security_vulnerability"_s, QJsonObject{{u"severity"_s, alert.severity}}},
            {u"created_at"_s, vendorInstant(alert.createdAt)},
            {u"updated_at"_s, vendorInstant(alert.fixedAt.value_or(alert.dismissedAt.value_or(alert.createdAt)))},
            {u"dismissed_at"_s, instant(alert.dismissedAt)},
            {u"dismissed_by"_s,
             alert.dismissedAt ? QJsonValue(QJsonObject{{u"login"_s, alert.dismissedBy}}) : QJsonValue()},
            {u"dismissed_reason"_s, alert.dismissedAt ? QJsonValue(u"tolerable_risk"_s) : QJsonValue()},
            {u"dismissed_comment"_s, QJsonValue()},
            {u"fixed_at"_s, instant(alert.fixedAt)},
            {u"repository"_s,
             QJsonObject{{u"id"_s, estate.service(alert.service)->repositoryId},
                         {u"name"_s, alert.service},
                         {u"full_name"_s, fullName}}}};
}

} // namespace plumbline

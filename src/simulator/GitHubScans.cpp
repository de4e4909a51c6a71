// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/GitHubScans.h"

#include "simulator/EstateChapters.h"
#include "simulator/EstateDelivery.h"
#include "simulator/EstateImages.h"
#include "simulator/VendorPages.h"

#include <QJsonDocument>
#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

constexpr auto codeRules
    = std::to_array<const char *>({"js/sql-injection", "py/path-injection", "go/insecure-tls", "java/zipslip"});

QJsonObject login(const QString &name)
{
    return {{u"login"_s, name}, {u"type"_s, u"User"_s}};
}

QJsonObject repositoryOf(const Estate &estate, const QString &service)
{
    return {{u"id"_s, estate.service(service)->repositoryId},
            {u"name"_s, service},
            {u"full_name"_s, estate.slug + u'/' + service}};
}

/// As `sort=updated&direction=desc` has it.
QJsonArray newestFirst(QList<std::pair<QDateTime, QJsonObject>> alerts)
{
    std::stable_sort(alerts.begin(), alerts.end(), [](const auto &a, const auto &b) { return a.first > b.first; });
    QJsonArray all;
    for (const auto &[at, alert] : std::as_const(alerts))
        all.append(alert);
    return all;
}

} // namespace

QList<const EstateFinding *> github::scannedFindings(const Estate &estate)
{
    QList<const EstateFinding *> scanned;
    for (const EstateFinding &finding : estate.findings) {
        if (!finding.accepted && !finding.cve.isEmpty() && finding.id % 3 == 0 && estate.service(finding.product))
            scanned.append(&finding);
    }
    return scanned;
}

std::optional<QDateTime> github::dismissedAt(const Estate &estate, const EstateFinding &finding)
{
    const QDateTime at = finding.created.addDays(2);
    return finding.id % 15 == 0 && !finding.mitigated && at < estate.now ? std::optional(at) : std::nullopt;
}

QJsonArray github::codeAlerts(const Estate &estate, const QString &base)
{
    QList<std::pair<QDateTime, QJsonObject>> alerts;
    for (const EstateFinding *finding : scannedFindings(estate)) {
        const auto dismissed = dismissedAt(estate, *finding);
        const QDateTime updated = finding->mitigated.value_or(dismissed.value_or(finding->created));
        const QString state = finding->mitigated ? u"fixed"_s : dismissed ? u"dismissed"_s : u"open"_s;
        const QString by = chapters::loginOf(estate.service(finding->product)->owner);
        alerts.append(
            {updated,
             {{u"number"_s, finding->id},
              {u"created_at"_s, vendorInstant(finding->created)},
              {u"updated_at"_s, vendorInstant(updated)},
              {u"url"_s,
               u"%1/repos/%2/%3/code-scanning/alerts/%4"_s.arg(base, estate.slug, finding->product).arg(finding->id)},
              {u"state"_s, state},
              {u"fixed_at"_s, pages::instantOrNull(finding->mitigated)},
              {u"dismissed_at"_s, pages::instantOrNull(dismissed)},
              {u"dismissed_by"_s, dismissed ? QJsonValue(login(by)) : QJsonValue()},
              {u"dismissed_reason"_s, dismissed ? QJsonValue(u"won't fix"_s) : QJsonValue()},
              {u"dismissed_comment"_s, dismissed ? QJsonValue(u"Behind the gateway"_s) : QJsonValue()},
              {u"rule"_s,
               QJsonObject{{u"id"_s, chapters::latin(codeRules[size_t(finding->id / 3) % codeRules.size()])},
                           {u"severity"_s, u"error"_s},
                           {u"security_severity_level"_s, finding->severity}}},
              {u"tool"_s, QJsonObject{{u"name"_s, u"CodeQL"_s}}},
              {u"most_recent_instance"_s, QJsonObject{{u"location"_s, QJsonObject{{u"path"_s, u"src/main"_s}}}}},
              {u"repository"_s, repositoryOf(estate, finding->product)}}});
    }
    return newestFirst(alerts);
}

QJsonArray github::secretAlerts(const Estate &estate, const QString &base, bool areHidden)
{
    QList<std::pair<QDateTime, QJsonObject>> alerts;
    for (const EstateRuleSuite &suite : estate.ruleSuites) {
        if (suite.rule != u"secrets-scan"_s || suite.result != u"bypass"_s)
            continue;
        const QDateTime revoked = suite.pushedAt.addDays(1 + suite.id % 5);
        const bool isOver = revoked < estate.now;
        const qint64 number = suite.id % 1'000'000;
        const QJsonValue secret = areHidden ? QJsonValue() : QJsonValue(u"not-a-real-secret-"_s + suite.afterSha);
        alerts.append(
            {isOver ? revoked : suite.pushedAt,
             {{u"number"_s, number},
              {u"created_at"_s, vendorInstant(suite.pushedAt)},
              {u"updated_at"_s, vendorInstant(isOver ? revoked : suite.pushedAt)},
              {u"url"_s,
               u"%1/repos/%2/%3/secret-scanning/alerts/%4"_s.arg(base, estate.slug, suite.service).arg(number)},
              {u"state"_s, isOver ? u"resolved"_s : u"open"_s},
              {u"resolution"_s, isOver ? QJsonValue(u"revoked"_s) : QJsonValue()},
              {u"resolved_at"_s, isOver ? QJsonValue(vendorInstant(revoked)) : QJsonValue()},
              {u"resolved_by"_s, isOver ? QJsonValue(login(suite.actor)) : QJsonValue()},
              {u"secret_type"_s, u"api_token"_s},
              {u"secret"_s, secret},
              {u"push_protection_bypassed"_s, false}, // that the rule was gone round is told by its suite
              {u"repository"_s, repositoryOf(estate, suite.service)}}});
    }
    return newestFirst(alerts);
}

qint64 github::pullNumber(const EstateDeployment &deployment)
{
    return deployment.id % 1'000'000;
}

QJsonArray github::pulls(const Estate &estate, const QString &repository)
{
    QJsonArray all;
    for (const EstateDeployment &deployment : estate.deployments) { // the newest first
        if (deployment.service != repository || deployment.environment != u"staging"_s)
            continue;
        const QString merged = vendorInstant(deployment.createdAt.addSecs(-300));
        all.append(QJsonObject{{u"id"_s, deployment.id},
                               {u"number"_s, pullNumber(deployment)},
                               {u"state"_s, u"closed"_s},
                               {u"created_at"_s, vendorInstant(deployment.createdAt.addSecs(-86'400))},
                               {u"updated_at"_s, merged},
                               {u"closed_at"_s, merged},
                               {u"merged_at"_s, merged},
                               {u"merge_commit_sha"_s, deployment.sha},
                               {u"user"_s, login(deployment.creator)},
                               {u"head"_s, QJsonObject{{u"sha"_s, deployment.sha}}},
                               {u"base"_s, QJsonObject{{u"ref"_s, u"main"_s}}}});
    }
    return all;
}

/// One change in seventeen was sent back once; all were approved in the end.
QJsonArray github::reviewsJson(const Estate &estate, const EstateDeployment &deployment)
{
    const QString by = chapters::loginOf(estate.services.at(deployment.id / 10 % estate.services.size()).owner);
    QJsonArray all;
    const auto add = [&](int place, const QString &state, int hoursBefore) {
        all.append(QJsonObject{{u"id"_s, deployment.id * 10 + place},
                               {u"user"_s, login(by)},
                               {u"state"_s, state},
                               {u"submitted_at"_s, vendorInstant(deployment.createdAt.addSecs(-3'600 * hoursBefore))},
                               {u"commit_id"_s, deployment.sha}});
    };
    if (deployment.id / 10 % 17 == 0)
        add(1, u"CHANGES_REQUESTED"_s, 8);
    add(2, u"APPROVED"_s, 2);
    return all;
}

QJsonObject github::checkRuns(const Estate &estate, const EstateDeployment &deployment)
{
    QJsonArray runs;
    const auto add = [&](const QString &name, const QString &conclusion, const QDateTime &ended) {
        runs.append(QJsonObject{{u"id"_s, deployment.id * 10 + runs.size()},
                                {u"head_sha"_s, deployment.sha},
                                {u"name"_s, name},
                                {u"status"_s, u"completed"_s},
                                {u"conclusion"_s, conclusion},
                                {u"started_at"_s, vendorInstant(ended.addSecs(-240))},
                                {u"completed_at"_s, vendorInstant(ended)},
                                {u"app"_s, QJsonObject{{u"slug"_s, u"github-actions"_s}}}});
    };
    for (const QString &name : {u"build"_s, u"unit-tests"_s, u"lint"_s})
        add(name, name == u"lint"_s && deployment.id / 10 % 11 == 0 ? u"failure"_s : u"success"_s,
            deployment.createdAt.addSecs(-600));
    for (const EstateDeployment &step : estate.deployments) {
        const auto tested = step.sha == deployment.sha ? delivery::testedAt(estate, step) : std::nullopt;
        if (tested)
            add(u"test:"_s + step.environment, delivery::testsPassed(step) ? u"success"_s : u"failure"_s, *tested);
    }
    return {{u"total_count"_s, runs.size()}, {u"check_runs"_s, runs}};
}

QJsonObject github::attestations(const Estate &estate, const QString &digest)
{
    QJsonArray all;
    for (const EstateImage &image : images::of(estate)) {
        if (image.digest != digest)
            continue;
        const QJsonObject statement = images::statement(estate, image);
        const QJsonObject envelope{
            {u"payload"_s, QString::fromLatin1(QJsonDocument(statement).toJson(QJsonDocument::Compact).toBase64())},
            {u"payloadType"_s, u"application/vnd.in-toto+json"_s},
            {u"signatures"_s, QJsonArray{QJsonObject{{u"sig"_s, u"bm90IHNpZ25lZA=="_s}}}}};
        const QJsonObject entry{{u"logIndex"_s, QString::number(image.logIndex)},
                                {u"integratedTime"_s, QString::number(image.builtAt.toSecsSinceEpoch())}};
        all.append(
            QJsonObject{{u"repository_id"_s, estate.service(image.service)->repositoryId},
                        {u"initiator"_s, u"user"_s},
                        {u"bundle"_s,
                         QJsonObject{{u"mediaType"_s, u"application/vnd.dev.sigstore.bundle.v0.3+json"_s},
                                     {u"verificationMaterial"_s, QJsonObject{{u"tlogEntries"_s, QJsonArray{entry}}}},
                                     {u"dsseEnvelope"_s, envelope}}}});
    }
    return {{u"attestations"_s, all}};
}

} // namespace plumbline

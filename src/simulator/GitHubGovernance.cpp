// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/GitHubGovernance.h"

#include "simulator/EstateChapters.h"
#include "simulator/GitHubPages.h"
#include "simulator/GitHubRecords.h"
#include "simulator/GitHubScans.h"
#include "simulator/VendorPages.h"

#include <QRegularExpression>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

using namespace github;

QStringList rules(const Estate &estate)
{
    QStringList names{u"image-signature"_s};
    for (const EstateRuleSuite &suite : estate.ruleSuites) {
        if (!suite.rule.isEmpty())
            names.append(suite.rule);
    }
    names.removeDuplicates();
    names.sort();
    return names;
}

/// When its versions began, the newest first: image-signature was evaluated for seven weeks before it blocked.
QList<QDateTime> versions(const Estate &estate, const QString &rule)
{
    const QDateTime monday = chapters::currentMonday(estate);
    return rule == u"image-signature"_s ? QList{monday.addDays(-7), monday.addDays(-8 * 7)}
                                        : QList{monday.addDays(-7 * 60)};
}

QJsonArray rulesets(const Estate &estate)
{
    QJsonArray all;
    for (const QString &rule : rules(estate)) {
        const QList<QDateTime> changes = versions(estate, rule);
        all.append(QJsonObject{{u"id"_s, rulesetNumber(rule)},
                               {u"name"_s, rule},
                               {u"target"_s, u"branch"_s},
                               {u"source_type"_s, u"Organization"_s},
                               {u"source"_s, estate.slug},
                               {u"enforcement"_s, u"active"_s},
                               {u"created_at"_s, vendorInstant(changes.last())},
                               {u"updated_at"_s, vendorInstant(changes.first())}});
    }
    return all;
}

QJsonArray historyOf(const Estate &estate, int number)
{
    QJsonArray history;
    for (const QString &rule : rules(estate)) {
        if (rulesetNumber(rule) != number)
            continue;
        const QList<QDateTime> changes = versions(estate, rule);
        for (qsizetype i = 0; i < changes.size(); ++i)
            history.append(QJsonObject{{u"version_id"_s, number * 10 + changes.size() - i},
                                       {u"actor"_s, QJsonObject{{u"id"_s, 77}, {u"type"_s, u"User"_s}}},
                                       {u"updated_at"_s, vendorInstant(changes.at(i))}});
    }
    return history;
}

QJsonObject actor(const QString &login)
{
    return {{u"actor_id"_s, 1'000 + qint64(login.size())}, {u"actor_name"_s, login}};
}

/// What every request has in common; each is decided within the hour.
QJsonObject requestJson(qint64 id, const QString &slug, const EstateService &service, const QString &login,
                        const QDateTime &at, const QString &status, const QJsonObject &data)
{
    const QJsonObject response{{u"id"_s, id * 10},
                               {u"reviewer"_s, actor(u"ahaddad"_s)},
                               {u"status"_s, status == u"denied"_s ? status : u"approved"_s},
                               {u"created_at"_s, vendorInstant(at.addSecs(1'800))}};
    return {{u"id"_s, id},
            {u"number"_s, id % 100'000},
            {u"repository"_s,
             QJsonObject{{u"id"_s, service.repositoryId},
                         {u"name"_s, service.name},
                         {u"full_name"_s, slug + u'/' + service.name}}},
            {u"requester"_s, actor(login)},
            {u"status"_s, status},
            {u"requester_comment"_s, u"The release cannot wait"_s},
            {u"created_at"_s, vendorInstant(at)},
            {u"expires_at"_s, vendorInstant(at.addDays(7))},
            {u"data"_s, QJsonArray{data}},
            {u"responses"_s, QJsonArray{response}}};
}

/// Of thirty pushes that a rule stopped somebody asked about one afterwards; the requests of a month are shown.
QJsonArray bypassRequests(const Estate &estate, bool ofSecrets)
{
    QJsonArray all;
    for (const EstateRuleSuite &suite : estate.ruleSuites) {
        if (suite.rule.isEmpty() || (suite.rule == u"secrets-scan"_s) != ofSecrets || suite.id % 30 != 0
            || suite.pushedAt < estate.now.addDays(-30))
            continue;
        const QJsonObject data = ofSecrets ? QJsonObject{{u"secret_type"_s, u"api_token"_s}, {u"branch"_s, u"main"_s}}
                                           : QJsonObject{{u"ruleset_id"_s, rulesetNumber(suite.rule)},
                                                         {u"ruleset_name"_s, suite.rule},
                                                         {u"rule_type"_s, suite.rule},
                                                         {u"total_violations"_s, 1}};
        QJsonObject json
            = requestJson(suite.id, estate.slug, *estate.service(suite.service), suite.actor,
                          suite.pushedAt.addSecs(300), suite.result == u"fail"_s ? u"denied"_s : u"completed"_s, data);
        json.insert(u"resource_identifier"_s, suite.afterSha.left(7));
        all.append(json);
    }
    return all;
}

QJsonArray dismissalRequests(const Estate &estate, const QString &kind)
{
    QJsonArray all;
    const auto add = [&](int number, const QString &service, const QString &login, const QDateTime &dismissed) {
        if (dismissed.addDays(30) > estate.now)
            all.append(requestJson(7'000'000 + number, estate.slug, *estate.service(service), login,
                                   dismissed.addSecs(-3'600), u"completed"_s,
                                   {{u"alert_number"_s, QString::number(number)}, {u"reason"_s, u"tolerable_risk"_s}}));
    };
    for (const EstateAlert &alert : estate.alerts) {
        if (kind == u"dependabot"_s && alert.dismissedAt)
            add(alert.number, alert.service, alert.dismissedBy, *alert.dismissedAt);
    }
    for (const EstateFinding *finding : scannedFindings(estate)) {
        const auto dismissed = dismissedAt(estate, *finding);
        if (kind == u"code-scanning"_s && dismissed)
            add(finding->id, finding->product, chapters::loginOf(estate.service(finding->product)->owner), *dismissed);
    }
    return all;
}

/// Who became an administrator of a repository, and which ones were public for a while: as the services stand in the
/// estate, so that nothing else that was invented becomes another.
struct EstateAccess {
    QDateTime at;
    QString service;
    QString actor;
    QString user; ///< Of a privilege; empty: the repository itself.
    bool isMore = true;
};

QList<EstateAccess> accessOf(const Estate &estate)
{
    QList<EstateAccess> all;
    const QDateTime monday = chapters::currentMonday(estate);
    for (qsizetype i = 0; i < estate.services.size(); ++i) {
        const EstateService &service = estate.services.at(i);
        const QString owner = chapters::loginOf(service.owner);
        const QDateTime given = monday.addDays(-7 * (1 + i % 6)).addSecs(int(i) * 600 + 9 * 3'600);
        const QString other = chapters::loginOf(estate.services.at((i + 1) % estate.services.size()).owner);
        all.append({given, service.name, owner, other, true});
        if (i % 4 == 0) // and back again a day later
            all.append({given.addDays(1), service.name, owner, other, false});
        if (i % 7 == 2) { // public for two days, the last one still
            all.append({given.addDays(2), service.name, owner, {}, true});
            if (i + 7 < estate.services.size())
                all.append({given.addDays(4), service.name, owner, {}, false});
        }
    }
    return all;
}

/// Changes of rules, of privileges and of what is public, and pushes that an administrator forced past the protection of
/// a branch.
QJsonArray auditLog(const Estate &estate, const QString &phrase)
{
    QList<std::pair<QDateTime, QJsonObject>> events;
    const auto add = [&](const QDateTime &at, const QString &action, const QString &who, QJsonObject event) {
        const qint64 ms = at.toMSecsSinceEpoch();
        event.insert(u"@timestamp"_s, ms);
        event.insert(u"created_at"_s, ms);
        event.insert(u"action"_s, action);
        event.insert(u"actor"_s, who);
        event.insert(u"org"_s, estate.slug);
        event.insert(u"_document_id"_s,
                     pages::uuidOf(action + QString::number(ms) + event.value(u"ruleset_id"_s).toVariant().toString()
                                   + event.value(u"repo"_s).toString() + event.value(u"user"_s).toString()));
        const QString category = phrase.section(u"action:"_s, 1).section(u' ', 0, 0);
        const auto since = pages::instantOf(phrase.section(u"created:>="_s, 1).section(u' ', 0, 0));
        if ((category.isEmpty() || action == category || action.startsWith(category + u'.')) && (!since || at >= *since))
            events.append({at, event});
    };
    for (const QString &rule : rules(estate)) {
        const QList<QDateTime> changes = versions(estate, rule);
        for (const QDateTime &at : changes)
            add(at, at == changes.last() ? u"repository_ruleset.create"_s : u"repository_ruleset.update"_s,
                u"ahaddad"_s,
                {{u"ruleset_id"_s, rulesetNumber(rule)},
                 {u"ruleset_name"_s, rule},
                 {u"ruleset_enforcement"_s,
                  changes.size() > 1 && at == changes.last() ? u"evaluate"_s : u"enabled"_s}});
    }
    for (const EstateRuleSuite &suite : estate.ruleSuites) {
        if (suite.id % 400 == 0)
            add(suite.pushedAt.addSecs(7'200), u"protected_branch.policy_override"_s, suite.actor,
                {{u"repo"_s, estate.slug + u'/' + suite.service}, {u"branch"_s, u"refs/heads/release"_s}});
    }
    for (const EstateAccess &one : accessOf(estate)) {
        const QString repository = estate.slug + u'/' + one.service;
        if (!one.user.isEmpty())
            add(one.at, u"repo.update_member"_s, one.actor,
                {{u"repo"_s, repository},
                 {u"user"_s, one.user},
                 {u"old_repo_permission"_s, one.isMore ? u"write"_s : u"admin"_s},
                 {u"new_repo_permission"_s, one.isMore ? u"admin"_s : u"write"_s}});
        else
            add(one.at, u"repo.access"_s, one.actor,
                {{u"repo"_s, repository},
                 {u"previous_visibility"_s, one.isMore ? u"private"_s : u"public"_s},
                 {u"visibility"_s, one.isMore ? u"public"_s : u"private"_s}});
    }
    std::sort(events.begin(), events.end(), [](const auto &a, const auto &b) { return a.first > b.first; });
    QJsonArray all;
    for (const auto &[at, event] : std::as_const(events))
        all.append(event);
    return all;
}

} // namespace

std::optional<VendorAnswer> github::organisationGovernance(const Estate &estate, const VendorRequest &request,
                                                           const QString &rest)
{
    static const QRegularExpression history(u"^/rulesets/(\\d+)/history$"_s);
    static const QRegularExpression attestation(u"^/attestations/sha256:([0-9a-f]{64})$"_s);
    if (rest == u"/rulesets"_s)
        return linkedPage(rulesets(estate), request);
    if (const auto match = history.match(rest); match.hasMatch())
        return linkedPage(historyOf(estate, match.captured(1).toInt()), request);
    if (rest == u"/bypass-requests/push-rules"_s || rest == u"/bypass-requests/secret-scanning"_s)
        return barePage(bypassRequests(estate, rest.endsWith(u"scanning")), request);
    if (rest.startsWith(u"/dismissal-requests/"_s))
        return barePage(dismissalRequests(estate, rest.section(u'/', 2)), request);
    if (rest == u"/code-scanning/alerts"_s)
        return cursorPage(codeAlerts(estate, request.base), request);
    if (rest == u"/secret-scanning/alerts"_s)
        return cursorPage(secretAlerts(estate, request.base, request.parameter(u"hide_secret"_s) == u"true"_s),
                          request);
    if (rest == u"/audit-log"_s)
        return cursorPage(auditLog(estate, request.parameter(u"phrase"_s)), request);
    if (const auto match = attestation.match(rest); match.hasMatch())
        return VendorAnswer::json(attestations(estate, match.captured(1)));
    return std::nullopt;
}

std::optional<VendorAnswer> github::repositoryGovernance(const Estate &estate, const VendorRequest &request,
                                                         const QString &repository, const QString &rest)
{
    static const QRegularExpression reviews(u"^/pulls/(\\d+)/reviews$"_s);
    static const QRegularExpression checks(u"^/commits/([0-9a-f]{40})/check-runs$"_s);
    if (rest == u"/pulls"_s)
        return linkedPage(pulls(estate, repository), request);
    for (const EstateDeployment &deployment : estate.deployments) {
        if (deployment.service != repository)
            continue;
        if (const auto match = reviews.match(rest);
            match.hasMatch() && pullNumber(deployment) == match.captured(1).toLongLong())
            return linkedPage(reviewsJson(estate, deployment), request);
        if (const auto match = checks.match(rest); match.hasMatch() && deployment.sha == match.captured(1))
            return VendorAnswer::json(checkRuns(estate, deployment));
    }
    return std::nullopt;
}

} // namespace plumbline

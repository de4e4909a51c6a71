// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A company's own API, in the words of the template that the connector `rest` is.
#include "simulator/EstateImages.h"
#include "simulator/VendorPages.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

template <typename List, typename ToJson>
VendorAnswer ownPage(const List &list, const VendorRequest &request, ToJson toJson)
{
    const pages::Slice slice = pages::numbered(request, u"page"_s, u"per_page"_s, 50, 100, list.size());
    return VendorAnswer::json(
        QJsonObject{{u"items"_s, pages::records(list, slice, toJson)}, {u"total"_s, slice.total}});
}

QJsonObject serviceJson(const EstateService &service)
{
    return {{u"id"_s, service.name},   {u"name"_s, service.name}, {u"owner"_s, service.owner},
            {u"team"_s, service.team}, {u"tier"_s, service.tier}, {u"cost_center"_s, service.costCenter}};
}

QString promotionOf(const EstateDeployment &deployment)
{
    return u"promotion-%1"_s.arg(deployment.id);
}

/// What people deploy by hand has neither a build nor a gate.
QJsonObject ownDeployment(const EstateDeployment &deployment)
{
    const bool isManual = !deployment.creator.endsWith(u"[bot]"_s);
    return {{u"id"_s, deployment.id},
            {u"at"_s, vendorInstant(deployment.createdAt)},
            {u"finished_at"_s, vendorInstant(deployment.finishedAt)},
            {u"service"_s, deployment.service},
            {u"environment"_s, deployment.environment},
            {u"commit_sha"_s, deployment.sha},
            {u"artifact"_s, u"sha256:"_s + images::digestOf(deployment.sha)},
            {u"build"_s, isManual ? QString() : QString::number(deployment.id * 3)},
            {u"decision_id"_s, isManual ? QString() : promotionOf(deployment)},
            {u"status"_s, deployment.state},
            {u"actor"_s, deployment.creator}};
}

/// What the gate in front of an environment said of an image; one in nineteen it lets into staging and only warns of
/// before production. Its record of that is there within seconds, but not of each, and sometimes much later.
QJsonObject promotionJson(const EstateDeployment &deployment)
{
    const qint64 number = deployment.id / 10;
    const bool warns = deployment.environment == u"production"_s && number % 19 == 0;
    const QDateTime decided = deployment.createdAt.addSecs(-45);
    QJsonObject json{{u"id"_s, promotionOf(deployment)},
                     {u"started_at"_s, vendorInstant(decided.addSecs(-20 - number % 300))},
                     {u"decided_at"_s, vendorInstant(decided)},
                     {u"service"_s, deployment.service},
                     {u"environment"_s, deployment.environment},
                     {u"commit_sha"_s, deployment.sha},
                     {u"artifact"_s, u"sha256:"_s + images::digestOf(deployment.sha)},
                     {u"rule"_s, u"promotion"_s},
                     {u"rule_version"_s, u"4"_s},
                     {u"mode"_s, u"enforce"_s},
                     {u"decider"_s, u"rule"_s},
                     {u"decision"_s, warns ? u"warn"_s : u"pass"_s},
                     {u"bypassed"_s, false}};
    if (number % 23 != 0)
        json.insert(u"evidence_at"_s, vendorInstant(decided.addSecs(number % 17 == 0 ? 1'900 : 1 + number % 40)));
    return json;
}

QJsonObject decisionJson(const EstateRuleSuite &suite)
{
    return {{u"id"_s, suite.id},
            {u"decided_at"_s, vendorInstant(suite.pushedAt)},
            {u"service"_s, suite.service},
            {u"commit_sha"_s, suite.afterSha},
            {u"rule"_s, suite.rule.isEmpty() ? u"ruleset"_s : suite.rule},
            {u"decision"_s, suite.result == u"pass"_s ? u"pass"_s : u"block"_s},
            {u"bypassed"_s, suite.result == u"bypass"_s},
            {u"actor"_s, suite.actor}};
}

QJsonObject exceptionJson(const EstateAcceptance &grant)
{
    return {{u"id"_s, grant.id},
            {u"service"_s, grant.product},
            {u"rule"_s, grant.rule},
            {u"same_as"_s, u"jira/RISK-%1"_s.arg(grant.id)},
            {u"owner"_s, grant.owner},
            {u"approver"_s, grant.acceptedBy},
            {u"created_at"_s, vendorInstant(grant.created)},
            {u"expires_at"_s, pages::instantOrNull(grant.expires)},
            {u"closed_at"_s, pages::instantOrNull(grant.handled)}};
}

QJsonObject ownFinding(const EstateFinding &finding)
{
    return {{u"id"_s, finding.id},
            {u"service"_s, finding.product},
            {u"rule"_s, finding.cve.isEmpty() ? finding.title : finding.cve},
            {u"severity"_s, finding.severity},
            {u"first_seen"_s, vendorInstant(finding.created)},
            {u"resolved_at"_s, pages::instantOrNull(finding.mitigated)},
            {u"state"_s, finding.mitigated ? u"fixed"_s : u"open"_s}};
}

QJsonObject ownIncident(const EstateIncident &incident)
{
    return {{u"id"_s, incident.number},
            {u"service"_s, incident.service},
            {u"severity"_s, QString::number(incident.priority)},
            {u"opened_at"_s, vendorInstant(incident.openedAt)},
            {u"acknowledged_at"_s, pages::instantOrNull(incident.acknowledgedAt)},
            {u"closed_at"_s, pages::instantOrNull(incident.resolvedAt)},
            {u"same_as"_s, u"servicenow/"_s + pages::ticketOf(incident.number)},
            {u"deployment_id"_s, incident.deployment ? QJsonValue(incident.deployment) : QJsonValue()}};
}

struct Decision {
    const EstateRuleSuite *suite = nullptr;
    const EstateDeployment *deployment = nullptr; ///< One of the two is there.
};

QList<Decision> decisions(const Estate &estate)
{
    QList<Decision> all;
    for (const EstateRuleSuite &suite : estate.ruleSuites)
        all.append({.suite = &suite});
    for (const EstateDeployment &deployment : estate.deployments) {
        if (deployment.creator.endsWith(u"[bot]"_s))
            all.append({.deployment = &deployment});
    }
    return all;
}

} // namespace

VendorAnswer ownApiAnswer(const Estate &estate, const VendorRequest &request)
{
    if (request.path == u"/services"_s)
        return ownPage(estate.services, request, serviceJson);
    if (request.path == u"/deployments"_s)
        return ownPage(estate.deployments, request, ownDeployment);
    if (request.path == u"/gate_decisions"_s)
        return ownPage(decisions(estate), request, [](const Decision &one) {
            return one.suite ? decisionJson(*one.suite) : promotionJson(*one.deployment);
        });
    if (request.path == u"/exceptions"_s)
        return ownPage(estate.acceptances, request, exceptionJson);
    if (request.path == u"/findings"_s)
        return ownPage(estate.findings, request, ownFinding);
    if (request.path == u"/incidents"_s)
        return ownPage(estate.incidents, request, ownIncident);
    return VendorAnswer::notFound(u"no such list"_s);
}

} // namespace plumbline

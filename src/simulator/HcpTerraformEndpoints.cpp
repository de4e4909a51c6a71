// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Digest.h"
#include "simulator/Estate.h"
#include "simulator/EstateChapters.h"
#include "simulator/VendorPages.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

QString idOf(const QString &kind, const QString &text)
{
    return kind + u'-' + sha256Hex(text.toUtf8()).left(16);
}

QString runId(const EstateDeployment &deployment)
{
    return idOf(u"run"_s, QString::number(deployment.id));
}

QJsonObject relation(const QString &type, const QString &id)
{
    return {{u"data"_s, QJsonObject{{u"id"_s, id}, {u"type"_s, type}}}};
}

bool isOverridden(const EstateDeployment &deployment)
{
    return deployment.id % 29 == 0;
}

QJsonObject runJson(const EstateDeployment &deployment)
{
    const bool applied = deployment.state == u"success"_s;
    const bool byHand = !deployment.creator.endsWith(u"[bot]"_s);
    return {{u"id"_s, runId(deployment)},
            {u"type"_s, u"runs"_s},
            {u"attributes"_s,
             QJsonObject{
                 {u"status"_s, applied ? u"applied"_s : u"errored"_s},
                 {u"source"_s, byHand ? u"tfe-ui"_s : u"tfe-configuration-version"_s},
                 {u"plan-only"_s, false},
                 {u"is-destroy"_s, false},
                 {u"message"_s, u"Change %1"_s.arg(deployment.sha.left(8))},
                 {u"created-at"_s, vendorInstant(deployment.createdAt)},
                 {u"status-timestamps"_s,
                  QJsonObject{{u"policy-checked-at"_s, vendorInstant(deployment.createdAt.addSecs(30))},
                              {applied ? u"applied-at"_s : u"errored-at"_s, vendorInstant(deployment.finishedAt)}}}}},
            {u"relationships"_s,
             QJsonObject{{u"workspace"_s, relation(u"workspaces"_s, idOf(u"ws"_s, deployment.service))},
                         {u"created-by"_s, relation(u"users"_s, idOf(u"user"_s, deployment.creator))}}}};
}

QJsonObject checkJson(const EstateDeployment &deployment)
{
    const QString status = isOverridden(deployment) ? u"overridden"_s : u"passed"_s;
    return {{u"id"_s, idOf(u"polchk"_s, QString::number(deployment.id))},
            {u"type"_s, u"policy-checks"_s},
            {u"attributes"_s,
             QJsonObject{{u"status"_s, status},
                         {u"scope"_s, u"organization"_s},
                         {u"status-timestamps"_s,
                          QJsonObject{{status + u"-at"_s, vendorInstant(deployment.createdAt.addSecs(30))}}}}}};
}

/// Every third week a workspace has drifted, and the present assessment is all that is shown.
QJsonObject assessmentJson(const Estate &estate, qsizetype place)
{
    const qint64 week = chapters::currentMonday(estate).toSecsSinceEpoch() / 604'800;
    const bool drifted = (week + place) % 3 == 0;
    return {{u"id"_s, idOf(u"asmtres"_s, QString::number(week * 1'000 + place))},
            {u"type"_s, u"assessment-results"_s},
            {u"attributes"_s,
             QJsonObject{{u"drifted"_s, drifted},
                         {u"succeeded"_s, true},
                         {u"error-msg"_s, QJsonValue()},
                         {u"resources-drifted"_s, drifted ? 2 : 0},
                         {u"resources-undrifted"_s, 40},
                         {u"created-at"_s, vendorInstant(estate.now.addSecs(-3'600 * (1 + place % 20)))}}}};
}

template <typename List, typename ToJson>
VendorAnswer terraformPage(const List &list, const VendorRequest &request, ToJson toJson)
{
    const pages::Slice slice = pages::numbered(request, u"page[number]"_s, u"page[size]"_s, 20, 100, list.size());
    const qsizetype number = slice.first / slice.count + 1;
    const auto other = [](bool exists, qsizetype page) { return exists ? QJsonValue(page) : QJsonValue(); };
    VendorAnswer answer = VendorAnswer::json(
        QJsonObject{{u"data"_s, pages::records(list, slice, toJson)},
                    {u"meta"_s,
                     QJsonObject{{u"pagination"_s,
                                  QJsonObject{{u"current-page"_s, number},
                                              {u"prev-page"_s, other(number > 1, number - 1)},
                                              {u"next-page"_s, other(!slice.isLast(), number + 1)},
                                              {u"total-pages"_s, (slice.total + slice.count - 1) / slice.count},
                                              {u"total-count"_s, slice.total}}}}}});
    answer.contentType = "application/vnd.api+json; charset=utf-8";
    return answer;
}

VendorAnswer notFound()
{
    return VendorAnswer::json(
        QJsonObject{{u"errors"_s, QJsonArray{QJsonObject{{u"status"_s, u"404"_s}, {u"title"_s, u"not found"_s}}}}},
        404);
}

} // namespace

VendorAnswer hcpTerraformAnswer(const Estate &estate, const VendorRequest &request)
{
    const QString path = QString(request.path).remove(0, u"/api/v2"_s.size());
    if (path == u"/organizations/%1/workspaces"_s.arg(estate.slug))
        return terraformPage(estate.services, request, [](const EstateService &service) {
            return QJsonObject{
                {u"id"_s, idOf(u"ws"_s, service.name)},
                {u"type"_s, u"workspaces"_s},
                {u"attributes"_s, QJsonObject{{u"name"_s, service.name}, {u"assessments-enabled"_s, true}}}};
        });
    QList<EstateDeployment> runs;
    for (const EstateDeployment &deployment : estate.deployments) {
        if (deployment.environment == u"production"_s && deployment.id / 10 % 5 == 0)
            runs.append(deployment); // one change in five is one of the infrastructure
    }
    if (path == u"/organizations/%1/runs"_s.arg(estate.slug))
        return terraformPage(runs, request, runJson);
    for (qsizetype i = 0; i < estate.services.size(); ++i) {
        if (path == u"/workspaces/%1/current-assessment-result"_s.arg(idOf(u"ws"_s, estate.services.at(i).name)))
            return VendorAnswer::json(QJsonObject{{u"data"_s, assessmentJson(estate, i)}});
    }
    for (const EstateDeployment &run : runs) {
        if (path == u"/runs/%1/policy-checks"_s.arg(runId(run)))
            return VendorAnswer::json(QJsonObject{{u"data"_s, QJsonArray{checkJson(run)}}});
    }
    return notFound();
}

} // namespace plumbline

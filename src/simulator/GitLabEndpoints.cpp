// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/EstateChapters.h"
#include "simulator/GitLabDelivery.h"

#include <QRegularExpression>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

using namespace gitlab;

QJsonObject deploymentJson(const Estate &estate, const EstateDeployment &deployment)
{
    const bool isBot = deployment.creator.endsWith(u"[bot]"_s);
    const QString login = isBot ? u"deploy-bot"_s : deployment.creator;
    // What nobody's pipeline made has no job behind it.
    const QJsonValue deployable = isBot
        ? QJsonValue(QJsonObject{
            {u"id"_s, deployment.id * 7},
            {u"status"_s, deployment.state == u"success"_s ? u"success"_s : u"failed"_s},
            {u"stage"_s, u"deploy"_s},
            {u"name"_s, u"deploy:"_s + deployment.environment},
            {u"created_at"_s, instant(deployment.createdAt)},
            {u"finished_at"_s, instant(deployment.finishedAt)},
            {u"commit"_s,
             QJsonObject{{u"id"_s, deployment.sha}, {u"committed_date"_s, instant(committedAt(estate, deployment))}}},
            {u"pipeline"_s,
             QJsonObject{{u"id"_s, deployment.id * 5}, {u"sha"_s, deployment.sha}, {u"source"_s, u"push"_s}}}})
        : QJsonValue();
    return {{u"id"_s, deployment.id},
            {u"iid"_s, deployment.id % 100'000},
            {u"ref"_s, u"main"_s},
            {u"sha"_s, deployment.sha},
            {u"created_at"_s, instant(deployment.createdAt)},
            {u"updated_at"_s, instant(deployment.finishedAt)},
            {u"user"_s, user(login)},
            {u"environment"_s,
             QJsonObject{{u"id"_s, deployment.environment.size()},
                         {u"name"_s, deployment.environment},
                         {u"tier"_s, deployment.environment}}},
            {u"deployable"_s, deployable},
            {u"status"_s, deployment.state == u"success"_s ? u"success"_s : u"failed"_s}};
}

/// A change that went to staging was merged before.
QJsonObject mergeRequestJson(const EstateDeployment &deployment)
{
    const QDateTime merged = deployment.createdAt.addSecs(-300);
    return {{u"id"_s, deployment.id},
            {u"iid"_s, deployment.id % 1'000'000},
            {u"state"_s, u"merged"_s},
            {u"title"_s, u"Change %1"_s.arg(deployment.sha.left(8))},
            {u"created_at"_s, instant(merged.addSecs(-86'400))},
            {u"updated_at"_s, instant(merged)},
            {u"merged_at"_s, instant(merged)},
            {u"merge_user"_s, user(u"deploy-bot"_s)},
            {u"target_branch"_s, u"main"_s},
            {u"sha"_s, deployment.sha},
            {u"merge_commit_sha"_s, deployment.sha}};
}

/// Twelve days ago somebody looked through the rules of approval, and took one back again a day later.
QList<QJsonObject> auditEvents(const Estate &estate, const EstateService &service, const pages::Window &window)
{
    QList<QJsonObject> events;
    const auto add = [&](int days, bool isOn) {
        const QDateTime at = chapters::currentMonday(estate).addDays(-days).addSecs(10 * 3'600);
        if (window.holds(at))
            events.append({{u"id"_s, service.repositoryId * 10 + days},
                           {u"author_id"_s, 77},
                           {u"entity_type"_s, u"Project"_s},
                           {u"entity_id"_s, service.repositoryId},
                           {u"created_at"_s, instant(at)},
                           {u"details"_s,
                            QJsonObject{{u"author_name"_s, service.owner},
                                        {u"change"_s, u"prevent merge request approval from authors"_s},
                                        {u"from"_s, !isOn},
                                        {u"to"_s, isOn}}}});
    };
    if (service.repositoryId % 3 == 0)
        add(11, false);
    add(12, true);
    return events;
}

VendorAnswer ofProject(const Estate &estate, const VendorRequest &request, const QString &project, const QString &below)
{
    const bool wantsMerges = below.startsWith(u"/merge_requests"_s);
    const bool byUpdate = request.parameters.contains(u"updated_after"_s);
    const QString bound = byUpdate ? u"updated"_s : u"created"_s;
    const pages::Window window = pages::windowOf(request, bound + u"_after"_s, bound + u"_before"_s);
    QList<EstateDeployment> chosen;
    for (const EstateDeployment &deployment : estate.deployments) {
        const QDateTime at = byUpdate ? deployment.finishedAt : deployment.createdAt;
        if (deployment.service == project && (!wantsMerges || deployment.environment == u"staging"_s)
            && window.holds(at))
            chosen.append(deployment);
    }
    if (request.parameter(u"sort"_s, u"desc"_s) == u"asc"_s)
        std::reverse(chosen.begin(), chosen.end());
    static const QRegularExpression one(u"^/(deployments|merge_requests)/(\\d+)(/approvals)?$"_s);
    if (const auto match = one.match(below); match.hasMatch()) {
        const qint64 wanted = match.captured(2).toLongLong();
        const auto found = std::find_if(chosen.cbegin(), chosen.cend(), [&](const EstateDeployment &deployment) {
            return wanted == (wantsMerges ? deployment.id % 1'000'000 : deployment.id);
        });
        if (found == chosen.cend())
            return VendorAnswer::notFound(u"404 Not found"_s);
        if (match.captured(3).isEmpty())
            return VendorAnswer::json(wantsMerges ? mergeRequestJson(*found) : deploymentJson(estate, *found));
        const bool approved = found->id % 37 != 0;
        return VendorAnswer::json(QJsonObject{{u"iid"_s, wanted},
                                              {u"approvals_required"_s, 1},
                                              {u"approved"_s, approved},
                                              {u"approvals_left"_s, approved ? 0 : 1}});
    }
    if (below == u"/deployments"_s)
        return page(chosen, request, [&](const EstateDeployment &made) { return deploymentJson(estate, made); });
    if (below == u"/merge_requests"_s)
        return page(chosen, request, mergeRequestJson);
    if (below == u"/audit_events"_s)
        return page(auditEvents(estate, *estate.service(project), window), request,
                    [](const QJsonObject &event) { return event; });
    if (const auto answer = delivered(estate, request, project, below))
        return *answer;
    return VendorAnswer::notFound(u"404 Not Found"_s);
}

} // namespace

VendorAnswer gitLabAnswer(const Estate &estate, const VendorRequest &request)
{
    const QString path = QString(request.path).remove(0, u"/api/v4"_s.size());
    if (path == u"/groups/%1/projects"_s.arg(estate.slug))
        return page(estate.services, request, [&](const EstateService &service) {
            return QJsonObject{
                {u"id"_s, service.repositoryId},  {u"name"_s, service.name},
                {u"path"_s, service.name},        {u"path_with_namespace"_s, estate.slug + u'/' + service.name},
                {u"default_branch"_s, u"main"_s}, {u"archived"_s, false}};
        });
    const QString projects = u"/projects/%1/"_s.arg(estate.slug);
    const QString project = path.mid(projects.size()).section(u'/', 0, 0);
    if (path.startsWith(projects) && estate.service(project))
        return ofProject(estate, request, project, path.mid(projects.size() + project.size()));
    return VendorAnswer::json(QJsonObject{{u"message"_s, u"404 Project Not Found"_s}}, 404);
}

} // namespace plumbline

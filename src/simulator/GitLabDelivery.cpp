// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/GitLabDelivery.h"

#include "simulator/EstateDelivery.h"

#include <QRegularExpression>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

using namespace gitlab;

QJsonObject lastDeployment(const EstateDeployment &deployment)
{
    return {{u"id"_s, deployment.id},
            {u"sha"_s, deployment.sha},
            {u"ref"_s, u"main"_s},
            {u"created_at"_s, instant(deployment.createdAt)},
            {u"status"_s, u"success"_s}};
}

/// An environment for a look at a change is there, too, and was stopped; only a single one says what runs in it.
QJsonObject environmentJson(const Estate &estate, const QString &project, const QString &name, bool isDetailed)
{
    const bool isReview = name.startsWith(u"review/"_s);
    QJsonObject json{{u"id"_s, name.size()},
                     {u"name"_s, name},
                     {u"slug"_s, QString(name).replace(u'/', u'-')},
                     {u"state"_s, isReview ? u"stopped"_s : u"available"_s},
                     {u"tier"_s, isReview ? u"development"_s : name},
                     {u"created_at"_s, u"2021-03-04T17:31:16.000Z"_s},
                     {u"updated_at"_s, u"2021-05-04T17:31:16.000Z"_s}};
    if (const EstateDeployment *last = delivery::running(estate, project, name); last && isDetailed)
        json.insert(u"last_deployment"_s, lastDeployment(*last));
    return json;
}

QJsonObject gitLabRelease(const EstateDeployment &release)
{
    const QString tag = delivery::tagOf(release);
    const QJsonObject evidence{{u"sha"_s, QString(release.sha).append(release.sha.left(4))},
                               {u"filepath"_s, u"https://gitlab.example/evidences/%1.json"_s.arg(release.id)},
                               {u"collected_at"_s, instant(release.finishedAt.addSecs(20))}};
    return {{u"tag_name"_s, tag},
            {u"name"_s, tag},
            {u"created_at"_s, instant(release.finishedAt)},
            {u"released_at"_s, instant(release.finishedAt)},
            {u"upcoming_release"_s, false},
            {u"commit"_s, QJsonObject{{u"id"_s, release.sha}}},
            {u"evidences"_s, QJsonArray{evidence}}};
}

QJsonObject pipelineJson(const EstateDeployment &deployment)
{
    return {{u"id"_s, deployment.id * 5},
            {u"sha"_s, deployment.sha},
            {u"ref"_s, u"main"_s},
            {u"status"_s, deployment.state == u"success"_s ? u"success"_s : u"failed"_s},
            {u"source"_s, u"push"_s},
            {u"created_at"_s, instant(deployment.createdAt)},
            {u"updated_at"_s, instant(deployment.finishedAt)}};
}

QJsonArray jobsOf(const Estate &estate, const EstateDeployment &deployment)
{
    const auto job = [&](int place, const QString &name, bool passed, const QDateTime &ended) {
        return QJsonObject{
            {u"id"_s, deployment.id * 7 + place},   {u"name"_s, name},
            {u"stage"_s, name.section(u':', 0, 0)}, {u"status"_s, passed ? u"success"_s : u"failed"_s},
            {u"finished_at"_s, instant(ended)},     {u"commit"_s, QJsonObject{{u"id"_s, deployment.sha}}}};
    };
    QJsonArray jobs{
        job(0, u"deploy:"_s + deployment.environment, deployment.state == u"success"_s, deployment.finishedAt)};
    if (const auto tested = delivery::testedAt(estate, deployment))
        jobs.append(job(1, u"test:"_s + deployment.environment, delivery::testsPassed(deployment), *tested));
    return jobs;
}

QList<const EstateDeployment *> pipelinesOf(const Estate &estate, const QString &project, const pages::Window &window)
{
    QList<const EstateDeployment *> all;
    for (const EstateDeployment &deployment : estate.deployments) {
        if (deployment.service == project && deployment.creator.endsWith(u"[bot]"_s)
            && window.holds(deployment.finishedAt))
            all.append(&deployment);
    }
    std::stable_sort(all.begin(), all.end(),
                     [](const auto *a, const auto *b) { return a->finishedAt > b->finishedAt; });
    return all;
}

} // namespace

QString gitlab::instant(const QDateTime &at)
{
    return at.toUTC().toString(u"yyyy-MM-ddTHH:mm:ss.zzzZ"_s);
}

QJsonObject gitlab::user(const QString &login)
{
    return {{u"username"_s, login}, {u"name"_s, login}, {u"state"_s, u"active"_s}};
}

QDateTime gitlab::committedAt(const Estate &estate, const EstateDeployment &deployment)
{
    const auto push = std::find_if(estate.ruleSuites.cbegin(), estate.ruleSuites.cend(),
                                   [&](const auto &one) { return one.afterSha == deployment.sha; });
    return push == estate.ruleSuites.cend() ? deployment.createdAt : push->pushedAt.addSecs(-300);
}

std::optional<VendorAnswer> gitlab::delivered(const Estate &estate, const VendorRequest &request,
                                              const QString &project, const QString &below)
{
    static const QRegularExpression environment(u"^/environments/(\\d+)$"_s);
    static const QRegularExpression jobs(u"^/pipelines/(\\d+)/jobs$"_s);
    const QStringList names = delivery::environments() + QStringList{u"review/new-login"_s};
    if (below == u"/environments"_s)
        return page(names, request, [&](const QString &name) { return environmentJson(estate, project, name, false); });
    if (const auto match = environment.match(below); match.hasMatch()) {
        for (const QString &name : names) {
            if (name.size() == match.captured(1).toInt())
                return VendorAnswer::json(environmentJson(estate, project, name, true));
        }
    }
    if (below == u"/releases"_s)
        return page(delivery::releases(estate, project), request,
                    [](const EstateDeployment *release) { return gitLabRelease(*release); });
    if (below == u"/pipelines"_s)
        return page(pipelinesOf(estate, project, pages::windowOf(request, u"updated_after"_s, u"updated_before"_s)),
                    request, [](const EstateDeployment *one) { return pipelineJson(*one); });
    if (const auto match = jobs.match(below); match.hasMatch()) {
        for (const EstateDeployment *one : pipelinesOf(estate, project, {})) {
            if (one->id * 5 == match.captured(1).toLongLong())
                return page(jobsOf(estate, *one), request, [](const QJsonValue &job) { return job; });
        }
    }
    return std::nullopt;
}

} // namespace plumbline

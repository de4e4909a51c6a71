// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/GitHubDelivery.h"

#include "simulator/EstateChapters.h"
#include "simulator/EstateDelivery.h"
#include "simulator/GitHubPages.h"
#include "simulator/GitHubRecords.h"
#include "simulator/VendorPages.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

using namespace github;

/// Production waits for somebody's leave; who may give it was settled nine weeks ago.
QJsonObject environmentJson(const Estate &estate, const EstateService &service, const QString &name)
{
    const bool isProduction = name == u"production"_s;
    const qint64 id = service.repositoryId * 10LL + (isProduction ? 1 : 0);
    const QDateTime updated = chapters::currentMonday(estate).addDays(-63).addSecs(10 * 3'600);
    const QJsonObject reviewer{{u"type"_s, u"Team"_s}, {u"reviewer"_s, QJsonObject{{u"slug"_s, service.team}}}};
    QJsonArray rules{QJsonObject{{u"id"_s, id * 10}, {u"type"_s, u"branch_policy"_s}}};
    if (isProduction)
        rules.append(QJsonObject{{u"id"_s, id * 10 + 1},
                                 {u"type"_s, u"required_reviewers"_s},
                                 {u"prevent_self_review"_s, true},
                                 {u"reviewers"_s, QJsonArray{reviewer}}});
    return {{u"id"_s, id},
            {u"name"_s, name},
            {u"created_at"_s, u"2021-03-04T17:31:16Z"_s},
            {u"updated_at"_s, vendorInstant(updated)},
            {u"protection_rules"_s, rules},
            {u"deployment_branch_policy"_s,
             QJsonObject{{u"protected_branches"_s, true}, {u"custom_branch_policies"_s, false}}}};
}

VendorAnswer environments(const Estate &estate, const VendorRequest &request, const EstateService &service)
{
    const QStringList names = delivery::environments();
    const pages::Slice slice = pages::numbered(request, u"page"_s, u"per_page"_s, 30, 100, names.size());
    return VendorAnswer::json(QJsonObject{{u"total_count"_s, names.size()},
                                          {u"environments"_s, pages::records(names, slice, [&](const QString &name) {
                                               return environmentJson(estate, service, name);
                                           })}});
}

QJsonObject releaseJson(const EstateDeployment &release)
{
    return {{u"id"_s, release.id},
            {u"tag_name"_s, delivery::tagOf(release)},
            {u"target_commitish"_s, u"main"_s},
            {u"name"_s, delivery::tagOf(release)},
            {u"draft"_s, false},
            {u"prerelease"_s, false},
            {u"created_at"_s, vendorInstant(release.createdAt)},
            {u"published_at"_s, vendorInstant(release.finishedAt)},
            {u"author"_s, QJsonObject{{u"login"_s, release.creator}}}};
}

QJsonObject commitJson(const delivery::Commit &commit)
{
    const QJsonObject person{{u"name"_s, commit.author}, {u"date"_s, vendorInstant(commit.at)}};
    return {{u"sha"_s, commit.sha},
            {u"commit"_s,
             QJsonObject{{u"author"_s, person},
                         {u"committer"_s, person},
                         {u"message"_s, u"Change %1"_s.arg(commit.sha.left(8))}}},
            {u"author"_s, QJsonObject{{u"login"_s, commit.author}}}};
}

/// Each third repository demands signed commits on its own, since five weeks.
QJsonArray rulesetsOf(const Estate &estate, const EstateService &service)
{
    if (service.repositoryId % 3 != 0)
        return {};
    const QString since = vendorInstant(chapters::currentMonday(estate).addDays(-35).addSecs(11 * 3'600));
    return {QJsonObject{{u"id"_s, service.repositoryId},
                        {u"name"_s, u"signed commits"_s},
                        {u"target"_s, u"branch"_s},
                        {u"source_type"_s, u"Repository"_s},
                        {u"source"_s, estate.slug + u'/' + service.name},
                        {u"enforcement"_s, service.tier == u"1"_s ? u"active"_s : u"evaluate"_s},
                        {u"created_at"_s, since},
                        {u"updated_at"_s, since}}};
}

QJsonArray historyOf(const QJsonArray &rulesets, const QString &id)
{
    QJsonArray history;
    for (const QJsonValue &one : rulesets) {
        if (QString::number(one[u"id"].toInteger()) == id)
            history.append(QJsonObject{{u"version_id"_s, 1},
                                       {u"actor"_s, QJsonObject{{u"id"_s, 78}, {u"type"_s, u"User"_s}}},
                                       {u"updated_at"_s, one[u"updated_at"]}});
    }
    return history;
}

} // namespace

std::optional<VendorAnswer> github::repositoryDelivery(const Estate &estate, const VendorRequest &request,
                                                       const QString &repository, const QString &rest)
{
    static const QRegularExpression history(u"^/rulesets/(\\d+)/history$"_s);
    static const QRegularExpression tag(u"^/commits/([^/]+)$"_s);
    const EstateService &service = *estate.service(repository);
    if (rest == u"/environments"_s)
        return environments(estate, request, service);
    if (rest == u"/rulesets"_s)
        return linkedPage(rulesetsOf(estate, service), request);
    if (const auto match = history.match(rest); match.hasMatch())
        return linkedPage(historyOf(rulesetsOf(estate, service), match.captured(1)), request);
    QJsonArray all;
    if (rest == u"/releases"_s) {
        for (const EstateDeployment *release : delivery::releases(estate, repository))
            all.append(releaseJson(*release));
        return linkedPage(all, request);
    }
    if (const auto match = tag.match(rest); match.hasMatch()) {
        for (const EstateDeployment *release : delivery::releases(estate, repository)) {
            if (delivery::tagOf(*release) == match.captured(1))
                return VendorAnswer::json(QJsonObject{{u"sha"_s, release->sha}});
        }
    }
    if (rest == u"/commits"_s) {
        for (const delivery::Commit &commit : delivery::commitsUpTo(estate, repository, request.parameter(u"sha"_s)))
            all.append(commitJson(commit));
        return linkedPage(all, request);
    }
    return std::nullopt;
}

} // namespace plumbline

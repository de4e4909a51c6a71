// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "VendorReplay.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

const QByteArray notFound = R"({"message": "Not Found"})";

} // namespace

QByteArray VendorReplay::bytes(const QString &file) const
{
    return bytesOf(m_fixtures + u'/' + file);
}

ReplayAnswer VendorReplay::gitHub(const ReplayRequest &asked) const
{
    const QString folder = u"github-openapi-examples/"_s;
    if (asked.headers.value(u"authorization"_s) != u"Bearer recorded-token"_s)
        return {.status = 401, .body = R"({"message": "Bad credentials"})"};
    if (asked.path == u"/orgs/octocat/repos"_s)
        return {.body = bytes(folder + u"repos.list-for-org.json"_s)};
    if (asked.path == u"/repos/octocat/example/deployments"_s)
        return {.body = bytes(folder + u"repos.list-deployments.json"_s)};
    if (asked.path == u"/repos/octocat/example/deployments/1/statuses"_s)
        return {.body = bytes(folder + u"repos.list-deployment-statuses.json"_s)};
    if (asked.path == u"/orgs/octocat/rulesets/rule-suites"_s)
        return {.body = bytes(folder + u"repos.get-repo-rule-suites.json"_s)};
    if (asked.path == u"/repos/octocat/octo-repo/rulesets/rule-suites/21"_s)
        return {.body = bytes(folder + u"repos.get-repo-rule-suite.json"_s)};
    if (asked.path == u"/orgs/octocat/code-scanning/alerts"_s)
        return {.body = bytes(folder + u"code-scanning.list-alerts-for-repo.json"_s)};
    if (asked.path == u"/orgs/octocat/secret-scanning/alerts"_s && asked.query.value(u"hide_secret"_s) == u"true"_s)
        return {.body = bytes(folder + u"secret-scanning.list-alerts-for-repo.json"_s)};
    if (asked.path == u"/orgs/octocat/rulesets"_s)
        return {.body = bytes(folder + u"repos.get-repo-rulesets.json"_s)};
    if (asked.path == u"/repos/octocat/example/rulesets"_s)
        return {.body = asked.query.value(u"includes_parents"_s) == u"false"_s
                    ? bytes(folder + u"repos.get-repo-rulesets.json"_s)
                    : QByteArray("[]")};
    if (asked.path == u"/repos/octocat/example/environments"_s)
        return {.body = bytes(folder + u"repos.get-all-environments.json"_s)};
    if (asked.path == u"/orgs/octocat/dependabot/alerts"_s)
        return {.body = bytes(folder + u"dependabot.list-alerts-for-repo.json"_s)};
    return {.status = 404, .body = notFound};
}

ReplayAnswer VendorReplay::backstage(const ReplayRequest &asked) const
{
    if (asked.path != u"/api/catalog/entities/by-query"_s)
        return {.status = 404, .body = notFound};
    const QByteArray first = bytes(u"recorded-backstage/by-query-p1.json"_s);
    if (!asked.query.contains(u"cursor"_s))
        return {.body = asked.query.value(u"filter"_s) == u"kind=component"_s ? first : QByteArray("{}")};
    // The cursor replaces every other parameter but the limit.
    const QJsonObject page = QJsonDocument::fromJson(first).object().value("pageInfo"_L1).toObject();
    const bool isRight = asked.query.value(u"cursor"_s) == page.value("nextCursor"_L1).toString()
        && !asked.query.contains(u"filter"_s);
    return isRight ? ReplayAnswer{.body = bytes(u"recorded-backstage/by-query-p2.json"_s)}
                   : ReplayAnswer{.status = 400, .body = "{}"};
}

ReplayAnswer VendorReplay::defectDojo(const ReplayRequest &asked) const
{
    if (asked.headers.value(u"authorization"_s) != u"Token recorded-token"_s)
        return {.status = 401, .body = R"({"detail": "Invalid token."})"};
    const QString name = asked.path.mid(8).chopped(1); // /api/v2/NAME/
    const QByteArray list = bytes(u"defectdojo/%1.list.json"_s.arg(name));
    return list.isEmpty() ? ReplayAnswer{.status = 404, .body = R"({"detail": "Not found."})"}
                          : ReplayAnswer{.body = list};
}

ReplayAnswer VendorReplay::argoCd(const ReplayRequest &asked) const
{
    if (asked.path != u"/api/v1/applications"_s)
        return {.status = 404, .body = notFound};
    return {.body = "{\"metadata\": {}, \"items\": [" + bytes(u"argocd/applications-test-app.json"_s) + "]}"};
}

ReplayAnswer VendorReplay::prometheus(const ReplayRequest &asked) const
{
    if (asked.path == u"/api/v1/alerts"_s)
        return {.body = bytes(u"recorded-prometheus-live/alerts.json"_s)};
    if (asked.path == u"/api/v1/query"_s)
        return {.body = R"({"status": "success", "data": {"resultType": "vector", "result": []}})"};
    if (asked.path != u"/api/v1/query_range"_s)
        return {.status = 404, .body = "404 page not found", .contentType = "text/plain"};
    const QString query = asked.query.value(u"query"_s);
    const bool isCost = query.contains(u"increase(gen_ai_client_cost_usd_total[1h])"_s);
    if (isCost && asked.query.value(u"step"_s) != u"3600"_s)
        return {.status = 400,
                .body = R"({"status": "error", "errorType": "bad_data", "error": "not what was recorded"})"};
    // The recorded server has none of the other metrics: it answers with an empty result, as for any name that it does
    // not know.
    if (isCost && asked.query.value(u"end"_s) == u"1795219200"_s && asked.query.value(u"start"_s) == u"1794618000"_s)
        return {.body = bytes(u"recorded-prometheus-week/heatmap-cost-by-model.json"_s)};
    return {.body = R"({"status": "success", "data": {"resultType": "matrix", "result": []}})"};
}

ReplayAnswer VendorReplay::alertmanager(const ReplayRequest &asked) const
{
    const QByteArray list = bytes(u"recorded-alertmanager/%1.json"_s.arg(asked.path.section(u'/', -1)));
    return asked.path.startsWith(u"/api/v2/"_s) && !list.isEmpty() ? ReplayAnswer{.body = list}
                                                                   : ReplayAnswer{.status = 404, .body = notFound};
}

} // namespace plumbline

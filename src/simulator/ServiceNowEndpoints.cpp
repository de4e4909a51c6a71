// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/Estate.h"
#include "simulator/EstateChapters.h"
#include "simulator/VendorPages.h"

#include <QRegularExpression>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

struct Record {
    QDateTime created;
    QDateTime updated;
    QJsonObject fields; ///< All values are texts.
};

QString tableInstant(const std::optional<QDateTime> &at)
{
    return at ? pages::plainInstant(*at) : QString();
}

QString changeNumber(const EstateDeployment &deployment)
{
    return u"CHG%1"_s.arg(deployment.id, 10, 10, QChar(u'0'));
}

bool isUnauthorized(const EstateDeployment &deployment)
{
    return !deployment.creator.endsWith(u"[bot]"_s) && deployment.id % 3 == 0;
}

/// A change for each deployment to production; who deploys by hand does not always wait for the approval.
QList<Record> changes(const Estate &estate)
{
    QList<Record> records;
    for (const EstateDeployment &deployment : estate.deployments) {
        if (deployment.environment != u"production"_s)
            continue;
        const bool byHand = !deployment.creator.endsWith(u"[bot]"_s);
        const QString owner = chapters::loginOf(estate.service(deployment.service)->owner);
        const QDateTime approved = deployment.createdAt.addSecs(-900);
        records.append(
            {approved.addSecs(-3'600), deployment.finishedAt,
             QJsonObject{{u"number"_s, changeNumber(deployment)},
                         {u"type"_s, byHand ? u"emergency"_s : u"standard"_s},
                         {u"state"_s, u"3"_s},
                         {u"approval"_s, isUnauthorized(deployment) ? u"requested"_s : u"approved"_s},
                         {u"approval_set"_s, isUnauthorized(deployment) ? QString() : pages::plainInstant(approved)},
                         {u"unauthorized"_s, isUnauthorized(deployment) ? u"true"_s : u"false"_s},
                         {u"close_code"_s, deployment.state == u"success"_s ? u"successful"_s : u"unsuccessful"_s},
                         {u"work_start"_s, pages::plainInstant(deployment.createdAt)},
                         {u"work_end"_s, pages::plainInstant(deployment.finishedAt)},
                         {u"production_system"_s, u"true"_s},
                         {u"requested_by.user_name"_s, owner},
                         {u"assigned_to.user_name"_s, byHand ? deployment.creator : u"deploy.bot"_s},
                         {u"cmdb_ci.name"_s, deployment.service + u"-cluster"_s},
                         {u"business_service.name"_s, deployment.service}}});
    }
    return records;
}

QList<Record> approvals(const Estate &estate)
{
    QList<Record> records;
    for (const EstateDeployment &deployment : estate.deployments) {
        if (deployment.environment != u"production"_s || isUnauthorized(deployment))
            continue;
        const QDateTime at = deployment.createdAt.addSecs(-900);
        records.append(
            {at, at,
             QJsonObject{{u"sys_id"_s, pages::uuidOf(u"approval %1"_s.arg(deployment.id)).remove(u'-')},
                         {u"state"_s, u"approved"_s},
                         {u"sys_updated_on"_s, pages::plainInstant(at)},
                         {u"approver.user_name"_s, chapters::loginOf(estate.service(deployment.service)->owner)},
                         {u"sysapproval.number"_s, changeNumber(deployment)}}});
    }
    return records;
}

/// Incidents of one title have one problem behind them; of each fourth nobody has looked for it.
QString problemOf(const EstateIncident &incident)
{
    if (incident.number % 4 == 0)
        return {};
    return u"PRB%1"_s.arg(40'000 + incident.title.front().unicode(), 7, 10, QChar(u'0'));
}

QList<Record> incidentRecords(const Estate &estate)
{
    QList<Record> records;
    for (const EstateIncident &incident : estate.incidents) {
        const auto broke = std::find_if(estate.deployments.cbegin(), estate.deployments.cend(),
                                        [&](const auto &one) { return one.id == incident.deployment; });
        const QString cause = broke == estate.deployments.cend() ? QString() : changeNumber(*broke);
        records.append({incident.openedAt, incident.updatedAt(),
                        QJsonObject{{u"number"_s, pages::ticketOf(incident.number)},
                                    {u"severity"_s, QString::number(incident.priority)},
                                    {u"priority"_s, QString::number(incident.priority)},
                                    {u"opened_at"_s, pages::plainInstant(incident.openedAt)},
                                    {u"resolved_at"_s, tableInstant(incident.resolvedAt)},
                                    {u"correlation_id"_s, pages::pagerIdOf(u"incident %1"_s.arg(incident.number))},
                                    {u"cmdb_ci.name"_s, incident.service + u"-cluster"_s},
                                    {u"business_service.name"_s, incident.service},
                                    {u"caused_by.number"_s, cause},
                                    {u"problem_id.number"_s, problemOf(incident)}}});
    }
    return records;
}

std::optional<QDateTime> updatedOnOrAfter(const QString &query)
{
    static const QRegularExpression bound(
        u"sys_updated_on>=(?:javascript:gs\\.dateGenerate\\('([0-9-]+)' *, *'([0-9:]+)'\\)|([0-9-]+ [0-9:]+))"_s);
    const auto match = bound.match(query);
    if (!match.hasMatch())
        return std::nullopt;
    return pages::instantOf(match.captured(3).isEmpty() ? match.captured(1) + u' ' + match.captured(2)
                                                        : match.captured(3));
}

/// Comma-joined without spaces; the first page has a `prev` with a negative offset, as instances are seen to send.
QByteArray links(const VendorRequest &request, const pages::Slice &slice)
{
    const auto link = [&](qsizetype to, const QString &relation) {
        return u"<%1>;rel=\"%2\""_s.arg(request.link({{u"sysparm_offset"_s, QString::number(to)}}), relation);
    };
    QStringList all{link(0, u"first"_s), link(slice.first - slice.count, u"prev"_s)};
    if (!slice.isLast())
        all.append(link(slice.first + slice.count, u"next"_s));
    all.append(link((slice.total - 1) / slice.count * slice.count, u"last"_s));
    return all.join(u","_s).toLatin1();
}

} // namespace

VendorAnswer serviceNowAnswer(const Estate &estate, const VendorRequest &request)
{
    const QString table = QString(request.path).remove(0, u"/api/now/table/"_s.size());
    if (!QStringList{u"change_request"_s, u"sysapproval_approver"_s, u"incident"_s}.contains(table))
        return VendorAnswer::json(QJsonObject{{u"error"_s, QJsonObject{{u"message"_s, u"Invalid table "_s + table}}},
                                              {u"status"_s, u"failure"_s}},
                                  400);
    QList<Record> all = table == u"change_request"_s ? changes(estate)
        : table == u"incident"_s                     ? incidentRecords(estate)
                                                     : approvals(estate);
    const QString query = request.parameter(u"sysparm_query"_s);
    if (const auto since = updatedOnOrAfter(query))
        all.removeIf([&](const Record &record) { return record.updated < *since; });
    const bool byUpdate = query.contains(u"ORDERBYsys_updated_on"_s);
    std::stable_sort(all.begin(), all.end(), [&](const Record &a, const Record &b) {
        return byUpdate ? a.updated < b.updated : a.created < b.created;
    });
    const pages::Slice slice
        = pages::offset(request, u"sysparm_offset"_s, u"sysparm_limit"_s, 10'000, 10'000, all.size());
    const QStringList wanted = request.parameter(u"sysparm_fields"_s).split(u',', Qt::SkipEmptyParts);
    VendorAnswer answer
        = VendorAnswer::json(QJsonObject{{u"result"_s, pages::records(all, slice, [&](const Record &record) {
                                              QJsonObject fields = record.fields;
                                              fields.insert(u"sys_updated_on"_s, pages::plainInstant(record.updated));
                                              for (const QString &name : fields.keys()) {
                                                  if (!wanted.isEmpty() && !wanted.contains(name))
                                                      fields.remove(name);
                                              }
                                              return fields;
                                          })}});
    answer.add("X-Total-Count", QByteArray::number(slice.total));
    answer.add("Link", links(request, slice));
    return answer;
}

} // namespace plumbline

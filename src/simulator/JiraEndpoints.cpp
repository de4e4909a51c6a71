// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/Estate.h"
#include "simulator/EstateChapters.h"
#include "simulator/VendorPages.h"

#include <QRegularExpression>
#include <QTimeZone>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

/// "2026-11-12T09:58:51.000+0000": with an offset that has no colon.
QString jiraInstant(const QDateTime &at)
{
    return at.toUTC().toString(u"yyyy-MM-ddTHH:mm:ss.zzz"_s) + u"+0000"_s;
}

QJsonValue jiraInstant(const std::optional<QDateTime> &at)
{
    return at ? QJsonValue(jiraInstant(*at)) : QJsonValue();
}

struct Issue {
    QString key;
    QDateTime created;
    QDateTime updated;
    QJsonObject fields;
};

QJsonObject person(const QString &name)
{
    return {{u"displayName"_s, name}, {u"accountId"_s, chapters::loginOf(name)}, {u"active"_s, true}};
}

QJsonObject statusJson(const QString &category)
{
    return {{u"name"_s, category}, {u"statusCategory"_s, QJsonObject{{u"key"_s, category}}}};
}

QList<Issue> incidents(const Estate &estate)
{
    QList<Issue> issues;
    for (const EstateIncident &incident : estate.incidents) {
        const QString category = incident.resolvedAt ? u"done"_s
            : incident.acknowledgedAt                ? u"indeterminate"_s
                                                     : u"new"_s;
        issues.append({u"INC-%1"_s.arg(incident.number), incident.openedAt, incident.updatedAt(),
                       QJsonObject{{u"summary"_s, incident.title},
                                   {u"issuetype"_s, QJsonObject{{u"name"_s, u"Incident"_s}}},
                                   {u"priority"_s, QJsonObject{{u"name"_s, u"P%1"_s.arg(incident.priority)}}},
                                   {u"status"_s, statusJson(category)},
                                   {u"components"_s, QJsonArray{QJsonObject{{u"name"_s, incident.service}}}},
                                   {u"customfield_10051"_s, jiraInstant(incident.acknowledgedAt)},
                                   {u"customfield_10053"_s, u"servicenow/"_s + pages::ticketOf(incident.number)},
                                   {u"resolutiondate"_s, jiraInstant(incident.resolvedAt)}}});
    }
    return issues;
}

/// A ticket for each waiver that DefectDojo holds.
QList<Issue> waivers(const Estate &estate)
{
    QList<Issue> issues;
    for (const EstateAcceptance &grant : estate.acceptances) {
        const QString due = grant.expires ? grant.expires->date().toString(Qt::ISODate) : QString();
        issues.append(
            {u"RISK-%1"_s.arg(grant.id), grant.created, grant.handled.value_or(grant.created),
             QJsonObject{{u"summary"_s, grant.name},
                         {u"issuetype"_s, QJsonObject{{u"name"_s, u"Task"_s}}},
                         {u"labels"_s, QJsonArray{u"policy-exception"_s}},
                         {u"status"_s, statusJson(grant.handled ? u"done"_s : u"indeterminate"_s)},
                         {u"components"_s, QJsonArray{QJsonObject{{u"name"_s, grant.product}}}},
                         {u"assignee"_s, grant.owner.isEmpty() ? QJsonValue() : QJsonValue(person(grant.owner))},
                         {u"reporter"_s, person(grant.acceptedBy)},
                         {u"customfield_10052"_s, QJsonObject{{u"value"_s, grant.rule}}},
                         {u"customfield_10053"_s, u"defectdojo/%1"_s.arg(grant.id)},
                         {u"duedate"_s, due.isEmpty() ? QJsonValue() : QJsonValue(due)},
                         {u"resolutiondate"_s, jiraInstant(grant.handled)}}});
    }
    return issues;
}

/// `updated >= "2026/11/20 10:00"`: to the minute, in the time zone of whoever asks, which is the organisation's.
std::optional<QDateTime> updatedSince(const QString &jql)
{
    static const QRegularExpression bound(
        u"updated *>=? *['\"]([0-9]{4})[/-]([0-9]{2})[/-]([0-9]{2})(?: ([0-9]{2}):([0-9]{2}))?"_s);
    const auto match = bound.match(jql);
    if (!match.hasMatch())
        return std::nullopt;
    const auto number = [&](int group) { return match.captured(group).toInt(); };
    return QDateTime(QDate(number(1), number(2), number(3)), QTime(number(4), number(5)), QTimeZone("Europe/Berlin"));
}

} // namespace

VendorAnswer jiraAnswer(const Estate &estate, const VendorRequest &request)
{
    if (request.path == u"/rest/api/3/search"_s)
        return VendorAnswer::json(
            QJsonObject{{u"errorMessages"_s, QJsonArray{u"The requested API has been removed."_s}}}, 410);
    if (request.path != u"/rest/api/3/search/jql"_s)
        return VendorAnswer::json(QJsonObject{{u"errorMessages"_s, QJsonArray{u"Not found"_s}}}, 404);
    const QString jql = request.parameter(u"jql"_s);
    QList<Issue> issues = jql.contains(u"policy-exception"_s) ? waivers(estate)
        : jql.contains(u"Incident"_s, Qt::CaseInsensitive)    ? incidents(estate)
                                                              : QList<Issue>();
    if (const auto since = updatedSince(jql))
        issues.removeIf([&](const Issue &issue) { return issue.updated < *since; });
    const bool byUpdate = jql.contains(u"order by updated"_s, Qt::CaseInsensitive);
    std::stable_sort(issues.begin(), issues.end(), [&](const Issue &a, const Issue &b) {
        return byUpdate ? a.updated < b.updated : a.created < b.created;
    });
    const QStringList wanted = request.parameter(u"fields"_s).split(u',', Qt::SkipEmptyParts);
    const pages::Slice slice = pages::opaque(request, u"nextPageToken"_s, u"maxResults"_s, 50, 100, issues.size());
    const QJsonArray page = pages::records(issues, slice, [&](const Issue &issue) {
        QJsonObject fields;
        for (const QString &name : wanted) { // without any, ids are all that comes
            const QJsonValue value = name == u"created"_s ? QJsonValue(jiraInstant(issue.created))
                : name == u"updated"_s                    ? QJsonValue(jiraInstant(issue.updated))
                                                          : issue.fields.value(name);
            fields.insert(name, value.isUndefined() ? QJsonValue() : value);
        }
        QJsonObject json{{u"id"_s, issue.key.section(u'-', 1)}};
        if (!wanted.isEmpty()) {
            json.insert(u"key"_s, issue.key);
            json.insert(u"fields"_s, fields);
        }
        return json;
    });
    QJsonObject answer{{u"issues"_s, page}, {u"isLast"_s, slice.isLast()}};
    if (!slice.isLast()) // the last page leaves the key out
        answer.insert(u"nextPageToken"_s, pages::nextToken(slice));
    return VendorAnswer::json(answer);
}

} // namespace plumbline

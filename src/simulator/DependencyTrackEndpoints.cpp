// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/Estate.h"
#include "simulator/VendorPages.h"

#include <QDateTime>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

constexpr qsizetype mostCounted = 500;

QString versionOf(const EstateAlert &alert)
{
    return u"1.%1.0"_s.arg(alert.number % 30);
}

QJsonObject componentJson(const EstateAlert &alert)
{
    return {{u"uuid"_s, pages::uuidOf(alert.service + alert.package)},
            {u"name"_s, alert.package},
            {u"version"_s, versionOf(alert)},
            {u"purl"_s, u"pkg:generic/%1@%2"_s.arg(alert.package, versionOf(alert))},
            {u"project"_s, pages::uuidOf(alert.service)},
            {u"projectName"_s, alert.service}};
}

QJsonObject findingJson(const EstateAlert &alert)
{
    const QString vulnerability = pages::uuidOf(alert.cve);
    const QString component = pages::uuidOf(alert.service + alert.package);
    QJsonObject analysis{{u"isSuppressed"_s, alert.dismissedAt.has_value()}};
    if (alert.dismissedAt)
        analysis.insert(u"state"_s, u"NOT_AFFECTED"_s);
    return {{u"component"_s, componentJson(alert)},
            {u"vulnerability"_s,
             QJsonObject{{u"uuid"_s, vulnerability},
                         {u"source"_s, u"NVD"_s},
                         {u"vulnId"_s, alert.cve},
                         {u"severity"_s, alert.severity.toUpper()},
                         {u"published"_s, alert.publishedAt.toMSecsSinceEpoch()}}},
            {u"analysis"_s, analysis},
            {u"attribution"_s,
             QJsonObject{{u"analyzerIdentity"_s, u"INTERNAL_ANALYZER"_s},
                         {u"attributedOn"_s, alert.createdAt.toMSecsSinceEpoch()}}},
            {u"matrix"_s, u"%1:%2:%3"_s.arg(pages::uuidOf(alert.service), component, vulnerability)}};
}

QJsonObject violationJson(const EstateAlert &alert)
{
    return {
        {u"uuid"_s, pages::uuidOf(u"violation "_s + alert.service + alert.cve)},
        {u"type"_s, u"SECURITY"_s},
        {u"project"_s, QJsonObject{{u"uuid"_s, pages::uuidOf(alert.service)}, {u"name"_s, alert.service}}},
        {u"component"_s, componentJson(alert)},
        {u"policyCondition"_s,
         QJsonObject{{u"policy"_s,
                      QJsonObject{{u"name"_s, u"no-critical-vulnerabilities"_s}, {u"violationState"_s, u"FAIL"_s}}}}},
        {u"timestamp"_s, alert.createdAt.toMSecsSinceEpoch()}};
}

QJsonObject projectJson(const EstateService &service)
{
    const auto property = [](const QString &name, const QString &value) {
        return QJsonObject{{u"groupName"_s, u"governance"_s}, {u"propertyName"_s, name}, {u"propertyValue"_s, value}};
    };
    return {{u"uuid"_s, pages::uuidOf(service.name)},
            {u"name"_s, service.name},
            {u"version"_s, u"main"_s},
            {u"isLatest"_s, true},
            {u"properties"_s,
             QJsonArray{property(u"owner"_s, service.owner), property(u"team"_s, service.team),
                        property(u"tier"_s, service.tier), property(u"cost-center"_s, service.costCenter),
                        property(u"data-classification"_s, service.dataClass)}}};
}

/// A naive client loses rows here: without parameters the server pages, too. What is many is counted to 500 only.
template <typename List, typename ToJson>
VendorAnswer page(const List &list, const VendorRequest &request, ToJson toJson)
{
    const pages::Slice slice = pages::numbered(request, u"pageNumber"_s, u"pageSize"_s, 100, 100, list.size());
    VendorAnswer answer = VendorAnswer::json(pages::records(list, slice, toJson));
    answer.add("X-Total-Count", QByteArray::number(qMin(slice.total, mostCounted)));
    answer.add("X-Total-Count-Type", slice.total > mostCounted ? "AT_LEAST" : "EXACT");
    return answer;
}

} // namespace

/// The present state: what was fixed is gone, and no answer says that it ever was there.
VendorAnswer dependencyTrackAnswer(const Estate &estate, const VendorRequest &request)
{
    const QString path = QString(request.path).remove(0, u"/api/v1"_s.size());
    QList<EstateAlert> open;
    for (const EstateAlert &alert : estate.alerts) {
        if (!alert.fixedAt)
            open.append(alert);
    }
    if (path == u"/project"_s)
        return page(estate.services, request, projectJson);
    if (path == u"/finding"_s)
        return page(open, request, findingJson);
    if (path == u"/violation"_s) {
        open.removeIf([](const EstateAlert &alert) { return alert.severity != u"critical"_s || alert.dismissedAt; });
        return page(open, request, violationJson);
    }
    if (path == u"/analysis"_s) {
        for (const EstateAlert &alert : open) {
            if (alert.dismissedAt && pages::uuidOf(alert.cve) == request.parameter(u"vulnerability"_s)
                && pages::uuidOf(alert.service) == request.parameter(u"project"_s))
                return VendorAnswer::json(
                    QJsonObject{{u"analysisState"_s, u"NOT_AFFECTED"_s},
                                {u"isSuppressed"_s, true},
                                {u"analysisComments"_s,
                                 QJsonArray{QJsonObject{{u"timestamp"_s, alert.dismissedAt->toMSecsSinceEpoch()},
                                                        {u"commenter"_s, alert.dismissedBy},
                                                        {u"comment"_s, u"The vulnerable code is not reached"_s}}}}});
        }
    }
    return VendorAnswer::json(QJsonObject{{u"status"_s, 404}, {u"title"_s, u"Not Found"_s}}, 404);
}

} // namespace plumbline

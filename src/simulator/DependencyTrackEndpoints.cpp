// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/EstateDelivery.h"
#include "simulator/VendorPages.h"

#include <QDateTime>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

constexpr qsizetype mostCounted = 500;

/// Every fix of a package brings the next version of it.
QString versionOf(const Estate &estate, const QString &service, const QString &package)
{
    const auto fixes = std::count_if(estate.alerts.cbegin(), estate.alerts.cend(), [&](const EstateAlert &alert) {
        return alert.service == service && alert.package == package && alert.fixedAt;
    });
    return u"1.%1.0"_s.arg(fixes);
}

QJsonObject componentJson(const Estate &estate, const QString &service, const QString &package)
{
    const QString version = versionOf(estate, service, package);
    return {{u"uuid"_s, pages::uuidOf(service + package)},
            {u"name"_s, package},
            {u"version"_s, version},
            {u"purl"_s, u"pkg:generic/%1@%2"_s.arg(package, version)},
            {u"project"_s, pages::uuidOf(service)},
            {u"projectName"_s, service}};
}

/// What its alerts were ever about is in a service's bill of materials.
QStringList packagesOf(const Estate &estate, const QString &service)
{
    QStringList packages;
    for (const EstateAlert &alert : estate.alerts) {
        if (alert.service == service && !packages.contains(alert.package))
            packages.append(alert.package);
    }
    return packages;
}

QJsonObject findingJson(const Estate &estate, const EstateAlert &alert)
{
    const QString vulnerability = pages::uuidOf(alert.cve);
    const QString component = pages::uuidOf(alert.service + alert.package);
    QJsonObject analysis{{u"isSuppressed"_s, alert.dismissedAt.has_value()}};
    if (alert.dismissedAt)
        analysis.insert(u"state"_s, u"NOT_AFFECTED"_s);
    return {{u"component"_s, componentJson(estate, alert.service, alert.package)},
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

QJsonObject violationJson(const Estate &estate, const EstateAlert &alert)
{
    return {
        {u"uuid"_s, pages::uuidOf(u"violation "_s + alert.service + alert.cve)},
        {u"type"_s, u"SECURITY"_s},
        {u"project"_s, QJsonObject{{u"uuid"_s, pages::uuidOf(alert.service)}, {u"name"_s, alert.service}}},
        {u"component"_s, componentJson(estate, alert.service, alert.package)},
        {u"policyCondition"_s,
         QJsonObject{{u"policy"_s,
                      QJsonObject{{u"name"_s, u"no-critical-vulnerabilities"_s}, {u"violationState"_s, u"FAIL"_s}}}}},
        {u"timestamp"_s, alert.createdAt.toMSecsSinceEpoch()}};
}

QJsonObject projectJson(const Estate &estate, const EstateService &service)
{
    const auto property = [](const QString &name, const QString &value) {
        return QJsonObject{{u"groupName"_s, u"governance"_s}, {u"propertyName"_s, name}, {u"propertyValue"_s, value}};
    };
    // With each deployment to production, else when it was set up.
    const EstateDeployment *running = delivery::running(estate, service.name, u"production"_s);
    const QDateTime imported = running ? running->finishedAt : QDateTime(QDate(2021, 3, 4), QTime(17, 31), Qt::UTC);
    return {{u"uuid"_s, pages::uuidOf(service.name)},
            {u"name"_s, service.name},
            {u"version"_s, u"main"_s},
            {u"isLatest"_s, true},
            {u"lastBomImport"_s, imported.toMSecsSinceEpoch()},
            {u"properties"_s,
             QJsonArray{property(u"owner"_s, service.owner), property(u"team"_s, service.team),
                        property(u"tier"_s, service.tier), property(u"cost-center"_s, service.costCenter),
                        property(u"data-classification"_s, service.dataClass)}}};
}

/// A naive client loses rows here: without parameters the server pages, too. What is many is counted to 500 only.
template <typename List, typename ToJson>
VendorAnswer trackPage(const List &list, const VendorRequest &request, ToJson toJson)
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
        return trackPage(estate.services, request, [&](const EstateService &one) { return projectJson(estate, one); });
    for (const EstateService &service : estate.services) {
        if (path == u"/component/project/"_s + pages::uuidOf(service.name))
            return trackPage(packagesOf(estate, service.name), request,
                             [&](const QString &package) { return componentJson(estate, service.name, package); });
    }
    if (path == u"/finding"_s)
        return trackPage(open, request, [&](const EstateAlert &one) { return findingJson(estate, one); });
    if (path == u"/violation"_s) {
        open.removeIf([](const EstateAlert &alert) { return alert.severity != u"critical"_s || alert.dismissedAt; });
        return trackPage(open, request, [&](const EstateAlert &one) { return violationJson(estate, one); });
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

// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/Estate.h"
#include "simulator/VendorAnswer.h"

#include <QJsonArray>
#include <algorithm>
#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

QStringList products(const Estate &estate)
{
    QStringList names;
    for (const EstateService &service : estate.services)
        names.append(service.name);
    for (const EstateAcceptance &acceptance : estate.acceptances) {
        if (!names.contains(acceptance.product))
            names.append(acceptance.product);
    }
    return names;
}

QStringList people(const Estate &estate)
{
    QStringList names;
    for (const EstateService &service : estate.services) {
        if (!names.contains(service.owner))
            names.append(service.owner);
    }
    return names;
}

QString severityName(const QString &severity)
{
    return severity.left(1).toUpper() + severity.mid(1);
}

QJsonValue instant(const std::optional<QDateTime> &at)
{
    return at ? QJsonValue(vendorInstant(*at)) : QJsonValue();
}

QJsonObject findingJson(const EstateFinding &finding, int productId, bool related)
{
    QJsonArray ids;
    if (!finding.cve.isEmpty())
        ids.append(QJsonObject{{u"vulnerability_id"_s, finding.cve}});
    QJsonObject json{{u"id"_s, finding.id},
                     {u"title"_s, finding.title},
                     {u"severity"_s, severityName(finding.severity)},
                     {u"date"_s, finding.created.date().toString(Qt::ISODate)},
                     {u"created"_s, vendorInstant(finding.created)},
                     {u"active"_s, !finding.mitigated.has_value() && !finding.accepted},
                     {u"verified"_s, true},
                     {u"false_p"_s, false},
                     {u"duplicate"_s, false},
                     {u"out_of_scope"_s, false},
                     {u"risk_accepted"_s, finding.accepted},
                     {u"is_mitigated"_s, finding.mitigated.has_value()},
                     {u"mitigated"_s, instant(finding.mitigated)},
                     {u"vulnerability_ids"_s, ids},
                     {u"cwe"_s, 0},
                     {u"found_by"_s, QJsonArray{1}},
                     {u"publish_date"_s, finding.created.addDays(-2).date().toString(Qt::ISODate)},
                     {u"sla_expiration_date"_s,
                      finding.created.addDays(finding.severity == u"critical"_s ? 7 : 30).date().toString(Qt::ISODate)},
                     {u"last_status_update"_s, vendorInstant(finding.mitigated.value_or(finding.created))},
                     {u"service"_s, QJsonValue()},
                     {u"test"_s, 1000 + productId}};
    if (related) {
        json.insert(
            u"related_fields"_s,
            QJsonObject{
                {u"test"_s,
                 QJsonObject{
                     {u"engagement"_s,
                      QJsonObject{{u"product"_s, QJsonObject{{u"id"_s, productId}, {u"name"_s, finding.product}}}}}}}});
    }
    return json;
}

/// Django's ordering: "o=created" or "o=-created"; records of the same value stay in the order of their ids.
QJsonArray ordered(const QJsonArray &all, const QString &ordering)
{
    const bool descending = ordering.startsWith(u'-');
    const QString key = descending ? ordering.mid(1) : ordering;
    if (all.isEmpty() || !all.first().toObject().contains(key))
        return all;
    std::vector<QJsonObject> records;
    for (const auto &record : all)
        records.push_back(record.toObject());
    std::stable_sort(records.begin(), records.end(), [&](const QJsonObject &a, const QJsonObject &b) {
        const QJsonObject &less = descending ? b : a;
        const QJsonObject &more = descending ? a : b;
        return less[key].isDouble() ? less[key].toDouble() < more[key].toDouble()
                                    : less[key].toString() < more[key].toString();
    });
    QJsonArray sorted;
    for (const QJsonObject &record : records)
        sorted.append(record);
    return sorted;
}

VendorAnswer offsetPage(const QJsonArray &all, const VendorRequest &request)
{
    const int limit = qMax(1, request.number(u"limit"_s, 25));
    const int offset = qMax(0, request.number(u"offset"_s, 0));
    QJsonArray results;
    for (int i = offset; i < qMin(offset + limit, int(all.size())); ++i)
        results.append(all.at(i));
    const auto link = [&](int to) {
        return request.link({{u"limit"_s, QString::number(limit)}, {u"offset"_s, QString::number(to)}});
    };
    return VendorAnswer::json(
        QJsonObject{{u"count"_s, all.size()},
                    {u"next"_s, offset + limit < all.size() ? QJsonValue(link(offset + limit)) : QJsonValue()},
                    {u"previous"_s, offset > 0 ? QJsonValue(link(qMax(0, offset - limit))) : QJsonValue()},
                    {u"results"_s, results}});
}

} // namespace

VendorAnswer defectDojoAnswer(const Estate &estate, const VendorRequest &request)
{
    const QStringList productNames = products(estate);
    const QStringList names = people(estate);
    QJsonArray all;
    const bool related = request.parameter(u"related_fields"_s) == u"true"_s;
    const QString single
        = request.path.startsWith(u"/api/v2/findings/"_s) ? request.path.section(u'/', 4, 4) : QString();
    if (!single.isEmpty()) {
        for (const EstateFinding &finding : estate.findings) {
            if (QString::number(finding.id) == single)
                return VendorAnswer::json(
                    findingJson(finding, int(productNames.indexOf(finding.product)) + 1, related));
        }
        return VendorAnswer::json(QJsonObject{{u"detail"_s, u"No Finding matches the given query."_s}}, 404);
    }
    if (request.path == u"/api/v2/findings/"_s) {
        for (const EstateFinding &finding : estate.findings)
            all.append(findingJson(finding, int(productNames.indexOf(finding.product)) + 1, related));
    } else if (request.path == u"/api/v2/risk_acceptance/"_s) {
        const QDateTime since = QDateTime::fromString(request.parameter(u"updated__gte"_s), Qt::ISODate);
        for (const EstateAcceptance &grant : estate.acceptances) {
            const QDateTime updated = grant.handled.value_or(grant.created);
            if (since.isValid() && updated < since)
                continue;
            all.append(QJsonObject{
                {u"id"_s, grant.id},
                {u"name"_s, grant.name},
                {u"recommendation"_s, u"A"_s},
                {u"decision"_s, u"A"_s},
                {u"decision_details"_s, u"Accepted until the fix is released"_s},
                {u"accepted_by"_s, grant.acceptedBy},
                {u"owner"_s, grant.owner.isEmpty() ? QJsonValue() : QJsonValue(int(names.indexOf(grant.owner)) + 1)},
                {u"expiration_date"_s, instant(grant.expires)},
                {u"expiration_date_warned"_s, QJsonValue()},
                {u"expiration_date_handled"_s, instant(grant.handled)},
                {u"reactivate_expired"_s, true},
                {u"restart_sla_expired"_s, false},
                {u"created"_s, vendorInstant(grant.created)},
                {u"updated"_s, vendorInstant(updated)},
                {u"accepted_findings"_s, QJsonArray{grant.finding}},
                {u"notes"_s, QJsonArray()}});
        }
    } else if (request.path == u"/api/v2/products/"_s) {
        for (int i = 0; i < productNames.size(); ++i)
            all.append(QJsonObject{{u"id"_s, i + 1},
                                   {u"name"_s, productNames.at(i)},
                                   {u"prod_type"_s, 1},
                                   {u"description"_s, u"Service %1"_s.arg(productNames.at(i))},
                                   {u"lifecycle"_s, u"production"_s}});
    } else if (request.path == u"/api/v2/users/"_s) {
        for (int i = 0; i < names.size(); ++i)
            all.append(QJsonObject{{u"id"_s, i + 1},
                                   {u"username"_s, names.at(i).section(u' ', -1).toLower()},
                                   {u"first_name"_s, names.at(i).section(u' ', 0, 0)},
                                   {u"last_name"_s, names.at(i).section(u' ', -1)}});
    } else {
        return VendorAnswer::json(QJsonObject{{u"detail"_s, u"Not found."_s}}, 404);
    }
    return offsetPage(ordered(all, request.parameter(u"o"_s)), request);
}

} // namespace plumbline

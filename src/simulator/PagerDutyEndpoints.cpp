// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/Estate.h"
#include "simulator/VendorPages.h"

#include <QDateTime>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

constexpr int mostReached = 10'000;

QString statusOf(const EstateIncident &incident)
{
    return incident.resolvedAt ? u"resolved"_s : incident.acknowledgedAt ? u"acknowledged"_s : u"triggered"_s;
}

QJsonObject incidentJson(const Estate &estate, const EstateIncident &incident)
{
    const QString owner = estate.service(incident.service)->owner;
    QJsonArray acknowledgements; // of what is resolved none is left
    if (incident.acknowledgedAt && !incident.resolvedAt)
        acknowledgements.append(
            QJsonObject{{u"at"_s, vendorInstant(*incident.acknowledgedAt)},
                        {u"acknowledger"_s, QJsonObject{{u"type"_s, u"user_reference"_s}, {u"summary"_s, owner}}}});
    return {{u"id"_s, pages::pagerIdOf(u"incident %1"_s.arg(incident.number))},
            {u"type"_s, u"incident"_s},
            {u"incident_number"_s, incident.number},
            {u"title"_s, incident.title},
            {u"created_at"_s, vendorInstant(incident.openedAt)},
            {u"status"_s, statusOf(incident)},
            {u"urgency"_s, incident.priority < 3 ? u"high"_s : u"low"_s},
            {u"priority"_s, QJsonObject{{u"type"_s, u"priority"_s}, {u"summary"_s, u"P%1"_s.arg(incident.priority)}}},
            {u"service"_s,
             QJsonObject{{u"id"_s, pages::pagerIdOf(incident.service)},
                         {u"type"_s, u"service_reference"_s},
                         {u"summary"_s, incident.service}}},
            {u"acknowledgements"_s, acknowledgements},
            {u"last_status_change_at"_s, vendorInstant(incident.updatedAt())},
            {u"resolved_at"_s, pages::instantOrNull(incident.resolvedAt)}};
}

VendorAnswer refusal(const QString &message)
{
    return VendorAnswer::json(QJsonObject{{u"error"_s,
                                           QJsonObject{{u"message"_s, u"Invalid Input Provided"_s},
                                                       {u"code"_s, 2001},
                                                       {u"errors"_s, QJsonArray{message}}}}},
                              400);
}

} // namespace

VendorAnswer pagerDutyAnswer(const Estate &estate, const VendorRequest &request)
{
    if (request.path != u"/incidents"_s)
        return VendorAnswer::json(
            QJsonObject{{u"error"_s, QJsonObject{{u"message"_s, u"Not Found"_s}, {u"code"_s, 2100}}}}, 404);
    const auto since = pages::instantOf(request.parameter(u"since"_s)).value_or(estate.now.addDays(-30));
    const auto until = pages::instantOf(request.parameter(u"until"_s)).value_or(estate.now);
    if (since.daysTo(until) > 184)
        return refusal(u"The time range must not be longer than 6 months"_s);
    const QStringList statuses = request.all(u"statuses[]"_s);
    const QStringList services = request.all(u"service_ids[]"_s);
    QList<EstateIncident> chosen;
    for (const EstateIncident &incident : estate.incidents) {
        if (incident.openedAt >= since && incident.openedAt < until
            && (statuses.isEmpty() || statuses.contains(statusOf(incident)))
            && (services.isEmpty() || services.contains(pages::pagerIdOf(incident.service))))
            chosen.append(incident);
    }
    const pages::Slice slice = pages::offset(request, u"offset"_s, u"limit"_s, 25, 100, chosen.size());
    if (slice.first + slice.count > mostReached)
        return refusal(u"Offset + limit must not be more than 10000"_s);
    return VendorAnswer::json(QJsonObject{
        {u"incidents"_s,
         pages::records(chosen, slice, [&](const EstateIncident &one) { return incidentJson(estate, one); })},
        {u"limit"_s, slice.count},
        {u"offset"_s, slice.first},
        {u"total"_s, QJsonValue()},
        {u"more"_s, !slice.isLast()}});
}

} // namespace plumbline

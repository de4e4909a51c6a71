// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Digest.h"
#include "simulator/Estate.h"
#include "simulator/EstateChapters.h"
#include "simulator/VendorPages.h"

#include <QDateTime>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

QJsonObject matcher(const QString &name, const QString &value)
{
    return {{u"name"_s, name}, {u"value"_s, value}, {u"isRegex"_s, false}, {u"isEqual"_s, true}};
}

QString alertName(const EstateIncident &incident)
{
    return QString(incident.title).remove(u' ');
}

QJsonObject silence(const QString &what, const QString &state, const QDateTime &start, const QDateTime &end,
                    const QString &by, const QString &comment, const QJsonArray &matchers)
{
    return {{u"id"_s, pages::uuidOf(u"silence "_s + what)},
            {u"status"_s, QJsonObject{{u"state"_s, state}}},
            {u"createdBy"_s, by},
            {u"comment"_s, comment},
            {u"startsAt"_s, vendorInstant(start)},
            {u"endsAt"_s, vendorInstant(end)},
            {u"updatedAt"_s, vendorInstant(start)},
            {u"matchers"_s, matchers}};
}

/// Who looks after an incident silences its alert for eight hours, or until it is over; five days after its end a
/// silence is gone. And the next maintenance, on Sunday, is announced.
QJsonArray silences(const Estate &estate)
{
    const QDateTime sunday = chapters::currentMonday(estate).addDays(6).addSecs(2 * 3'600);
    const EstateService &first = estate.services.first();
    QJsonArray all;
    if (estate.now < sunday)
        all.append(silence(sunday.toString(Qt::ISODate), u"pending"_s, sunday, sunday.addSecs(7'200), first.owner,
                           u"Maintenance of the database"_s, {matcher(u"service"_s, first.name)}));
    for (const EstateIncident &incident : estate.incidents) {
        if (!incident.acknowledgedAt)
            continue;
        const QDateTime planned = incident.acknowledgedAt->addSecs(8 * 3'600);
        const QDateTime end = qMin(planned, incident.resolvedAt.value_or(planned));
        if (end.addDays(5) > estate.now)
            all.append(
                silence(QString::number(incident.number), end <= estate.now ? u"expired"_s : u"active"_s,
                        *incident.acknowledgedAt, end, estate.service(incident.service)->owner,
                        u"INC-%1 is being looked after"_s.arg(incident.number),
                        {matcher(u"service"_s, incident.service), matcher(u"alertname"_s, alertName(incident))}));
    }
    return all;
}

QJsonArray alerts(const Estate &estate)
{
    QJsonArray all;
    for (const EstateIncident &incident : estate.incidents) {
        if (incident.resolvedAt)
            continue;
        all.append(QJsonObject{{u"fingerprint"_s, sha256Hex(QByteArray::number(incident.number)).left(16)},
                               {u"labels"_s,
                                QJsonObject{{u"alertname"_s, alertName(incident)},
                                            {u"service"_s, incident.service},
                                            {u"severity"_s, incident.priority == 1 ? u"critical"_s : u"warning"_s}}},
                               {u"annotations"_s, QJsonObject{{u"summary"_s, incident.title}}},
                               {u"startsAt"_s, vendorInstant(incident.openedAt)},
                               {u"endsAt"_s, vendorInstant(estate.now.addSecs(300))},
                               {u"updatedAt"_s, vendorInstant(estate.now)},
                               {u"receivers"_s, QJsonArray{QJsonObject{{u"name"_s, u"on-call"_s}}}},
                               {u"status"_s,
                                QJsonObject{{u"state"_s, u"active"_s},
                                            {u"silencedBy"_s, QJsonArray()},
                                            {u"inhibitedBy"_s, QJsonArray()}}}});
    }
    return all;
}

} // namespace

VendorAnswer alertmanagerAnswer(const Estate &estate, const VendorRequest &request)
{
    if (request.path == u"/api/v2/silences"_s)
        return VendorAnswer::json(silences(estate));
    if (request.path == u"/api/v2/alerts"_s)
        return VendorAnswer::json(alerts(estate));
    return VendorAnswer::notFound(u"path %1 was not found"_s.arg(request.path));
}

} // namespace plumbline

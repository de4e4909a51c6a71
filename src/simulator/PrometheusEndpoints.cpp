// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/PrometheusSeries.h"
#include "simulator/VendorAnswer.h"

#include <QJsonArray>
#include <QLocale>
#include <QMap>
#include <cmath>
#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

VendorAnswer badData(const QString &message)
{
    return VendorAnswer::json(
        QJsonObject{{u"status"_s, u"error"_s}, {u"errorType"_s, u"bad_data"_s}, {u"error"_s, message}}, 400);
}

/// Unix seconds with or without a fraction, or RFC 3339.
std::optional<qint64> instantOf(const QString &text)
{
    bool number = false;
    const double seconds = text.toDouble(&number);
    if (number)
        return qint64(std::floor(seconds));
    const QDateTime instant = QDateTime::fromString(text, Qt::ISODate);
    return instant.isValid() ? std::optional(instant.toSecsSinceEpoch()) : std::nullopt;
}

/// Seconds, or a duration of one unit like "1h".
qint64 stepOf(const QString &text)
{
    static const QMap<QChar, qint64> units{{u's', 1}, {u'm', 60}, {u'h', 3600}, {u'd', 86'400}, {u'w', 604'800}};
    bool number = false;
    const double seconds = text.toDouble(&number);
    return number ? qint64(seconds) : text.isEmpty() ? 0 : text.chopped(1).toLongLong() * units.value(text.back());
}

/// The rules watch what incidents are made of: one alert for each that is not over.
VendorAnswer firing(const Estate &estate)
{
    QJsonArray alerts;
    for (const EstateIncident &incident : estate.incidents) {
        if (incident.resolvedAt)
            continue;
        alerts.append(QJsonObject{{u"labels"_s,
                                   QJsonObject{{u"alertname"_s, QString(incident.title).remove(u' ')},
                                               {u"service_name"_s, incident.service},
                                               {u"severity"_s, incident.priority == 1 ? u"critical"_s : u"warning"_s}}},
                                  {u"annotations"_s, QJsonObject{{u"summary"_s, incident.title}}},
                                  {u"state"_s, u"firing"_s},
                                  {u"activeAt"_s, vendorInstant(incident.openedAt)},
                                  {u"value"_s, u"1e+00"_s}});
    }
    return VendorAnswer::json(
        QJsonObject{{u"status"_s, u"success"_s}, {u"data"_s, QJsonObject{{u"alerts"_s, alerts}}}});
}

QJsonValue written(double value)
{
    return QString::number(value, 'f', QLocale::FloatingPointShortest);
}

VendorAnswer instantQuery(const Estate &estate, const VendorRequest &request)
{
    const auto series = prometheus::answering(estate, request.parameter(u"query"_s));
    if (!series)
        return badData(u"invalid parameter \"query\": the simulator knows the queries of the connector only"_s);
    const qint64 now = estate.now.toSecsSinceEpoch();
    const qint64 at = instantOf(request.parameter(u"time"_s)).value_or(now);
    QJsonArray result;
    for (const PrometheusSeries &one : *series) {
        if (const std::optional<double> value = one.at(at))
            result.append(QJsonObject{{u"metric"_s, one.labels}, {u"value"_s, QJsonArray{at, written(*value)}}});
    }
    return VendorAnswer::json(QJsonObject{
        {u"status"_s, u"success"_s}, {u"data"_s, QJsonObject{{u"resultType"_s, u"vector"_s}, {u"result"_s, result}}}});
}

} // namespace

VendorAnswer prometheusAnswer(const Estate &estate, const VendorRequest &request)
{
    if (request.path == u"/api/v1/status/buildinfo"_s)
        return VendorAnswer::json(
            QJsonObject{{u"status"_s, u"success"_s}, {u"data"_s, QJsonObject{{u"version"_s, u"2.42.0"_s}}}});
    if (request.path == u"/api/v1/alerts"_s)
        return firing(estate);
    if (request.path == u"/api/v1/query"_s)
        return instantQuery(estate, request);
    if (request.path != u"/api/v1/query_range"_s)
        return VendorAnswer::json(QJsonObject{{u"status"_s, u"error"_s}, {u"errorType"_s, u"not_found"_s}}, 404);
    const std::optional<qint64> from = instantOf(request.parameter(u"start"_s));
    const std::optional<qint64> to = instantOf(request.parameter(u"end"_s));
    const qint64 step = stepOf(request.parameter(u"step"_s));
    if (!from || !to)
        return badData(u"invalid parameter \"%1\": cannot parse \"%2\" to a valid timestamp"_s.arg(
            from ? u"end"_s : u"start"_s, request.parameter(from ? u"end"_s : u"start"_s)));
    const qint64 start = *from;
    const qint64 end = *to;
    if (end < start)
        return badData(u"invalid parameter \"end\": end timestamp must not be before start time"_s);
    if (step <= 0)
        return badData(u"invalid parameter \"step\": zero or negative query resolution step widths are not accepted. "
                       "Try a positive integer"_s);
    if ((end - start) / step > 11'000)
        return badData(u"exceeded maximum resolution of 11,000 points per timeseries. "
                       "Try decreasing the query resolution (?step=XX)"_s);
    const auto series = prometheus::answering(estate, request.parameter(u"query"_s));
    if (!series)
        return badData(u"invalid parameter \"query\": the simulator knows the queries of the connector only"_s);
    QJsonArray result;
    for (const PrometheusSeries &one : *series) {
        QJsonArray values;
        for (qint64 at = start; at <= end; at += step) {
            if (const std::optional<double> value = one.at(at))
                values.append(QJsonArray{at, written(*value)});
        }
        if (!values.isEmpty())
            result.append(QJsonObject{{u"metric"_s, one.labels}, {u"values"_s, values}});
    }
    return VendorAnswer::json(QJsonObject{
        {u"status"_s, u"success"_s}, {u"data"_s, QJsonObject{{u"resultType"_s, u"matrix"_s}, {u"result"_s, result}}}});
}

} // namespace plumbline

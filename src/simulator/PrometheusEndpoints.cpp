// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/Estate.h"
#include "simulator/VendorAnswer.h"

#include <QJsonArray>
#include <QLocale>
#include <QMap>
#include <QRegularExpression>
#include <cmath>
#include <map>
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

struct Series {
    QJsonObject labels;
    std::map<qint64, double> byEnd; ///< The end of an hour -> what that hour brought.

    /// The increase over the hour before an instant, which may lie within two hours of the estate.
    std::optional<double> increase(qint64 at) const
    {
        const qint64 over = at % 3600;
        const auto before = byEnd.find(at - over);
        const auto after = over ? byEnd.find(at - over + 3600) : byEnd.end();
        if (before == byEnd.end() && after == byEnd.end())
            return std::nullopt;
        const double share = double(over) / 3600;
        return (before == byEnd.end() ? 0 : before->second * (1 - share))
            + (after == byEnd.end() ? 0 : after->second * share);
    }
};

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

} // namespace

VendorAnswer prometheusAnswer(const Estate &estate, const VendorRequest &request)
{
    if (request.path == u"/api/v1/status/buildinfo"_s)
        return VendorAnswer::json(
            QJsonObject{{u"status"_s, u"success"_s}, {u"data"_s, QJsonObject{{u"version"_s, u"2.42.0"_s}}}});
    if (request.path == u"/api/v1/alerts"_s)
        return firing(estate);
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
    QString text = request.parameter(u"query"_s);
    text.remove(u' ');
    static const QRegularExpression known(u"^sumby\\((service_name,)?gen_ai_request_model\\)"
                                          "\\(increase\\(gen_ai_client_(cost_usd|requests)_total\\[1h\\]\\)\\)$"_s);
    const QRegularExpressionMatch match = known.match(text);
    if (!match.hasMatch())
        return badData(u"invalid parameter \"query\": the simulator answers cost and requests by model only"_s);
    const bool byService = !match.captured(1).isEmpty();
    const bool requests = match.captured(2) == u"requests"_s;

    std::map<QString, Series> series;
    for (const EstateCost &cost : estate.costs) {
        Series &one = series[cost.model + (byService ? u'|' + cost.service : QString())];
        one.labels = {{u"gen_ai_request_model"_s, cost.model}};
        if (byService)
            one.labels.insert(u"service_name"_s, cost.service);
        one.byEnd[cost.hour + 3600] += requests ? double(cost.requests) : cost.usd;
    }
    QJsonArray result;
    for (const auto &[key, one] : series) {
        QJsonArray values;
        for (qint64 at = start; at <= end; at += step) {
            if (const std::optional<double> value = one.increase(at))
                values.append(QJsonArray{at, QString::number(*value, 'f', QLocale::FloatingPointShortest)});
        }
        if (!values.isEmpty())
            result.append(QJsonObject{{u"metric"_s, one.labels}, {u"values"_s, values}});
    }
    return VendorAnswer::json(QJsonObject{
        {u"status"_s, u"success"_s}, {u"data"_s, QJsonObject{{u"resultType"_s, u"matrix"_s}, {u"result"_s, result}}}});
}

} // namespace plumbline

// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/Estate.h"
#include "simulator/VendorAnswer.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <map>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

VendorAnswer badData(const QString &message)
{
    return VendorAnswer::json(QJsonObject{{u"status"_s, u"error"_s}, {u"errorType"_s, u"bad_data"_s}, {u"error"_s, message}}, 400);
}

struct Series {
    QJsonObject labels;
    std::map<qint64, double> byEnd; ///< Evaluation instant (the hour's end) -> sum over the hour before it.
};

} // namespace

VendorAnswer prometheusAnswer(const Estate &estate, const VendorRequest &request)
{
    if (request.path == u"/api/v1/status/buildinfo"_s)
        return VendorAnswer::json(QJsonObject{{u"status"_s, u"success"_s}, {u"data"_s, QJsonObject{{u"version"_s, u"2.42.0"_s}}}});
    if (request.path != u"/api/v1/query_range"_s)
        return VendorAnswer::json(QJsonObject{{u"status"_s, u"error"_s}, {u"errorType"_s, u"not_found"_s}}, 404);
    const qint64 start = qint64(request.parameter(u"start"_s).toDouble());
    const qint64 end = qint64(request.parameter(u"end"_s).toDouble());
    const qint64 step = qint64(request.parameter(u"step"_s).toDouble());
    if (step <= 0 || end < start)
        return badData(u"invalid parameter \"step\" or \"end\""_s);
    if ((end - start) / step > 11'000)
        return badData(u"exceeded maximum resolution of 11,000 points per timeseries. Try decreasing the query resolution (?step=XX)"_s);
    QString text = request.parameter(u"query"_s);
    text.remove(u' ');
    static const QRegularExpression known(u"^sumby\\((service_name,)?gen_ai_request_model\\)\\(increase\\(gen_ai_client_(cost_usd|requests)_total\\[1h\\]\\)\\)$"_s);
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
            const auto found = one.byEnd.find(at);
            if (found != one.byEnd.end())
                values.append(QJsonArray{at, QString::number(found->second, 'g', 17)});
        }
        if (!values.isEmpty())
            result.append(QJsonObject{{u"metric"_s, one.labels}, {u"values"_s, values}});
    }
    return VendorAnswer::json(QJsonObject{{u"status"_s, u"success"_s}, {u"data"_s, QJsonObject{{u"resultType"_s, u"matrix"_s}, {u"result"_s, result}}}});
}

} // namespace plumbline

// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/EstateCalls.h"
#include "simulator/VendorPages.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

QJsonObject text(const QString &key, const QString &value)
{
    return {{u"key"_s, key}, {u"value"_s, QJsonObject{{u"stringValue"_s, value}}}};
}

/// As the JSON mapping of protobuf has it: whole numbers of 64 bits are texts.
QJsonObject number(const QString &key, int value)
{
    return {{u"key"_s, key}, {u"value"_s, QJsonObject{{u"intValue"_s, QString::number(value)}}}};
}

QJsonObject spanJson(const EstateCall &call)
{
    return {{u"traceId"_s, call.trace()},
            {u"spanId"_s, call.id()},
            {u"name"_s, u"chat "_s + call.model},
            {u"kind"_s, 3},
            {u"startTimeUnixNano"_s, QString::number(call.startNs)},
            {u"endTimeUnixNano"_s, QString::number(call.endNs)},
            {u"attributes"_s,
             QJsonArray{text(u"gen_ai.operation.name"_s, u"chat"_s), text(u"gen_ai.request.model"_s, call.model),
                        text(u"gen_ai.provider.name"_s, calls::providerOf(call.model)),
                        number(u"gen_ai.usage.input_tokens"_s, call.inputTokens),
                        number(u"gen_ai.usage.output_tokens"_s, call.outputTokens),
                        text(u"total_cost_usd"_s, calls::usd(call.costNanoUsd))}},
            {u"status"_s,
             call.failed ? QJsonObject{{u"code"_s, 2}, {u"message"_s, u"the model is overloaded"_s}} : QJsonObject{}}};
}

} // namespace

/// No pages: what is beyond searchDepth traces is not shown, the newest are.
VendorAnswer jaegerAnswer(const Estate &estate, const VendorRequest &request)
{
    if (request.path == u"/api/v3/services"_s)
        return VendorAnswer::json(QJsonObject{{u"services"_s, QJsonArray{u"fraud-agent"_s}}});
    if (request.path != u"/api/v3/traces"_s)
        return VendorAnswer::json(
            QJsonObject{{u"error"_s, QJsonObject{{u"httpCode"_s, 404}, {u"message"_s, u"not found"_s}}}}, 404);
    for (const QString &needed : {u"query.serviceName"_s, u"query.startTimeMin"_s, u"query.startTimeMax"_s}) {
        if (request.parameter(needed).isEmpty())
            return VendorAnswer::json(
                QJsonObject{
                    {u"error"_s, QJsonObject{{u"httpCode"_s, 400}, {u"message"_s, needed + u" is required"_s}}}},
                400);
    }
    const int depth = request.number(u"query.searchDepth"_s, 100);
    const pages::Window window = pages::windowOf(request, u"query.startTimeMin"_s, u"query.startTimeMax"_s);
    QStringList traces;
    QJsonArray spans;
    const QList<EstateCall> kept = calls::kept(estate);
    for (auto it = kept.crbegin(); it != kept.crend(); ++it) {
        const QDateTime at = QDateTime::fromMSecsSinceEpoch(it->startNs / 1'000'000, Qt::UTC);
        if (it->service != request.parameter(u"query.serviceName"_s) || !window.holds(at))
            continue;
        if (traces.isEmpty() || traces.last() != it->trace()) {
            if (traces.size() == depth)
                break;
            traces.append(it->trace());
        }
        spans.append(spanJson(*it));
    }
    QJsonArray resourceSpans;
    if (!spans.isEmpty())
        resourceSpans.append(QJsonObject{
            {u"resource"_s,
             QJsonObject{{u"attributes"_s,
                          QJsonArray{text(u"service.name"_s, request.parameter(u"query.serviceName"_s)),
                                     text(u"deployment.environment.name"_s, u"production"_s)}}}},
            {u"scopeSpans"_s,
             QJsonArray{QJsonObject{{u"scope"_s, QJsonObject{{u"name"_s, u"simulator"_s}}}, {u"spans"_s, spans}}}}});
    return VendorAnswer::json(QJsonObject{{u"result"_s, QJsonObject{{u"resourceSpans"_s, resourceSpans}}}});
}

} // namespace plumbline

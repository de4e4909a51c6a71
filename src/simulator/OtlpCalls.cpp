// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/OtlpCalls.h"

#include "base/Digest.h"

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

QJsonObject callJson(const EstateCall &call)
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

/// Each call asks for one or two tools, one after the other; an agent that goes round in circles for five.
QList<QJsonObject> toolSpans(const EstateCall &call)
{
    static const QStringList names{u"lookup_customer"_s, u"score_payment"_s, u"list_devices"_s};
    constexpr qint64 lastingNs = 180'000'000;
    const bool isLoop = call.place / 3 % 70 == 7;
    QList<QJsonObject> spans;
    for (int i = 0; i < (isLoop ? 5 : 1 + call.place % 2); ++i) {
        const qint64 start = call.endNs + i * (lastingNs + 5'000'000);
        const QString tool = isLoop ? names.last() : names.at((call.place + i) % names.size());
        spans.append({{u"traceId"_s, call.trace()},
                      {u"spanId"_s, sha256Hex((call.id() + QString::number(i)).toLatin1()).left(16)},
                      {u"name"_s, u"execute_tool "_s + tool},
                      {u"kind"_s, 1},
                      {u"startTimeUnixNano"_s, QString::number(start)},
                      {u"endTimeUnixNano"_s, QString::number(start + lastingNs)},
                      {u"attributes"_s,
                       QJsonArray{text(u"gen_ai.operation.name"_s, u"execute_tool"_s),
                                  text(u"gen_ai.tool.name"_s, tool), text(u"gen_ai.tool.type"_s, u"function"_s)}},
                      {u"status"_s, QJsonObject{}}});
    }
    return spans;
}

} // namespace

QJsonArray otlp::resourceSpans(const QList<EstateCall> &calls)
{
    if (calls.isEmpty())
        return {};
    QJsonArray spans;
    for (const EstateCall &call : calls) {
        spans.append(callJson(call));
        for (const QJsonObject &tool : toolSpans(call))
            spans.append(tool);
    }
    return {QJsonObject{
        {u"resource"_s,
         QJsonObject{{u"attributes"_s,
                      QJsonArray{text(u"service.name"_s, calls.first().service),
                                 text(u"deployment.environment.name"_s, u"production"_s)}}}},
        {u"scopeSpans"_s,
         QJsonArray{QJsonObject{{u"scope"_s, QJsonObject{{u"name"_s, u"simulator"_s}}}, {u"spans"_s, spans}}}}}};
}

} // namespace plumbline

// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/EstateCalls.h"
#include "simulator/VendorPages.h"

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

QString instant(qint64 ns)
{
    return pages::plainInstant(QDateTime::fromSecsSinceEpoch(ns / 1'000'000'000, Qt::UTC))
        + u".%1"_s.arg(ns % 1'000'000'000, 9, 10, QChar(u'0'));
}

QJsonObject spanJson(const EstateCall &call)
{
    return {{u"TraceId"_s, call.trace()},
            {u"SpanId"_s, call.id()},
            {u"ParentSpanId"_s, u""_s},
            {u"ServiceName"_s, call.service},
            {u"Timestamp"_s, instant(call.startNs)},
            {u"EndTimestamp"_s, instant(call.endNs)},
            {u"StatusCode"_s, call.failed ? u"Error"_s : u"Unset"_s},
            {u"StatusMessage"_s, call.failed ? u"the model is overloaded"_s : QString()},
            {u"ResourceAttributes"_s, QJsonObject{{u"deployment.environment.name"_s, u"production"_s}}},
            {u"SpanAttributes"_s,
             QJsonObject{{u"gen_ai.operation.name"_s, u"chat"_s},
                         {u"gen_ai.request.model"_s, call.model},
                         {u"gen_ai.provider.name"_s, calls::providerOf(call.model)},
                         {u"gen_ai.usage.input_tokens"_s, QString::number(call.inputTokens)},
                         {u"gen_ai.usage.output_tokens"_s, QString::number(call.outputTokens)},
                         {u"total_cost_usd"_s, calls::usd(call.costNanoUsd)}}}};
}

QJsonObject usageJson(const EstateCost &cost)
{
    return {{u"from_at"_s, cost.hour},
            {u"service"_s, cost.service},
            {u"environment"_s, u"production"_s},
            {u"provider"_s, calls::providerOf(cost.model)},
            {u"model"_s, cost.model},
            {u"requests"_s, cost.requests},
            {u"input_tokens"_s, calls::sumOf(calls::inputTokens, cost.requests)},
            {u"output_tokens"_s, calls::sumOf(calls::outputTokens, cost.requests)},
            {u"cost_usd"_s, calls::usd(std::llround(cost.usd * 1e9))},
            {u"priced"_s, cost.requests}};
}

template <typename List, typename ToJson>
VendorAnswer rowsPage(const List &list, const VendorRequest &request, ToJson toJson)
{
    const pages::Slice slice = pages::offset(request, u"offset"_s, u"limit"_s, 1'000'000, 1'000'000, list.size());
    const QJsonArray data = pages::records(list, slice, toJson);
    return VendorAnswer::json(QJsonObject{{u"meta"_s, QJsonArray()}, {u"data"_s, data}, {u"rows"_s, data.size()}});
}

VendorAnswer refusal(int status, const QString &message)
{
    VendorAnswer answer;
    answer.status = status;
    answer.body = message.toUtf8() + '\n';
    answer.contentType = "text/plain; charset=UTF-8";
    return answer;
}

} // namespace

/// Not an engine: the two questions of the connector are known, the judge `clickhouse` asks the real one.
VendorAnswer clickHouseAnswer(const Estate &estate, const VendorRequest &request)
{
    const QString sql = request.parameter(u"query"_s);
    if (!sql.contains(u" FROM otel_traces "_s))
        return refusal(404, u"Code: 60. DB::Exception: Unknown table expression identifier. (UNKNOWN_TABLE)"_s);
    if (sql.contains(u"GROUP BY from_at"_s)) {
        QList<EstateCost> hours;
        std::copy_if(estate.costs.cbegin(), estate.costs.cend(), std::back_inserter(hours),
                     [](const EstateCost &cost) { return cost.service == u"fraud-agent"_s && cost.requests > 0; });
        return rowsPage(hours, request, usageJson);
    }
    if (sql.startsWith(u"SELECT TraceId, SpanId, "_s))
        return rowsPage(calls::kept(estate), request, spanJson);
    return refusal(400, u"Code: 62. DB::Exception: Syntax error: the simulator knows the connector's questions only"_s);
}

} // namespace plumbline

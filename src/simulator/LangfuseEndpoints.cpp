// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/EstateCalls.h"
#include "simulator/VendorPages.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

QJsonObject observationJson(const EstateCall &call)
{
    const double usd = double(call.costNanoUsd) / 1e9;
    return {{u"id"_s, call.id()},
            {u"traceId"_s, call.trace()},
            {u"parentObservationId"_s, QJsonValue()},
            {u"type"_s, u"GENERATION"_s},
            {u"name"_s, u"chat"_s},
            {u"startTime"_s, calls::instant(call.startNs)},
            {u"endTime"_s, calls::instant(call.endNs)},
            {u"environment"_s, u"production"_s},
            {u"level"_s, call.failed ? u"ERROR"_s : u"DEFAULT"_s},
            {u"statusMessage"_s, call.failed ? QJsonValue(u"the model is overloaded"_s) : QJsonValue()},
            {u"sessionId"_s, call.trace().left(12)},
            {u"userId"_s, QJsonValue()},
            {u"providedModelName"_s, call.model},
            {u"usageDetails"_s,
             QJsonObject{{u"input"_s, call.inputTokens},
                         {u"output"_s, call.outputTokens},
                         {u"total"_s, call.inputTokens + call.outputTokens}}},
            {u"costDetails"_s, QJsonObject{{u"total"_s, usd}}},
            {u"totalCost"_s, usd}};
}

} // namespace

VendorAnswer langfuseAnswer(const Estate &estate, const VendorRequest &request)
{
    if (request.path != u"/api/public/v2/observations"_s)
        return VendorAnswer::json(QJsonObject{{u"error"_s, u"LangfuseNotFoundError"_s}, {u"message"_s, u"Not found"_s}},
                                  404);
    QList<EstateCall> chosen;
    const pages::Window window = pages::windowOf(request, u"fromStartTime"_s, u"toStartTime"_s);
    for (const EstateCall &call : calls::kept(estate)) {
        const QDateTime at = QDateTime::fromMSecsSinceEpoch(call.startNs / 1'000'000, Qt::UTC);
        if (call.place % calls::oneLostIn != calls::oneLostIn - 1 && window.holds(at))
            chosen.append(call);
    }
    std::reverse(chosen.begin(), chosen.end()); // newest first
    const pages::Slice slice = pages::opaque(request, u"cursor"_s, u"limit"_s, 50, 1'000, chosen.size());
    QJsonObject meta;
    if (!slice.isLast())
        meta.insert(u"cursor"_s, pages::nextToken(slice));
    return VendorAnswer::json(
        QJsonObject{{u"data"_s, pages::records(chosen, slice, observationJson)}, {u"meta"_s, meta}});
}

} // namespace plumbline

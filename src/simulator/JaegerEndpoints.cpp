// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/OtlpCalls.h"
#include "simulator/VendorPages.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

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
    QList<EstateCall> shown;
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
        shown.append(*it);
    }
    return VendorAnswer::json(
        QJsonObject{{u"result"_s, QJsonObject{{u"resourceSpans"_s, otlp::resourceSpans(shown)}}}});
}

} // namespace plumbline

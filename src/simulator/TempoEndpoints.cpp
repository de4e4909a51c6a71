// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Tempo keeps one trace in ten, as samplers do, and finds the newest first.
#include "simulator/OtlpCalls.h"
#include "simulator/VendorPages.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

constexpr int oneKeptIn = 10;

/// The calls of each kept trace, in the order of time.
QList<QList<EstateCall>> traces(const Estate &estate)
{
    QList<QList<EstateCall>> all;
    QString last;
    for (const EstateCall &call : calls::kept(estate)) {
        if (call.place / 3 % oneKeptIn != 0)
            continue;
        if (call.trace() != last)
            all.append(QList<EstateCall>());
        last = call.trace();
        all.last().append(call);
    }
    return all;
}

} // namespace

VendorAnswer tempoAnswer(const Estate &estate, const VendorRequest &request)
{
    const QString one = u"/api/v2/traces/"_s;
    const QList<QList<EstateCall>> kept = traces(estate);
    if (request.path == u"/api/search"_s) {
        const pages::Window window = pages::windowOf(request, u"start"_s, u"end"_s);
        QJsonArray found;
        for (auto it = kept.crbegin(); it != kept.crend() && found.size() < request.number(u"limit"_s, 20); ++it) {
            const EstateCall &root = it->first();
            if (window.holds(QDateTime::fromMSecsSinceEpoch(root.startNs / 1'000'000, Qt::UTC)))
                found.append(QJsonObject{{u"traceID"_s, root.trace()},
                                         {u"rootServiceName"_s, root.service},
                                         {u"rootTraceName"_s, u"chat "_s + root.model},
                                         {u"startTimeUnixNano"_s, QString::number(root.startNs)},
                                         {u"durationMs"_s, (it->last().endNs - root.startNs) / 1'000'000}});
        }
        return VendorAnswer::json(QJsonObject{{u"traces"_s, found}, {u"metrics"_s, QJsonObject()}});
    }
    for (const QList<EstateCall> &trace : kept) {
        if (request.path == one + trace.first().trace())
            return VendorAnswer::json(
                QJsonObject{{u"trace"_s, QJsonObject{{u"resourceSpans"_s, otlp::resourceSpans(trace)}}}});
    }
    return VendorAnswer::notFound(u"trace not found"_s);
}

} // namespace plumbline

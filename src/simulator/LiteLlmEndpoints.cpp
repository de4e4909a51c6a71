// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/EstateCalls.h"
#include "simulator/VendorPages.h"

#include <QMap>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

QJsonObject logJson(const EstateCall &call)
{
    return {{u"request_id"_s, u"chatcmpl-"_s + call.id()},
            {u"call_type"_s, u"acompletion"_s},
            {u"api_key"_s, u"fe6b0cab4ff5a5a8df823196cc8a450"_s},
            {u"spend"_s, double(call.costNanoUsd) / 1e9},
            {u"total_tokens"_s, call.inputTokens + call.outputTokens},
            {u"prompt_tokens"_s, call.inputTokens},
            {u"completion_tokens"_s, call.outputTokens},
            {u"startTime"_s, calls::instant(call.startNs)},
            {u"endTime"_s, calls::instant(call.endNs)},
            {u"model"_s, call.model},
            {u"model_group"_s, call.model},
            {u"custom_llm_provider"_s, calls::providerOf(call.model)},
            {u"team_id"_s, call.service},
            {u"session_id"_s, call.trace()},
            {u"end_user"_s, u""_s},
            {u"user"_s, u"default_user_id"_s},
            {u"cache_hit"_s, u"False"_s},
            {u"status"_s, call.failed ? u"failure"_s : u"success"_s},
            {u"metadata"_s,
             call.failed
                 ? QJsonObject{{u"error_information"_s, QJsonObject{{u"error_class"_s, u"InternalServerError"_s}}}}
                 : QJsonObject{}}};
}

/// Days, in each its teams, in each its models.
QJsonArray teamReport(const Estate &estate, const VendorRequest &request)
{
    QMap<QString, QMap<QString, QMap<QString, double>>> days;
    const pages::Window window = pages::windowOf(request, u"start_date"_s, u"end_date"_s);
    for (const EstateCost &cost : estate.costs) {
        const QDateTime at = QDateTime::fromSecsSinceEpoch(cost.hour, Qt::UTC);
        if (window.holds(at))
            days[at.date().toString(Qt::ISODate)][cost.service][cost.model] += cost.usd;
    }
    QJsonArray report;
    for (auto day = days.cbegin(); day != days.cend(); ++day) {
        QJsonArray teams;
        for (auto team = day->cbegin(); team != day->cend(); ++team) {
            QJsonArray models;
            double total = 0;
            for (auto model = team->cbegin(); model != team->cend(); ++model) {
                models.append(
                    QJsonObject{{u"model"_s, model.key()}, {u"spend"_s, *model}, {u"api_key"_s, u"fe6b0cab"_s}});
                total += *model;
            }
            teams.append(QJsonObject{{u"team_name"_s, team.key()}, {u"total_spend"_s, total}, {u"metadata"_s, models}});
        }
        report.append(QJsonObject{{u"group_by_day"_s, day.key() + u"T00:00:00+00:00"_s}, {u"teams"_s, teams}});
    }
    return report;
}

} // namespace

VendorAnswer liteLlmAnswer(const Estate &estate, const VendorRequest &request)
{
    if (request.path == u"/global/spend/report"_s)
        return VendorAnswer::json(teamReport(estate, request));
    if (request.path != u"/spend/logs/v2"_s)
        return VendorAnswer::json(QJsonObject{{u"detail"_s, u"Not Found"_s}}, 404);
    QList<EstateCall> chosen;
    const pages::Window window = pages::windowOf(request, u"start_date"_s, u"end_date"_s);
    for (const EstateCall &call : calls::kept(estate)) {
        if (window.holds(QDateTime::fromMSecsSinceEpoch(call.startNs / 1'000'000, Qt::UTC)))
            chosen.append(call);
    }
    std::reverse(chosen.begin(), chosen.end()); // newest first
    const pages::Slice slice = pages::numbered(request, u"page"_s, u"page_size"_s, 50, 100, chosen.size());
    return VendorAnswer::json(QJsonObject{{u"data"_s, pages::records(chosen, slice, logJson)},
                                          {u"total"_s, slice.total},
                                          {u"page"_s, slice.first / slice.count + 1},
                                          {u"page_size"_s, slice.count},
                                          {u"total_pages"_s, (slice.total + slice.count - 1) / slice.count}});
}

} // namespace plumbline

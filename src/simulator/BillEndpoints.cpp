// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// OpenAI and Anthropic: what was used by the hour, and the bill by the day, which is two per cent more than was
// counted.
#include "simulator/EstateCalls.h"
#include "simulator/VendorPages.h"

#include <QMap>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

/// The words of one vendor.
struct Dialect {
    QString provider, start, end, project;
    bool epochs; ///< Bounds are epoch seconds, else RFC 3339.
};

const Dialect openAi{u"openai"_s, u"start_time"_s, u"end_time"_s, u"project_id"_s, true};
const Dialect anthropic{u"anthropic"_s, u"starting_at"_s, u"ending_at"_s, u"workspace_id"_s, false};
constexpr double billed = 1.02;

QJsonValue bound(const Dialect &dialect, qint64 seconds)
{
    return dialect.epochs ? QJsonValue(seconds)
                          : QJsonValue(vendorInstant(QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC)));
}

QJsonObject usage(const Dialect &dialect, const EstateCost &cost)
{
    const qint64 input = calls::sumOf(calls::inputTokens, cost.requests);
    const qint64 output = calls::sumOf(calls::outputTokens, cost.requests);
    if (dialect.epochs)
        return {{u"object"_s, u"organization.usage.completions.result"_s},
                {u"input_tokens"_s, input},
                {u"output_tokens"_s, output},
                {u"input_cached_tokens"_s, 0},
                {u"num_model_requests"_s, cost.requests},
                {u"project_id"_s, cost.service},
                {u"model"_s, cost.model},
                {u"user_id"_s, QJsonValue()},
                {u"api_key_id"_s, QJsonValue()},
                {u"batch"_s, QJsonValue()}};
    return {
        {u"uncached_input_tokens"_s, input},
        {u"cache_creation"_s, QJsonObject{{u"ephemeral_5m_input_tokens"_s, 0}, {u"ephemeral_1h_input_tokens"_s, 0}}},
        {u"cache_read_input_tokens"_s, 0},
        {u"output_tokens"_s, output},
        {u"server_tool_use"_s, QJsonObject{{u"web_search_requests"_s, 0}}},
        {u"workspace_id"_s, cost.service},
        {u"model"_s, cost.model},
        {u"api_key_id"_s, QJsonValue()},
        {u"service_tier"_s, QJsonValue()},
        {u"context_window"_s, QJsonValue()}};
}

QJsonObject bill(const Dialect &dialect, const QString &service, const QString &model, double usd)
{
    if (dialect.epochs)
        return {
            {u"object"_s, u"organization.costs.result"_s},
            {u"amount"_s, QJsonObject{{u"value"_s, std::round(usd * billed * 1e6) / 1e6}, {u"currency"_s, u"usd"_s}}},
            {u"line_item"_s, model},
            {u"project_id"_s, service}};
    return {{u"amount"_s, QString::number(usd * billed * 100, 'f', 4)}, // cents
            {u"currency"_s, u"USD"_s},
            {u"description"_s, model + u" usage"_s},
            {u"model"_s, model},
            {u"workspace_id"_s, service}};
}

/// What is asked for in buckets.
enum class Kind { Usage, Embeddings, Bill };

/// The search embeds five texts for each question.
QJsonObject embeddings(const EstateCost &cost)
{
    return {{u"object"_s, u"organization.usage.embeddings.result"_s},
            {u"input_tokens"_s, cost.requests * 5 * 120},
            {u"num_model_requests"_s, cost.requests * 5},
            {u"project_id"_s, cost.service},
            {u"model"_s, u"atlas-embed"_s},
            {u"user_id"_s, QJsonValue()},
            {u"api_key_id"_s, QJsonValue()}};
}

/// Buckets of `width` seconds between the two bounds; those without any use are there and empty.
VendorAnswer buckets(const Estate &estate, const Dialect &dialect, const VendorRequest &request, qint64 width,
                     int usual, int most, Kind kind)
{
    const auto from = pages::instantOf(request.parameter(dialect.start));
    const auto to = pages::instantOf(request.parameter(dialect.end));
    if (!from)
        return VendorAnswer::json(
            QJsonObject{{u"error"_s, QJsonObject{{u"message"_s, dialect.start + u" is required"_s}}}}, 400);
    if (request.number(u"limit"_s, usual) > most)
        return VendorAnswer::json(
            QJsonObject{{u"error"_s, QJsonObject{{u"message"_s, u"limit must be at most %1"_s.arg(most)}}}}, 400);
    const qint64 first = from->toSecsSinceEpoch() / width * width;
    const qint64 last = qMin(to.value_or(estate.now), estate.now).toSecsSinceEpoch();
    QMap<qint64, QList<EstateCost>> used;
    for (const EstateCost &cost : estate.costs) {
        const bool isMeant = kind == Kind::Embeddings ? cost.service == u"search-assist"_s
                                                      : calls::providerOf(cost.model) == dialect.provider;
        if (isMeant && cost.requests > 0 && cost.hour >= first && cost.hour < last)
            used[cost.hour / width * width].append(cost);
    }
    const qsizetype count = last > first ? (last - first + width - 1) / width : 0;
    const pages::Slice slice = pages::opaque(request, u"page"_s, u"limit"_s, usual, most, count);
    QJsonArray data;
    for (qsizetype i = slice.first; i < slice.end(); ++i) {
        const qint64 start = first + i * width;
        QJsonArray results;
        QMap<std::pair<QString, QString>, double> sums;
        for (const EstateCost &cost : used.value(start)) {
            if (kind != Kind::Bill)
                results.append(kind == Kind::Usage ? usage(dialect, cost) : embeddings(cost));
            sums[{cost.service, cost.model}] += cost.usd;
        }
        for (auto it = sums.cbegin(); kind == Kind::Bill && it != sums.cend(); ++it)
            results.append(bill(dialect, it.key().first, it.key().second, *it));
        data.append(QJsonObject{{dialect.start, bound(dialect, start)},
                                {dialect.end, bound(dialect, start + width)},
                                {u"results"_s, results}});
    }
    const QString next = pages::nextToken(slice);
    return VendorAnswer::json(
        QJsonObject{{u"object"_s, u"page"_s},
                    {u"data"_s, data},
                    {u"has_more"_s, !next.isEmpty()},
                    {u"next_page"_s, next.isEmpty() ? QJsonValue() : QJsonValue(u"page_"_s + next)}});
}

qint64 widthOf(const VendorRequest &request)
{
    const QString width = request.parameter(u"bucket_width"_s, u"1d"_s);
    return width == u"1m"_s ? 60 : width == u"1h"_s ? 3'600 : 86'400;
}

int mostOf(qint64 width)
{
    return width == 60 ? 1'440 : width == 3'600 ? 168 : 31;
}

} // namespace

VendorAnswer openAiAnswer(const Estate &estate, const VendorRequest &request)
{
    const qint64 width = widthOf(request);
    if (request.path == u"/v1/organization/usage/completions"_s)
        return buckets(estate, openAi, request, width, width == 3'600 ? 24 : 7, mostOf(width), Kind::Usage);
    if (request.path == u"/v1/organization/usage/embeddings"_s)
        return buckets(estate, openAi, request, width, width == 3'600 ? 24 : 7, mostOf(width), Kind::Embeddings);
    if (request.path == u"/v1/organization/costs"_s)
        return buckets(estate, openAi, request, 86'400, 7, 180, Kind::Bill);
    return VendorAnswer::json(
        QJsonObject{
            {u"error"_s, QJsonObject{{u"message"_s, u"Invalid URL"_s}, {u"type"_s, u"invalid_request_error"_s}}}},
        404);
}

VendorAnswer anthropicAnswer(const Estate &estate, const VendorRequest &request)
{
    if (request.headers.value(u"anthropic-version"_s).isEmpty())
        return VendorAnswer::json(
            QJsonObject{{u"type"_s, u"error"_s},
                        {u"error"_s,
                         QJsonObject{{u"type"_s, u"invalid_request_error"_s},
                                     {u"message"_s, u"anthropic-version: header is required"_s}}}},
            400);
    const qint64 width = widthOf(request);
    if (request.path == u"/v1/organizations/usage_report/messages"_s)
        return buckets(estate, anthropic, request, width, width == 3'600 ? 24 : 7, mostOf(width), Kind::Usage);
    if (request.path == u"/v1/organizations/cost_report"_s)
        return buckets(estate, anthropic, request, 86'400, 7, 31, Kind::Bill);
    return VendorAnswer::json(
        QJsonObject{{u"type"_s, u"error"_s},
                    {u"error"_s, QJsonObject{{u"type"_s, u"not_found_error"_s}, {u"message"_s, u"Not Found"_s}}}},
        404);
}

} // namespace plumbline

// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulator/PrometheusSeries.h"

#include "simulator/Chance.h"
#include "simulator/EstateCalls.h"
#include "simulator/EstateChapters.h"

#include <QRegularExpression>
#include <cmath>
#include <map>
#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

constexpr qint64 seriesDay = 86'400;
using Hours = std::map<qint64, double>; ///< The end of an hour -> what that hour brought.

/// The increase over the hour before an instant, which may lie within two hours of the estate.
std::optional<double> increase(const Hours &hours, qint64 at)
{
    const qint64 over = at % 3600;
    const auto before = hours.find(at - over);
    const auto after = over ? hours.find(at - over + 3600) : hours.end();
    if (before == hours.end() && after == hours.end())
        return std::nullopt;
    const double share = double(over) / 3600;
    return (before == hours.end() ? 0 : before->second * (1 - share))
        + (after == hours.end() ? 0 : after->second * share);
}

/// The calls of every hour, added up by the values of two labels, of which the second may be left out.
template <typename Labels, typename Value>
QList<PrometheusSeries> ofCosts(const Estate &estate, Labels labels, Value value)
{
    struct Group {
        QJsonObject labels;
        std::shared_ptr<Hours> hours = std::make_shared<Hours>();
    };
    std::map<std::pair<QString, QString>, Group> groups;
    for (const EstateCost &cost : estate.costs) {
        const QList<std::pair<QString, QString>> named = labels(cost);
        Group &group = groups[{named.first().second, named.size() > 1 ? named.at(1).second : QString()}];
        for (const auto &[name, text] : named)
            group.labels.insert(name, text);
        (*group.hours)[cost.hour + 3600] += value(cost);
    }
    QList<PrometheusSeries> all;
    for (const auto &[key, group] : groups)
        all.append({group.labels, [hours = group.hours](qint64 at) { return increase(*hours, at); }});
    return all;
}

/// Two to four calls of a hundred fail, and of every 19 days there is one hour in which a provider has an outage.
qint64 failures(const EstateCost &cost)
{
    const QString provider = calls::providerOf(cost.model);
    const qint64 hour = cost.hour / 3600;
    const bool isOutage = hour % (24 * 19) == (provider == u"openai"_s ? 15 : 203);
    const double share = isOutage ? 0.3 : 0.0004 * double(hour * 7 % 11);
    return qint64(double(cost.requests) * share);
}

QList<std::pair<QString, QString>> byProvider(const EstateCost &cost)
{
    return {{u"service_name"_s, cost.service}, {u"gen_ai_provider_name"_s, calls::providerOf(cost.model)}};
}

/// Ninety-five of a hundred calls are over by then, in milliseconds; one of the providers is slower by a third.
QList<PrometheusSeries> latencies(const Estate &estate)
{
    QList<PrometheusSeries> all = ofCosts(estate, byProvider, [](const EstateCost &cost) { return cost.requests; });
    for (PrometheusSeries &one : all) {
        const bool isSlower = one.labels.value(u"gen_ai_provider_name"_s).toString() == u"anthropic"_s;
        one.at = [calls = one.at, isSlower](qint64 at) -> std::optional<double> {
            const std::optional<double> count = calls(at);
            if (!count || *count < 1)
                return std::nullopt; // no call, no percentile
            return (isSlower ? 1'640.0 : 1'220.0) + 40.0 * std::log(*count) + double(at / 3600 * 13 % 90);
        };
    }
    return all;
}

/// Each policy looks at everything once an hour, and at what is deployed; on a Sunday nothing is.
QList<PrometheusSeries> evaluations(const Estate &estate)
{
    const qint64 first = estate.begin.toSecsSinceEpoch();
    const qint64 end = estate.now.toSecsSinceEpoch();
    const qint64 scanned = 24 * 3 * estate.services.size();
    QList<PrometheusSeries> all;
    for (const EstatePolicy &policy : estate.policies)
        all.append({QJsonObject{{u"policy_name"_s, policy.name}, {u"rule_name"_s, u"check"_s}},
                    [=](qint64 at) -> std::optional<double> {
                        if (at < first + seriesDay || at > end)
                            return std::nullopt;
                        const qint64 day = (at - 1) / seriesDay;
                        return double(scanned + (day % 7 == 3 ? 0 : 40 + day * 17 % 60));
                    }});
    return all;
}

/// Requests of the services that have an objective, in five minutes; while something is wrong, many of them fail.
QList<PrometheusSeries> requests(const Estate &estate, bool areBad)
{
    QList<PrometheusSeries> all;
    for (const QString &name : {u"payments-api"_s, u"identity-gateway"_s}) {
        if (!estate.service(name))
            continue;
        QList<std::pair<qint64, qint64>> troubles;
        for (const EstateIncident &incident : estate.incidents) {
            if (incident.service == name && incident.priority < 3)
                troubles.append({incident.openedAt.toSecsSinceEpoch(),
                                 incident.resolvedAt.value_or(estate.now).toSecsSinceEpoch()});
        }
        const qint64 first
            = qMax(estate.begin.toSecsSinceEpoch(), chapters::currentMonday(estate).addDays(-7 * 6).toSecsSinceEpoch());
        const qint64 end = estate.now.toSecsSinceEpoch();
        all.append({QJsonObject{{u"service_name"_s, name}}, [=](qint64 at) -> std::optional<double> {
                        if (at < first || at > end)
                            return std::nullopt;
                        const double hour = double(at % seriesDay) / 3600;
                        const double count = std::round(900 + 2'400 * std::exp(-std::pow(hour - 13, 2) / 18));
                        bool isTrouble = false;
                        for (const auto &[from, to] : troubles)
                            isTrouble = isTrouble || (at > from && at - 300 < to && at - from < 5'400);
                        const double bad = std::floor(count * (isTrouble ? 0.021 : 0.0001 * double(at / 300 * 7 % 8)));
                        return areBad ? bad : count - bad;
                    }});
    }
    return all;
}

/// What the way over to another provider needs: the prompts of support-copilot are a version behind.
QList<PrometheusSeries> settings(const Estate &estate)
{
    QList<PrometheusSeries> all;
    if (!estate.service(u"support-copilot"_s))
        return all;
    for (const QString &item : {u"model map"_s, u"prompt version"_s, u"guardrail policy"_s, u"quota"_s, u"secrets"_s})
        all.append({QJsonObject{{u"service_name"_s, u"support-copilot"_s},
                                {u"gen_ai_provider_name"_s, u"anthropic"_s},
                                {u"item"_s, item},
                                {u"critical"_s, item == u"secrets"_s ? u"true"_s : u"false"_s}},
                    [item](qint64) { return std::optional(item == u"prompt version"_s ? 0.0 : 1.0); }});
    return all;
}

} // namespace

std::optional<QList<PrometheusSeries>> prometheus::answering(const Estate &estate, QString query)
{
    query.remove(u' ');
    static const QRegularExpression byModel(u"^sumby\\((service_name,)?gen_ai_request_model\\)"
                                            "\\(increase\\(gen_ai_client_(cost_usd|requests)_total\\[1h\\]\\)\\)$"_s);
    const QString calls = u"sumby(service_name,gen_ai_provider_name)(increase(gen_ai_client_requests_total%1[1h]))"_s;
    const QString served = u"sumby(service_name)(increase(http_server_request_duration_seconds_count"
                           "{http_response_status_code%1\"5..\"}[5m]))"_s;
    if (const QRegularExpressionMatch match = byModel.match(query); match.hasMatch()) {
        const bool byService = !match.captured(1).isEmpty();
        const bool isCount = match.captured(2) == u"requests"_s;
        return ofCosts(
            estate,
            [=](const EstateCost &cost) {
                QList<std::pair<QString, QString>> labels{{u"gen_ai_request_model"_s, cost.model}};
                if (byService)
                    labels.append({u"service_name"_s, cost.service});
                return labels;
            },
            [=](const EstateCost &cost) { return isCount ? double(cost.requests) : cost.usd; });
    }
    if (query == calls.arg(QString()))
        return ofCosts(estate, byProvider, [](const EstateCost &cost) { return cost.requests; });
    if (query == calls.arg(u"{error_type=\"\"}"_s))
        return ofCosts(estate, byProvider, [](const EstateCost &cost) { return cost.requests - failures(cost); });
    if (query
        == u"1000*histogram_quantile(0.95,sumby(service_name,gen_ai_provider_name,le)"
           "(rate(gen_ai_client_operation_duration_seconds_bucket[1h])))>=0"_s)
        return latencies(estate);
    if (query == u"sumby(policy_name,rule_name)(increase(kyverno_policy_results_total[1d]))"_s)
        return evaluations(estate);
    if (query == served.arg(u"=~"_s) || query == served.arg(u"!~"_s))
        return requests(estate, query == served.arg(u"=~"_s));
    if (query == u"llm_failover_config_in_sync"_s)
        return settings(estate);
    return std::nullopt;
}

} // namespace plumbline

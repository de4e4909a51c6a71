// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/FailoverReadiness.h"

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

std::optional<double> availabilityOf(const FailoverFacts &facts, const FailoverOptions &options)
{
    if (facts.probes < options.leastProbes || facts.probes == 0)
        return {};
    const double share = double(facts.succeeded) / double(facts.probes);
    return std::clamp((share - options.floor) / (options.target - options.floor), 0.0, 1.0);
}

std::optional<double> latencyOf(const FailoverFacts &facts, const FailoverOptions &options)
{
    if (!facts.primaryP95 || !facts.secondaryP95)
        return {};
    if (*facts.secondaryP95 - *facts.primaryP95 <= options.graceMs)
        return 1.0;
    if (*facts.primaryP95 <= 0)
        return 0.0;
    const double ratio = *facts.secondaryP95 / *facts.primaryP95;
    return std::clamp((options.worstRatio - ratio) / (options.worstRatio - 1.0), 0.0, 1.0);
}

std::optional<double> configOf(const FailoverFacts &facts)
{
    if (facts.settings == 0)
        return {};
    return facts.criticalIsOff ? 0.0 : double(facts.inSync) / double(facts.settings);
}

} // namespace

FailoverReadiness failoverReadiness(const FailoverFacts &facts, const FailoverOptions &options)
{
    FailoverReadiness result;
    if (!facts.hasSecondary) {
        result.score = 0.0;
        result.state = u"not_ready"_s;
        result.reason = u"no secondary"_s;
        return result;
    }
    result.availability = availabilityOf(facts, options);
    result.latency = latencyOf(facts, options);
    result.configSync = configOf(facts);
    const struct {
        std::optional<double> value;
        double weight;
        QString name;
    } factors[] = {{result.availability, options.availabilityWeight, u"availability"_s},
                   {result.latency, options.latencyWeight, u"latency"_s},
                   {result.configSync, options.configWeight, u"configuration"_s}};
    double logs = 0;
    double weights = 0;
    QString unknown;
    for (const auto &factor : factors) {
        if (factor.weight <= 0)
            continue;
        if (factor.value && *factor.value == 0.0) {
            result.score = 0.0;
            result.state = u"not_ready"_s;
            result.reason = factor.name + u" is 0"_s;
            return result;
        }
        if (!factor.value && unknown.isEmpty())
            unknown = factor.name;
        logs += factor.weight * std::log(factor.value.value_or(1.0));
        weights += factor.weight;
    }
    if (!unknown.isEmpty() || weights <= 0) {
        result.state = u"unknown"_s;
        result.reason = unknown + u" is unknown"_s;
        return result;
    }
    result.score = 100.0 * std::exp(logs / weights);
    result.state = *result.score >= 80 ? u"ready"_s : *result.score >= 50 ? u"at_risk"_s : u"not_ready"_s;
    return result;
}

} // namespace plumbline

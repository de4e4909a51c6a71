// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/Funnel.h"

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

constexpr double beyondChance = 3.09; // normal quantile of 0.999
constexpr double rounding = 1e-12;

double deviation(double target, qint64 cases)
{
    return std::sqrt(target * (1.0 - target) / double(cases));
}

} // namespace

QString funnelStateName(FunnelState state)
{
    switch (state) {
    case FunnelState::Within: return u"within"_s;
    case FunnelState::High: return u"high"_s;
    case FunnelState::Low: return u"low"_s;
    case FunnelState::TooFew: return u"too_few"_s;
    }
    return {};
}

FunnelPoint funnelPoint(qint64 events, qint64 cases, double target, qint64 minCases)
{
    if (cases <= 0 || cases < minCases)
        return {};
    const double distance = double(events) / double(cases) - target;
    const double spread = deviation(target, cases);
    const auto stateOf = [](double value, double limit) {
        return value > limit ? FunnelState::High : value < -limit ? FunnelState::Low : FunnelState::Within;
    };
    if (spread <= 0.0) // with a target of 0 or 1 any other share is no chance
        return {{}, stateOf(distance, rounding)};
    const double z = std::abs(distance) < rounding ? 0.0 : distance / spread;
    return {z, stateOf(z, beyondChance)};
}

Interval funnelLimits(double target, qint64 cases)
{
    const double half = cases > 0 ? beyondChance * deviation(target, cases) : 1.0;
    return {.low = std::max(0.0, target - half), .high = std::min(1.0, target + half)};
}

} // namespace plumbline

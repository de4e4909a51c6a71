// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "statistics/Wilson.h"

#include <QString>

namespace plumbline {

/// Where a service stands in a funnel plot: against a common target, with limits as wide as its cases are few.
enum class FunnelState {
    Within,
    High,
    Low,
    TooFew, ///< Not judged.
};

/// Stable name: "within", "high", "low", "too_few".
QString funnelStateName(FunnelState state);

/// A proportion against a target. Never a ranking: of many small services the extreme ones are mostly the small ones.
struct FunnelPoint {
    std::optional<double> z; ///< Nothing for too few cases, or where the target leaves no variation.
    FunnelState state = FunnelState::TooFew;
};

/// Judged at 99.8 %: beyond 3.09 standard deviations of a binomial with the target's share.
FunnelPoint funnelPoint(qint64 events, qint64 cases, double target, qint64 minCases);

/// The limits of the funnel at a number of cases, cut at 0 and 1.
Interval funnelLimits(double target, qint64 cases);

} // namespace plumbline

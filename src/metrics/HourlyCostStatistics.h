// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metrics/StatisticContext.h"

namespace plumbline {

/// Makes the hourly grid of a result whose cases have started_ns, bucket_ns, requests and cost_pico, and notes in
/// its coverage how much of the period the sources of `whole` have seen.
std::shared_ptr<const HourlyCost> hourlyCostOf(const CaseTable &whole, MetricResult &result);

/// The grid's cells and its mean hours of the week.
const StatisticTable &hourlyCostStatistics();

} // namespace plumbline

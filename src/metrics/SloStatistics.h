// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metrics/StatisticContext.h"

namespace plumbline {

/// Burn of error budgets: cases are runs of equal buckets with slo, objective, from_ns, to_ns, bucket_ns, good and bad.
const StatisticTable &sloStatistics();

} // namespace plumbline

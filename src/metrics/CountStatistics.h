// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metrics/StatisticContext.h"

namespace plumbline {

/// Counts, sums, shares, percentiles and intervals of cases.
const StatisticTable &countStatistics();

} // namespace plumbline

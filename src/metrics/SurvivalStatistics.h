// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metrics/StatisticContext.h"

namespace plumbline {

/// Durations of which some are still open: Kaplan-Meier quantiles and restricted means. Argument `column` names the
/// duration, `ended` the flag of those that ended, `entry` (optional) the age at which a case came under observation;
/// `tau` names a parameter in units of `per_ns`, which "name/key" may override for one group of `by`.
const StatisticTable &survivalStatistics();

} // namespace plumbline

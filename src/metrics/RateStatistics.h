// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metrics/StatisticContext.h"

namespace plumbline {

/// Events per time at risk, per day of the period, and what is unknown of them. Arguments `numerator` and `exposure`
/// name outputs before, `times` is per how many units of exposure.
const StatisticTable &rateStatistics();

} // namespace plumbline

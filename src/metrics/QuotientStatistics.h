// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metrics/StatisticContext.h"

namespace plumbline {

/// One column by another, case by case or as sums, and whether an output is above a limit.
const StatisticTable &quotientStatistics();

} // namespace plumbline

// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metrics/StatisticContext.h"

namespace plumbline {

/// Lines over the local ISO weeks of the period, every week of it with an entry.
const StatisticTable &weeklyStatistics();

} // namespace plumbline

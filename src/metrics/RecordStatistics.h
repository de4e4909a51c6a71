// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metrics/StatisticContext.h"

namespace plumbline {

/// Cases themselves as an output, for answers that people read case by case.
const StatisticTable &recordStatistics();

} // namespace plumbline

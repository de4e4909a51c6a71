// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metrics/StatisticContext.h"

namespace plumbline {

/// Many flags of one case under the names that people know them by: how often each is set, and which a case has.
const StatisticTable &flagStatistics();

} // namespace plumbline

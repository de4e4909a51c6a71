// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metrics/StatisticContext.h"

namespace plumbline {

/// Readiness of failover by service: cases have service, role, probes, succeeded, p95_ms, weight, in_sync,
/// critical_off.
const StatisticTable &failoverStatistics();

} // namespace plumbline

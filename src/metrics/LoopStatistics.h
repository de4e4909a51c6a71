// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metrics/StatisticContext.h"

namespace plumbline {

/// Chains of tool calls by trace: cases have trace_id, turn, tool, args_hash, started_ns, ended_ns and limit_calls.
const StatisticTable &loopStatistics();

} // namespace plumbline

// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metrics/StatisticContext.h"
#include "statistics/ModelDrift.h"

namespace plumbline {

/// Score, state and components as answers name them.
QJsonObject driftJson(const ModelDrift &drift);

/// Drift of each `kind` of request: cases have baseline, failed, latency_ns, input_tokens, output_tokens, total_tokens.
const StatisticTable &driftStatistics();

} // namespace plumbline

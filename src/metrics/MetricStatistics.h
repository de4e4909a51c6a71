// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metrics/MetricDefinition.h"
#include "metrics/MetricResult.h"

namespace plumbline {

/// True for the name of a finishing statistic that definitions can use.
bool isStatistic(const QString &name);
/// Whether a statistic also says how much of the period was seen.
bool measuresCoverage(const QString &statistic);
/// All names, sorted.
QStringList statisticNames();

/// Computes every output of the definition over `result.cases`, then parts, interval, headline and state.
/// `whole` is the population before the scope's filters: it tells what the sources have seen.
void finish(const MetricDefinition &definition, const CaseTable &whole, MetricResult &result);

} // namespace plumbline

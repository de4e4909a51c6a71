// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metrics/MetricSeries.h"

namespace plumbline {

/// Which weeks become a baseline: the first ones of a history, later only those of a shift that went on for eight
/// weeks.
namespace baselineChoice {

/// The first weeks of a series that has no baseline yet. The series must show its whole history.
Result<MetricBaseline> lock(const MetricDefinition &definition, const MetricScope &scope, const MetricSeries &series);

/// From the beginning of the newest run of eight on. Refused where the weeks since the baseline have none: limits that
/// move with every bad week would never show one.
Result<MetricBaseline> rebase(const MetricDefinition &definition, const MetricScope &scope, const MetricSeries &series);

} // namespace baselineChoice

} // namespace plumbline

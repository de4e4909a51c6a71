// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metrics/MetricResult.h"

namespace plumbline {

/// Makes the hourly grid of a result whose cases have started_ns, bucket_ns, requests and cost_pico, and notes in
/// its coverage how much of the period the sources of `whole` have seen.
std::shared_ptr<const HourlyCost> hourlyCostOf(const CaseTable &whole, MetricResult &result);

/// One object per local date and hour of the range.
QJsonValue hourlyCostCells(const HourlyCost &grid);
/// US dollars per hour seen under "WEEKDAY-HOUR"; null where nothing was seen.
QJsonValue hourlyCostMeans(const HourlyCost &grid);

} // namespace plumbline

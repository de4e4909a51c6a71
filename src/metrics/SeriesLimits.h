// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metrics/MetricSeries.h"

namespace plumbline {

/// Puts mean, limits and findings on weekly points: those of the baselines that were locked, else of the first weeks.
/// Each baseline judges from its first week up to the next one's; weeks before the first of them are shown only, and a
/// running week gets limits but is not judged. Answers how many weeks were judged.
int judgeSeries(const MetricDefinition &definition, QList<SeriesPoint> &points, const QList<MetricBaseline> &baselines);

} // namespace plumbline

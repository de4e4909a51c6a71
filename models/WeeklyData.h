// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metrics/MetricCatalog.h"
#include "metrics/MetricSeries.h"

namespace plumbline {

/// One metric of a week: what was asked, the answer, and the weeks before.
struct MeasuredMetric {
    MetricDefinition definition;
    MetricResult result;
    MetricSeries series;

    /// Rows of `result.cases` that count for an output; all that count when the output is a sum or a count of all.
    QList<int> casesOf(const QString &output) const { return result.casesOfOutput.value(output); }
};

/// Everything that the weekly review shows.
struct WeeklyData {
    MeasuredMetric exceptions;
    MeasuredMetric bypass;
    MeasuredMetric spend;
    bool isFirstRun = false; ///< The store holds nothing yet.
};

constexpr int shownWeeks = 16;

/// Reads the review of one week. Runs on a worker.
Result<WeeklyData> readWeekly(StoreConnection &connection, const MetricCatalog &catalog, const MetricScope &scope,
                              IsoWeek week, const std::shared_ptr<PanelMemory> &panels);

} // namespace plumbline

// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/WeeklyData.h"

namespace plumbline {

/// What the tab Findings shows.
struct FindingsData {
    MeasuredMetric repair; ///< Those first seen in the period, until they were fixed.
    MeasuredMetric open; ///< All that was open in the period.
    MeasuredMetric due; ///< Those that fell due in the week.
    MeasuredMetric everDue; ///< Those that fell due at any time until the end of the week.
    bool isFirstRun = false; ///< The store holds nothing yet.

    /// Reads it; runs on a worker.
    static Result<FindingsData> read(StoreConnection &connection, const MetricCatalog &catalog,
                                     const MetricScope &scope, const std::shared_ptr<PanelMemory> &panels);
};

/// What the tabs Drift and Repeats show.
struct ReturnData {
    MeasuredMetric drift; ///< With the weeks before.
    MeasuredMetric violations;
    MeasuredMetric incidents;
    MeasuredMetric prevention;

    static Result<ReturnData> read(StoreConnection &connection, const MetricCatalog &catalog, const MetricScope &scope,
                                   IsoWeek week, const std::shared_ptr<PanelMemory> &panels);
};

} // namespace plumbline

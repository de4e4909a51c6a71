// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/WeeklyData.h"
#include "store/RowQueries.h"

namespace plumbline {

/// Everything that the page Gates and bypass shows.
struct GatesData {
    MeasuredMetric bypass;
    MeasuredMetric deploys;
    MeasuredMetric latency;
    MeasuredMetric decisions; ///< Without the weeks before.
    QList<StoredRow> policies; ///< As known at the page's instant, the youngest first, at most shownPolicies.
    qint64 policyCount = 0;
    bool isFirstRun = false; ///< The store holds nothing yet.

    /// The instant that the page is about.
    TimePoint instant() const { return std::min(bypass.result.scope.to, bypass.result.scope.asOf); }

    static constexpr int shownPolicies = 500;

    /// Reads it; runs on a worker.
    static Result<GatesData> read(StoreConnection &connection, const MetricCatalog &catalog, const MetricScope &scope,
                                  IsoWeek week, const std::shared_ptr<PanelMemory> &panels);
};

} // namespace plumbline

// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metrics/MetricCatalog.h"
#include "metrics/MetricRunner.h"
#include "metrics/MetricSeries.h"
#include "statistics/HourlyCost.h"

#include <QSet>

namespace plumbline {

/// One case of the cost metric with the cell that it lies in.
struct CostCase {
    /// A source that tells cost alone leaves the requests at nothing.
    bool tellsRequests() const { return requests > 0 || cost.pico == 0; }

    int cell = 0; ///< Day * 24 + hour.
    int row = 0; ///< In the cases of the result.
    qint64 requests = 0;
    Money cost;
    QString service;
    QString model;
};

/// Cost of a range of whole days by local hour, with the cases it is made of.
struct CostGrid {
    MetricResult result;
    std::shared_ptr<const HourlyCost> hourly; ///< Never null.
    QList<CostCase> cases;
    QSet<int> untold; ///< Cells with cost whose requests nobody told: they have no cost per request.
};

/// Everything that the cost page shows.
struct CostData {
    MetricDefinition definition;
    CostGrid week;
    CostGrid weeks; ///< The four weeks that end with the chosen one.
    QList<double>
        hourlySoFar; ///< US dollars of each hour of the quarter so far that was seen; sets the steps of the colours.
    QHash<QString, MoneySum> beforeByService; ///< Of the week before.
    QHash<QString, MoneySum> beforeByModel;
    MetricSeries series; ///< Spend by week, up to the chosen one.
    bool isFirstRun = false;
};

/// Reads the cost of a week. Runs on a worker.
Result<CostData> readCost(StoreConnection &connection, const MetricCatalog &catalog, const MetricScope &scope,
                          IsoWeek week, const std::shared_ptr<PanelMemory> &panels);

} // namespace plumbline

// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metrics/MetricCatalog.h"
#include "metrics/MetricSeries.h"
#include "report/WeeklyMetrics.h"

#include <QFuture>

namespace plumbline {

class QueryRunner;

/// One metric of a week: what was asked, the answer, and the weeks before.
struct MeasuredMetric {
    MetricDefinition definition;
    MetricResult result;
    MetricSeries series; ///< Empty where only the week itself was asked for.

    /// Rows of `result.cases` that count for an output; all that count when the output is a sum or a count of all.
    QList<int> casesOf(const QString &output) const { return result.casesOfOutput.value(output); }
    /// Rows that its number is made of: of the numerator of a share, else all that count.
    QList<int> casesBehind() const;
    /// Of one output; where a share has none, all of those that it is a share of: "0 of 4" is said of four.
    QList<int> casesBehind(const QString &output) const;
};

/// Everything that the weekly review shows.
struct WeeklyData {
    QList<MeasuredMetric> metrics;
    std::optional<MeasuredMetric> due; ///< sla_rate of the days until the next Monday, once it is read.
    bool isFirstRun = false; ///< The store holds nothing yet.

    const MeasuredMetric *find(QStringView id) const;
};

/// Those of the tiles that the page's other parts are made of; they are read first.
const QStringList &leadingMetrics();

constexpr int shownWeeks = 16;

/// One metric without the weeks before.
Result<MeasuredMetric> measureMetric(StoreConnection &connection, const MetricCatalog &catalog, const QString &id,
                                     const MetricScope &scope, const std::shared_ptr<PanelMemory> &panels);

/// Reads those metrics of one week; tiles come with the weeks before. Runs on a worker.
Result<QList<MeasuredMetric>> measureWeek(StoreConnection &connection, const MetricCatalog &catalog,
                                          const MetricScope &scope, IsoWeek week,
                                          const std::shared_ptr<PanelMemory> &panels, const QStringList &ids);

/// One metric of another week than the one that is shown, such as a point of a chart that somebody opens.
QFuture<Result<MetricResult>> measureOneWeek(QueryRunner &runner, const MetricDefinition &definition, MetricScope scope,
                                             IsoWeek week, const std::shared_ptr<PanelMemory> &panels);

/// What the page begins with: whether there is anything, and the leading metrics.
Result<WeeklyData> readWeekly(StoreConnection &connection, const MetricCatalog &catalog, const MetricScope &scope,
                              IsoWeek week, const std::shared_ptr<PanelMemory> &panels);

} // namespace plumbline

// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metrics/MetricDefinition.h"
#include "metrics/MetricResult.h"

namespace plumbline {

class PanelMemory;
class StoreConnection;

/// Answers metrics from a store: population by SQL, finishing statistic in C++, coverage from the sync ledger.
class MetricRunner
{
public:
    /// With `panels` cases that are kept need not be found among the rows; the answers are the same.
    explicit MetricRunner(StoreConnection &connection, std::shared_ptr<PanelMemory> panels = {});

    Result<MetricResult> run(const MetricDefinition &definition, const MetricScope &scope) const;

    /// One result per value of a dimension; cases without one stand under "(none)". The groups add up to the whole.
    Result<QList<std::pair<QString, MetricResult>>> runBy(const MetricDefinition &definition, const MetricScope &scope,
                                                          const QString &column) const;

    /// What the relation `param` holds for a definition and a scope: names and values in order. Unknown parameters are
    /// an error.
    static Result<QList<std::pair<QString, QString>>> parameters(const MetricDefinition &definition,
                                                                 const MetricScope &scope);

    /// Where the period of a scope begins: the scope's from, or earlier where the definition widens short periods.
    static TimePoint periodStart(const MetricDefinition &definition, const MetricScope &scope);

    /// The cases alone, unfiltered by service, team and environment.
    Result<CaseTable> population(const MetricDefinition &definition, const MetricScope &scope) const;
    /// One per scope; they differ in period and instant only, not in what was known or in parameters.
    Result<QList<CaseTable>> populations(const MetricDefinition &definition, const QList<MetricScope> &scopes) const;
    Result<Coverage> coverage(const MetricDefinition &definition, const MetricScope &scope) const;
    /// The instant of the oldest row that the metric's history starts with; nothing when there is none.
    Result<std::optional<TimePoint>> historyStart(const MetricDefinition &definition, const MetricScope &scope) const;

    /// The finishing half of a run: filters, statistics, state. For those who split one population into many results:
    /// `rows` are those of the result, `whole` tells what the sources have seen.
    static MetricResult resultOf(const MetricDefinition &definition, const MetricScope &scope, const CaseTable &whole,
                                 const QList<int> &rows, const Coverage &coverage);

private:
    StoreConnection &m_connection;
    std::shared_ptr<PanelMemory> m_panels;
};

} // namespace plumbline

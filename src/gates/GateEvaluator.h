// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gates/GateReport.h"
#include "metrics/MetricScope.h"

namespace plumbline {

class MetricAnswers;
class MetricCatalog;
class StoreConnection;

/// Judges the numbers of a store by a policy. While others write, who asks holds a StoreSnapshot: then all are of one moment.
class GateEvaluator
{
public:
    GateEvaluator(StoreConnection &store, const MetricCatalog &catalog) : m_store(store), m_catalog(catalog) { }

    /// `scope` says as-of, what was known, the zone, and the filters of the rules that name none.
    Result<GateReport> run(const GatePolicy &policy, const MetricScope &scope, const GateSubject &subject,
                           TimePoint now) const;

private:
    Result<QList<GateFinding>> findingsOf(const GateRule &rule, const MetricScope &scope, MetricAnswers &answers) const;

    StoreConnection &m_store;
    const MetricCatalog &m_catalog;
};

} // namespace plumbline

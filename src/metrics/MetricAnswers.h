// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metrics/MetricRunner.h"

#include <QCache>

namespace plumbline {

/// Asks a store each question once for those who need the same number again and again: rules, facts, drill-downs. Of
/// one moment of the store: rows that arrive later are not noticed.
class MetricAnswers
{
public:
    using Groups = QList<std::pair<QString, MetricResult>>;

    explicit MetricAnswers(StoreConnection &connection) : m_runner(connection) { }

    Result<std::shared_ptr<const MetricResult>> run(const MetricDefinition &definition, const MetricScope &scope);
    Result<std::shared_ptr<const Groups>> runBy(const MetricDefinition &definition, const MetricScope &scope,
                                                const QString &column);

private:
    /// Answers keep their cases; those that were not needed for longest go first.
    static constexpr qsizetype mostCases = 500'000;

    MetricRunner m_runner;
    QCache<QString, std::shared_ptr<const MetricResult>> m_results{mostCases};
    QCache<QString, std::shared_ptr<const Groups>> m_groups{mostCases};
};

} // namespace plumbline

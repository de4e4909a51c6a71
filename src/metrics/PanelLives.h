// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metrics/PanelSource.h"

namespace plumbline {

/// Finds cases as they stood at every instant, or what was so at every instant where cases depend on the period.
/// Between two events of the rows that belong together nothing changes, so the definition is asked as of each event. It
/// only compares instants with each other; hence rows that have nothing to do with each other are moved in time, each
/// so that its own event comes to lie at the one instant that is asked about, and one question answers for all.
class PanelLives
{
public:
    PanelLives(const MetricDefinition &definition, PanelSource &source) : m_definition(definition), m_source(source) { }

    /// Rows by type whose cases are wanted, and versions that they depend on besides.
    Result<CaseTable> cases(const std::vector<std::vector<PanelRow>> &own, const QHash<QString, QList<qint64>> &told);

private:
    struct Part { ///< Rows that belong together.
        std::vector<qint64> events;
        qint64 instant(size_t round) const; ///< As of which the round asks.
        size_t rounds() const { return events.empty() ? 1 : events.size() + 1; }
        qint64 since(size_t round) const;
        qint64 until(size_t round) const;
    };
    void divide(const std::vector<std::vector<PanelRow>> &own);
    void take(const CaseTable &table, size_t round);

    const MetricDefinition &m_definition;
    PanelSource &m_source;
    std::vector<Part> m_parts;
    std::vector<std::vector<int>> m_partOf; ///< By type and place.
    QHash<QString, QHash<qint64, int>> m_partOfVersion;
    QStringList m_columns;
    std::vector<CaseValues> m_cases;
    std::vector<qint64> m_since;
    std::vector<qint64> m_until;
    QHash<QByteArray, int> m_lastRound; ///< Cases that stood in the round before, by all that they say.
};

} // namespace plumbline

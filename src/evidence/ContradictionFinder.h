// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/EvidenceRule.h"
#include "metrics/MetricScope.h"

namespace plumbline {

/// Two records that cannot both be right, or one that lacks what it claims.
struct Contradiction {
    QString says; ///< In a sentence.
    std::optional<TimePoint> at;
    QString service; ///< Empty where it is of none.
    QList<CaseReference> sides; ///< The rows, and through them the bytes.
};

/// What a rule found.
struct ContradictionOutcome {
    EvidenceRule rule;
    QStringList unread; ///< Row types that it needs and the store has none of: then nothing can be said.
    QList<Contradiction> found; ///< In the order of the rule.
};

/// Asks a store for contradictions.
class ContradictionFinder
{
public:
    ContradictionFinder(StoreConnection &connection, const MetricCatalog &catalog)
        : m_connection(connection), m_catalog(catalog)
    {
    }

    Result<ContradictionOutcome> run(const EvidenceRule &rule, const MetricScope &scope) const;

private:
    Result<CaseTable> cases(const EvidenceRule &rule, const MetricScope &scope) const;

    StoreConnection &m_connection;
    const MetricCatalog &m_catalog;
};

} // namespace plumbline

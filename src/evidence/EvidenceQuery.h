// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metrics/CaseTable.h"
#include "metrics/MetricDefinition.h"
#include "store/KnownRelations.h"

namespace plumbline {

class StoreConnection;

/// SQL of a data file over the rows of a store.
struct EvidenceSql {
    QString name; ///< File, and the entry in it, for errors.
    QStringList reads; ///< Row types, as they are known.
    QStringList histories; ///< Row types of which every version is wanted: relations <type>_history.
    QList<MetricRelation> relations; ///< Those of the metrics that it shares.
    QString sql;
};

/// Runs such SQL as populations of metrics are run: with the relation `param`, on both engines.
class EvidenceQuery
{
public:
    /// As known at that instant; empty: now.
    EvidenceQuery(StoreConnection &connection, std::optional<TimePoint> knownAt)
        : m_connection(connection), m_knownAt(knownAt)
    {
    }

    /// With `more`, relations that read the rows.
    Result<CaseTable> run(const EvidenceSql &question, const QList<std::pair<QString, QString>> &parameters,
                          const BoundRelations &more = {}) const;

private:
    StoreConnection &m_connection;
    std::optional<TimePoint> m_knownAt;
};

} // namespace plumbline

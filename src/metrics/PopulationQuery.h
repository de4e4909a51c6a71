// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metrics/CaseTable.h"
#include "metrics/MetricDefinition.h"
#include "store/KnownRelations.h"
#include "store/SqlQuery.h"
#include "store/WholeTablePlans.h"

namespace plumbline {

/// Finds the cases of a definition among rows that someone chose. Asked again about as many of other rows or with
/// other parameters, it keeps what was prepared: to prepare these queries takes as long as to run them.
class PopulationQuery
{
public:
    PopulationQuery(StoreConnection &connection, const MetricDefinition &definition)
        : m_definition(definition), m_plans(connection), m_query(connection)
    {
    }

    Result<CaseTable> run(const BoundRelations &relations, const QList<std::pair<QString, QString>> &parameters);

private:
    const MetricDefinition &m_definition;
    WholeTablePlans m_plans;
    SqlQuery m_query;
    QString m_sql;
};

} // namespace plumbline

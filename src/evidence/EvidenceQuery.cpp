// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/EvidenceQuery.h"

#include "metrics/PopulationQuery.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

Result<CaseTable> EvidenceQuery::run(const EvidenceSql &question, const QList<std::pair<QString, QString>> &parameters,
                                     const BoundRelations &more) const
{
    MetricDefinition definition;
    definition.relations = question.relations;
    definition.populationSql = question.sql;
    const QString readBy = definition.relationsSql() + question.sql + more.sql;
    const auto known = knownRelations(question.reads, m_knownAt, {}, readBy);
    const auto past = historyRelations(question.histories, m_knownAt, readBy);
    if (!known || !past)
        return fail(!known ? known.error() : past.error());
    QStringList relations{*known, *past, more.sql};
    relations.removeAll(QString());
    auto table = PopulationQuery(m_connection, definition).run({relations.join(u",\n"_s), more.binds}, parameters);
    if (table)
        return table;
    Error error = table.error();
    error.where = question.name;
    return fail(error);
}

} // namespace plumbline

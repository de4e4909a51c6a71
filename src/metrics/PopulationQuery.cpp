// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/PopulationQuery.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

Result<CaseTable> PopulationQuery::run(const BoundRelations &relations,
                                       const QList<std::pair<QString, QString>> &parameters)
{
    QVariantList binds;
    for (const auto &[name, value] : parameters)
        binds << boundText(name) << boundText(value);
    binds += relations.binds;
    const QStringList values(parameters.size(), u"(CAST(? AS TEXT), CAST(? AS TEXT))"_s);
    const QString sql
        = u"WITH param(name, value) AS (VALUES %1),\n%2%3,\npopulation AS (\n%4\n)\nSELECT * FROM population"_s.arg(
            values.join(u", "_s), relations.sql, m_definition.relationsSql(), m_definition.populationSql);
    const auto ran = sql == m_sql ? m_query.again(binds) : m_query.run(u"run definition"_s, sql, binds);
    m_sql = sql;
    if (!ran) {
        Error error = ran.error();
        error.where = u"%1/v%2.population.sql"_s.arg(m_definition.id).arg(m_definition.version);
        return fail(error);
    }
    const QStringList columns = m_query.columns();
    std::vector<CaseValues> cases(size_t(columns.size()));
    while (m_query.next()) {
        for (int i = 0; i < columns.size(); ++i)
            cases[size_t(i)].append(m_query.value(i));
    }
    if (auto ended = m_query.ended(); !ended)
        return fail(ended.error());
    return CaseTable(columns, CaseBlock::of(std::move(cases)));
}

} // namespace plumbline

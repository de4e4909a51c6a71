// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/BulkInsert.h"

#include "store/SqlQuery.h"
#include "store/SqliteStatement.h"
#include "store/StoreConnection.h"

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

constexpr qsizetype valuesPerRoundTrip = 4'000;

} // namespace

BulkInsert::BulkInsert(StoreConnection &connection, QString what, QString table, const QStringList &columns)
    : m_connection(connection), m_what(std::move(what)), m_table(std::move(table)), m_columns(columns)
{
}

QString BulkInsert::statement(qsizetype lines) const
{
    const QStringList tuples(lines, u'(' + placeholders(m_columns.size()) + u')');
    return u"INSERT INTO %1 (%2) VALUES %3"_s.arg(m_table, m_columns.join(u", "_s), tuples.join(u", "_s));
}

Result<void> BulkInsert::add(const QVariantList &values)
{
    if (m_connection.location().engine != StoreLocation::Engine::Sqlite) {
        m_waiting += values;
        return m_waiting.size() < valuesPerRoundTrip ? Result<void>() : finish();
    }
    if (!m_statement) {
        const auto found = m_connection.statement(statement(1));
        if (!found)
            return fail(found.error());
        m_statement = *found;
    }
    for (const QVariant &value : values)
        m_statement->bind(value);
    return m_statement->run(m_what);
}

Result<void> BulkInsert::finish()
{
    if (m_waiting.isEmpty())
        return {};
    const QVariantList values = std::exchange(m_waiting, {});
    return SqlQuery(m_connection).run(m_what, statement(values.size() / m_columns.size()), values);
}

} // namespace plumbline

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
constexpr qsizetype bytesPerRoundTrip = 4'000'000;

} // namespace

BulkInsert::BulkInsert(StoreConnection &connection, QString what, QString table, QStringList columns, Numbers numbers)
    : m_connection(connection), m_what(std::move(what)), m_table(std::move(table)), m_columns(std::move(columns)),
      m_isServer(connection.location().engine == StoreLocation::Engine::Postgresql), m_numbers(numbers)
{
}

QString BulkInsert::statement(qsizetype lines) const
{
    const QStringList tuples(lines, u'(' + placeholders(m_columns.size()) + u')');
    return u"INSERT INTO %1 (%2) %3VALUES %4"_s.arg(
        m_table, m_columns.join(u", "_s),
        m_isServer && m_numbers == Numbers::AsGiven ? u"OVERRIDING SYSTEM VALUE "_s : QString(), tuples.join(u", "_s));
}

Result<void> BulkInsert::add(const QVariantList &values)
{
    if (m_isServer) {
        for (const QVariant &value : values)
            m_bytes += value.typeId() == QMetaType::QByteArray ? value.toByteArray().size() : 0;
        m_waiting += values;
        return m_waiting.size() + m_columns.size() <= valuesPerRoundTrip && m_bytes <= bytesPerRoundTrip
            ? Result<void>()
            : finish();
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
    m_bytes = 0;
    const QVariantList values = std::exchange(m_waiting, {});
    return SqlQuery(m_connection).run(m_what, statement(values.size() / m_columns.size()), values);
}

} // namespace plumbline

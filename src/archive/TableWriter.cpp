// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/TableWriter.h"

#include "store/SqlQuery.h"
#include "store/SqliteStatement.h"
#include "store/StoreConnection.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

constexpr qsizetype mostValues = 4'000; ///< In one round trip to a server.
constexpr qsizetype mostBytes = 4'000'000;

QVariant nullOf(StoreColumn::Kind kind)
{
    return QVariant(QMetaType(kind == StoreColumn::Kind::Number     ? QMetaType::LongLong
                                  : kind == StoreColumn::Kind::Text ? QMetaType::QString
                                                                    : QMetaType::QByteArray));
}

} // namespace

TableWriter::TableWriter(StoreConnection &connection, const StoreTable &table)
    : m_connection(connection), m_table(table),
      m_isServer(connection.location().engine == StoreLocation::Engine::Postgresql)
{
}

QString TableWriter::insert(qsizetype rows) const
{
    QStringList names;
    for (const StoreColumn &column : m_table.columns)
        names.append(column.name);
    const QStringList tuples(rows, u'(' + placeholders(names.size()) + u')');
    // Numbers that the table counts up by itself come as they were: others refer to them.
    return u"INSERT INTO %1 (%2) %3VALUES %4"_s.arg(
        m_table.name, names.join(u", "_s),
        m_isServer && !m_table.counting.isEmpty() ? u"OVERRIDING SYSTEM VALUE "_s : QString(), tuples.join(u", "_s));
}

Result<void> TableWriter::begin()
{
    SqlQuery query(m_connection);
    if (auto looked = query.run(u"write table"_s, u"SELECT 1 FROM %1 LIMIT 1"_s.arg(m_table.name)); !looked)
        return looked;
    if (!query.next())
        return {};
    return SqlQuery(m_connection).run(u"write table"_s, u"DELETE FROM "_s + m_table.name);
}

Result<void> TableWriter::add(const QVariantList &row)
{
    if (!m_isServer) {
        const auto statement = m_connection.statement(insert(1));
        if (!statement)
            return fail(statement.error());
        for (const QVariant &value : row)
            (*statement)->bind(value);
        return (*statement)->run(u"write table"_s);
    }
    for (qsizetype i = 0; i < row.size(); ++i) {
        m_waiting.append(row.at(i).isNull() ? nullOf(m_table.columns.at(i).kind) : row.at(i));
        if (m_table.columns.at(i).kind == StoreColumn::Kind::Bytes)
            m_bytes += row.at(i).toByteArray().size();
    }
    return m_waiting.size() + m_table.columns.size() > mostValues || m_bytes > mostBytes ? flush() : Result<void>();
}

Result<void> TableWriter::flush()
{
    if (m_waiting.isEmpty())
        return {};
    Result<void> written
        = SqlQuery(m_connection).run(u"write table"_s, insert(m_waiting.size() / m_table.columns.size()), m_waiting);
    m_waiting.clear();
    m_bytes = 0;
    return written;
}

Result<void> TableWriter::end()
{
    if (auto written = flush(); !written || !m_isServer || m_table.counting.isEmpty())
        return written;
    return SqlQuery(m_connection)
        .run(u"write table"_s,
             u"SELECT setval(pg_get_serial_sequence('%1', '%2'), COALESCE(MAX(%2), 1), COUNT(*) > 0) FROM %1"_s.arg(
                 m_table.name, m_table.counting));
}

} // namespace plumbline

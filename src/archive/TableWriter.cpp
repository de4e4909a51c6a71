// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/TableWriter.h"

#include "store/SqlQuery.h"
#include "store/StoreConnection.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

QVariant nullOf(StoreColumn::Kind kind)
{
    return QVariant(QMetaType(kind == StoreColumn::Kind::Number     ? QMetaType::LongLong
                                  : kind == StoreColumn::Kind::Text ? QMetaType::QString
                                                                    : QMetaType::QByteArray));
}

QStringList namesOf(const StoreTable &table)
{
    QStringList names;
    for (const StoreColumn &column : table.columns)
        names.append(column.name);
    return names;
}

} // namespace

TableWriter::TableWriter(StoreConnection &connection, const StoreTable &table)
    : m_connection(connection), m_table(table),
      m_isServer(connection.location().engine == StoreLocation::Engine::Postgresql),
      // Others refer to the numbers that a table counts up by itself.
      m_insert(connection, u"write table"_s, table.name, namesOf(table),
               table.counting.isEmpty() ? BulkInsert::Numbers::Counted : BulkInsert::Numbers::AsGiven)
{
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
    if (!m_isServer)
        return m_insert.add(row);
    QVariantList values;
    for (qsizetype i = 0; i < row.size(); ++i)
        values.append(row.at(i).isNull() ? nullOf(m_table.columns.at(i).kind) : row.at(i));
    return m_insert.add(values);
}

Result<void> TableWriter::end()
{
    if (auto written = m_insert.finish(); !written || !m_isServer || m_table.counting.isEmpty())
        return written;
    return SqlQuery(m_connection)
        .run(u"write table"_s,
             u"SELECT setval(pg_get_serial_sequence('%1', '%2'), COALESCE(MAX(%2), 1), COUNT(*) > 0) FROM %1"_s.arg(
                 m_table.name, m_table.counting));
}

} // namespace plumbline

// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/TableReader.h"

#include "store/StoreConnection.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

constexpr qint64 portion = 500; ///< Rows per round trip: a row can hold an answer of megabytes.

/// As it is written elsewhere: never null where it only is empty.
QVariant valueOf(StoreColumn::Kind kind, const QVariant &value)
{
    if (kind == StoreColumn::Kind::Text)
        return boundText(value.toString());
    if (kind == StoreColumn::Kind::Bytes)
        return value.toByteArray().isNull() ? QByteArray("") : value.toByteArray();
    return value.toLongLong();
}

bool fits(StoreColumn::Kind kind, const QVariant &value)
{
    switch (kind) {
    case StoreColumn::Kind::Number:
        return value.typeId() == QMetaType::LongLong || value.typeId() == QMetaType::ULongLong // of the server's driver
            || value.typeId() == QMetaType::Int;
    case StoreColumn::Kind::Text: return value.typeId() == QMetaType::QString;
    case StoreColumn::Kind::Bytes: // an empty text is what 0.1 left of an erased answer
        return value.typeId() == QMetaType::QByteArray || (value.typeId() == QMetaType::QString && value.toString().isEmpty());
    }
    return false;
}

} // namespace

TableReader::TableReader(StoreConnection &connection, const StoreTable &table)
    : m_connection(connection), m_table(table),
      m_isServer(connection.location().engine == StoreLocation::Engine::Postgresql), m_query(connection)
{
}

TableReader::~TableReader()
{
    if (m_isOpen && m_isServer)
        (void)SqlQuery(m_connection).run(u"read table"_s, u"CLOSE whole_table"_s);
}

tl::unexpected<Error> TableReader::failed(const QString &detail) const
{
    return fail(Error::Kind::Store, u"read table"_s, detail, m_table.name);
}

Result<void> TableReader::open()
{
    QStringList names;
    for (const StoreColumn &column : m_table.columns)
        names.append(column.name);
    const QString select = u"SELECT %1 FROM %2"_s.arg(names.join(u", "_s), m_table.name);
    // The driver would else bring the whole table of a server into memory first.
    Result<void> opened = m_isServer
        ? SqlQuery(m_connection).run(u"read table"_s, u"DECLARE whole_table NO SCROLL CURSOR FOR "_s + select)
        : m_query.run(u"read table"_s, select);
    if (!opened)
        return failed(opened.error().detail);
    m_isOpen = true;
    m_inPortion = portion;
    return {};
}

Result<bool> TableReader::step()
{
    if (m_query.next()) {
        ++m_inPortion;
        return true;
    }
    if (auto ended = m_query.ended(); !ended)
        return fail(ended.error());
    if (!m_isServer || m_inPortion < portion)
        return false;
    m_inPortion = 0;
    if (auto fetched = m_query.run(u"read table"_s, u"FETCH %1 FROM whole_table"_s.arg(portion)); !fetched)
        return fail(fetched.error());
    if (!m_query.next())
        return false;
    ++m_inPortion;
    return true;
}

Result<bool> TableReader::next(QVariantList &row)
{
    const auto stepped = step();
    if (!stepped)
        return failed(stepped.error().detail);
    row.clear();
    if (!*stepped)
        return false;
    for (qsizetype i = 0; i < m_table.columns.size(); ++i) {
        const StoreColumn &column = m_table.columns.at(i);
        if (m_query.isNull(int(i))) {
            row.append(QVariant());
            continue;
        }
        const QVariant value = m_query.value(int(i));
        if (!fits(column.kind, value)) // SQLite keeps what it is given, whatever the column is declared as
            return failed(u"column %1 holds a value of another type"_s.arg(column.name));
        row.append(valueOf(column.kind, value));
    }
    return true;
}

} // namespace plumbline

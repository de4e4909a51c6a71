// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/TableCatalog.h"

#include "store/SqlQuery.h"
#include "store/StoreConnection.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

const QString TableCatalog::manifest = u"archive_manifest"_s;

namespace {

bool isSqlite(const StoreConnection &connection)
{
    return connection.location().engine == StoreLocation::Engine::Sqlite;
}

Result<StoreColumn::Kind> kindOf(const QString &declared, const QString &where)
{
    const QString type = declared.toLower();
    if (type == u"bigint"_s || type == u"integer"_s)
        return StoreColumn::Kind::Number;
    if (type == u"text"_s)
        return StoreColumn::Kind::Text;
    if (type == u"blob"_s || type == u"bytea"_s)
        return StoreColumn::Kind::Bytes;
    return fail(Error::Kind::Store, u"read schema"_s,
                u"a column of type \"%1\" is none that both engines have"_s.arg(declared), where);
}

} // namespace

Result<QStringList> TableCatalog::names() const
{
    SqlQuery query(m_connection);
    // "table" is neither a view nor a search index nor one of the tables that such an index keeps its own things in.
    if (auto read = query.run(
            u"read schema"_s,
            isSqlite(m_connection)
                ? u"SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name"_s
                : u"SELECT tablename FROM pg_catalog.pg_tables WHERE schemaname = current_schema() ORDER BY tablename COLLATE \"C\""_s);
        !read)
        return fail(read.error());
    QStringList names;
    while (query.next())
        names.append(query.text(0));
    names.removeAll(manifest);
    return names;
}

Result<StoreTable> TableCatalog::describe(const QString &name) const
{
    SqlQuery query(m_connection);
    if (auto read = query.run(
            u"read schema"_s,
            isSqlite(m_connection)
                ? u"SELECT name, type, pk = 1 AND type = 'INTEGER' AND \"notnull\" = 0 FROM pragma_table_info(?)"_s
                : u"SELECT column_name, data_type, CAST(is_identity = 'YES' AS INTEGER) FROM information_schema.columns WHERE table_schema = current_schema() AND table_name = ?"_s,
            {name});
        !read)
        return fail(read.error());
    StoreTable table{name, {}, {}};
    while (query.next()) {
        const auto kind = kindOf(query.text(1), name + u'.' + query.text(0));
        if (!kind)
            return fail(kind.error());
        table.columns.append({query.text(0), *kind});
        if (query.number(2) == 1)
            table.counting = query.text(0);
    }
    std::sort(table.columns.begin(), table.columns.end(),
              [](const StoreColumn &a, const StoreColumn &b) { return a.name < b.name; });
    return table;
}

Result<QList<StoreTable>> TableCatalog::tables() const
{
    const auto known = names();
    if (!known)
        return fail(known.error());
    QList<StoreTable> tables;
    for (const QString &name : *known) {
        auto table = describe(name);
        if (!table)
            return fail(table.error());
        tables.append(std::move(*table));
    }
    return tables;
}

} // namespace plumbline

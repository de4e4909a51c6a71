// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/ServerIndexParts.h"

#include "store/ServerRoles.h"
#include "store/SqlDialect.h"
#include "store/SqlQuery.h"
#include "store/StoreConnection.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

/// For the same roles as the tables that are there.
Result<void> makeParts(StoreConnection &store, const QString &table)
{
    ServerRoles roles(store);
    const auto granted = roles.granted();
    if (!granted)
        return fail(granted.error());
    SqlQuery query(store);
    for (const QString &sql : {u"CREATE TABLE IF NOT EXISTS %1 (type TEXT NOT NULL, chunk BIGINT NOT NULL, "
                               "name TEXT NOT NULL, crc BIGINT NOT NULL, body BYTEA NOT NULL, "
                               "PRIMARY KEY (type, chunk, name))"_s.arg(table),
                               // Unpacked: it is read more quickly so.
                               u"ALTER TABLE %1 ALTER COLUMN body SET STORAGE EXTERNAL"_s.arg(table)}) {
        if (auto made = query.run(u"write search index"_s, sql); !made)
            return made;
    }
    return roles.grantAnew(*granted);
}

} // namespace

Result<std::unique_ptr<IndexParts>> ServerIndexParts::open(StoreConnection &store, Access access, Shelf shelf)
{
    const QString table = shelf == Shelf::Search ? u"search_part"_s : u"panel_part"_s;
    SqlQuery query(store);
    if (auto looked = query.run(u"read search index"_s, u"SELECT to_regclass('%1') IS NULL"_s.arg(table)); !looked)
        return fail(looked.error());
    if (query.next() && query.value(0).toBool()) {
        if (access == Access::Read)
            return nullptr;
        if (auto made = store.transaction([&] { return makeParts(store, table); }); !made)
            return fail(made.error());
    }
    return std::unique_ptr<IndexParts>(new ServerIndexParts(store, table));
}

QString ServerIndexParts::place() const
{
    return m_store.location().toString() + u' ' + m_table;
}

Result<qint64> ServerIndexParts::chunkCount(const QString &type)
{
    SqlQuery query(m_store);
    if (auto read
        = query.run(u"read search index"_s,
                    u"SELECT COUNT(*), MAX(chunk) FROM %1 WHERE type = ? AND name = 'head'"_s.arg(m_table), {type});
        !read)
        return fail(read.error());
    const qint64 count = query.next() ? query.number(0) : 0;
    if (count > 0 && query.number(1) != count - 1)
        return fail(Error::Kind::Store, u"read search index"_s, u"damaged: chunks of %1 are missing"_s.arg(type),
                    place());
    return count;
}

Result<void> ServerIndexParts::throwAway()
{
    return SqlQuery(m_store).run(u"write search index"_s, u"DELETE FROM "_s + m_table);
}

Result<void> ServerIndexParts::keepOnly(const QString &type, const QList<qint64> &chunks)
{
    const SqlDialect dialect(StoreLocation::Engine::Postgresql);
    return SqlQuery(m_store).run(
        u"write search index"_s,
        u"DELETE FROM %1 WHERE type = ? AND NOT (%2)"_s.arg(m_table, dialect.amongNumbers(u"chunk"_s)),
        {boundText(type), dialect.numbers(chunks)});
}

Result<std::optional<IndexParts::Stored>> ServerIndexParts::stored(const QString &type, qint64 chunk,
                                                                   const QString &name)
{
    SqlQuery query(m_store);
    if (auto read = query.run(u"read search index"_s,
                              u"SELECT crc, body FROM %1 WHERE type = ? AND chunk = ? AND name = ?"_s.arg(m_table),
                              {boundText(type), chunk, name});
        !read)
        return fail(read.error());
    if (!query.next())
        return std::optional<Stored>();
    return Stored{query.number(0), query.value(1).toByteArray()};
}

Result<void> ServerIndexParts::store(const QString &type, qint64 chunk, const QList<IndexPart> &parts,
                                     const QList<qint64> &crcs)
{
    return m_store.transaction([&]() -> Result<void> {
        for (qsizetype i = 0; i < parts.size(); ++i) {
            SqlQuery query(m_store);
            const QByteArray bytes = parts[i].bytes.isNull() ? QByteArray("") : parts[i].bytes;
            if (auto kept = query.run(u"write search index"_s,
                                      u"INSERT INTO %1 (type, chunk, name, crc, body) VALUES (?, ?, ?, ?, ?) "
                                      "ON CONFLICT (type, chunk, name) DO UPDATE SET crc = excluded.crc, "
                                      "body = excluded.body"_s.arg(m_table),
                                      {boundText(type), chunk, parts[i].name, crcs[i], bytes});
                !kept)
                return kept;
        }
        return {};
    });
}

} // namespace plumbline

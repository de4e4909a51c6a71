// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/ServerIndexParts.h"

#include "store/SqlQuery.h"
#include "store/StoreConnection.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

Result<std::unique_ptr<IndexParts>> ServerIndexParts::open(StoreConnection &store, Access access)
{
    SqlQuery query(store);
    if (auto looked = query.run(u"read search index"_s, u"SELECT to_regclass('search_part') IS NULL"_s); !looked)
        return fail(looked.error());
    if (query.next() && query.value(0).toBool()) {
        if (access == Access::Read)
            return nullptr;
        for (const QString &sql :
             {u"CREATE TABLE IF NOT EXISTS search_part (type TEXT NOT NULL, chunk BIGINT NOT NULL, "
              "name TEXT NOT NULL, crc BIGINT NOT NULL, body BYTEA NOT NULL, "
              "PRIMARY KEY (type, chunk, name))"_s,
              // Unpacked: it is read more quickly so.
              u"ALTER TABLE search_part ALTER COLUMN body SET STORAGE EXTERNAL"_s}) {
            if (auto made = query.run(u"write search index"_s, sql); !made)
                return fail(made.error());
        }
    }
    return std::unique_ptr<IndexParts>(new ServerIndexParts(store));
}

QString ServerIndexParts::place() const
{
    return m_store.location().toString() + u" search_part"_s;
}

Result<qint64> ServerIndexParts::chunkCount(const QString &type)
{
    SqlQuery query(m_store);
    if (auto read
        = query.run(u"read search index"_s,
                    u"SELECT COUNT(*), MAX(chunk) FROM search_part WHERE type = ? AND name = 'head'"_s, {type});
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
    return SqlQuery(m_store).run(u"write search index"_s, u"DELETE FROM search_part"_s);
}

Result<std::optional<IndexParts::Stored>> ServerIndexParts::stored(const QString &type, qint64 chunk,
                                                                   const QString &name)
{
    SqlQuery query(m_store);
    if (auto read = query.run(u"read search index"_s,
                              u"SELECT crc, body FROM search_part WHERE type = ? AND chunk = ? AND name = ?"_s,
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
                                      u"INSERT INTO search_part (type, chunk, name, crc, body) VALUES (?, ?, ?, ?, ?) "
                                      "ON CONFLICT (type, chunk, name) DO UPDATE SET crc = excluded.crc, "
                                      "body = excluded.body"_s,
                                      {boundText(type), chunk, parts[i].name, crcs[i], bytes});
                !kept)
                return kept;
        }
        return {};
    });
}

} // namespace plumbline

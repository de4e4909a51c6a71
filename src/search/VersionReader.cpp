// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/VersionReader.h"

#include "store/SqlDialect.h"
#include "store/SqlQuery.h"
#include "store/SqliteStatement.h"
#include "store/StoreConnection.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

VersionReader::VersionReader(const RowType &type) : m_type(type)
{
    clear();
}

void VersionReader::clear()
{
    m_makers.clear();
    for (int i = 0; i < SearchedColumns::count(m_type); ++i)
        m_makers.emplace_back(SearchedColumns::isText(m_type, i));
    m_versions.clear();
}

Result<qint64> VersionReader::read(StoreConnection &store, qint64 after, qint64 upTo)
{
    const auto done = store.location().engine == StoreLocation::Engine::Sqlite ? readSqlite(store, after, upTo)
                                                                               : readServer(store, after, upTo);
    if (!done)
        return fail(done.error());
    return isFull() ? m_versions.back() : upTo;
}

Result<void> VersionReader::readSqlite(StoreConnection &store, qint64 after, qint64 upTo)
{
    QStringList columns{u"version_id"_s, u"digest"_s};
    for (size_t i = 0; i < m_makers.size(); ++i)
        columns.append(SearchedColumns::name(m_type, int(i)));
    const QString sql = u"SELECT %1 FROM %2_version WHERE version_id > ? AND version_id <= ? ORDER BY version_id"_s.arg(
        columns.join(u", "_s), m_type.name);
    auto statement = store.take(sql);
    if (!statement)
        return fail(statement.error());
    SqliteStatement &rows = **statement;
    rows.bind(after);
    rows.bind(upTo);
    Result<bool> stepped = true;
    while (!isFull()) {
        stepped = rows.step(u"read rows"_s);
        if (!stepped || !*stepped)
            break;
        m_versions.push_back(rows.number(0));
        const QByteArrayView digest = rows.bytes(1);
        m_lastDigest.resize(0);
        m_lastDigest.append(digest);
        for (size_t i = 0; i < m_makers.size(); ++i) {
            const int column = int(i) + 2;
            if (rows.isNull(column))
                m_makers[i].addNull();
            else if (SearchedColumns::isText(m_type, int(i)))
                m_makers[i].addText(rows.bytes(column));
            else
                m_makers[i].addNumber(rows.number(column));
        }
    }
    store.giveBack(sql, std::move(*statement));
    return stepped ? Result<void>() : Result<void>(fail(stepped.error()));
}

Result<void> VersionReader::readServer(StoreConnection &store, qint64 after, qint64 upTo)
{
    const SqlDialect dialect(store.location().engine);
    QStringList columns{u"version_id"_s, u"digest"_s};
    for (size_t i = 0; i < m_makers.size(); ++i) {
        const QString name = SearchedColumns::name(m_type, int(i));
        columns.append(name);
        if (SearchedColumns::isText(m_type, int(i))) // the server's own lower case, as in a search without the index
            columns.append(dialect.folded(name));
    }
    SqlQuery rows(store);
    const QString sql
        = u"SELECT %1 FROM %2_version WHERE version_id > ? AND version_id <= ? ORDER BY version_id LIMIT ?"_s.arg(
            columns.join(u", "_s), m_type.name);
    if (auto run = rows.run(u"read rows"_s, sql, {after, upTo, qint64(ColumnData::mostRows - this->rows())}); !run)
        return run;
    while (rows.next()) {
        m_versions.push_back(rows.number(0));
        m_lastDigest = rows.text(1).toUtf8();
        int column = 2;
        for (size_t i = 0; i < m_makers.size(); ++i, ++column) {
            const bool isText = SearchedColumns::isText(m_type, int(i));
            if (rows.isNull(column))
                m_makers[i].addNull();
            else if (isText)
                m_makers[i].addText(rows.text(column).toUtf8(), rows.text(column + 1).toUtf8());
            else
                m_makers[i].addNumber(rows.number(column));
            column += isText ? 1 : 0;
        }
    }
    return rows.ended();
}

Result<SearchChunk> VersionReader::chunk(bool withSignatures) const
{
    SearchChunk chunk;
    chunk.rows = rows();
    chunk.first = m_versions.front();
    chunk.lastDigest = m_lastDigest;
    if (m_versions.back() - m_versions.front() >= qint64(rows())) {
        if (m_versions.back() - m_versions.front() > 0xffffffffLL)
            return fail(Error::Kind::Store, u"index rows"_s, u"their numbers are too far apart"_s);
        chunk.distances.resize(qsizetype(rows()) * 4);
        for (size_t i = 0; i < m_versions.size(); ++i)
            reinterpret_cast<quint32 *>(chunk.distances.data())[i] = quint32(m_versions[i] - m_versions.front());
    }
    for (const ColumnMaker &maker : m_makers) {
        if (!maker.fits())
            return fail(Error::Kind::Store, u"index rows"_s, u"their texts are too long"_s);
        chunk.columns.push_back(maker.finish(withSignatures));
    }
    return chunk;
}

Result<QByteArray> VersionReader::digestOf(StoreConnection &store, qint64 version) const
{
    SqlQuery query(store);
    if (auto read = query.run(u"look after search index"_s,
                              u"SELECT digest FROM %1_version WHERE version_id = ?"_s.arg(m_type.name), {version});
        !read)
        return fail(read.error());
    return query.next() ? query.text(0).toUtf8() : QByteArray();
}

Result<bool> VersionReader::isOfThisStore(StoreConnection &store, const SearchChunk &chunk) const
{
    for (const auto &[version, digest] :
         {std::pair(chunk.last(), chunk.lastDigest), std::pair(chunk.knownUpTo, chunk.knownDigest)}) {
        const auto found = digestOf(store, version);
        if (!found)
            return fail(found.error());
        if (*found != digest || digest.isEmpty())
            return false;
    }
    return true;
}

Result<QList<Succession>> VersionReader::succeeded(StoreConnection &store, qint64 after, qint64 upTo) const
{
    // The plus keeps the databases from walking through all versions to find the least one.
    return successions(
        store,
        u"SELECT ended.version_id, (SELECT MIN(+later.version_id) FROM %1_version later "
        "WHERE later.source = ended.source AND later.id = ended.id "
        "AND +later.version_id > ended.version_id) FROM %1_version ended "
        "WHERE ended.version_id > ? AND ended.version_id <= ? AND ended.known_to_ns IS NOT NULL"_s.arg(m_type.name),
        {after, upTo});
}

Result<QList<Succession>> VersionReader::replaced(StoreConnection &store, qint64 after, qint64 upTo) const
{
    return successions(store,
                       u"SELECT ended.version_id, later.version_id FROM %1_version later CROSS JOIN %1_version ended "
                       "WHERE ended.source = later.source AND ended.id = later.id "
                       "AND +ended.version_id < later.version_id "
                       "AND later.version_id > ? AND later.version_id <= ?"_s.arg(m_type.name),
                       {after, upTo});
}

Result<QList<Succession>> VersionReader::successions(StoreConnection &store, const QString &sql,
                                                     const QVariantList &binds) const
{
    SqlQuery query(store);
    if (auto read = query.run(u"read successions"_s, sql, binds); !read)
        return fail(read.error());
    QList<Succession> found;
    while (query.next()) {
        if (query.isNull(1))
            return fail(Error::Kind::Store, u"index rows"_s,
                        u"version %1 of %2 ended without a successor"_s.arg(query.number(0)).arg(m_type.name));
        found.append({query.number(0), query.number(1)});
    }
    if (auto ended = query.ended(); !ended)
        return fail(ended.error());
    return found;
}

} // namespace plumbline

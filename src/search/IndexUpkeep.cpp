// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/IndexUpkeep.h"

#include "search/VersionReader.h"
#include "store/RowQueries.h"
#include "store/SqlQuery.h"
#include "store/StoreConnection.h"

#include <QThread>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

constexpr int attempts = 20;
constexpr unsigned long pauseMs = 50;

Result<qint64> numberOf(StoreConnection &store, const QString &sql, const QVariantList &binds = {})
{
    SqlQuery query(store);
    if (auto read = query.run(u"bring search index up"_s, sql, binds); !read)
        return fail(read.error());
    return query.next() ? query.number(0) : 0;
}

} // namespace

Result<IndexUpkeep::Done> IndexUpkeep::bringUp()
{
    auto parts = IndexParts::open(m_store, IndexParts::Access::Write);
    if (!parts)
        return fail(parts.error());
    if (!*parts)
        return Done();
    auto done = bringUp(**parts);
    if (done || !IndexParts::isDamage(done.error()))
        return done;
    if (auto gone = (*parts)->throwAway(); !gone)
        return fail(gone.error());
    parts->reset();
    parts = IndexParts::open(m_store, IndexParts::Access::Write);
    return parts ? bringUp(**parts) : Result<Done>(fail(parts.error()));
}

Result<IndexUpkeep::Done> IndexUpkeep::rebuild()
{
    IndexParts::discard(m_store);
    return bringUp();
}

Result<IndexUpkeep::Done> IndexUpkeep::bringUp(IndexParts &parts)
{
    Done done;
    for (const RowType &type : rowTypes()) {
        if (m_isStopped)
            break;
        if (auto brought = bringUp(parts, type, done); !brought)
            return fail(brought.error());
    }
    return done;
}

Result<qint64> IndexUpkeep::settledVersion(const RowType &type)
{
    const auto newest = RowQueries(m_store).newestVersion(type.name);
    if (!newest || m_store.location().engine == StoreLocation::Engine::Sqlite)
        return newest;
    // With several writers a number that was given early may come late: wait for all who were at work.
    const auto next
        = numberOf(m_store, u"SELECT CAST(CAST(pg_snapshot_xmax(pg_current_snapshot()) AS TEXT) AS BIGINT)"_s);
    if (!next)
        return next;
    for (int attempt = 0; attempt < attempts; ++attempt) {
        const auto oldest
            = numberOf(m_store, u"SELECT CAST(CAST(pg_snapshot_xmin(pg_current_snapshot()) AS TEXT) AS BIGINT)"_s);
        if (!oldest || *oldest >= *next)
            return oldest ? newest : oldest;
        QThread::msleep(pauseMs);
    }
    return 0; // next time
}

Result<void> IndexUpkeep::bringUp(IndexParts &parts, const RowType &type, Done &done)
{
    const auto count = parts.chunkCount(type.name);
    if (!count)
        return fail(count.error());
    VersionReader reader(type);
    qint64 after = 0;
    if (*count > 0) {
        const auto last = SearchChunk::read(parts, type.name, *count - 1, SearchedColumns::count(type));
        if (!last)
            return fail(last.error());
        const auto same = reader.isOfThisStore(m_store, *last);
        if (!same)
            return fail(same.error());
        if (!*same)
            return fail(Error::Kind::Store, u"bring search index up"_s,
                        u"damaged: it belongs to another state of the store"_s, parts.place());
        after = last->last();
        done.versions += *count * ColumnData::mostRows;
    }
    const auto upTo = settledVersion(type);
    if (!upTo)
        return fail(upTo.error());
    const auto digest = reader.digestOf(m_store, *upTo);
    if (!digest)
        return fail(digest.error());
    for (qint64 number = *count; after < *upTo && !m_isStopped; ++number) {
        reader.clear();
        const auto reached = reader.read(m_store, after, *upTo);
        if (!reached)
            return fail(reached.error());
        if (!reader.isFull())
            break; // the rest is read by whoever asks
        auto chunk = reader.chunk(true);
        if (!chunk)
            return fail(chunk.error());
        auto ended = reader.succeeded(m_store, chunk->first - 1, chunk->last());
        if (!ended)
            return fail(ended.error());
        ended->removeIf([&](const Succession &succession) { return succession.next > *upTo; });
        chunk->successions = std::move(*ended);
        chunk->knownUpTo = *upTo;
        chunk->knownDigest = *digest;
        if (auto written = parts.write(type.name, number, chunk->allParts()); !written)
            return written;
        after = *reached;
        ++done.chunks;
        done.versions += chunk->rows;
        m_isStopped = !m_progress(type.name, done.versions);
    }
    return {};
}

Result<QString> IndexUpkeep::check(StoreConnection &store)
{
    auto parts = IndexParts::open(store, IndexParts::Access::Read);
    if (!parts)
        return toString(parts.error());
    for (const RowType &type : rowTypes()) {
        const auto count = *parts ? (*parts)->chunkCount(type.name) : Result<qint64>(0);
        if (!count)
            return toString(count.error());
        for (qint64 number = 0; number < *count; ++number) {
            auto chunk = SearchChunk::read(**parts, type.name, number, SearchedColumns::count(type));
            if (!chunk)
                return toString(chunk.error());
            for (int column = 0; column < SearchedColumns::count(type); ++column) {
                const auto read
                    = chunk->column(column, SearchChunk::Codes | SearchChunk::Values | SearchChunk::Signature,
                                    parts->get(), type.name, number);
                if (!read)
                    return toString(read.error());
            }
        }
    }
    return QString();
}

} // namespace plumbline

// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/TypeIndex.h"

#include "store/RowQueries.h"
#include "store/SqlQuery.h"
#include "store/StoreConnection.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

Result<qint64> countOf(StoreConnection &store, const QString &sql, const QVariantList &binds = {})
{
    SqlQuery query(store);
    if (auto read = query.run(u"look after search index"_s, sql, binds); !read)
        return fail(read.error());
    return query.next() ? query.number(0) : 0;
}

} // namespace

quint32 TypeIndex::places() const
{
    return m_chunks.empty() ? 0 : quint32(m_chunks.size() - 1) * ColumnData::mostRows + m_chunks.back().rows;
}

void TypeIndex::truncate(qint64 firstLost)
{
    while (!m_chunks.empty() && m_chunks.back().last() >= firstLost)
        m_chunks.pop_back();
    m_kept = std::min(m_kept, m_chunks.size());
    m_isOpen = false;
    m_open.clear();
    m_orders.clear();
    m_top = m_chunks.empty() ? 0 : m_chunks.back().last();
    m_covered = std::min(m_covered, m_top);
    m_settled = std::min(m_settled, m_top);
    ++m_state;
    ++m_epoch;
}

Result<void> TypeIndex::takeKept(StoreConnection &store, IndexParts &parts)
{
    const auto count = parts.chunkCount(m_type.name);
    if (!count)
        return fail(count.error());
    if (*count <= qint64(m_kept))
        return {};
    truncate(m_kept == 0 ? 0 : m_chunks[m_kept - 1].last() + 1);
    for (qint64 number = qint64(m_kept); number < *count; ++number) {
        auto chunk = SearchChunk::read(parts, m_type.name, number, SearchedColumns::count(m_type));
        if (!chunk)
            return fail(chunk.error());
        // A store of that name may have been put back from a backup, or be another one.
        const auto same = m_open.isOfThisStore(store, chunk.value());
        if (!same)
            return fail(same.error());
        if (!*same || (!m_chunks.empty() && chunk->first <= m_chunks.back().last()))
            return fail(Error::Kind::Store, u"read search index"_s,
                        u"damaged: it belongs to another state of the store"_s, parts.place());
        m_covered = number == 0 ? chunk->knownUpTo : std::min(m_covered, chunk->knownUpTo);
        m_successions += chunk->successions;
        chunk->successions.clear();
        m_chunks.push_back(std::move(*chunk));
    }
    m_kept = m_chunks.size();
    m_top = m_settled = m_chunks.back().last();
    return {};
}

Result<bool> TypeIndex::stillFits(StoreConnection &store)
{
    if (m_top <= m_settled)
        return true;
    // Several writers: a number that was given early may come late.
    const auto there
        = countOf(store, u"SELECT COUNT(*) FROM %1_version WHERE version_id > ? AND version_id <= ?"_s.arg(m_type.name),
                  {m_settled, m_top});
    if (!there)
        return fail(there.error());
    qint64 here = 0;
    for (auto chunk = m_chunks.rbegin(); chunk != m_chunks.rend() && chunk->last() > m_settled; ++chunk)
        here += chunk->rows - chunk->rowsUpTo(m_settled);
    return *there == here;
}

Result<bool> TypeIndex::refresh(StoreConnection &store, IndexParts *parts, qint64 mostFresh)
{
    const bool isServer = store.location().engine == StoreLocation::Engine::Postgresql;
    if (isServer) {
        // Whoever was at work when we read may have been given an earlier number; nobody else.
        const auto oldest
            = countOf(store, u"SELECT CAST(CAST(pg_snapshot_xmin(pg_current_snapshot()) AS TEXT) AS BIGINT)"_s);
        if (!oldest)
            return fail(oldest.error());
        const auto fits = stillFits(store);
        if (!fits)
            return fail(fits.error());
        if (!*fits)
            truncate(m_settled + 1);
        else if (quint64(*oldest) >= m_settlingSince)
            m_settled = m_top;
    }
    if (parts && (m_kept == 0 || m_chunks.size() > m_kept + 1)) {
        if (auto taken = takeKept(store, *parts); !taken)
            return fail(taken.error());
    }
    const auto newest = RowQueries(store).newestVersion(m_type.name);
    if (!newest)
        return fail(newest.error());
    if (*newest - m_top > mostFresh) {
        const auto fresh = countOf(
            store,
            u"SELECT COUNT(*) FROM (SELECT 1 FROM %1_version WHERE version_id > ? LIMIT ?) AS fresh"_s.arg(m_type.name),
            {m_top, mostFresh + 1});
        if (!fresh)
            return fail(fresh.error());
        if (*fresh > mostFresh)
            return false;
    }
    if (*newest > m_top) {
        if (auto read = readOn(store, *newest); !read)
            return fail(read.error());
    }
    if (!isServer) {
        m_settled = m_top;
    } else if (m_settled < m_top) {
        const auto next
            = countOf(store, u"SELECT CAST(CAST(pg_snapshot_xmax(pg_current_snapshot()) AS TEXT) AS BIGINT)"_s);
        if (!next)
            return fail(next.error());
        m_settlingSince = quint64(*next);
    }
    return true;
}

Result<void> TypeIndex::readOn(StoreConnection &store, qint64 upTo)
{
    const qint64 before = m_top;
    ++m_state;
    while (m_top < upTo) {
        const bool grows = m_isOpen;
        if (!grows)
            m_open.clear();
        const auto reached = m_open.read(store, m_top, upTo);
        if (!reached)
            return fail(reached.error());
        if (m_open.rows() > 0) {
            auto chunk = m_open.chunk(m_open.isFull());
            if (!chunk)
                return fail(chunk.error());
            chunk->knownUpTo = upTo;
            if (grows)
                m_chunks.back() = std::move(*chunk);
            else
                m_chunks.push_back(std::move(*chunk));
        }
        m_isOpen = m_open.rows() > 0 && !m_open.isFull();
        m_top = *reached;
    }
    auto ended = m_open.succeeded(store, before, upTo);
    if (!ended)
        return fail(ended.error());
    m_successions += *ended;
    if (before > 0 && m_covered < upTo) {
        auto replaced = m_open.replaced(store, m_covered, upTo);
        if (!replaced)
            return fail(replaced.error());
        m_successions += *replaced;
    }
    m_covered = upTo;
    return {};
}

const std::vector<quint64> &TypeIndex::live(qint64 upTo)
{
    if (m_liveOf == std::pair(m_state, upTo))
        return m_live;
    m_liveOf = {m_state, upTo};
    constexpr size_t words = ColumnData::mostRows / 64;
    m_live.assign(m_chunks.size() * words, 0);
    for (size_t chunk = 0; chunk < m_chunks.size(); ++chunk) {
        const quint32 rows = m_chunks[chunk].rowsUpTo(upTo);
        const auto first = m_live.begin() + qsizetype(chunk * words);
        std::fill(first, first + rows / 64, ~quint64(0));
        if (rows % 64 != 0)
            first[rows / 64] = (quint64(1) << (rows % 64)) - 1;
    }
    for (const Succession &succession : m_successions) {
        const auto place = succession.next <= upTo ? placeOf(succession.version) : std::nullopt;
        if (place)
            m_live[*place >> 6] &= ~(quint64(1) << (*place & 63));
    }
    return m_live;
}

Result<const ColumnData *> TypeIndex::column(size_t chunk, int index, int needs, IndexParts *parts)
{
    return m_chunks[chunk].column(index, needs, parts, m_type.name, qint64(chunk));
}

std::optional<quint32> TypeIndex::placeOf(qint64 version) const
{
    const auto chunk = std::ranges::partition_point(
        m_chunks, [version](const SearchChunk &candidate) { return candidate.last() < version; });
    if (chunk == m_chunks.end() || chunk->first > version)
        return {};
    const quint32 row = chunk->rowsUpTo(version);
    if (row == 0 || chunk->version(row - 1) != version)
        return {};
    return quint32(chunk - m_chunks.begin()) * ColumnData::mostRows + row - 1;
}

Result<const RowOrder *> TypeIndex::order(int column, bool descending, IndexParts *parts)
{
    const QString name = u"%1 %2"_s.arg(column).arg(descending);
    if (RowOrder *known = m_orders.object(name)) { // what came since is put in when the order is wanted again
        if (auto added = known->add(*this, quint32(known->places().size()), parts); !added)
            return fail(added.error());
        return known;
    }
    auto made = RowOrder::make(*this, column, descending, parts);
    if (!made)
        return fail(made.error());
    auto *order = new RowOrder(std::move(*made));
    m_orders.insert(name, order, std::min(mostOrders, qsizetype(places() >> 17) + 1));
    return order;
}

Result<const ValueRanks *> TypeIndex::ranks(int column, IndexParts *parts)
{
    if (m_ranksOf != m_state)
        m_ranks.clear();
    m_ranksOf = m_state;
    if (const ValueRanks *known = m_ranks.object(column))
        return known;
    auto made = ValueRanks::of(*this, column, parts);
    if (!made)
        return fail(made.error());
    qsizetype size = made->count;
    for (const auto &codes : made->ofCode)
        size += qsizetype(codes.size());
    auto *ranks = new ValueRanks(std::move(*made));
    m_ranks.insert(column, ranks, std::min(mostOrders / 2, (size >> 17) + 1));
    return ranks;
}

void TypeIndex::letGo(qint64 mostBytes)
{
    qint64 held = 0;
    for (const SearchChunk &chunk : m_chunks)
        held += chunk.heldBytes();
    if (held <= mostBytes)
        return;
    for (size_t i = 0; i < m_kept; ++i)
        m_chunks[i].letGo();
}

} // namespace plumbline

// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/RowOrder.h"
#include "search/ValueRanks.h"
#include "search/VersionReader.h"

#include <QCache>
#include <memory>

namespace plumbline {

/// The index of one row type as a program holds it: chunks that were kept, then what came since, read from the store.
/// A version's place is its number in the order of version ids, so that it never changes.
class TypeIndex
{
public:
    explicit TypeIndex(const RowType &type) : m_type(type), m_open(type) { }

    const RowType &type() const { return m_type; }
    qint64 top() const { return m_top; } ///< The newest version that is in it.
    /// Counts up with each change.
    quint64 state() const { return m_state; }
    /// Counts up when places begin to mean other versions.
    quint64 epoch() const { return m_epoch; }
    quint32 places() const;
    const std::vector<SearchChunk> &chunks() const { return m_chunks; }
    /// The places of the versions that were the newest of their rows when `upTo` was the newest of all, one bit each.
    const std::vector<quint64> &live(qint64 upTo);

    /// Takes up what is in `parts` (may be null) and then what came into the store; false when that is more than
    /// `mostFresh` versions, which are left for the upkeep.
    Result<bool> refresh(StoreConnection &store, IndexParts *parts, qint64 mostFresh);

    Result<const ColumnData *> column(size_t chunk, int index, int needs, IndexParts *parts);
    /// The place of a version; empty when it is not in the index.
    std::optional<quint32> placeOf(qint64 version) const;
    qint64 versionAt(quint32 place) const { return m_chunks[place >> 16].version(place & 0xffff); }
    /// The places by the value of a column, kept for the next time.
    Result<const RowOrder *> order(int column, bool descending, IndexParts *parts);

    Result<const ValueRanks *> ranks(int column, IndexParts *parts);

    void letGo(qint64 mostBytes); ///< Of columns, when they are more than that.

private:
    Result<void> takeKept(StoreConnection &store, IndexParts &parts);
    Result<void> readOn(StoreConnection &store, qint64 upTo);
    Result<bool> stillFits(StoreConnection &store);
    void truncate(qint64 firstLost);

    const RowType &m_type;
    std::vector<SearchChunk> m_chunks; ///< All full but the last.
    size_t m_kept = 0; ///< Of them, in the parts.
    bool m_isOpen = false; ///< Whether the last chunk is made from m_open and will grow.
    VersionReader m_open;
    QList<Succession> m_successions;
    qint64 m_top = 0;
    qint64 m_covered = 0; ///< Successors up to this version are known.
    qint64 m_settled = 0; ///< No version up to this one can come any more.
    quint64 m_settlingSince = 0; ///< What comes below m_top would be of a transaction before this one.
    quint64 m_state = 0;
    quint64 m_epoch = 0;
    std::vector<quint64> m_live;
    std::pair<quint64, qint64> m_liveOf{0, -1}; ///< State and newest version.
    static constexpr qsizetype mostOrders = 400; ///< MiB; five at ten million versions.
    QCache<QString, RowOrder> m_orders{mostOrders};
    QCache<int, ValueRanks> m_ranks{mostOrders / 2};
    quint64 m_ranksOf = 0; ///< State.
};

} // namespace plumbline

// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/ColumnMaker.h"
#include "search/SearchChunk.h"

#include <QVariant>

namespace plumbline {

class StoreConnection;

/// Reads versions out of the store, in the order of their ids, into the columns of a chunk.
class VersionReader
{
public:
    explicit VersionReader(const RowType &type);

    quint32 rows() const { return quint32(m_versions.size()); }
    bool isFull() const { return rows() == ColumnData::mostRows; }
    /// Reads on from `after` to `upTo`, until the chunk is full; the last version read, or `upTo` when all were.
    Result<qint64> read(StoreConnection &store, qint64 after, qint64 upTo);
    /// The chunk of all that was read; more may be read after it. Signatures are worth their making when it is searched
    /// more than once.
    Result<SearchChunk> chunk(bool withSignatures) const;
    void clear();
    /// Whether the versions have these digests: not so in another store, or in an older backup of this one.
    Result<bool> isOfThisStore(StoreConnection &store, const SearchChunk &chunk) const;
    Result<QByteArray> digestOf(StoreConnection &store, qint64 version) const;

    /// Of the versions in (after, upTo], those that have a successor by now, with it.
    Result<QList<Succession>> succeeded(StoreConnection &store, qint64 after, qint64 upTo) const;
    /// All versions whose place was taken by one of (after, upTo].
    Result<QList<Succession>> replaced(StoreConnection &store, qint64 after, qint64 upTo) const;

private:
    Result<void> readSqlite(StoreConnection &store, qint64 after, qint64 upTo);
    Result<void> readServer(StoreConnection &store, qint64 after, qint64 upTo);
    Result<QList<Succession>> successions(StoreConnection &store, const QString &sql, const QVariantList &binds) const;

    const RowType &m_type;
    std::vector<ColumnMaker> m_makers;
    std::vector<qint64> m_versions;
    QByteArray m_lastDigest;
};

} // namespace plumbline

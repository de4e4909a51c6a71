// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sources/StreamReader.h"
#include "store/PresenceLedger.h"
#include "store/ReadLedger.h"

#include <QMap>

namespace plumbline {

/// What one reading of a stream says about rows that are there only as long as they hold: which came, which stayed and,
/// once a partition was read whole, which went. A reading that was partial, failed, resumed or put records aside
/// concludes nothing.
class StreamPresence
{
public:
    StreamPresence(StoreConnection &store, const StreamDefinition &stream);

    bool isWatched() const { return !m_types.isEmpty(); }
    /// Before a partition is read from its beginning.
    Result<void> look(const StreamRead &read, const QString &partition);
    /// Within the transaction of a page, before its rows are written.
    Result<void> settle(const StreamRead &read, const StreamPage &page, QList<std::pair<Row, RowOrigin>> &rows,
                        TimePoint now);
    /// Rows of the page were put aside: they are there, but which they are is not known.
    void doubt(const QString &partition) { m_doubted.insert(partition); }
    /// The partition was read to its end in one go, and nothing is missing.
    void noteWhole(const QString &partition) { m_whole.insert(partition); }
    /// Once the stream was read: closes the episodes of the rows that were not there. In a transaction.
    Result<WriteCounts> conclude(const StreamRead &read, const QMap<QString, PartitionRead> &partitions);

private:
    /// What was known of a partition before it was read.
    struct Before {
        std::optional<PartitionRead> whole; ///< The whole reading before this one.
        std::optional<PartitionRead> withRecords; ///< The last one that was not empty.
    };
    bool isTrusted(const PartitionRead &read) const;

    StoreConnection &m_store;
    const StreamDefinition &m_stream;
    QStringList m_types;
    QHash<QString, Before> m_before;
    QHash<QString, QString> m_lastAnswer;
    QSet<QString> m_doubted;
    QSet<QString> m_whole;
    QSet<QByteArray> m_seen; ///< Digests: a million ids must fit.
};

} // namespace plumbline

// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "log/Erasure.h"
#include "log/LogLine.h"
#include "log/MerkleFrontier.h"
#include "store/LogCheckpoints.h"
#include "store/RowQueries.h"
#include "store/RunCheck.h"
#include "store/StoreFinding.h"

#include <map>

namespace plumbline {

/// Proves the whole log of a store: each line against its leaf, the leaves against every signed root, the rows against
/// their lines and the openings against both. Of what does not fit in one way the first place is named.
class LogCheck
{
public:
    /// Within a snapshot of the store that was taken after `remembered` was read.
    LogCheck(StoreConnection &connection, std::optional<SignedNote> remembered);

    Result<QList<StoreFinding>> run();

private:
    /// The versions of one type in the order of their lines, read page by page.
    struct Versions {
        QList<StoredRow> page;
        qsizetype at = 0;
        qint64 lastId = 0;
        bool isDone = false;
    };
    struct Undisclosed {
        quint64 seq = 0;
        QString table;
        QString field;
        QByteArray value; ///< Canonical JSON.
    };
    struct Entry {
        quint64 seq = 0;
        MerkleHash leaf{};
        std::optional<QByteArray> line; ///< Nothing once it was erased.
        QString absent;
        QByteArrayList disclosures;
    };

    Result<QList<Entry>> page(quint64 from) const;
    Result<void> check(const Entry &entry);
    Result<void> checkObservation(const Entry &entry, const LogLine &line);
    void checkDisclosures(const Entry &entry, const LogLine &line);
    void checkOpened(const Entry &entry, const LogLine &line, const StoredRow &stored);
    void checkReplaced(const Entry &tombstone);
    void checkErased();
    Result<const StoredRow *> version(const QString &type);
    void checkSigned();
    Result<void> checkRest();
    void find(const QString &table, quint64 seq, const QString &what);

    StoreConnection &m_connection;
    LogCheckpoints m_checkpoints;
    std::optional<SignedNote> m_remembered;
    QList<LogKey> m_keys;
    QList<StoredCheckpoint> m_signed;
    MerkleFrontier m_frontier;
    std::map<QString, Versions> m_versions;
    RunCheck m_runs;
    QHash<quint64, Erasure> m_tombstones;
    QHash<quint64, quint64> m_erasedBy; ///< Line to the tombstone that it names.
    struct Closed {
        quint64 seq = 0;
        qsizetype missing = 0; ///< Disclosures.
        bool isObservation = false;
    };
    QList<Closed> m_closed;
    QHash<quint64, qsizetype> m_replaced; ///< Fields of a line that tombstones put something else in the place of.
    /// What a row says and its line does not disclose, by the name under which a later tombstone has to.
    QHash<QString, Undisclosed> m_undisclosed;
    QSet<QString> m_told;
    QList<StoreFinding> m_findings;
};

} // namespace plumbline

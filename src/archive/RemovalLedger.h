// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "base/Time.h"

namespace plumbline {

class StoreConnection;
struct ErasedRecord;
struct LedgerDigest;

/// What the register of removals says of something that is gone.
struct Removal {
    QString removed; ///< Of an answer: its SHA-256.
    QString source, rule, removedBy;
    TimePoint removedAt;
};

/// What was removed from a store: each thing in a table, and all of it told by lines of the log. All calls belong into
/// one transaction.
class RemovalLedger
{
public:
    RemovalLedger(StoreConnection &connection, TimePoint now) : m_connection(connection), m_now(now) { }

    /// The number of the newest removal; 0: none.
    Result<qint64> newest() const;
    /// Removes the key and the bytes of an answer and writes that down.
    Result<void> removeAnswer(const Removal &answer);
    /// Removes a record that was put aside, by its number, and writes that down.
    Result<void> removeRejected(qint64 id, const Removal &record);
    /// Removes all versions of a row, its episodes and what its lines disclose, and writes that down without its id; the
    /// lines themselves go when tell() says so.
    Result<void> removeRecord(const ErasedRecord &record, const QString &id, const Removal &removal);
    /// Signed lines that say what was removed after that one, and why; and which records that were put aside stay.
    Result<void> tell(const QString &who, const QString &reason, qint64 after);

private:
    Result<LedgerDigest> allPutAside() const;
    Result<void> emptyLines(const QList<ErasedRecord> &records, quint64 tombstone);
    Result<void> writeDown(const QString &what, const Removal &removal);

    StoreConnection &m_connection;
    TimePoint m_now;
};

/// What is removed between begin() and end() lies about nowhere afterwards: not in free pages of the file, nor in the
/// journal beside it. On a server that is its own business.
class RemovalForGood
{
public:
    static Result<void> begin(StoreConnection &connection);
    /// False when somebody reads meanwhile: then the journal and the pages below it stay until the next time.
    static Result<bool> end(StoreConnection &connection);
    /// Writes the whole file anew, without what lies about in pages since rows were moved long ago. Fails when somebody reads.
    static Result<void> rewrite(StoreConnection &connection);
};

} // namespace plumbline

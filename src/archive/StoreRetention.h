// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/RemovalLedger.h"
#include "store/RetentionPolicy.h"

namespace plumbline {

class StoreConnection;

/// What is older than its rule allows, or what was removed for that.
struct RetentionReport {
    qint64 rawBodies = 0;
    qint64 rawBytes = 0; ///< As received, before compression.
    qint64 rejected = 0;
    qint64 held = 0; ///< Bodies and records that a legal hold keeps in spite of their age.
    bool isReadMeanwhile = false; ///< What was removed lies in pages of the file until nobody reads it and this is done again.
};

/// Removes what its rule allows to go and no legal hold covers: bytes of answers, and records that were put aside. Rows
/// and their versions are never removed. Each removal is written down.
class StoreRetention
{
public:
    StoreRetention(StoreConnection &connection, const RetentionPolicy &policy, TimePoint now)
        : m_connection(connection), m_policy(policy), m_now(now)
    {
    }

    /// What apply() would remove now.
    Result<RetentionReport> plan() const;
    /// In one transaction. `who` is a person or a job.
    Result<RetentionReport> apply(const QString &who);
    /// Removes what was removed elsewhere and is here without its key, with the words of then; how many there were.
    /// Call in a transaction.
    Result<qint64> removeAgain(const QList<Removal> &removed, const QString &who);

private:
    enum class Held { No, Yes };
    QString dueBodies(Held held) const;
    QString dueRecords(Held held) const;
    Result<RetentionReport> removeAll(const QString &who);
    Result<void> removeBodies(const QString &who);
    Result<void> removeRecords(const QString &who);

    StoreConnection &m_connection;
    RetentionPolicy m_policy;
    TimePoint m_now;
};

} // namespace plumbline

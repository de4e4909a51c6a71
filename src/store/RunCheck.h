// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "log/LogLine.h"
#include "store/StoreFinding.h"

#include <QByteArrayList>
#include <QHash>
#include <QJsonObject>
#include <QList>

namespace plumbline {

class StoreConnection;
struct SyncRunRecord;

/// Compares the record of readings with what the lines of the log say of them: what was asked, how far it came, what
/// was received and what was put aside.
class RunCheck
{
public:
    explicit RunCheck(StoreConnection &connection) : m_connection(connection) { }

    /// Takes the lines in their order, with what they disclose; those of readings and of removals count.
    Result<void> add(const LogLine &line, const QByteArrayList &disclosures);
    Result<QList<StoreFinding>> finish();

private:
    struct Told {
        quint64 seq = 0;
        QJsonObject record;
        qint64 answers = 0; ///< Number of the last answer that a line speaks of.
    };

    Result<void> addRun(const LogLine &line);
    Result<void> addRemovals(const LogLine &line, const QByteArrayList &disclosures);
    Result<void> checkRun(const SyncRunRecord &run);
    Result<void> checkState(const SyncRunRecord &run, const Told &told);
    void find(const QString &table, quint64 seq, const QString &what);

    StoreConnection &m_connection;
    QHash<qint64, Told> m_told; ///< The newest line of each run.
    qint64 m_firstRun = 0;
    qint64 m_missing = 0; ///< Records that were put aside and are gone.
    quint64 m_missingAt = 0;
    qint64 m_removed = 0; ///< Of them, those that a removal speaks of.
    qint64 m_removals = 0; ///< All that the lines speak of.
    QList<StoreFinding> m_findings;
};

} // namespace plumbline

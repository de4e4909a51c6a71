// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/PutAsideCheck.h"

#include <QByteArrayList>
#include <QHash>

namespace plumbline {

class StoreConnection;
struct SyncRunRecord;

/// Compares the record of readings with what the lines of the log say of them: what was asked, how far it came, what
/// was received and what was put aside.
class RunCheck
{
public:
    explicit RunCheck(StoreConnection &connection) : m_connection(connection), m_putAside(connection) { }

    /// Takes the lines in their order, with what they disclose; those of readings and of removals count.
    Result<void> add(const LogLine &line, const QByteArrayList &disclosures);
    Result<QList<StoreFinding>> finish();

private:
    struct Told {
        quint64 seq = 0;
        QJsonObject record;
        qint64 answers = 0; ///< Number of the last answer that a line speaks of.
    };

    Result<void> addRun(const LogLine &line, QJsonObject record);
    Result<void> addRemovals(quint64 seq, const QJsonObject &record, const QByteArrayList &disclosures);
    Result<void> checkRun(const SyncRunRecord &run);
    Result<void> checkState(const SyncRunRecord &run, const Told &told);
    void find(const QString &table, quint64 seq, const QString &what);

    StoreConnection &m_connection;
    QHash<qint64, Told> m_told; ///< The newest line of each run.
    qint64 m_firstRun = 0;
    qint64 m_removals = 0; ///< All that the lines speak of.
    PutAsideCheck m_putAside;
    QList<StoreFinding> m_findings;
};

} // namespace plumbline

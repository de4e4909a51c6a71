// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "log/LogLine.h"
#include "store/LedgerDigest.h"
#include "store/StoreFinding.h"

#include <QJsonObject>
#include <QList>
#include <optional>

namespace plumbline {

class StoreConnection;

/// Compares the records that were put aside with what the log says of them: lines of readings say what came, tombstones
/// how much of it was removed and what stayed.
class PutAsideCheck
{
public:
    explicit PutAsideCheck(StoreConnection &connection) : m_connection(connection) { }

    /// Reads the lines of the log itself, without proving them.
    static Result<QList<StoreFinding>> run(StoreConnection &connection);

    /// Takes the lines in their order; those of readings and of removals count. `record` is what the line says.
    Result<void> add(const LogLine &line, const QJsonObject &record);
    Result<QList<StoreFinding>> finish();

private:
    struct Stay {
        quint64 seq = 0;
        LedgerDigest records;
    };

    Result<void> addRun(quint64 seq, const QJsonObject &record);
    void addRemoval(quint64 seq, const QJsonObject &record);

    StoreConnection &m_connection;
    qint64 m_missing = 0; ///< Records that lines speak of and that are gone.
    quint64 m_missingAt = 0;
    qint64 m_missingSince = 0; ///< Of them, those of lines after the newest removal.
    quint64 m_missingSinceAt = 0;
    qint64 m_removed = 0; ///< As many as the lines say were removed.
    std::optional<Stay> m_stay; ///< Of the newest removal; lines of older versions do not say it.
    QList<StoreFinding> m_findings;
};

} // namespace plumbline

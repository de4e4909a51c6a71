// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Time.h"
#include "store/RowWriter.h"

#include <optional>

namespace plumbline {

class StoreConnection;

/// One pull of one source, as it is remembered.
struct SyncRunRecord {
    qint64 id = 0;
    QString source;
    QString connector;
    TimePoint startedAt;
    std::optional<TimePoint> finishedAt; ///< Empty: still running, or killed.
    QString state; ///< running · complete · failed · cancelled
    QString error; ///< What stopped it, in words; empty when complete.
    qint64 pages = 0;
    qint64 bytes = 0;
    WriteCounts rows;
};

/// Where a stream stands inside a run, so that a run that was killed goes on at the next page.
struct StreamCursor {
    QString source;
    QString stream;
    QString partition; ///< For streams that are read once per parameter value or parent record; else empty.
    QString next; ///< What the paginator needs for the next request; empty once the partition is complete.
    bool complete = false;
    qint64 pages = 0;
    qint64 recordsSeen = 0;
    std::optional<qint64> recordsClaimed; ///< Total that the server claims, if it does.
};

/// The record of runs and cursors.
class SyncLedger
{
public:
    explicit SyncLedger(StoreConnection &connection) : m_connection(connection) { }

    /// Starts a run, or takes up the unfinished one of that source with its cursors.
    Result<SyncRunRecord> startOrResume(const QString &source, const QString &connector, TimePoint now);
    Result<void> update(const SyncRunRecord &run);
    Result<void> finish(SyncRunRecord run, TimePoint now);

    Result<std::optional<StreamCursor>> cursor(qint64 runId, const QString &stream, const QString &partition) const;
    Result<void> saveCursor(qint64 runId, const StreamCursor &cursor);

    /// The newest run of each source, and the newest complete one; with `knownAt` as it was then.
    Result<QList<SyncRunRecord>> latestRuns(std::optional<TimePoint> knownAt = {}) const;
    Result<QList<SyncRunRecord>> latestCompleteRuns(std::optional<TimePoint> knownAt = {}) const;

    /// Remembers the row types that configured sources are to deliver. What a source that is configured no longer was
    /// to deliver is forgotten when it never did.
    Result<void> expect(const QHash<QString, QStringList> &typesBySource, TimePoint now);
    /// Sources that are to deliver a row type.
    Result<QStringList> expectedSources(const QString &type, std::optional<TimePoint> knownAt = {}) const;

private:
    StoreConnection &m_connection;
};

} // namespace plumbline

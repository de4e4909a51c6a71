// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Time.h"
#include "store/RowWriter.h"

#include <QHash>
#include <QJsonObject>
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
    QString note; ///< What it is waiting for, in words; empty while it goes on.
    qint64 pages = 0;
    qint64 bytes = 0;
    WriteCounts rows;

    /// Of what the product itself decided: it comes when it is asked for, so it is never overdue.
    static QString ownConnector() { return QStringLiteral("plumbline"); }
};

/// The record of runs, and of what sources are to deliver.
class SyncLedger
{
public:
    explicit SyncLedger(StoreConnection &connection) : m_connection(connection) { }

    /// Starts a run, or takes up the unfinished one of that source with what it read, unless it began before `oldest`.
    Result<SyncRunRecord> startOrResume(const QString &source, const QString &connector, TimePoint now,
                                        TimePoint oldest = {});
    Result<void> update(const SyncRunRecord &run);
    /// A run that is whole up to here and goes on, as that of a receiver; from now on that is what is known of it.
    Result<void> touch(SyncRunRecord run, TimePoint now);
    /// Ends the run, says so in the log and signs it. Call in a transaction.
    Result<void> finish(SyncRunRecord run, TimePoint now);
    /// A run that failed before its first request; also a line of the log.
    Result<void> noteFailure(const QString &source, const QString &connector, const QString &error, TimePoint now);

    /// The newest run of each source, and the newest complete one; with `knownAt` as it was then.
    Result<QList<SyncRunRecord>> latestRuns(std::optional<TimePoint> knownAt = {}) const;
    Result<QList<SyncRunRecord>> latestCompleteRuns(std::optional<TimePoint> knownAt = {}) const;
    /// How often in a row a source failed since it was complete for the last time.
    Result<int> failuresInARow(const QString &source) const;
    /// Rows that runs of a source brought or changed since then.
    Result<qint64> rowsSince(const QString &source, TimePoint from) const;

    /// A source that rests is left out by the schedule, in every process, until it is told to go on.
    Result<void> pause(const QString &source, TimePoint now);
    Result<void> goOn(const QString &source);
    Result<QHash<QString, TimePoint>> paused() const;

    /// All runs after one, oldest first.
    Result<QList<SyncRunRecord>> after(qint64 id, int limit) const;
    /// Runs of one source, newest first.
    Result<QList<SyncRunRecord>> runs(const QString &source, int limit) const;

    /// Remembers the row types that configured sources are to deliver. What a source that is configured no longer was
    /// to deliver is forgotten when it never did.
    Result<void> expect(const QHash<QString, QStringList> &typesBySource, TimePoint now);
    /// Sources that are to deliver a row type.
    Result<QStringList> expectedSources(const QString &type, std::optional<TimePoint> knownAt = {}) const;

private:
    Result<void> add(SyncRunRecord &run);
    Result<void> tell(const SyncRunRecord &run, TimePoint now);
    /// What the next line says of a run; what it received until now counts as told.
    Result<QJsonObject> recordOf(const SyncRunRecord &run);
    /// `lineAt` is that of the line that says the same, if one does.
    Result<void> noteState(const SyncRunRecord &run, TimePoint at, std::optional<TimePoint> lineAt = {});
    Result<QList<SyncRunRecord>> knownThen(TimePoint knownAt, const QString &condition) const;

    StoreConnection &m_connection;
};

} // namespace plumbline

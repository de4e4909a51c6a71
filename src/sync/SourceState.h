// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/WriterLease.h"
#include "sync/StreamState.h"

namespace plumbline {

/// How a configured source stands: what the schedule, the command line and the Sources page say of it.
struct SourceState {
    enum class Word {
        Never, ///< No run yet.
        Running,
        RateLimited, ///< Running, but waiting; or given up for it.
        Paused,
        PermissionsMissing, ///< The last run met 401 or 403.
        Failing,
        Stale, ///< Whole, but longer ago than two intervals.
        Fresh,
    };

    QString source;
    QString connector;
    std::chrono::seconds interval{0};
    Word word = Word::Never;
    std::optional<TimePoint> lastComplete; ///< Start of the newest run that was complete.
    std::optional<TimePoint> lastAttempt; ///< Start of the newest run.
    QString error; ///< What stopped the newest run.
    QString note; ///< What the run under way is waiting for.
    int failures = 0; ///< In a row, since it was complete.
    std::optional<TimePoint> nextDue; ///< Nothing while it is paused.
    std::optional<TimePoint> pausedSince;
    bool isResumable = false; ///< The newest run stopped in the middle; the next one goes on with it.
    qint64 rowsLastDay = 0; ///< New or changed within 24 hours.
    qint64 pages = 0; ///< Of the newest run.
    qint64 bytes = 0;
    bool isReceived = false; ///< It sends by itself; it is fresh while somebody listens.
    std::optional<LeaseHolder> listener; ///< Who listens now, of such a source.
    std::optional<EvidenceHorizon> horizon; ///< Of the stream that loses history first.
    QList<StreamState> streams; ///< In the order of the connector.

    /// How old the newest complete run of a source may be that is read so often: one reading may be missed. Everything
    /// that calls a source current, late or stale asks here; when a figure is stale is a matter of its definition.
    static constexpr std::chrono::seconds limitOf(std::chrono::seconds interval) { return 2 * interval; }
    /// When upstream begins to delete what was not read; the beginning of time when it may be doing so now.
    std::optional<TimePoint> lossAt() const;
    /// "fresh", "rate limited", ...: as JSON answers write it.
    static QString toString(Word word);
};

} // namespace plumbline

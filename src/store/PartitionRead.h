// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Time.h"

#include <QString>
#include <optional>

namespace plumbline {

/// Where a partition of a stream stands inside a run, so that a killed run goes on at the next page, and what its
/// reading has to show for itself. Counts run on over the parts of a run that was resumed.
struct PartitionRead {
    QString source;
    QString stream;
    QString partition; ///< For streams that are read once per parameter value or parent record; else empty.
    QString next; ///< What the paginator needs for the next request; empty once the partition is complete.
    QString state = QStringLiteral("running"); ///< running · complete · failed · absent (not installed or permitted)
    qint64 pages = 0;
    qint64 recordsSeen = 0;
    std::optional<qint64> recordsClaimed{}; ///< Total that the server claims, if it does.
    QString claimedKind = QStringLiteral("unknown"); ///< exact · minimum · unknown
    std::optional<TimePoint> since{}; ///< Only what changed after it was asked for; empty: everything.
    std::optional<TimePoint> windowFrom{}; ///< The time asked for, where the endpoint is read by windows.
    std::optional<TimePoint> windowTo{};
    qint64 bytes = 0;
    qint64 confirmed = 0; ///< Answers that the server confirmed with 304 instead of sending them.
    std::optional<qint64> clockOffsetMs{}; ///< The server's clock less ours.
    qint64 rejected = 0; ///< Records that could not become rows.
    qint64 repeated = 0; ///< Records with the id of another one of this reading, and other values.
    int restarts = 0; ///< The server gave a cursor up and reading began anew; counts are those since.
    int resumed = 0; ///< How often it went on after a stop.
    QString gap{}; ///< In words, what is missing in spite of completeness.
    QString error{};
    std::optional<TimePoint> startedAt{};
    std::optional<TimePoint> endedAt{};

    /// Servers say the time in whole seconds, and an answer takes its time: a clock that is further off is wrong.
    static constexpr qint64 toleratedClockOffsetMs = 300'000;

    bool isComplete() const { return state == QStringLiteral("complete"); }
};

} // namespace plumbline

// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sources/Paginator.h"

namespace plumbline {

/// Why an optional stream has nothing: that is another answer than an empty list.
enum class Absence {
    None,
    NotFound, ///< 404: not installed, or hidden from this token.
    NotPermitted, ///< 403
};

struct StreamPage;

/// What the reading of one partition has to show for itself: the raw material of every claim of completeness.
struct PartitionReport {
    QString partition;
    Absence absence = Absence::None;
    std::optional<TimePoint> since; ///< No more than what is newer was asked for; nothing: all of it.
    std::optional<TimeWindow> window; ///< Asked for, where the endpoint is read by windows.
    QString cursor; ///< From where reading goes on; empty when it is complete.
    bool isResumed = false; ///< Earlier pages were read before and are not counted here.
    int restarts = 0; ///< The server gave a cursor up and reading began anew; counted from the last beginning.
    qint64 pages = 0;
    qint64 records = 0;
    std::optional<qint64> claimedTotal; ///< The last one.
    TotalKind totalKind = TotalKind::Unknown;
    QString doubt; ///< In words, that records came twice, or none in the middle, and others perhaps never; or empty.
    qint64 bytes = 0; ///< Of all answers, also the joined ones, after content decoding.
    qint64 confirmed = 0; ///< Answers that the server confirmed with 304 instead of sending them.
    std::optional<std::chrono::milliseconds> clockOffset; ///< The server's clock less ours, to a second or so.

    std::optional<Error> error; ///< What ended its reading before it was complete.

    bool isComplete() const { return pages > 0 && cursor.isEmpty(); }
    /// Everything that is there now was read: what is not among it is gone.
    bool isWhole() const { return isComplete() && !isResumed && !since && absence == Absence::None && doubt.isEmpty(); }
    void count(const StreamPage &page);
    /// In words, why there is nothing; empty when there is something, or an empty list.
    QString absenceText() const;
    /// In words, what is missing in spite of completeness; empty when nothing is, or nobody can tell.
    QString gap() const;
};

} // namespace plumbline

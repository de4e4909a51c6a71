// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/SyncLedger.h"

#include <QHash>

namespace plumbline {

/// One answer as the ledger remembers it, without its body.
struct AnswerLine {
    QString stream;
    QString url;
    int status = 0;
    TimePoint fetchedAt;
};

/// When a run began and how it ended.
struct RunMoment {
    TimePoint startedAt;
    QString state;
};

/// What the store remembers of one source: its runs, its newest answers, and the rows that are known of it.
struct SourceHistory {
    QString source;
    QList<SyncRunRecord> runs; ///< Newest first, at most keptRuns.
    QList<RunMoment> moments; ///< Of every run since the asked instant, oldest first.
    std::optional<SyncRunRecord> complete; ///< The newest complete one, however old.
    std::optional<TimePoint> failingSince; ///< Start of the first failed run after the newest complete one.
    QList<AnswerLine> answers; ///< Newest first, at most keptAnswers.
    QList<std::pair<QString, qint64>> rowsByType; ///< Rows now known.
    qint64 rows = 0;
    qint64 rejected = 0;

    static constexpr int keptRuns = 20;
    static constexpr int keptAnswers = 8;

    /// Of every source that the store knows; moments from `since` on.
    static Result<QHash<QString, SourceHistory>> read(StoreConnection &connection, TimePoint since);
};

} // namespace plumbline

// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/RawAnswer.h"
#include "domain/Row.h"
#include "sources/PageMapper.h"
#include "sources/PartitionReport.h"
#include "sources/RetryPolicy.h"
#include "sources/SourceSettings.h"
#include "sources/StreamDefinition.h"
#include "sources/Transport.h"

#include <functional>

namespace plumbline {

class Clock;
struct HttpSession;

/// Everything that one page brought.
struct StreamPage {
    QString partition;
    QString state; ///< That led here.
    std::optional<TimePoint> since; ///< No more than what is newer was asked for; nothing: all of it.
    int number = 1; ///< Counted from the beginning, or from where reading was resumed.
    std::optional<TimeWindow> window;
    QList<RawAnswer> answers; ///< The page itself first, then the answers that were joined into its records.
    QList<std::pair<Row, RowOrigin>> rows;
    QList<RejectedRecord> rejected;
    qint64 records = 0;
    std::optional<qint64> claimedTotal;
    TotalKind totalKind = TotalKind::Unknown;
    bool isRestart = false; ///< First page after the server gave a cursor up: what was counted before counts no more.
    qint64 bytes = 0; ///< Of all its answers.
    qint64 confirmed = 0; ///< How many of them the server confirmed with 304.
    std::optional<std::chrono::milliseconds> clockOffset; ///< The server's clock less ours.
    QString next; ///< State from which reading goes on; empty when the partition is complete.
};

/// What a reader is told and asked while it reads.
struct ReadHooks {
    std::function<QString(const QString &partition)>
        resumeFrom; ///< State saved for the partition, or empty to start; "done" to skip.
    /// When the last reading of the partition that came to its end began, for streams that are `incremental`; nothing
    /// when there is none, or all of it is due again (`fullEvery`). A run that is resumed must be given the same once
    /// more: the saved state is one of that question.
    std::function<std::optional<TimePoint>(const QString &partition)> since;
    std::function<Result<void>(const StreamPage &page)>
        onPage; ///< Called once a page is whole; a failure stops reading.
    /// Once reading of a partition ended or failed, or found that there is nothing to read (`absence`).
    std::function<void(const PartitionReport &report)> onPartition;
    std::function<Result<void>(const RawAnswer &answer)>
        onFailedAnswer; ///< Answers that belong to no page are kept too.
    std::function<void(const QString &message)> onWait; ///< "rate limited, going on at 09:22:00"
    std::function<QList<QString>(const QString &stream, const QString &field)>
        parentValues; ///< Ids for streams read once per parent row.
    NativeReaders readers; ///< For streams with a "reader".
};

/// Reads one stream of one source to its last page: requests, paging, retries, mapping. Knows no table.
class StreamReader
{
public:
    /// Streams of one source share a `session`; without one the stream has its own.
    StreamReader(const SourceSettings &source, const StreamDefinition &stream, Transport &transport, const Clock &clock,
                 Sleeper sleep = sleepInSteps, HttpSession *session = nullptr);

    /// A partition that its server refuses (403, 404, wrong shape) does not stop the others; its error is returned at
    /// the end.
    Result<void> read(const ReadHooks &hooks, const std::atomic_bool &stop);

private:
    const SourceSettings &m_source;
    const StreamDefinition &m_stream;
    Transport &m_transport;
    const Clock &m_clock;
    Sleeper m_sleep;
    HttpSession *m_session;
};

} // namespace plumbline

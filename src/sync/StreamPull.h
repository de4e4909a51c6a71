// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Clock.h"
#include "sources/StreamReader.h"
#include "store/ReadLedger.h"
#include "store/SyncLedger.h"
#include "sync/StoredAnswers.h"
#include "sync/StreamPresence.h"

#include <atomic>

namespace plumbline {

class StoreConnection;
class StoreLane;
struct ConnectorDefinition;

/// Brings one stream of a source into the store, page by page: the answers, their rows, what was rejected and how far
/// the partition came are one transaction, so a pull that is killed at any moment goes on without losing or doubling a
/// row. Requests and mapping are on the caller's thread; all else is on the lane, a page behind.
class StreamPull
{
public:
    StreamPull(StoreLane &lane, const SourceSettings &source, const ConnectorDefinition &connector,
               const StreamDefinition &stream, const Clock &clock);

    /// Told on the lane after each page with the counts of the whole stream so far, and before each wait with a
    /// message.
    std::function<void(const PartitionRead &whole, const QString &message)> onProgress;
    bool isFull = false; ///< Everything is asked for, not only what is new.

    /// Counts into `run`. Pages that the run has already are not read again.
    Result<void> read(SyncRunRecord &run, Transport &transport, HttpSession &session, const std::atomic_bool &stop);
    /// Of the partitions that were read or gone on with.
    QList<PartitionRead> partitions() const { return m_partitions.values(); }

private:
    Result<void> begin(const SyncRunRecord &run);
    Result<void> end(Result<void> done, SyncRunRecord &run);
    /// Fails when there were records and all of them were put aside: that is no reading.
    Result<void> checkMapped() const;
    ReadHooks hooks(SyncRunRecord &run);
    QString takeUp(const QString &partition);
    /// Nothing when everything is due.
    std::optional<TimePoint> since(const QString &partition);
    Result<void> keepAnswers(const StreamPage &page, qint64 runId);
    Result<void> settleAnswers(const StreamPage &page, bool isGood, TimePoint now);
    Result<void> hand(const StreamPage &page, SyncRunRecord &run);
    Result<void> keepPage(const StreamPage &page, SyncRunRecord &run);
    void note(const Result<void> &kept);
    void conclude(const PartitionReport &report);
    void tell(const QString &message) const;
    QStringList parentValues(const QString &stream, const QString &field) const;

    StoreLane &m_lane;
    StoreConnection &m_store; ///< Of the lane.
    const SourceSettings &m_source;
    const ConnectorDefinition &m_connector;
    const StreamDefinition &m_stream;
    const Clock &m_clock;
    StoredAnswers *m_answers = nullptr; ///< Of the session.
    StreamPresence m_presence;
    StreamRead m_read;
    qint64 m_mapped = 0; ///< Rows that records became, of this part of the run.
    bool m_isGoingOn = false; ///< With pages that this run has already.
    QMap<QString, PartitionRead> m_partitions;
    std::optional<Error> m_storeError; ///< Met where nothing could be returned; no page is stored behind it.
    std::atomic_bool m_hasStoreError = false; ///< For the thread that reads.
};

} // namespace plumbline

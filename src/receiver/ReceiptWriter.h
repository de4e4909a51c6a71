// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Clock.h"
#include "receiver/ReceiverCounters.h"
#include "receiver/TraceContexts.h"
#include "receiver/UsageCounters.h"
#include "sources/PageMapper.h"
#include "store/StoreConnection.h"
#include "store/SyncLedger.h"
#include "sync/ListenSettings.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace plumbline {

/// A document that was received, and what it became.
struct Receipt {
    RawAnswer answer;
    QString connector;
    MappedPage page;
    QHash<QByteArray, TraceContext> contexts; ///< What outermost spans say for their traces.
    QList<UsageReading> usage; ///< Counters of tokens.
    qint64 notMapped = 0;
    bool firstWins = false; ///< A row that is known already stays as it is.
};

/// Brings receipts into the store, in the order of arrival and many in one transaction: whatever came while the last
/// commit was under way. A receipt is answered for after its commit, never before.
class ReceiptWriter
{
public:
    using Done = std::function<void(const Result<void> &kept)>;

    ReceiptWriter(StoreLocation store, const Clock &clock);
    ~ReceiptWriter(); ///< Writes what is waiting.

    /// Opens the store, so that a mistake is told before anything is received, and notes that is listened for what is
    /// expected or came before: silence of a sender is not silence of ours. Files are not listened for.
    Result<void> start(const ListenSettings *listening = nullptr);
    /// False: too much is waiting; `done` is not called then.
    bool offer(Receipt receipt, Done done);
    ReceiverCounters counters() const;

private:
    using Item = std::pair<Receipt, Done>;

    void work();
    Result<void> open();
    Result<void> beginRuns(const ListenSettings &settings);
    Result<void> keep(const std::vector<Item> &items);
    Result<void> keepSource(const QString &source, const std::vector<const Receipt *> &receipts, TimePoint now,
                            ReceiverCounters &counted);
    Result<SyncRunRecord> runOf(const Receipt &receipt, TimePoint now) const;
    Result<void> endRun(SyncRunRecord &run, TimePoint now);
    Result<void> touchRuns();

    StoreLocation m_location;
    const Clock &m_clock;
    std::unique_ptr<StoreConnection> m_store; ///< Of the writer's thread.
    QHash<QString, SyncRunRecord> m_runs; ///< The one under way, by source.
    QHash<QString, TimePoint> m_signedAt; ///< By source, when a line said how far it came.
    bool m_isUnsigned = false; ///< Something came since.
    TraceContexts m_contexts;
    UsageCounters m_usage;

    mutable std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Item> m_queue;
    qint64 m_queuedBytes = 0;
    bool m_stopping = false;
    ReceiverCounters m_counters;
    std::thread m_thread;
};

} // namespace plumbline

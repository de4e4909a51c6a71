// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/WriterLease.h"
#include "sync/SourcePuller.h"
#include "sync/SourceState.h"

#include <QSet>
#include <condition_variable>
#include <map>
#include <memory>

class QThreadPool;

namespace plumbline {

/// Pulls each source on its interval for as long as it runs: the sooner upstream deletes, the earlier; after failures
/// ever less often. Another sync of the same store, in whatever process, is waited for. `run` belongs on a worker
/// thread; everything else may be called from any.
class SyncSchedule
{
public:
    SyncSchedule(Configuration configuration, const ConnectorCatalog &catalog, StoreLocation store, const Clock &clock,
                 int parallel);
    ~SyncSchedule();

    /// Set before `run`; called on its threads, one at a time.
    void onProgress(std::function<void(const SyncProgress &)> callback) { m_puller.onProgress(std::move(callback)); }
    void onFinished(std::function<void(const SourceReport &)> callback) { m_finished = std::move(callback); }
    /// Why nothing is pulled just now: another sync is at work, the store cannot be read. Told once.
    void onHeld(std::function<void(const Error &)> callback) { m_held = std::move(callback); }
    /// That what onHeld told is over.
    void onFree(std::function<void()> callback) { m_free = std::move(callback); }

    /// Until `stop`; then pages under way are stored and the rest is left for the next time.
    Result<void> run(const std::atomic_bool &stop);

    void syncNow(const QStringList &ids); ///< Also those that rest or are not due; all when empty.
    /// False when it was not under way: then no report will come, and it is not waited for any more.
    bool cancel(const QString &id);
    /// Other sources, intervals or secrets from now on; pulls under way end with what they began with.
    void configure(Configuration configuration);
    /// Off: only what syncNow asks for.
    void keepTime(bool on);
    QStringList running() const;

private:
    struct Pull {
        std::atomic_bool stop{false};
    };
    Result<void> startDue(StoreConnection &store, QThreadPool &pool);
    Result<void> start(StoreConnection &store, const QList<SourceState> &due, QThreadPool &pool);
    Result<void> takeConfiguration(StoreConnection &store);
    void wake();
    void work(const SourceSettings &source, int sourceCount, const std::shared_ptr<Pull> &pull);
    void waitFor(std::chrono::milliseconds atMost, const std::atomic_bool &stop);
    void tellHeld(const Error &error);
    void tellFree();

    Configuration m_configuration; ///< Written by the thread of `run`, under the mutex.
    const ConnectorCatalog &m_catalog;
    StoreLocation m_store;
    const Clock &m_clock;
    int m_parallel;
    SourcePuller m_puller;
    std::function<void(const SourceReport &)> m_finished;
    std::function<void(const Error &)> m_held;
    std::function<void()> m_free;
    std::optional<WriterLease> m_lease; ///< While something is pulled.
    QString m_lastHeld;
    bool m_isFirst = true; ///< What was left in the middle goes on at once.
    std::optional<TimePoint> m_nextDue;

    mutable std::mutex m_mutex; ///< Of what follows.
    std::condition_variable m_wake;
    bool m_isWoken = false;
    bool m_keepsTime = true;
    std::optional<Configuration> m_newConfiguration;
    QSet<QString> m_asked;
    std::map<QString, std::shared_ptr<Pull>> m_pulls;
    std::mutex m_telling;
};

} // namespace plumbline

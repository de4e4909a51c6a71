// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/SourcePuller.h"

namespace plumbline {

/// Pulls sources into a store once, several at a time, those first whose upstream deletes history soonest. A failed
/// source does not stop the others. Call it on a worker thread.
class SyncJob
{
public:
    /// Sources that are pulled at the same time unless somebody says otherwise.
    static constexpr int usualParallel = 4;

    SyncJob(const Configuration &configuration, const ConnectorCatalog &catalog, StoreLocation store,
            const Clock &clock, int parallel = usualParallel);

    /// Called by one thread at a time, but not always the same one.
    void onProgress(std::function<void(const SyncProgress &)> callback) { m_puller.onProgress(std::move(callback)); }

    /// Everything is asked for, not only what is new.
    void setFull(bool isFull) { m_puller.setFull(isFull); }

    /// Pulls the sources with these ids; all when the list is empty. `stop` ends the pull after the pages that are
    /// under way. Fails only when nothing could be tried: unknown id, store unusable, another sync at work.
    Result<SyncReport> run(const QStringList &sourceIds, const std::atomic_bool &stop);

private:
    Result<QList<SourceSettings>> wanted(const QStringList &sourceIds) const;
    QList<int> byUrgency(StoreConnection &store, const QList<SourceSettings> &sources) const;

    const Configuration &m_configuration;
    const ConnectorCatalog &m_catalog;
    StoreLocation m_store;
    const Clock &m_clock;
    int m_parallel;
    SourcePuller m_puller;
};

} // namespace plumbline

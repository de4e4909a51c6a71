// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Clock.h"
#include "store/StoreConnection.h"
#include "sync/Configuration.h"
#include "sync/SyncReport.h"

#include <atomic>
#include <functional>
#include <mutex>

namespace plumbline {

class ConnectorCatalog;

/// Pulls sources one after the other into a store. A failed source does not stop the others. Call it on a worker
/// thread.
class SyncJob
{
public:
    SyncJob(const Configuration &configuration, const ConnectorCatalog &catalog, StoreLocation store,
            const Clock &clock);

    void onProgress(std::function<void(const SyncProgress &)> callback) { m_progress = std::move(callback); }

    /// Pulls the sources with these ids; all when the list is empty. `stop` ends the pull after the page that is under
    /// way. Fails only when nothing could be tried: unknown id, store unusable.
    Result<SyncReport> run(const QStringList &sourceIds, const std::atomic_bool &stop);

private:
    Result<void> expectRows(StoreConnection &store) const;
    SourceReport pull(StoreConnection &store, const SourceSettings &source, const std::atomic_bool &stop);

    const Configuration &m_configuration;
    const ConnectorCatalog &m_catalog;
    StoreLocation m_store;
    const Clock &m_clock;
    std::function<void(const SyncProgress &)> m_progress;
    SyncProgress m_place;
    std::mutex m_turn; ///< To write: a page is stored as a whole, and one at a time.
};

} // namespace plumbline

// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Clock.h"
#include "store/StoreConnection.h"
#include "sync/Configuration.h"
#include "sync/StoreLane.h"
#include "sync/SyncReport.h"

#include <atomic>
#include <functional>
#include <mutex>

namespace plumbline {

class ConnectorCatalog;

/// Pulls single sources into a store, several at once on threads of the caller's. Requests go out in parallel; one
/// lane, open as long as this lives, stores what they bring.
class SourcePuller
{
public:
    SourcePuller(const ConnectorCatalog &catalog, StoreLocation store, const Clock &clock)
        : m_catalog(catalog), m_store(std::move(store)), m_clock(clock)
    {
    }

    /// Told of every page and wait, by one thread at a time.
    void onProgress(std::function<void(const SyncProgress &)> callback) { m_progress = std::move(callback); }

    /// Everything is asked for from now on, not only what is new.
    void setFull(bool isFull) { m_isFull = isFull; }

    /// `place` says which of how many sources it is. `stop` ends the pull after the page that is under way.
    SourceReport pull(const SourceSettings &source, SyncProgress place, const std::atomic_bool &stop);
    /// Hands a state on to who is told of progress.
    void tell(const SyncProgress &progress);

private:
    Result<StoreLane *> lane();
    Result<SourceReport> attempt(StoreLane &lane, const SourceSettings &source, SyncProgress &place,
                                 const std::atomic_bool &stop);

    const ConnectorCatalog &m_catalog;
    StoreLocation m_store;
    const Clock &m_clock;
    std::function<void(const SyncProgress &)> m_progress;
    bool m_isFull = false;
    std::mutex m_opening;
    std::unique_ptr<StoreLane> m_lane;
    std::mutex m_telling;
};

/// Remembers in the store which rows the configured sources are to deliver.
Result<void> expectRows(StoreConnection &store, const Configuration &configuration, const ConnectorCatalog &catalog,
                        TimePoint now);

} // namespace plumbline

// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/SourceState.h"

namespace plumbline {

class ConnectorCatalog;
struct Configuration;
struct SourceSettings;
struct StreamDefinition;
struct SyncRunRecord;

/// How the configured sources stand, from what the store remembers. Reads only.
class SourceStates
{
public:
    SourceStates(StoreConnection &store, const Configuration &configuration, const ConnectorCatalog &catalog)
        : m_store(store), m_configuration(configuration), m_catalog(catalog)
    {
    }

    /// Of each configured source, in the order of the configuration.
    Result<QList<SourceState>> all(TimePoint now) const;
    /// Of those that send to us: which are configured, did so once, or may do so now that somebody listens.
    Result<QList<SourceState>> received(TimePoint now) const;

private:
    Result<SourceState> stateOf(const SourceSettings &source, const SyncRunRecord *newest,
                                const SyncRunRecord *complete, bool isRunning, TimePoint now) const;
    Result<QList<StreamState>> streamsOf(const SourceSettings &source, TimePoint now) const;
    Result<void> fill(StreamState &state, const StreamRead &read) const;

    StoreConnection &m_store;
    const Configuration &m_configuration;
    const ConnectorCatalog &m_catalog;
};

} // namespace plumbline

// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Clock.h"
#include "sources/HttpSession.h"
#include "sources/StreamReader.h"
#include "store/SyncLedger.h"
#include "sync/SyncReport.h"

namespace plumbline {

class StoreConnection;
struct ConnectorDefinition;

/// Brings one source's streams into the store, page by page: the answers, their rows, what was rejected and the cursor
/// of a page are one transaction, so a pull that is killed at any moment goes on without losing or doubling a row.
class SourcePull
{
public:
    SourcePull(StoreConnection &store, const SourceSettings &source, const ConnectorDefinition &connector,
               Transport &transport, const Clock &clock)
        : m_store(store), m_source(source), m_connector(connector), m_transport(transport), m_clock(clock)
    {
    }

    /// Told after each page and each wait: stream, its pages and records so far, what the server claims, a message.
    std::function<void(const QString &stream, const StreamCursor &cursor, const QString &message)> onProgress;

    SourceReport run(const std::atomic_bool &stop);

private:
    Result<void> readStream(const StreamDefinition &stream, SyncRunRecord &run, SourceReport &report,
                            const std::atomic_bool &stop);
    Result<void> keepPage(const StreamDefinition &stream, const StreamPage &page, StreamCursor &cursor,
                          SyncRunRecord &run);
    QStringList parentValues(const QString &stream, const QString &field) const;
    Result<bool> mayResume() const;

    StoreConnection &m_store;
    const SourceSettings &m_source;
    const ConnectorDefinition &m_connector;
    Transport &m_transport;
    const Clock &m_clock;
    HttpSession m_session;
    bool m_mayResume = true;
};

} // namespace plumbline

// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sources/HttpSession.h"
#include "sync/StreamPull.h"
#include "sync/SyncReport.h"

namespace plumbline {

/// Brings one source's streams into the store, one after the other, and keeps the record of it.
class SourcePull
{
public:
    SourcePull(StoreLane &lane, const SourceSettings &source, const ConnectorDefinition &connector,
               Transport &transport, const Clock &clock);

    /// Told on the lane after each page and each wait: the stream's counts so far, and a message.
    std::function<void(const PartitionRead &whole, const QString &message)> onProgress;
    bool isFull = false; ///< Everything is asked for from the beginning: not only what is new, or what a stop left.

    SourceReport run(const std::atomic_bool &stop);

private:
    void readStreams(SyncRunRecord &run, SourceReport &report, const std::atomic_bool &stop);
    Result<void> finish(SyncRunRecord &run, const SourceReport &report);

    StoreLane &m_lane;
    const SourceSettings &m_source;
    const ConnectorDefinition &m_connector;
    Transport &m_transport;
    const Clock &m_clock;
    HttpSession m_session;
    std::shared_ptr<StoredAnswers> m_answers;
};

} // namespace plumbline

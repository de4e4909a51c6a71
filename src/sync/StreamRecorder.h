// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/Recording.h"

#include <functional>

namespace plumbline {

class Clock;
struct ConnectorDefinition;

/// Reads one stream of a source once and keeps its answers as files, with secrets removed; no store takes part.
class StreamRecorder
{
public:
    StreamRecorder(const SourceSettings &source, const ConnectorDefinition &connector, const Clock &clock)
        : m_source(source), m_connector(connector), m_clock(clock)
    {
    }

    std::function<void(const QString &message)> onProgress;

    /// At most `mostPages` pages of the stream. The recording is whole even where the source failed in the middle,
    /// since that may be what it is to show; the failure is told after it was written.
    Result<Recording> run(const QString &stream, const QString &folder, int mostPages,
                          const std::atomic_bool &stop) const;

private:
    const SourceSettings &m_source;
    const ConnectorDefinition &m_connector;
    const Clock &m_clock;
};

} // namespace plumbline

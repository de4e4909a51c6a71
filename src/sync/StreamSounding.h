// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sources/ConnectorDefinition.h"
#include "sources/HttpSession.h"
#include "sources/PageMapper.h"
#include "sync/ProbeStep.h"

#include <atomic>

namespace plumbline {

class Clock;
class Transport;

/// Asks each stream of a source for one small page, in order, and says what came. Streams that are read once per record
/// of another one take the first record that came there.
class StreamSounding
{
public:
    StreamSounding(const SourceSettings &source, const ConnectorDefinition &connector, Transport &transport,
                   const Clock &clock, const std::atomic_bool &stop)
        : m_source(source), m_connector(connector), m_transport(transport), m_clock(clock), m_stop(stop)
    {
    }

    ProbeStep ask(const StreamDefinition &stream);
    /// What the last answer said about the limit of requests.
    ProbeStep budget() const;
    /// How far the server's clock is from ours, by its answers.
    std::optional<std::chrono::milliseconds> clockOffset() const { return m_clockOffset; }

private:
    Result<QString> partitionOf(const StreamDefinition &stream) const;
    ProbeStep fetched(const StreamDefinition &stream, const QString &partition);
    ProbeStep mapped(const StreamDefinition &stream, const MappedPage &page);
    QString whyNot(const StreamDefinition &stream, const Error &error, int status, const QString &wait) const;

    const SourceSettings &m_source;
    const ConnectorDefinition &m_connector;
    Transport &m_transport;
    const Clock &m_clock;
    const std::atomic_bool &m_stop;
    HttpSession m_session;
    RateLimit m_limit;
    std::optional<std::chrono::milliseconds> m_clockOffset;
    QHash<QString, QList<Row>> m_rows; ///< By the stream that they came from.
};

} // namespace plumbline

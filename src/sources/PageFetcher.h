// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sources/JsonDocument.h"
#include "sources/StreamReader.h"

namespace plumbline {

/// An answer with status 200 whose body is JSON: what is kept of it, what came, and the parsed text.
struct FetchedPage {
    RawAnswer answer;
    HttpResponse response;
    JsonDocument document;
};

/// Fetches one address until it answers or the retry policy gives up. Every answer that is no page is handed on to be
/// kept.
class PageFetcher
{
public:
    PageFetcher(const SourceSettings &source, const StreamDefinition &stream, Transport &transport, const Clock &clock,
                const Sleeper &sleep, const ReadHooks &hooks, const std::atomic_bool &stop);

    Result<FetchedPage> fetch(const QUrl &url);
    /// The same, but 403 and 404 yield nothing.
    Result<std::optional<FetchedPage>> fetchOptional(const QUrl &url);

    /// The configured address with the connector's API path.
    QUrl base() const;
    /// Value of a {placeholder} in a request: a parameter, or "partition".
    QStringList valueOf(const QString &placeholder, const QString &partition) const;

    const SourceSettings &source() const { return m_source; }
    const QHash<QString, QStringList> &parameters() const { return m_parameters; }

private:
    Result<HttpResponse> sendUntilAnswered(const QUrl &url);
    Result<void> keepFailed(const HttpResponse &answer);
    Result<void> wait(RetryPolicy::Wait wait, const QString &why);

    const SourceSettings &m_source;
    const StreamDefinition &m_stream;
    Transport &m_transport;
    const Clock &m_clock;
    const Sleeper &m_sleep;
    const ReadHooks &m_hooks;
    const std::atomic_bool &m_stop;
    QHash<QString, QStringList> m_parameters;
    int m_lastStatus = 0;
};

} // namespace plumbline

// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sources/Credential.h"
#include "sources/HttpSession.h"
#include "sources/StreamReader.h"

namespace plumbline {

/// Sends a source's requests until they are answered or the retry policy gives up: with the credential, waits and
/// limits. Every answer that is no page is handed on to be kept.
class RequestSender
{
public:
    RequestSender(const SourceSettings &source, const StreamDefinition &stream, Transport &transport,
                  const Clock &clock, const Sleeper &sleep, const ReadHooks &hooks, const std::atomic_bool &stop,
                  HttpSession &session);

    Result<HttpResponse> get(const QUrl &url);
    /// The configured address with the connector's API path.
    QUrl base() const;
    /// Hands an answer on that came whole but is no page.
    Result<void> keepFailed(const HttpResponse &answer) const;
    int lastStatus() const { return m_lastStatus; }

private:
    Result<Credential> credential();
    Result<void> wait(RetryPolicy::Wait wait, const QString &why) const;

    const SourceSettings &m_source;
    const StreamDefinition &m_stream;
    Transport &m_transport;
    const Clock &m_clock;
    const Sleeper &m_sleep;
    const ReadHooks &m_hooks;
    const std::atomic_bool &m_stop;
    HttpSession &m_session;
    AuthDefinition m_auth;
    int m_lastStatus = 0;
};

} // namespace plumbline

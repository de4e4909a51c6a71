// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sources/Credential.h"
#include "sources/HttpSession.h"
#include "sources/StreamReader.h"

namespace plumbline {

/// What came of a request.
struct Answered {
    HttpResponse response;
    bool isConfirmed = false; ///< By a 304: the bytes are those of an earlier answer.
};

/// What the requests since it was taken last amounted to.
struct RequestTally {
    qint64 confirmed = 0;
    std::optional<std::chrono::milliseconds> clockOffset; ///< The server's clock less ours, by the last answer.
};

/// Sends a source's requests until they are answered or the retry policy gives up: with the credential, waits and
/// limits. Every answer that is no page is handed on to be kept.
class RequestSender
{
public:
    RequestSender(const SourceSettings &source, const StreamDefinition &stream, Transport &transport,
                  const Clock &clock, const Sleeper &sleep, const ReadHooks &hooks, const std::atomic_bool &stop,
                  HttpSession &session);

    /// By GET, or with what is `posted` by POST; either may be sent again.
    Result<Answered> ask(const QUrl &url, const QByteArray &posted = {});
    /// The configured address with the connector's API path.
    QUrl base() const;
    /// Hands an answer on that came whole but is no page.
    Result<void> keepFailed(const HttpResponse &answer) const;
    int lastStatus() const { return m_lastStatus; }
    /// Secrets that this source's requests carried last.
    const Credential &proof() const { return m_proof; }
    RequestTally takeTally() { return std::exchange(m_tally, {}); }

private:
    /// Sees to it that the proof is the one for the next request.
    Result<void> prove();
    /// One exchange, with credential and conditions.
    Result<Answered> send(const QUrl &url, const QByteArray &posted);
    Result<void> keepWhatCame(const Result<Answered> &answer);
    void note(const HttpResponse &answer, TimePoint before);
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
    Credential m_proof;
    std::optional<Secret> m_provenBy; ///< What the proof was made of.
    int m_lastStatus = 0;
    RequestTally m_tally;
    std::optional<HttpResponse> m_partial;
};

} // namespace plumbline

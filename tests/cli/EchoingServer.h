// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/ReplayServer.h"

#include <QSet>
#include <atomic>
#include <mutex>

namespace plumbline {

/// A vendor and a proxy that send back whatever proves to them who asks: in bodies, headers, addresses, redirects and
/// errors, plain and escaped.
class EchoingServer
{
public:
    enum class Mood { Kind, Refusing, Misleading };

    /// `installation` is the token for Apps; `look` is called while each request is under way.
    EchoingServer(QByteArray installation, std::function<void()> look);

    QUrl url() const { return m_server.url(); }
    QUrl proxy() const { return m_proxy.url(); }
    void setMood(Mood mood) { m_mood = mood; }
    /// Headers that held something, and the claims by which Apps asked for tokens.
    QSet<QString> seen() const;
    QList<QByteArray> claims() const;

    /// As a server writes texts of JSON that HTML shall not take for its own.
    static QByteArray escaped(QByteArray text);
    /// As a server writes them that wants to hide something: every character as "\u0041".
    static QByteArray hidden(const QByteArray &text);

private:
    ReplayAnswer answer(const ReplayRequest &asked);
    ReplayAnswer answerTo(const QByteArray &echo, const QString &path, const QString &page);
    ReplayAnswer proxied(const ReplayRequest &asked);

    QByteArray m_installation;
    std::function<void()> m_look;
    std::atomic<Mood> m_mood = Mood::Kind;
    mutable std::mutex m_mutex;
    QSet<QString> m_seen;
    QList<QByteArray> m_claims;
    ReplayServer m_server;
    ReplayServer m_proxy;
};

} // namespace plumbline

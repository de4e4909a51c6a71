// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "EchoingServer.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

using Headers = QList<std::pair<QByteArray, QByteArray>>;

/// Without what stands before it in a header; of Basic the password.
QByteArray bareOf(const QByteArray &header)
{
    const QByteArray last = header.mid(header.lastIndexOf(' ') + 1);
    if (header.startsWith("Basic ")) {
        const QByteArray pair = QByteArray::fromBase64(last);
        return pair.mid(pair.indexOf(':') + 1);
    }
    return last.startsWith("token=") ? last.mid(6) : last;
}

} // namespace

EchoingServer::EchoingServer(QByteArray installation, std::function<void()> look)
    : m_installation(std::move(installation)), m_look(std::move(look)),
      m_server([this](const ReplayRequest &asked) { return answer(asked); }),
      m_proxy([this](const ReplayRequest &asked) { return proxied(asked); })
{
}

QSet<QString> EchoingServer::seen() const
{
    const std::lock_guard lock(m_mutex);
    return m_seen;
}

QList<QByteArray> EchoingServer::claims() const
{
    const std::lock_guard lock(m_mutex);
    return m_claims;
}

QByteArray EchoingServer::escaped(QByteArray text)
{
    return text.replace("=", "\\u003d").replace("+", "\\u002b");
}

QByteArray EchoingServer::hidden(const QByteArray &text)
{
    QByteArray all;
    for (const char c : text)
        all += "\\u00" + QByteArray(1, c).toHex();
    return all;
}

ReplayAnswer EchoingServer::proxied(const ReplayRequest &asked)
{
    if (!asked.headers.contains(u"proxy-authorization"_s))
        return {.status = 407, .headers = {{"Proxy-Authenticate", "Basic realm=\"p\""}}};
    return answer(asked);
}

ReplayAnswer EchoingServer::answer(const ReplayRequest &asked)
{
    const std::lock_guard lock(m_mutex);
    m_look();
    QByteArray echo;
    for (const QString &name : {u"authorization"_s, u"private-token"_s, u"x-api-key"_s, u"proxy-authorization"_s}) {
        if (const QString value = asked.headers.value(name); !value.isEmpty()) {
            echo = value.toLatin1();
            m_seen.insert(name);
        }
    }
    // A proxy is asked for a whole address.
    return answerTo(echo, QUrl(asked.path).path(), asked.query.value(u"page"_s));
}

ReplayAnswer EchoingServer::answerTo(const QByteArray &echo, const QString &path, const QString &page)
{
    const QByteArray bare = bareOf(echo);
    const bool isApp = path.endsWith(u"/access_tokens"_s);
    if (isApp)
        m_claims.append(bare);
    const Headers headers{
        {"ETag", '"' + bare + '"'}, {"X-Request-Id", echo}, {"Set-Cookie", "s=" + bare}, {"X-Total", bare}};
    // Not followed, because of the user in it; the error tells where it leads.
    if (m_mood == Mood::Misleading)
        return {.status = 302,
                .headers
                = {{"Location", "http://kim@" + url().authority().toLatin1() + "/x?y=" + bare.toPercentEncoding()}}};
    if (m_mood == Mood::Refusing)
        return {.status = 400,
                .body = R"({"message": "bad: )" + echo + ' ' + bare + ' ' + escaped(echo) + "\"}",
                .headers = headers + Headers{{"Retry-After", bare}}};
    if (isApp)
        return {.status = 201,
                .body = R"({"token": ")" + m_installation + R"(", "expires_at": "2099-01-01T00:00:00Z"})"};
    if (path != u"/things"_s)
        return {.status = 404, .body = echo};
    if (page.isEmpty())
        return {.status = 302, .headers = {{"Location", "/things?page=1&x=" + bare.toPercentEncoding()}}};
    if (page == u"1"_s)
        return {.body = R"([{"id": "a", "name": ")" + echo + R"(", "owner": ")" + bare + R"("}])",
                .headers = headers
                    + Headers{
                        {"Link", "</things?page=2&cursor=" + bare.toPercentEncoding().toLower() + R"(>; rel="next")"}}};
    const QByteArray claim = bare == m_installation ? m_claims.last() : bare;
    return {.body = R"([{"id": "b", "name": "\/)" + QByteArray(bare).replace('/', "\\/") + R"(", "owner": ")"
                + escaped(echo) + R"("}, {"name": ")" + escaped(bare) + R"("}, {"id": "c", "name": ")" + claim
                + R"("}, {"id": "d", "name": ")" + hidden(bare) + R"(", "owner": ")" + ("x" + bare + "x").toBase64()
                + R"("}, {"id": "e", "name": ")" + bare.toHex() + R"(", "owner": ")"
                + bare.toPercentEncoding({}, bare.left(9)) + "\"}]",
            .headers = headers};
}

} // namespace plumbline

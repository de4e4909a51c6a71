// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "receiver/ReceivedRequest.h"

#include <functional>
#include <memory>
#include <optional>

namespace plumbline {

/// Where is listened and how much one sender, and all of them together, may have in our memory.
struct ListenerLimits {
    QString address;
    quint16 port = 0; ///< 0: any free one.
    qint64 body = qint64(32) << 20; ///< Bytes of one request as sent.
    qint64 bodies = qint64(256) << 20; ///< Of all that are under way.
    unsigned connections = 512;
};

/// An HTTP/1.1 server (libmicrohttpd) that hands over whole requests and may be answered later, from any thread, so
/// that hundreds of senders wait for one commit without a thread each.
class HttpListener
{
public:
    using Reply = std::function<void(ReceiverAnswer)>;
    /// Called on a thread of the server; the reply is called exactly once, at once or later.
    using Receiving = std::function<void(ReceivedRequest request, Reply reply)>;
    /// Asked when the head is there: an answer means that the body is not wanted.
    using Admitting = std::function<std::optional<ReceiverAnswer>(const ReceivedRequest &head)>;

    static Result<std::unique_ptr<HttpListener>> start(const ListenerLimits &limits, Admitting admitting,
                                                       Receiving receiving);
    /// Takes no new connection, waits for the replies that are owed, then closes.
    ~HttpListener();

    quint16 port() const;

private:
    struct Server;
    explicit HttpListener(std::unique_ptr<Server> server);

    std::unique_ptr<Server> m_server;
};

} // namespace plumbline

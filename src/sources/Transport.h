// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "base/Secret.h"

#include <QByteArray>
#include <QList>
#include <QUrl>
#include <atomic>
#include <optional>
#include <utility>

namespace plumbline {

/// One request, before authentication.
struct HttpRequest {
    QByteArray method = "GET";
    QUrl url;
    QList<std::pair<QByteArray, QByteArray>> headers;
    QByteArray body;
};

/// One answer with its body read to the end.
struct HttpResponse {
    int status = 0;
    QUrl url; ///< The address that answered, after redirects inside the origin.
    QList<std::pair<QByteArray, QByteArray>> headers; ///< Names in lower case, as received otherwise.
    QByteArray body; ///< After content decoding.

    QByteArray header(QByteArrayView name) const; ///< First value, or empty.
};

/// The only door to the network. Sends one request and waits; call it on a worker thread.
class Transport
{
public:
    virtual ~Transport() = default;
    /// Fails with Network for no or a broken answer, TooLong for more than is taken at once, Refused for what
    /// the rules forbid, Cancelled when `stop` is set.
    virtual Result<HttpResponse> send(const HttpRequest &request, const std::atomic_bool &stop) = 0;
    /// What had come of an answer that broke off in the last send; bytes are kept, even useless ones.
    virtual std::optional<HttpResponse> takePartial() { return std::nullopt; }
};

} // namespace plumbline

// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sources/Address.h"
#include "sources/HostAddresses.h"
#include "sources/HttpRoute.h"
#include "sources/Transport.h"

#include <chrono>
#include <memory>

class QNetworkAccessManager;
class QNetworkRequest;

namespace plumbline {

/// Limits of one exchange; the defaults are those of the product.
struct HttpLimits {
    std::chrono::milliseconds idle{30'000}; ///< Without a byte.
    std::chrono::milliseconds total{600'000};
    qint64 body = 32 * 1024 * 1024; ///< Bytes after content decoding.
    int redirects = 5;
    bool allowPlainHttp = false; ///< To hosts other than this machine; loopback is always allowed.
    bool allowPrivate = false; ///< To hosts of a private network; this machine, named as such, is always allowed.

    /// The defaults, and what the source's parameters allow.
    static HttpLimits of(const SourceSettings &source);
};

/// HTTP over QNetworkAccessManager, made and used on one worker thread. Follows redirects inside an origin only, so
/// that a credential never reaches another one; refuses header values that could smuggle a second header; never ignores
/// TLS errors; connects only to addresses that were looked at.
class HttpTransport final : public Transport
{
public:
    explicit HttpTransport(HttpLimits limits = {}, HttpRoute route = {}, HostLookup lookup = lookUpHost);
    ~HttpTransport() override;

    Result<HttpResponse> send(const HttpRequest &request, const std::atomic_bool &stop) override;
    std::optional<HttpResponse> takePartial() override { return std::exchange(m_partial, std::nullopt); }

private:
    /// Tries the addresses of the host, one after the other, until one can be connected to.
    Result<HttpResponse> reach(const HttpRequest &request, const std::atomic_bool &stop);
    Result<HttpResponse> exchange(const HttpRequest &request, const QHostAddress &address,
                                  const std::atomic_bool &stop);
    QNetworkRequest wireOf(const HttpRequest &request, const QHostAddress &address) const;

    Result<void> prepare();

    HttpLimits m_limits;
    HttpRoute m_route;
    bool m_isPrepared = false;
    QSslConfiguration m_tls;
    HostAddresses m_hosts;
    bool m_isUnreached = false; ///< The last exchange ended before a connection was there.
    std::optional<HttpResponse> m_partial;
    std::unique_ptr<QNetworkAccessManager> m_network;
};

} // namespace plumbline

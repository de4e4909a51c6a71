// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sources/Address.h"
#include "sources/HttpRoute.h"
#include "sources/Transport.h"

#include <chrono>
#include <memory>

class QNetworkAccessManager;

namespace plumbline {

/// Limits of one exchange; the defaults are those of the product.
struct HttpLimits {
    std::chrono::milliseconds idle{30'000}; ///< Without a byte.
    std::chrono::milliseconds total{600'000};
    qint64 body = 32 * 1024 * 1024; ///< Bytes after content decoding.
    int redirects = 5;
    bool allowPlainHttp = false; ///< To hosts other than this machine; loopback is always allowed.

    /// The defaults, and what the source's parameters allow.
    static HttpLimits of(const SourceSettings &source);
};

/// HTTP over QNetworkAccessManager, made and used on one worker thread. Follows redirects inside an origin only, so
/// that a credential never reaches another one; refuses header values that could smuggle a second header; never ignores
/// TLS errors.
class HttpTransport final : public Transport
{
public:
    explicit HttpTransport(HttpLimits limits = {}, HttpRoute route = {});
    ~HttpTransport() override;

    Result<HttpResponse> send(const HttpRequest &request, const std::atomic_bool &stop) override;
    std::optional<HttpResponse> takePartial() override { return std::exchange(m_partial, std::nullopt); }

private:
    Result<HttpResponse> exchange(const HttpRequest &request, const std::atomic_bool &stop);

    Result<void> prepare();

    HttpLimits m_limits;
    HttpRoute m_route;
    bool m_isPrepared = false;
    std::optional<QSslConfiguration> m_tls;
    std::optional<HttpResponse> m_partial;
    std::unique_ptr<QNetworkAccessManager> m_network;
};

} // namespace plumbline

// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "base/Secret.h"

#include <QNetworkProxy>
#include <QSslConfiguration>
#include <QStringList>

namespace plumbline {

struct SourceSettings;

/// How a source's server is reached where the plain way does not do: own certificate authority, client certificate,
/// proxy.
struct HttpRoute {
    QString authorityFile; ///< PEM; trusted beside those of the system.
    QString certificateFile; ///< PEM of the client's certificate and the chain behind it.
    QString keyFile; ///< PEM of its key, without passphrase.
    QString proxy; ///< "http://proxy:3128" or "socks5://proxy:1080"
    Secret proxyLogin = {}; ///< "user:password"

    /// The parameters that every source may set, whatever its connector.
    static QStringList parameterNames();
    static HttpRoute of(const SourceSettings &source);

    /// Reads the files; nothing means Qt's own configuration.
    Result<std::optional<QSslConfiguration>> tls() const;
    Result<std::optional<QNetworkProxy>> networkProxy() const;
};

} // namespace plumbline

// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Secret.h"
#include "base/Time.h"
#include "sources/Transport.h"

namespace plumbline {

/// Which App asks, for which installation, at which server.
struct AppInstallation {
    QUrl base;
    QString appId;
    QString installationId;
    Secret key; ///< The App's private key in PEM.
};

/// The token of one App installation, asked for again shortly before it ends.
class InstallationToken
{
public:
    static constexpr std::chrono::minutes renewedBefore{5};

    Result<Secret> get(const AppInstallation &app, Transport &transport, TimePoint now, const std::atomic_bool &stop);
    /// The server does not take it any more.
    void forget() { m_token = Secret(); }
    bool isKnown() const { return !m_token.isEmpty(); }
    /// By what it was asked for last, which is good for some minutes more.
    const Secret &claim() const { return m_claim; }

private:
    Secret m_token;
    Secret m_claim;
    TimePoint m_end;
};

} // namespace plumbline

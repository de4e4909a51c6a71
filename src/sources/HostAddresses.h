// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QHash>
#include <QHostAddress>
#include <QList>
#include <QUrl>
#include <atomic>
#include <chrono>
#include <functional>

namespace plumbline {

/// Whom an address belongs to.
enum class NetworkPlace {
    Public,
    Private, ///< Of the company, of the link, of the cloud's metadata service, or of nobody.
    Loopback, ///< This machine.
};

NetworkPlace placeOf(const QHostAddress &address);

/// Asks the system for the addresses of a name.
using HostLookup = std::function<Result<QList<QHostAddress>>(const QString &host, std::chrono::milliseconds within,
                                                             const std::atomic_bool &stop)>;
Result<QList<QHostAddress>> lookUpHost(const QString &host, std::chrono::milliseconds within,
                                       const std::atomic_bool &stop);

/// Where a request may connect to. A name that leads into the private network is refused, unless the source is allowed
/// to; this machine may be asked where it is named as such. What was checked is what is connected to: a name that leads
/// elsewhere a moment later changes nothing.
class HostAddresses
{
public:
    explicit HostAddresses(HostLookup lookup = lookUpHost) : m_lookup(std::move(lookup)) { }

    /// Empty: the address says itself where it leads.
    Result<QList<QHostAddress>> of(const QUrl &url, bool allowPrivate, std::chrono::milliseconds within,
                                   const std::atomic_bool &stop);
    /// Fails for an address that is written as numbers and must not be asked.
    static Result<void> checkLiteral(const QUrl &url, bool allowPrivate);
    /// After none of them answered.
    void forget(const QString &host) { m_known.remove(host); }

private:
    HostLookup m_lookup;
    QHash<QString, QList<QHostAddress>> m_known;
};

} // namespace plumbline

// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/HostAddresses.h"

#include "sources/Address.h"

#include <QDeadlineTimer>
#include <QEventLoop>
#include <QHostInfo>
#include <QTimer>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

/// Not of the Internet: RFC 1918, 6598, 3927, 5737, 2544, 4193, 4291, 3849 and what is reserved.
const QStringList privateNets{
    u"0.0.0.0/8"_s,      u"10.0.0.0/8"_s,   u"100.64.0.0/10"_s,  u"169.254.0.0/16"_s, u"172.16.0.0/12"_s,
    u"192.0.0.0/24"_s,   u"192.0.2.0/24"_s, u"192.168.0.0/16"_s, u"198.18.0.0/15"_s,  u"198.51.100.0/24"_s,
    u"203.0.113.0/24"_s, u"224.0.0.0/3"_s,  u"::/128"_s,         u"fc00::/7"_s,       u"fe80::/10"_s,
    u"fec0::/10"_s,      u"ff00::/8"_s,     u"2001:db8::/32"_s,  u"100::/64"_s,
};

/// The IPv4 address inside of a mapped, a translated (64:ff9b::/96) or a 6to4 one.
QHostAddress inner(const QHostAddress &address)
{
    bool isMapped = false;
    const quint32 mapped = address.toIPv4Address(&isMapped);
    if (address.protocol() != QAbstractSocket::IPv6Protocol)
        return address;
    if (isMapped)
        return QHostAddress(mapped);
    const Q_IPV6ADDR bytes = address.toIPv6Address();
    const auto at = [&](int from) {
        return QHostAddress(quint32(bytes[from]) << 24 | quint32(bytes[from + 1]) << 16 | quint32(bytes[from + 2]) << 8
                            | quint32(bytes[from + 3]));
    };
    if (address.isInSubnet(QHostAddress::parseSubnet(u"64:ff9b::/96"_s)))
        return at(12);
    if (address.isInSubnet(QHostAddress::parseSubnet(u"2002::/16"_s)))
        return at(2);
    return address;
}

tl::unexpected<Error> refuse(const QUrl &url, const QString &why)
{
    return fail(Error::Kind::Refused, u"send request"_s,
                why + u"; if the source is meant to be there, set allow_private_network = true under [source.params]"_s,
                urlForPeople(url));
}

} // namespace

NetworkPlace placeOf(const QHostAddress &address)
{
    const QHostAddress meant = inner(address);
    if (meant.isLoopback())
        return NetworkPlace::Loopback;
    const bool isPrivate = std::any_of(privateNets.begin(), privateNets.end(), [&](const QString &net) {
        return meant.isInSubnet(QHostAddress::parseSubnet(net));
    });
    return isPrivate || meant.isNull() ? NetworkPlace::Private : NetworkPlace::Public;
}

Result<QList<QHostAddress>> lookUpHost(const QString &host, std::chrono::milliseconds within,
                                       const std::atomic_bool &stop)
{
    QEventLoop loop;
    QHostInfo found;
    bool isDone = false;
    const int id = QHostInfo::lookupHost(host, &loop, [&](const QHostInfo &info) {
        found = info;
        isDone = true;
        loop.quit();
    });
    const QDeadlineTimer deadline(within);
    QTimer watch;
    QObject::connect(&watch, &QTimer::timeout, &loop, [&] {
        if (stop || deadline.hasExpired())
            loop.quit();
    });
    watch.start(50);
    if (!isDone)
        loop.exec();
    if (!isDone)
        QHostInfo::abortHostLookup(id);
    if (stop)
        return fail(Error::Kind::Cancelled, u"look up host"_s, u"stopped"_s);
    if (!isDone || found.addresses().isEmpty())
        return fail(Error::Kind::Network, u"look up host"_s,
                    isDone ? u"there is no host %1 (%2)"_s.arg(host, found.errorString())
                           : u"no answer about the host %1"_s.arg(host));
    return found.addresses();
}

Result<void> HostAddresses::checkLiteral(const QUrl &url, bool allowPrivate)
{
    const QHostAddress literal(url.host());
    if (allowPrivate || literal.isNull() || placeOf(literal) != NetworkPlace::Private)
        return {};
    return refuse(url, u"%1 is an address of a private network"_s.arg(url.host()));
}

Result<QList<QHostAddress>> HostAddresses::of(const QUrl &url, bool allowPrivate, std::chrono::milliseconds within,
                                              const std::atomic_bool &stop)
{
    const QString host = url.host();
    if (auto checked = checkLiteral(url, allowPrivate); !checked)
        return fail(checked.error());
    if (!QHostAddress(host).isNull())
        return QList<QHostAddress>();
    if (const auto known = m_known.constFind(host); known != m_known.cend())
        return *known;
    const auto found = m_lookup(host, within, stop);
    if (!found) {
        Error error = found.error();
        error.where = urlForPeople(url);
        return fail(error);
    }
    const NetworkPlace expected = host == u"localhost"_s ? NetworkPlace::Loopback : NetworkPlace::Public;
    for (const QHostAddress &address : *found) {
        if (!allowPrivate && placeOf(address) != expected)
            return refuse(
                url,
                u"the name %1 leads to %2, which is an address of a private network"_s.arg(host, address.toString()));
    }
    m_known.insert(host, *found);
    return *found;
}

} // namespace plumbline

// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "packet/BagManifests.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

constexpr qsizetype bodyNameSize = 4 + 3 + 64 + 5; // raw/aa/<sha256>.json

QByteArray lineOf(const QByteArray &digest, const QByteArray &name)
{
    return digest + "  " + name + '\n';
}

} // namespace

BagManifests::BagManifests(const PacketScope &scope, const QMap<QString, BagDigest> &files,
                           const QMap<QByteArray, qint64> &bodies)
{
    qint64 octets = 0;
    for (auto it = files.begin(); it != files.end(); ++it) {
        m_digests.insert(it.key().toLatin1(), it.value());
        octets += it->size;
    }
    for (auto it = bodies.begin(); it != bodies.end(); ++it) {
        m_digests.insert("raw/" + it.key().left(2) + '/' + it.key() + ".json", BagDigest{it.value(), it.key(), {}});
        octets += it.value();
    }
    m_payload = m_digests.keys();
    // Bagging-Date is the day on which the period ended: a clock would make each packet another one.
    const QString day
        = QDateTime::fromMSecsSinceEpoch(toNs(scope.to) / 1'000'000, scope.zone).date().toString(Qt::ISODate);
    m_info = (u"BagIt-Profile-Identifier: plumbline-packet/1\nBagging-Date: %1\nExternal-Identifier: %2\n"
              "Payload-Oxum: %3.%4\nSource-Organization: %5\n"_s.arg(day, scope.packetName(), QString::number(octets),
                                                                     QString::number(m_payload.size()),
                                                                     scope.organisation.simplified()))
                 .toUtf8();
}

QByteArray BagManifests::bodyOf(const QByteArray &name)
{
    return name.size() == bodyNameSize && name.startsWith("raw/") ? name.mid(7, 64) : QByteArray();
}

void BagManifests::addBody(const QByteArray &name, const QByteArray &bytes)
{
    m_digests[name].sha512 = QCryptographicHash::hash(bytes, QCryptographicHash::Sha512).toHex();
}

QByteArray BagManifests::declaration() const
{
    return "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";
}

QByteArray BagManifests::manifest(QCryptographicHash::Algorithm algorithm) const
{
    QByteArray text;
    for (auto it = m_digests.begin(); it != m_digests.end(); ++it)
        text += lineOf(algorithm == QCryptographicHash::Sha256 ? it->sha256 : it->sha512, "data/" + it.key());
    return text;
}

QByteArray BagManifests::tagManifest(QCryptographicHash::Algorithm algorithm) const
{
    QByteArray text;
    for (const auto &[name, bytes] : {std::pair{"bag-info.txt", m_info}, std::pair{"bagit.txt", declaration()},
                                      std::pair{"manifest-sha256.txt", manifest(QCryptographicHash::Sha256)},
                                      std::pair{"manifest-sha512.txt", manifest(QCryptographicHash::Sha512)}})
        text += lineOf(QCryptographicHash::hash(bytes, algorithm).toHex(), name);
    return text;
}

} // namespace plumbline

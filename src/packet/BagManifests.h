// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "packet/PacketScope.h"
#include "packet/PacketStage.h"

#include <QByteArrayList>
#include <QCryptographicHash>

namespace plumbline {

/// The tag files of a bag (RFC 8493): what it is, and the digest of every file in it.
class BagManifests
{
public:
    /// Bodies of answers are known by SHA-256 and size; their other digest comes while they are packed.
    BagManifests(const PacketScope &scope, const QMap<QString, BagDigest> &files,
                 const QMap<QByteArray, qint64> &bodies);

    const QByteArrayList &payload() const { return m_payload; } ///< Below data/, in the order of the zip.
    static QByteArray bodyOf(const QByteArray &name); ///< SHA-256 of the answer that a file is; empty for others.
    void addBody(const QByteArray &name, const QByteArray &bytes);

    QByteArray declaration() const;
    QByteArray info() const { return m_info; }
    /// Once every body was added.
    QByteArray manifest(QCryptographicHash::Algorithm algorithm) const;
    QByteArray tagManifest(QCryptographicHash::Algorithm algorithm) const;

private:
    QByteArrayList m_payload;
    QMap<QByteArray, BagDigest> m_digests;
    QByteArray m_info;
};

} // namespace plumbline

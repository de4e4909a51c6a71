// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "verify/ZipFile.h"

#include <QHash>
#include <QStringList>
#include <atomic>

namespace plumbline {

/// The file whose SHA-256 is the id of a packet, and which a person signs.
inline constexpr QByteArrayView tagManifest = "tagmanifest-sha256.txt";

/// What the bytes of a file in a packet come to.
struct FileDigests {
    QByteArray sha256; ///< Hex.
    QByteArray sha512; ///< Hex.
    quint64 size = 0; ///< Bytes.
};

/// A bag of RFC 8493 within a zip, in the narrower form of packets: both manifests, no fetch.txt, nothing beside.
class Bag
{
public:
    /// Reads every file once; `copy` gets the bytes of the one called `copied` (evidence.db) on the way. Fails once `stop`
    /// is set, within a file, too.
    static Result<Bag> read(const ZipFile &zip, const QByteArray &copied,
                            const std::function<Result<void>(QByteArrayView)> &copy,
                            const std::atomic_bool *stop = nullptr);

    QStringList problems() const; ///< In plain words; empty when the bag is what its manifests say.
    QByteArray packetId() const; ///< Hex SHA-256 of tagmanifest-sha256.txt.
    const FileDigests &digests(const QByteArray &name) const; ///< Empty for what is not there.

private:
    explicit Bag(const ZipFile &zip) : m_zip(zip) { }
    QStringList manifestProblems(const QByteArray &name, QByteArray FileDigests::*digest, bool ofPayload) const;
    QStringList declarationProblems() const;

    const ZipFile &m_zip;
    QHash<QByteArray, FileDigests> m_files; ///< By name below the one folder.
};

} // namespace plumbline

// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QStringList>

namespace plumbline {

/// A packet that was encrypted for an auditor.
struct HandedOver {
    QString packet; ///< Name of the packet.
    QString packetId; ///< Hex SHA-256 of tagmanifest-sha256.txt.
    qint64 logSize = 0; ///< Lines of the log that it speaks of.
    QString file; ///< The encrypted file; the note has the name FILE.txt.
    QString sha256; ///< Of the encrypted file, in hex.
    QStringList recipients; ///< Fingerprints of the SSH keys that open it.
    QString note; ///< What the auditor gets by another way: fingerprints, and the commands to open and check it.
};

/// Encrypts a signed packet with the program age for SSH public keys: a tar file of the packet and its signature. Nothing
/// is there under the name of the file until it is whole. Fails when the signature does not fit, when a key is of a kind
/// that age does not know, and when age is not installed.
Result<HandedOver> handOver(const QString &packet, const QString &recipientsFile, const QString &file);

} // namespace plumbline

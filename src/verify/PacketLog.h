// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "log/Checkpoint.h"
#include "log/MerkleFrontier.h"
#include "log/SignedNote.h"

class QJsonObject;

namespace plumbline {

class PublicKey;
class ZipFile;

/// A state of the log, as somebody vouched for it.
struct SignedCheckpoint {
    SignedNote note;
    Checkpoint checkpoint;

    bool isSignedBy(const PublicKey &key) const; ///< Under the name of the log.
};

/// What data/log/ of a packet says.
namespace packetLog {

Result<SignedCheckpoint> checkpoint(const ZipFile &zip);
bool isFirst(const ZipFile &zip); ///< It names no packet before it, and holds the log from its first line on.
Result<SignedCheckpoint> previous(const ZipFile &zip); ///< That of the packet before.
Result<MerkleFrontier> frontier(const ZipFile &zip); ///< Of the packet before; empty when it is first.

/// Does packet.json tell people under `key` what the checkpoint tells programs?
bool isDescribed(const QJsonObject &packet, const QString &key, const std::optional<Checkpoint> &checkpoint);

std::optional<MerkleHash> hashOf(const QByteArray &hex); ///< Of 64 lower-case digits.

} // namespace packetLog

} // namespace plumbline

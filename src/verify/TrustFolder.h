// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "log/Checkpoint.h"
#include "log/PublicKey.h"
#include "verify/AllowedSigners.h"

#include <QHash>

namespace plumbline {

/// The texts of figures and the tables that were published: only their SQL is run.
struct PublishedDigests {
    QHash<QByteArray, QByteArray> definitions; ///< Hex SHA-256 by name below data/; empty when not known.
    QByteArray schema; ///< Hex SHA-256 of what evidence.db declares; empty when not known.

    /// Reads what sha256sum writes of both; each may be empty.
    static Result<PublishedDigests> parse(const QByteArray &definitions, const QByteArray &schema);
};

/// What whoever checks a packet has from elsewhere than the packet (docs/packet-format.md). What is not there is
/// simply not known.
struct TrustFolder {
    std::optional<AllowedSigners> signers;
    std::optional<PublicKey> logKey;
    std::optional<Checkpoint> lastCheckpoint; ///< Of the packet before.
    PublishedDigests published;
    QByteArray stampAuthorities; ///< PEM; empty when no stamp is expected.

    /// Fails when there is no such folder, nothing of this in it, or a file that cannot be read.
    static Result<TrustFolder> read(const QString &path);
};

} // namespace plumbline

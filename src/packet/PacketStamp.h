// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Time.h"

#include <QByteArray>
#include <QUrl>
#include <atomic>

namespace plumbline {

/// Where the token of a time-stamp authority (RFC 3161) lies in a packet, below its folder.
inline constexpr auto stampName = "signatures/tagmanifest-sha256.txt.tsr";

inline constexpr qint64 largestStamp = 1 << 20; ///< Bytes of a token.

/// Asks an authority for a token over a tag manifest: sends it the SHA-256 of it and nothing else. Fails when it grants
/// none, or one over something else.
Result<QByteArray> askStampAuthority(const QUrl &authority, const QByteArray &tags, const std::atomic_bool &stop);

/// Writes a packet once more, with a token that came later, and signs it with `key`; its id stays the same. `whole` must
/// not be there yet. Says when the token claims that the packet was seen. Fails when it has a token already, or when
/// this one is over something else.
Result<TimePoint> addStamp(const QString &packet, const QByteArray &token, const QString &whole, const QString &key);

} // namespace plumbline

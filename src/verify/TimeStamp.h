// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Time.h"

#include <QByteArray>

namespace plumbline {

/// What an authority is asked, as `openssl ts -query -sha256 -cert -no_nonce` writes it: to stamp the message of which
/// this is the SHA-256, in hex. Without a random number: a token of an earlier day over the same bytes is as good.
Result<QByteArray> stampQuery(const QByteArray &sha256);

/// When a token of RFC 3161 says that its authority saw `message`. Fails when none was granted, or one over something
/// else; who gave it is not looked at.
Result<TimePoint> stampClaimedAt(const QByteArray &token, const QByteArray &message);

/// When somebody else saw certain bytes: a token of RFC 3161, as `openssl ts -reply` writes it.
/// Fails when it is not over `message`, or not by an authority of `authorities` (PEM).
Result<TimePoint> stampedAt(const QByteArray &token, const QByteArray &message, const QByteArray &authorities);

} // namespace plumbline

// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QByteArray>

namespace plumbline {

/// Refuses a text that holds what has the shape of a token or of a private key of a well-known vendor: it must not
/// leave the house in a packet. The error names the place and never the secret.
Result<void> expectNoSecret(const QByteArray &text, const QString &place);

/// The same of a line of the log, but for the digests of what it withholds: they are random, and of a million some look
/// like a token.
Result<void> expectNoSecretInLine(const QByteArray &line, quint64 seq);

} // namespace plumbline

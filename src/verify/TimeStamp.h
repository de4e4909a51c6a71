// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Time.h"

#include <QByteArray>

namespace plumbline {

/// When somebody else saw certain bytes: a token of RFC 3161, as `openssl ts -reply` writes it.
/// Fails when it is not over `message`, or not by an authority of `authorities` (PEM).
Result<TimePoint> stampedAt(const QByteArray &token, const QByteArray &message, const QByteArray &authorities);

} // namespace plumbline

// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace plumbline {

/// Overwrites with '*' what has the shape of a token or private key of a well-known vendor, so that its length and the
/// text around it stay; how many there were.
int overwriteTokens(QByteArray &text);

} // namespace plumbline

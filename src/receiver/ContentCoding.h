// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QByteArray>

namespace plumbline {

/// The body without its content coding (identity, gzip, deflate). Usage: the coding is not known; Refused: more than
/// `most` bytes would come out; Format: broken, cut short, or with a wrong checksum.
Result<QByteArray> withoutCoding(const QByteArray &body, const QByteArray &coding, qint64 most);

} // namespace plumbline

// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QByteArray>

namespace plumbline {

/// What came out of a body when its content coding was taken off.
struct UnpackedBody {
    enum class End {
        Whole, ///< The checksum is right, too.
        CutShort, ///< More would have had to follow, be it the checksum only.
        Broken,
        TooLong ///< More bytes would come out than may.
    };
    QByteArray bytes; ///< As far as they could be unpacked.
    End end = End::Whole;
};

/// Whether withoutCoding() and unpacked() know it: identity, gzip, deflate.
bool isKnownCoding(const QByteArray &coding);

/// The body without a coding that is known.
UnpackedBody unpacked(const QByteArray &body, const QByteArray &coding, qint64 most);

/// The same, or why not. Usage: the coding is not known; Refused: more than
/// `most` bytes would come out; Format: broken, cut short, or with a wrong checksum.
Result<QByteArray> withoutCoding(const QByteArray &body, const QByteArray &coding, qint64 most);

} // namespace plumbline

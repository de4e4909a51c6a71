// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace plumbline {

/// A text with the signatures of those who vouch for it, in the form of c2sp.org/signed-note.
struct SignedNote {
    struct Signature {
        QString name; ///< Of the key; without spaces and without "+".
        QByteArray keyId; ///< 4 bytes that tell keys of one name apart.
        QByteArray bytes;

        friend bool operator==(const Signature &, const Signature &) = default;
    };

    QByteArray text; ///< What is signed; ends with a line feed.
    QList<Signature> signatures;

    /// Refuses what is not UTF-8, holds control characters, ends otherwise or has a broken signature line.
    static Result<SignedNote> parse(const QByteArray &bytes);
    QByteArray toBytes() const;

    friend bool operator==(const SignedNote &, const SignedNote &) = default;
};

} // namespace plumbline

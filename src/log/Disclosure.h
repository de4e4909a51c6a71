// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QByteArray>
#include <QString>

namespace plumbline {

/// A field that a line of the log only names by a digest, in the form of RFC 9901: whoever has this text can show what
/// the line says, and without it nobody can guess.
struct Disclosure {
    QByteArray salt; ///< 128 bits.
    QString name;
    QByteArray value; ///< Canonical JSON (RFC 8785), no number with a fraction.

    static Disclosure fresh(const QString &name, const QByteArray &value);
    static Result<Disclosure> parse(const QByteArray &text);

    QByteArray toText() const; ///< base64url without padding of the JSON list [salt, name, value].
    QByteArray digest() const { return digestOf(toText()); }
    /// base64url without padding of the SHA-256 of a disclosure's text, as it was written.
    static QByteArray digestOf(const QByteArray &text);
};

} // namespace plumbline

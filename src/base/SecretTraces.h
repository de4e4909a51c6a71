// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/PatternScan.h"

namespace plumbline {

/// Known secrets, prepared once to be overwritten with stars in many texts: plain, and with any of their characters
/// escaped as in JSON, addresses or HTML. A text keeps its length, and stays JSON.
class SecretTraces
{
public:
    SecretTraces() = default;
    /// Those of them that have at least so many characters.
    SecretTraces(const QList<QByteArray> &secrets, qsizetype shortest);

    void overwriteIn(QByteArray &text) const;

private:
    QList<QByteArray> m_secrets;
    PatternScan m_letters; ///< The part of each that hardly anybody escapes.
};

/// The same for one secret and one text.
void overwriteSecret(QByteArray &text, const QByteArray &secret);

/// The secret in hexadecimal digits, and what of it stays the same in the Base64 of every text that holds it.
QList<QByteArray> encodingsOf(const QByteArray &secret);

} // namespace plumbline

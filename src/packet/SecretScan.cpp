// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "packet/SecretScan.h"

#include "base/TokenShapes.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

/// A signed token has three parts; without them it is JSON in base64, such as the payload of an attestation.
bool isPlainDocument(QByteArrayView token)
{
    return token.startsWith("eyJ") && token.count('.') < 2;
}

/// What was overwritten in the copy, and is no plain document.
int secretsIn(QByteArrayView text, QByteArrayView copy)
{
    int found = 0;
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (text[at] == copy[at])
            continue;
        const qsizetype begin = at;
        while (at < text.size() && copy[at] == '*')
            ++at;
        found += isPlainDocument(text.sliced(begin, at - begin)) ? 0 : 1;
    }
    return found;
}

} // namespace

Result<void> expectNoSecret(const QByteArray &text, const QString &place)
{
    QByteArray copy = text;
    const int found = overwriteTokens(copy) > 0 ? secretsIn(text, copy) : 0;
    if (found == 0)
        return {};
    return fail(
        Error::Kind::Store, u"create packet"_s,
        u"it holds what looks like a token or private key (%1 of them). Withdraw it at its issuer; nothing was written"_s
            .arg(found),
        place);
}

Result<void> expectNoSecretInLine(const QByteArray &line, quint64 seq)
{
    // Canonical JSON: they come first, where there are any.
    constexpr QByteArrayView digests = "{\"_sd\":[";
    const qsizetype end = line.startsWith(digests) ? line.indexOf(']') + 1 : 0;
    return expectNoSecret(line.sliced(end), u"line %1 of the log"_s.arg(seq));
}

} // namespace plumbline

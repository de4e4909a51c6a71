// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/SecretTraces.h"

#include <algorithm>
#include <cctype>

namespace plumbline {

namespace {

/// "&#x2f;" is one of the longest ways to write a character.
constexpr qsizetype longestEscape = 8;

bool isNumber(QByteArrayView digits, int base, char c)
{
    bool isOk = false;
    return digits.toByteArray().toInt(&isOk, base) == int(c) && isOk;
}

/// How many bytes of the text's beginning say this character in another way than plainly; 0 when they do not.
qsizetype escaped(QByteArrayView text, char c)
{
    if (text.startsWith('%') && text.size() >= 3 && isNumber(text.sliced(1, 2), 16, c))
        return 3;
    if (text.startsWith("\\u") && text.size() >= 6 && isNumber(text.sliced(2, 4), 16, c))
        return 6;
    if (text.startsWith('\\') && text.size() >= 2 && text[1] == c)
        return 2;
    if (c == '&' && text.startsWith("&amp;"))
        return 5;
    if (text.startsWith("&#")) {
        const qsizetype end = text.first(std::min(text.size(), longestEscape)).indexOf(';');
        const bool isHex = text.size() > 2 && (text[2] == 'x' || text[2] == 'X');
        const qsizetype from = isHex ? 3 : 2;
        if (end > from && isNumber(text.sliced(from, end - from), isHex ? 16 : 10, c))
            return end + 1;
    }
    return 0;
}

/// How many bytes of the text's beginning are the secret; -1 when they are not.
qsizetype written(QByteArrayView text, QByteArrayView secret)
{
    if (secret.isEmpty())
        return 0;
    // A percent sign may stand for itself or begin an escape.
    for (const qsizetype length : {escaped(text, secret[0]), qsizetype(text.startsWith(secret[0]))}) {
        if (length == 0)
            continue;
        if (const qsizetype rest = written(text.sliced(length), secret.sliced(1)); rest >= 0)
            return length + rest;
    }
    return -1;
}

/// Letters and digits, which nobody escapes: they are looked for, and only around them is it looked closely.
struct PlainPart {
    qsizetype at = 0;
    qsizetype size = 0;

    static PlainPart longestOf(const QByteArray &secret)
    {
        PlainPart longest;
        for (qsizetype at = 0; at < secret.size(); ++at) {
            qsizetype end = at;
            while (end < secret.size() && std::isalnum(static_cast<unsigned char>(secret[end])))
                ++end;
            if (end - at > longest.size)
                longest = {at, end - at};
            at = end;
        }
        return longest;
    }
};

} // namespace

void overwriteSecret(QByteArray &text, const QByteArray &secret)
{
    if (secret.isEmpty())
        return;
    const PlainPart part = PlainPart::longestOf(secret);
    const QByteArrayView tail = QByteArrayView(secret).sliced(part.at);
    const QByteArray plain = secret.sliced(part.at, part.size); // empty: found everywhere
    for (qsizetype at = text.indexOf(plain); at >= 0 && at < text.size(); at = text.indexOf(plain, at + 1)) {
        if (written(QByteArrayView(text).sliced(at), tail) < 0)
            continue;
        for (qsizetype from = std::max<qsizetype>(0, at - part.at * longestEscape); from <= at - part.at; ++from) {
            if (const qsizetype length = written(QByteArrayView(text).sliced(from), secret); from + length > at) {
                std::fill_n(text.begin() + from, length, '*');
                at = from + length - 1;
                break;
            }
        }
    }
}

} // namespace plumbline

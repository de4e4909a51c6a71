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

/// The digits of "&#97;" or "&#x61;", with what they are to be read by and how long the whole is.
struct Entity {
    QByteArrayView digits;
    int base = 10;
    qsizetype length = 0; ///< 0: the text does not begin with one.

    static Entity at(QByteArrayView text)
    {
        if (!text.startsWith("&#"))
            return {};
        const qsizetype end = text.first(std::min(text.size(), longestEscape)).indexOf(';');
        const bool isHex = text.size() > 2 && (text[2] == 'x' || text[2] == 'X');
        const qsizetype from = isHex ? 3 : 2;
        return end > from ? Entity{text.sliced(from, end - from), isHex ? 16 : 10, end + 1} : Entity{};
    }
};

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
    const Entity entity = Entity::at(text);
    return entity.length > 0 && isNumber(entity.digits, entity.base, c) ? entity.length : 0;
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

/// Letters and digits, which hardly anybody escapes: they are looked for, and only around them is it looked closely.
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

bool isLetter(QByteArrayView digits, int base)
{
    bool isOk = false;
    const int code = digits.toByteArray().toInt(&isOk, base);
    return isOk && code < 0x80 && std::isalnum(code);
}

/// Whether a letter or digit is escaped anywhere, for which there is no reason but to hide something.
bool hidesLetters(QByteArrayView text)
{
    for (qsizetype at = text.indexOf('%'); at >= 0 && at + 3 <= text.size(); at = text.indexOf('%', at + 1)) {
        if (isLetter(text.sliced(at + 1, 2), 16))
            return true;
    }
    for (qsizetype at = text.indexOf('\\'); at >= 0 && at + 6 <= text.size(); at = text.indexOf('\\', at + 1)) {
        if (text.sliced(at + 1, 3) == "u00" && isLetter(text.sliced(at + 2, 4), 16))
            return true;
    }
    for (qsizetype at = text.indexOf('&'); at >= 0; at = text.indexOf('&', at + 1)) {
        if (const Entity entity = Entity::at(text.sliced(at));
            entity.length > 0 && isLetter(entity.digits, entity.base))
            return true;
    }
    return false;
}

void overwriteAnywhere(QByteArray &text, const QByteArray &secret)
{
    for (qsizetype at = 0; at < text.size(); ++at) {
        const char c = text.at(at);
        if (c != secret.at(0) && c != '\\' && c != '%' && c != '&')
            continue;
        if (const qsizetype length = written(QByteArrayView(text).sliced(at), secret); length > 0) {
            std::fill_n(text.begin() + at, length, '*');
            at += length - 1;
        }
    }
}

void overwriteAroundLetters(QByteArray &text, const QByteArray &secret)
{
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

} // namespace

SecretTraces::SecretTraces(const QList<QByteArray> &secrets, qsizetype shortest)
{
    QList<QByteArray> letters;
    for (const QByteArray &secret : secrets) {
        if (secret.isEmpty() || secret.size() < shortest || m_secrets.contains(secret))
            continue;
        const PlainPart part = PlainPart::longestOf(secret);
        m_secrets.append(secret);
        letters.append(secret.sliced(part.at, part.size));
    }
    m_letters = PatternScan(letters);
}

void SecretTraces::overwriteIn(QByteArray &text) const
{
    if (m_secrets.isEmpty())
        return;
    if (hidesLetters(text)) {
        for (const QByteArray &secret : m_secrets)
            overwriteAnywhere(text, secret);
        return;
    }
    // Stars are no letters: what is not there now will not be there after another one was overwritten.
    for (const qsizetype i : m_letters.presentIn(text))
        overwriteAroundLetters(text, m_secrets.at(i));
}

void overwriteSecret(QByteArray &text, const QByteArray &secret)
{
    SecretTraces({secret}, 1).overwriteIn(text);
}

QList<QByteArray> encodingsOf(const QByteArray &secret)
{
    QList<QByteArray> forms{secret.toHex(), secret.toHex().toUpper()};
    for (const qsizetype before : {0, 1, 2}) {
        const QByteArray whole = QByteArray(before, 'x') + secret;
        for (const auto alphabet : {QByteArray::Base64Encoding, QByteArray::Base64UrlEncoding}) {
            // Six bits a character: the first ones and the last one hold bits of neighbours, too.
            const QByteArray text = whole.toBase64(alphabet | QByteArray::OmitTrailingEquals);
            const QByteArray own = text.sliced((before * 8 + 5) / 6, whole.size() * 8 / 6 - (before * 8 + 5) / 6);
            if (!forms.contains(own))
                forms.append(own);
        }
    }
    return forms;
}

} // namespace plumbline

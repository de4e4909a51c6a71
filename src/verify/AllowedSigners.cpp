// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "verify/AllowedSigners.h"

#include <QTimeZone>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

tl::unexpected<Error> badSigners(const QString &why)
{
    return fail(Error::Kind::Configuration, u"read allowed signers"_s, why);
}

/// Cuts a text at `border`, but not within double quotes.
QList<QByteArray> cut(const QByteArray &text, const QByteArray &borders)
{
    QList<QByteArray> parts;
    QByteArray part;
    bool isQuoted = false;
    for (const char c : text) {
        if (c == '"')
            isQuoted = !isQuoted;
        if (isQuoted || !borders.contains(c)) {
            part += c;
        } else {
            parts.append(part);
            part.clear();
        }
    }
    parts.append(part);
    parts.removeAll(QByteArray());
    return parts;
}

/// '*' stands for any characters, '?' for one (PATTERNS in ssh_config(5)).
bool matches(QStringView pattern, QStringView text)
{
    qsizetype p = 0;
    qsizetype t = 0;
    qsizetype star = -1;
    qsizetype since = 0;
    while (t < text.size()) {
        if (p < pattern.size() && (pattern.at(p) == u'?' || pattern.at(p) == text.at(t)) && pattern.at(p) != u'*') {
            ++p;
            ++t;
        } else if (p < pattern.size() && pattern.at(p) == u'*') {
            star = p++;
            since = t;
        } else if (star >= 0) {
            p = star + 1;
            t = ++since;
        } else {
            return false;
        }
    }
    while (p < pattern.size() && pattern.at(p) == u'*')
        ++p;
    return p == pattern.size();
}

bool matchesList(const QStringList &patterns, const QString &text)
{
    bool found = false;
    for (const QString &pattern : patterns) {
        if (pattern.startsWith(u'!') && matches(QStringView(pattern).sliced(1), text))
            return false;
        found = found || matches(pattern, text);
    }
    return found;
}

/// YYYYMMDD[HHMM[SS]][Z]; without Z in the zone of this computer.
Result<TimePoint> instantOf(QByteArray text)
{
    const bool isUtc = text.endsWith('Z');
    if (isUtc)
        text.chop(1);
    const auto formats = {u"yyyyMMdd"_s, u"yyyyMMddHHmm"_s, u"yyyyMMddHHmmss"_s};
    for (const QString &format : formats) {
        if (text.size() != format.size())
            continue;
        QDateTime local = QDateTime::fromString(QString::fromLatin1(text), format);
        local.setTimeZone(isUtc ? QTimeZone::utc() : QTimeZone::systemTimeZone());
        if (local.isValid())
            return TimePoint(std::chrono::milliseconds(local.toMSecsSinceEpoch()));
    }
    return badSigners(u"%1 is no time of the form YYYYMMDD[HHMM[SS]][Z]"_s.arg(QString::fromLatin1(text)));
}

} // namespace

Result<std::optional<AllowedSigners::Signer>> AllowedSigners::parseLine(const QByteArray &line)
{
    const QList<QByteArray> words = cut(line, " \t");
    if (words.isEmpty() || words.first().startsWith('#'))
        return std::nullopt;
    const auto blobOf = [](const QByteArray &base64) {
        return QByteArray::fromBase64(base64, QByteArray::AbortOnBase64DecodingErrors);
    };
    const bool hasOptions = words.size() > 2 && !SshKey::parse(blobOf(words.at(2)));
    const qsizetype keyAt = hasOptions ? 3 : 2;
    if (words.size() <= keyAt)
        return badSigners(u"a line has no principals, kind of key and key"_s);
    auto key = SshKey::parse(blobOf(words.at(keyAt)));
    if (!key)
        return fail(key.error());
    QStringList principals = QString::fromUtf8(words.first()).remove(u'"').split(u',', Qt::SkipEmptyParts);
    Signer signer{std::move(principals), {}, {}, {}, std::move(*key)};
    for (const QByteArray &option : hasOptions ? cut(words.at(1), ",") : QList<QByteArray>()) {
        const qsizetype equals = option.indexOf('=');
        const QByteArray name = option.first(equals < 0 ? option.size() : equals).toLower();
        const QByteArray value = equals < 0 ? QByteArray() : QByteArray(option.sliced(equals + 1)).replace('"', "");
        if (name == "cert-authority")
            return std::nullopt;
        if (name == "namespaces") {
            signer.spaces = QString::fromUtf8(value).split(u',', Qt::SkipEmptyParts);
        } else if (name == "valid-after" || name == "valid-before") {
            const auto instant = instantOf(value);
            if (!instant)
                return fail(instant.error());
            (name == "valid-after" ? signer.from : signer.to) = *instant;
        } else {
            return badSigners(u"the option %1 is not known"_s.arg(QString::fromUtf8(name)));
        }
    }
    return signer;
}

Result<AllowedSigners> AllowedSigners::parse(const QByteArray &text)
{
    AllowedSigners signers;
    int number = 0;
    for (const QByteArray &line : text.split('\n')) {
        ++number;
        auto signer = parseLine(line.trimmed());
        if (!signer) {
            Error error = signer.error();
            error.where = u"line %1"_s.arg(number);
            return fail(std::move(error));
        }
        if (*signer)
            signers.m_signers.append(std::move(**signer));
    }
    return signers;
}

AllowedSigners::Answer AllowedSigners::find(const SshKey &key, const QString &space, TimePoint at) const
{
    Answer answer{{}, u"no line trusts the key %1"_s.arg(key.fingerprint()), false};
    for (const Signer &signer : m_signers) {
        if (!(signer.key == key))
            continue;
        if (!signer.spaces.isEmpty() && !matchesList(signer.spaces, space))
            answer.reason = u"the key %1 is trusted, but not for %2"_s.arg(key.fingerprint(), space);
        else if ((signer.from && at < *signer.from) || (signer.to && at > *signer.to))
            answer = {{}, u"the key %1 is trusted, but not at %2"_s.arg(key.fingerprint(), formatInstant(at)), true};
        else
            return {signer.principals, {}, false};
    }
    return answer;
}

} // namespace plumbline

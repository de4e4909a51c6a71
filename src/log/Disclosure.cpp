// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "log/Disclosure.h"

#include "base/CanonicalJson.h"
#include "base/Digest.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

constexpr auto urlSafe = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
constexpr size_t saltWords = 4; // 128 bits

} // namespace

Disclosure Disclosure::fresh(const QString &name, const QByteArray &value)
{
    std::array<quint32, saltWords> salt{};
    QRandomGenerator::system()->fillRange(salt.data(), qsizetype(salt.size()));
    return {QByteArray(reinterpret_cast<const char *>(salt.data()), qsizetype(sizeof salt)), name, value};
}

Result<Disclosure> Disclosure::parse(const QByteArray &text)
{
    const auto refused = [](const QString &why) { return fail(Error::Kind::Format, u"read disclosure"_s, why); };
    const auto json = QByteArray::fromBase64Encoding(text, urlSafe | QByteArray::AbortOnBase64DecodingErrors);
    if (!json)
        return refused(u"it is not base64url"_s);
    const QJsonArray parts = QJsonDocument::fromJson(*json).array();
    const auto salt = QByteArray::fromBase64Encoding(parts.at(0).toString().toLatin1(),
                                                     urlSafe | QByteArray::AbortOnBase64DecodingErrors);
    if (parts.size() != 3 || !parts.at(0).isString() || !parts.at(1).isString() || !salt)
        return refused(u"it is not a list of salt, name and value"_s);
    const QByteArray list = QJsonDocument(QJsonArray{parts.at(2)}).toJson(QJsonDocument::Compact);
    return Disclosure{*salt, parts.at(1).toString(), list.sliced(1, list.size() - 2)};
}

QByteArray Disclosure::toText() const
{
    QByteArray json = "[\"" + salt.toBase64(urlSafe) + "\",";
    appendJson(json, name);
    json += ',' + value + ']';
    return json.toBase64(urlSafe);
}

QByteArray Disclosure::digestOf(const QByteArray &text)
{
    return sha256(text).toBase64(urlSafe);
}

} // namespace plumbline

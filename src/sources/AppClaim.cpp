// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/AppClaim.h"

#include "base/PemKey.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <memory>
#include <openssl/evp.h>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

/// GitHub's advice: a minute back for clocks that differ; it takes no claim of more than ten minutes.
constexpr qint64 secondsBack = 60;
constexpr qint64 secondsAhead = 540;

QByteArray part(const QByteArray &bytes)
{
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

QByteArray part(const QJsonObject &object)
{
    return part(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

} // namespace

Result<QByteArray> signedAppClaim(const QString &appId, const Secret &key, TimePoint now)
{
    const auto refuse = [](const QString &why) { return fail(Error::Kind::Configuration, u"sign App claim"_s, why); };
    const auto parsed = privateKeyOf(key.reveal());
    if (!parsed)
        return refuse(u"the secret is no private key in PEM without a passphrase; give the App's .pem by token_file"_s);
    if (EVP_PKEY_get_base_id(parsed.get()) != EVP_PKEY_RSA)
        return refuse(u"the App's key is no RSA key"_s);

    const qint64 seconds = toNs(now) / 1'000'000'000;
    const QByteArray claim = part(QJsonObject{{u"alg"_s, u"RS256"_s}, {u"typ"_s, u"JWT"_s}}) + '.'
        + part(QJsonObject{{u"iat"_s, seconds - secondsBack}, {u"exp"_s, seconds + secondsAhead}, {u"iss"_s, appId}});
    const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(), EVP_MD_CTX_free);
    QByteArray signature(EVP_PKEY_get_size(parsed.get()), '\0');
    auto size = size_t(signature.size());
    if (EVP_DigestSignInit(context.get(), nullptr, EVP_sha256(), nullptr, parsed.get()) != 1
        || EVP_DigestSign(context.get(), reinterpret_cast<unsigned char *>(signature.data()), &size,
                          reinterpret_cast<const unsigned char *>(claim.constData()), size_t(claim.size()))
            != 1)
        return refuse(u"the App's key cannot sign"_s);
    signature.truncate(qsizetype(size));
    return claim + '.' + part(signature);
}

} // namespace plumbline

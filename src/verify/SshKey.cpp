// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "verify/SshKey.h"

#include "base/Digest.h"
#include "base/Freeing.h"
#include "verify/SshText.h"

#include <array>
#include <openssl/core_names.h>
#include <openssl/ecdsa.h>
#include <openssl/evp.h>
#include <openssl/param_build.h>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

constexpr int leastRsaBits = 2048;
constexpr qsizetype ed25519Size = 32;

enum class Family { Ed25519, Ecdsa, Rsa };

/// What a name of SSH stands for.
struct Algorithm {
    QByteArrayView name;
    Family family;
    bool inToken; ///< Its signature is over what the token adds: application, flags and counter.
    const char *curve; ///< In OpenSSL's words.
    const char *digest;
};
constexpr auto keyKinds = std::to_array<Algorithm>({
    {"ssh-ed25519", Family::Ed25519, false, nullptr, nullptr},
    {"sk-ssh-ed25519@openssh.com", Family::Ed25519, true, nullptr, nullptr},
    {"ecdsa-sha2-nistp256", Family::Ecdsa, false, "prime256v1", "SHA256"},
    {"ecdsa-sha2-nistp384", Family::Ecdsa, false, "secp384r1", "SHA384"},
    {"ecdsa-sha2-nistp521", Family::Ecdsa, false, "secp521r1", "SHA512"},
    {"sk-ecdsa-sha2-nistp256@openssh.com", Family::Ecdsa, true, "prime256v1", "SHA256"},
    {"ssh-rsa", Family::Rsa, false, nullptr, nullptr},
});

const Algorithm *kindOf(const QByteArray &name)
{
    const auto found = std::find_if(keyKinds.begin(), keyKinds.end(),
                                    [&](const Algorithm &algorithm) { return algorithm.name == name; });
    return found != keyKinds.end() ? &*found : nullptr;
}

using Number = std::unique_ptr<BIGNUM, Freeing<&BN_free>>;
using Builder = std::unique_ptr<OSSL_PARAM_BLD, Freeing<&OSSL_PARAM_BLD_free>>;
using Parameters = std::unique_ptr<OSSL_PARAM, Freeing<&OSSL_PARAM_free>>;
using KeyContext = std::unique_ptr<EVP_PKEY_CTX, Freeing<&EVP_PKEY_CTX_free>>;
using DigestContext = std::unique_ptr<EVP_MD_CTX, Freeing<&EVP_MD_CTX_free>>;
using EcdsaSignature = std::unique_ptr<ECDSA_SIG, Freeing<&ECDSA_SIG_free>>;

const unsigned char *bytesOf(QByteArrayView bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.data());
}

Number numberOf(const QByteArray &bytes)
{
    return Number(BN_bin2bn(bytesOf(bytes), int(bytes.size()), nullptr));
}

std::shared_ptr<EVP_PKEY> keyOf(const char *kind, const Builder &builder)
{
    const Parameters parameters(OSSL_PARAM_BLD_to_param(builder.get()));
    const KeyContext context(EVP_PKEY_CTX_new_from_name(nullptr, kind, nullptr));
    EVP_PKEY *key = nullptr;
    if (!parameters || !context || EVP_PKEY_fromdata_init(context.get()) != 1
        || EVP_PKEY_fromdata(context.get(), &key, EVP_PKEY_PUBLIC_KEY, parameters.get()) != 1)
        return {};
    return {key, &EVP_PKEY_free};
}

std::shared_ptr<EVP_PKEY> ed25519Key(SshReader &reader)
{
    const auto bytes = reader.text();
    if (!bytes || bytes->size() != ed25519Size)
        return {};
    return {EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nullptr, bytesOf(*bytes), size_t(bytes->size())),
            &EVP_PKEY_free};
}

std::shared_ptr<EVP_PKEY> ecdsaKey(SshReader &reader, const char *curve)
{
    const auto name = reader.text();
    const auto point = reader.text();
    const Builder builder(OSSL_PARAM_BLD_new());
    if (!name || !point || OSSL_PARAM_BLD_push_utf8_string(builder.get(), OSSL_PKEY_PARAM_GROUP_NAME, curve, 0) != 1
        || OSSL_PARAM_BLD_push_octet_string(builder.get(), OSSL_PKEY_PARAM_PUB_KEY, point->constData(),
                                            size_t(point->size()))
            != 1)
        return {};
    return keyOf("EC", builder);
}

std::shared_ptr<EVP_PKEY> rsaKey(SshReader &reader)
{
    const auto exponent = reader.text();
    const auto modulus = reader.text();
    if (!exponent || !modulus)
        return {};
    const Number e = numberOf(*exponent);
    const Number n = numberOf(*modulus);
    const Builder builder(OSSL_PARAM_BLD_new());
    if (BN_num_bits(n.get()) < leastRsaBits
        || OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_N, n.get()) != 1
        || OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_E, e.get()) != 1)
        return {};
    return keyOf("RSA", builder);
}

/// SSH writes the two numbers of an ECDSA signature one after the other, OpenSSL wants them as DER.
QByteArray derOf(const QByteArray &signature)
{
    SshReader reader(signature);
    const auto r = reader.text();
    const auto s = reader.text();
    if (!r || !s || !reader.isAtEnd())
        return {};
    Number rNumber = numberOf(*r);
    Number sNumber = numberOf(*s);
    const EcdsaSignature pair(ECDSA_SIG_new());
    if (!pair || ECDSA_SIG_set0(pair.get(), rNumber.get(), sNumber.get()) != 1)
        return {};
    rNumber.release(); // NOLINT(bugprone-unused-return-value): the pair owns both now
    sNumber.release(); // NOLINT(bugprone-unused-return-value)
    unsigned char *der = nullptr;
    const int size = i2d_ECDSA_SIG(pair.get(), &der);
    const QByteArray bytes(reinterpret_cast<const char *>(der), std::max(size, 0));
    OPENSSL_free(der);
    return bytes;
}

bool fits(EVP_PKEY *key, const char *digest, const QByteArray &signature, QByteArrayView message)
{
    const DigestContext context(EVP_MD_CTX_new());
    return EVP_DigestVerifyInit_ex(context.get(), nullptr, digest, nullptr, nullptr, key, nullptr) == 1
        && EVP_DigestVerify(context.get(), bytesOf(signature), size_t(signature.size()), bytesOf(message),
                            size_t(message.size()))
        == 1;
}

/// The digest that a signature of an RSA key names; null for SHA-1 and what is unknown.
const char *rsaDigest(const QByteArray &name)
{
    if (name == "rsa-sha2-256")
        return "SHA256";
    return name == "rsa-sha2-512" ? "SHA512" : nullptr;
}

} // namespace

Result<SshKey> SshKey::parse(const QByteArray &blob)
{
    const auto refused = [](const QString &why) { return fail(Error::Kind::Format, u"read SSH key"_s, why); };
    SshReader reader(blob);
    SshKey key;
    key.m_blob = blob;
    key.m_type = reader.text().value_or(QByteArray());
    const Algorithm *const kind = kindOf(key.m_type);
    if (!kind)
        return refused(u"it is none of ssh-ed25519, ecdsa-sha2, ssh-rsa and their kinds in a token"_s);
    switch (kind->family) {
    case Family::Ed25519: key.m_key = ed25519Key(reader); break;
    case Family::Ecdsa: key.m_key = ecdsaKey(reader, kind->curve); break;
    case Family::Rsa: key.m_key = rsaKey(reader); break;
    }
    if (kind->inToken)
        key.m_application = reader.text().value_or(QByteArray());
    if (!key.m_key || !reader.isAtEnd())
        return refused(u"its bytes are no public key, or it is an RSA key of fewer than %1 bits"_s.arg(leastRsaBits));
    return key;
}

QString SshKey::fingerprint() const
{
    return u"SHA256:"_s + QString::fromLatin1(sha256(m_blob).toBase64(QByteArray::OmitTrailingEquals));
}

bool SshKey::accepts(QByteArrayView message, const QByteArray &signature) const
{
    const Algorithm &kind = *kindOf(m_type);
    SshReader reader(signature);
    const auto name = reader.text();
    auto bytes = reader.text();
    if (!name || !bytes)
        return false;
    QByteArray signedBytes = message.toByteArray();
    if (kind.inToken) {
        const auto flags = reader.bytes(1);
        const auto counter = reader.bytes(sizeof(quint32));
        if (!flags || !counter)
            return false;
        signedBytes = sha256(m_application) + *flags + *counter + sha256(message);
    }
    const char *const digest = kind.family == Family::Rsa ? rsaDigest(*name) : kind.digest;
    const bool namesFit = kind.family == Family::Rsa ? digest != nullptr : *name == m_type;
    if (!reader.isAtEnd() || !namesFit)
        return false;
    if (kind.family == Family::Ecdsa)
        bytes = derOf(*bytes);
    return fits(m_key.get(), digest, *bytes, signedBytes);
}

} // namespace plumbline

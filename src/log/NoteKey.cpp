// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "log/NoteKey.h"

#include "base/Digest.h"
#include "base/Freeing.h"
#include "base/PemKey.h"
#include "log/PublicKey.h"

#include <algorithm>
#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/pem.h>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

constexpr char ed25519Mark = 1;
constexpr size_t publicKeySize = 32;
constexpr size_t signatureSize = 64;

using Context = std::unique_ptr<EVP_MD_CTX, Freeing<&EVP_MD_CTX_free>>;
using Bio = std::unique_ptr<BIO, Freeing<&BIO_free_all>>;

std::shared_ptr<EVP_PKEY> owned(EVP_PKEY *key)
{
    return {key, &EVP_PKEY_free};
}

const unsigned char *bytesOf(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

Result<void> checkName(const QString &name)
{
    if (name.isEmpty()
        || std::any_of(name.begin(), name.end(), [](QChar c) { return c.isSpace() || c == u'+' || c < u' '; }))
        return fail(Error::Kind::Usage, u"make log key"_s, u"a key's name is not empty and has no space and no \"+\""_s,
                    name);
    return {};
}

} // namespace

NoteVerifier::NoteVerifier(QString name, QByteArray publicKey)
    : m_name(std::move(name)), m_publicKey(std::move(publicKey)),
      m_keyId(sha256(m_name.toUtf8() + '\n' + ed25519Mark + m_publicKey).first(4))
{
}

Result<NoteVerifier> NoteVerifier::parse(const QString &text)
{
    const auto refused = [&](const QString &why) { return fail(Error::Kind::Format, u"read log key"_s, why, text); };
    // base64 has "+", too: only the first two are borders.
    const QString name = text.section(u'+', 0, 0);
    const QString id = text.section(u'+', 1, 1);
    const auto key
        = QByteArray::fromBase64Encoding(text.section(u'+', 2).toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    if (auto checked = checkName(name); !checked)
        return refused(checked.error().detail);
    if (!key || (*key).size() != qsizetype(publicKeySize) + 1 || (*key).front() != ed25519Mark)
        return refused(u"it is not the public half of an Ed25519 key"_s);
    NoteVerifier verifier(name, (*key).sliced(1));
    if (verifier.m_keyId.toHex() != id.toLatin1())
        return refused(u"its id does not fit its name and key"_s);
    return verifier;
}

QString NoteVerifier::toString() const
{
    return m_name + u'+' + QString::fromLatin1(m_keyId.toHex()) + u'+'
        + QString::fromLatin1((ed25519Mark + m_publicKey).toBase64());
}

bool NoteVerifier::accepts(const SignedNote &note) const
{
    const auto key = PublicKey::fromBytes(m_publicKey);
    return key
        && std::any_of(note.signatures.begin(), note.signatures.end(), [&](const SignedNote::Signature &signature) {
               return signature.name == m_name && signature.keyId == m_keyId
                   && key->accepts(note.text, signature.bytes);
           });
}

Result<NoteSigner> NoteSigner::generate(const QString &name)
{
    if (auto checked = checkName(name); !checked)
        return fail(checked.error());
    auto key = owned(EVP_PKEY_Q_keygen(nullptr, nullptr, "ED25519"));
    if (!key)
        return fail(Error::Kind::Internal, u"make log key"_s, u"no random numbers, or no Ed25519 in this OpenSSL"_s);
    return NoteSigner(name, std::move(key));
}

Result<NoteSigner> NoteSigner::fromPem(const QString &name, const QByteArray &pem)
{
    if (auto checked = checkName(name); !checked)
        return fail(checked.error());
    auto key = privateKeyOf(pem);
    if (!key || EVP_PKEY_get_base_id(key.get()) != EVP_PKEY_ED25519)
        return fail(Error::Kind::Format, u"read log key"_s,
                    u"it is not a private Ed25519 key in PEM without a passphrase"_s);
    return NoteSigner(name, std::move(key));
}

QByteArray NoteSigner::toPem() const
{
    const Bio bio(BIO_new(BIO_s_mem()));
    PEM_write_bio_PKCS8PrivateKey(bio.get(), m_key.get(), nullptr, nullptr, 0, nullptr, nullptr);
    char *text = nullptr;
    const long size = BIO_get_mem_data(bio.get(), &text);
    return {text, qsizetype(size)};
}

NoteVerifier NoteSigner::verifier() const
{
    QByteArray key(qsizetype(publicKeySize), Qt::Uninitialized);
    size_t size = publicKeySize;
    EVP_PKEY_get_raw_public_key(m_key.get(), reinterpret_cast<unsigned char *>(key.data()), &size);
    return {m_name, key};
}

Result<void> NoteSigner::sign(SignedNote &note) const
{
    const Context context(EVP_MD_CTX_new());
    QByteArray signature(qsizetype(signatureSize), Qt::Uninitialized);
    size_t size = signatureSize;
    if (EVP_DigestSignInit(context.get(), nullptr, nullptr, nullptr, m_key.get()) != 1
        || EVP_DigestSign(context.get(), reinterpret_cast<unsigned char *>(signature.data()), &size, bytesOf(note.text),
                          size_t(note.text.size()))
            != 1)
        return fail(Error::Kind::Internal, u"sign note"_s, u"OpenSSL refused"_s);
    note.signatures.append({m_name, verifier().m_keyId, signature});
    return {};
}

} // namespace plumbline

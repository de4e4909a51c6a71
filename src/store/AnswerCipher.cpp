// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/AnswerCipher.h"

#include <memory>
#include <openssl/evp.h>
#include <openssl/rand.h>

namespace plumbline {

namespace {

constexpr int nonceSize = 12, tagSize = 16;

struct FreeCipher {
    void operator()(EVP_CIPHER_CTX *context) const { EVP_CIPHER_CTX_free(context); }
};
using CipherContext = std::unique_ptr<EVP_CIPHER_CTX, FreeCipher>;

unsigned char *octets(QByteArray &bytes, qsizetype at = 0)
{
    return reinterpret_cast<unsigned char *>(bytes.data()) + at;
}

const unsigned char *octets(const QByteArray &bytes, qsizetype at = 0)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData()) + at;
}

QByteArray randomBytes(int size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    return RAND_bytes(octets(bytes), size) == 1 ? bytes : QByteArray();
}

} // namespace

QByteArray AnswerCipher::newKey()
{
    return randomBytes(keySize);
}

QByteArray AnswerCipher::sealed(const QByteArray &key, const QByteArray &plain, const QByteArray &digest)
{
    const QByteArray nonce = randomBytes(nonceSize);
    const CipherContext context(EVP_CIPHER_CTX_new());
    QByteArray out(nonceSize + plain.size() + tagSize, Qt::Uninitialized);
    int length = 0;
    if (key.size() != keySize || nonce.isEmpty() || !context
        || EVP_EncryptInit_ex(context.get(), EVP_aes_256_gcm(), nullptr, octets(key), octets(nonce)) != 1
        || EVP_EncryptUpdate(context.get(), nullptr, &length, octets(digest), int(digest.size())) != 1
        || EVP_EncryptUpdate(context.get(), octets(out, nonceSize), &length, octets(plain), int(plain.size())) != 1
        || EVP_EncryptFinal_ex(context.get(), octets(out, nonceSize + length), &length) != 1
        || EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_GCM_GET_TAG, tagSize, octets(out, nonceSize + plain.size()))
            != 1)
        return {};
    return out.replace(0, nonceSize, nonce);
}

std::optional<QByteArray> AnswerCipher::opened(const QByteArray &key, const QByteArray &sealed,
                                               const QByteArray &digest)
{
    const qsizetype size = sealed.size() - nonceSize - tagSize;
    if (key.size() != keySize || size < 0)
        return {};
    const CipherContext context(EVP_CIPHER_CTX_new());
    QByteArray plain(size, Qt::Uninitialized);
    QByteArray tag = sealed.last(tagSize);
    int length = 0;
    if (!context || EVP_DecryptInit_ex(context.get(), EVP_aes_256_gcm(), nullptr, octets(key), octets(sealed)) != 1
        || EVP_DecryptUpdate(context.get(), nullptr, &length, octets(digest), int(digest.size())) != 1
        || EVP_DecryptUpdate(context.get(), octets(plain), &length, octets(sealed, nonceSize), int(size)) != 1
        || EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_GCM_SET_TAG, tagSize, octets(tag)) != 1
        || EVP_DecryptFinal_ex(context.get(), octets(plain, length), &length) != 1)
        return {};
    return plain;
}

} // namespace plumbline

// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Digest.h"

#include <openssl/evp.h>

namespace plumbline {

QByteArray sha256(QByteArrayView bytes)
{
    // Fetched once: EVP_sha256() looks the algorithm up again at each call and costs more than hashing a short line.
    static const EVP_MD *const algorithm = EVP_MD_fetch(nullptr, "SHA256", nullptr);
    constexpr qsizetype size = 32;
    QByteArray digest(size, Qt::Uninitialized);
    EVP_Digest(bytes.data(), size_t(bytes.size()), reinterpret_cast<unsigned char *>(digest.data()), nullptr, algorithm,
               nullptr);
    return digest;
}

QString sha256Hex(QByteArrayView bytes)
{
    return QString::fromLatin1(sha256(bytes).toHex());
}

} // namespace plumbline

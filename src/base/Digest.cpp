// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Digest.h"

#include <array>
#include <openssl/evp.h>

namespace plumbline {

QString sha256Hex(QByteArrayView bytes)
{
    // Fetched once: EVP_sha256() looks the algorithm up again at each call and costs more than hashing a short line.
    static const EVP_MD *const algorithm = EVP_MD_fetch(nullptr, "SHA256", nullptr);
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned int size = 0;
    EVP_Digest(bytes.data(), size_t(bytes.size()), digest.data(), &size, algorithm, nullptr);
    return QString::fromLatin1(QByteArray(reinterpret_cast<const char *>(digest.data()), qsizetype(size)).toHex());
}

} // namespace plumbline

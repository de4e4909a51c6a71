// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "log/MerkleHash.h"

#include <QByteArray>
#include <algorithm>
#include <initializer_list>
#include <memory>
#include <openssl/evp.h>

namespace plumbline {

namespace {

/// The digest of the parts one after the other.
MerkleHash sha256(std::initializer_list<QByteArrayView> parts)
{
    // Fetched and made once: both cost more than hashing a line.
    static const EVP_MD *const algorithm = EVP_MD_fetch(nullptr, "SHA256", nullptr);
    static thread_local const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(),
                                                                                              EVP_MD_CTX_free);
    MerkleHash hash{};
    EVP_DigestInit_ex2(context.get(), algorithm, nullptr);
    for (const QByteArrayView part : parts)
        EVP_DigestUpdate(context.get(), part.data(), size_t(part.size()));
    EVP_DigestFinal_ex(context.get(), hash.data(), nullptr);
    return hash;
}

QByteArrayView viewOf(const MerkleHash &hash)
{
    return {reinterpret_cast<const char *>(hash.data()), qsizetype(hash.size())};
}

constexpr char leafMark = 0;
constexpr char nodeMark = 1;

} // namespace

MerkleHash leafHash(QByteArrayView data)
{
    return sha256({QByteArrayView(&leafMark, 1), data});
}

MerkleHash lineHash(QByteArrayView line)
{
    return sha256({QByteArrayView(&leafMark, 1), line, QByteArrayView("\n", 1)});
}

MerkleHash nodeHash(const MerkleHash &left, const MerkleHash &right)
{
    return sha256({QByteArrayView(&nodeMark, 1), viewOf(left), viewOf(right)});
}

MerkleHash emptyRoot()
{
    return sha256({});
}

QByteArray toBytes(const MerkleHash &hash)
{
    return viewOf(hash).toByteArray();
}

QByteArray toHex(const MerkleHash &hash)
{
    return toBytes(hash).toHex();
}

std::optional<MerkleHash> merkleHashOf(QByteArrayView bytes)
{
    MerkleHash hash{};
    if (bytes.size() != qsizetype(hash.size()))
        return std::nullopt;
    std::copy(bytes.begin(), bytes.end(), hash.begin());
    return hash;
}

} // namespace plumbline

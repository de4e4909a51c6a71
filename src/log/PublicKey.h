// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QByteArray>
#include <memory>

using EVP_PKEY = struct evp_pkey_st;

namespace plumbline {

/// The public half of a log's Ed25519 key; in PEM as `openssl pkey -pubout` writes it.
class PublicKey
{
public:
    static Result<PublicKey> fromPem(const QByteArray &pem);
    static Result<PublicKey> fromBytes(const QByteArray &bytes); ///< 32 of them.

    bool accepts(const QByteArray &message, const QByteArray &signature) const;

private:
    explicit PublicKey(std::shared_ptr<EVP_PKEY> key) : m_key(std::move(key)) { }

    std::shared_ptr<EVP_PKEY> m_key;
};

} // namespace plumbline

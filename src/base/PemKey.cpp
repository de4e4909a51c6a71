// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/PemKey.h"

#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/pem.h>

namespace plumbline {

namespace {

/// An encrypted key would make OpenSSL ask for its passphrase on the terminal.
int noPassphrase(char *, int, int, void *)
{
    return -1;
}

} // namespace

std::shared_ptr<EVP_PKEY> privateKeyOf(const QByteArray &pem)
{
    const std::unique_ptr<BIO, decltype(&BIO_free)> bytes(BIO_new_mem_buf(pem.constData(), int(pem.size())), BIO_free);
    return {PEM_read_bio_PrivateKey(bytes.get(), nullptr, noPassphrase, nullptr), EVP_PKEY_free};
}

} // namespace plumbline

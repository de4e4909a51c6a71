// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QByteArray>
#include <QString>
#include <memory>

using EVP_PKEY = struct evp_pkey_st;

namespace plumbline {

/// The public half of an SSH key: Ed25519, ECDSA, RSA of 2,048 bits and more, and the two kinds that live in a
/// security token (FIDO).
class SshKey
{
public:
    /// `blob` is what base64 holds in a line of authorized_keys.
    static Result<SshKey> parse(const QByteArray &blob);

    const QByteArray &blob() const { return m_blob; }
    const QByteArray &type() const { return m_type; } ///< "ssh-ed25519", ...
    QString fingerprint() const; ///< "SHA256:...", as ssh-keygen -l prints it.
    /// Does `signature` (its kind and bytes in SSH's form) fit `message`? A signature of SHA-1 never does.
    bool accepts(QByteArrayView message, const QByteArray &signature) const;

    friend bool operator==(const SshKey &a, const SshKey &b) { return a.m_blob == b.m_blob; }

private:
    SshKey() = default;

    QByteArray m_blob;
    QByteArray m_type;
    QByteArray m_application; ///< Of a key in a token: what it was made for.
    std::shared_ptr<EVP_PKEY> m_key;
};

} // namespace plumbline

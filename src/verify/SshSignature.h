// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "verify/SshKey.h"

#include <functional>

namespace plumbline {

/// A person's signature over a file, as `ssh-keygen -Y sign` writes it (PROTOCOL.sshsig of OpenSSH).
struct SshSignature {
    SshKey key; ///< Who claims to have signed; whether anybody trusts it is not said here.
    QString space; ///< What it was signed for ("namespace" there): one for files does not count for mails.
    QByteArray hash; ///< "sha256" or "sha512".
    QByteArray reserved;
    QByteArray bytes;

    static Result<SshSignature> parse(const QByteArray &armoured);

    /// Gives the message piece by piece to whom it is passed.
    using Message = std::function<Result<void>(const std::function<void(QByteArrayView)> &)>;
    /// Is it the key's, over this message? Fails when the message cannot be read.
    Result<bool> fits(const Message &message) const;
};

} // namespace plumbline

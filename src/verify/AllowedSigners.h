// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Time.h"
#include "verify/SshKey.h"

#include <QList>
#include <QStringList>
#include <optional>

namespace plumbline {

/// Whom somebody trusts to sign: a file in OpenSSH's form (ALLOWED SIGNERS in ssh-keygen(1)). Certificate authorities
/// are not supported; their lines trust nobody here.
class AllowedSigners
{
public:
    /// Fails with the number of the line that cannot be read: a line that is passed over might be the one that matters.
    static Result<AllowedSigners> parse(const QByteArray &text);

    /// Why a key is not accepted, or for whom it speaks.
    struct Answer {
        QStringList principals; ///< Empty when it is not accepted.
        QString reason;
        bool isOutOfTime = false; ///< The only thing against it: it is not valid at that instant.
    };
    Answer find(const SshKey &key, const QString &space, TimePoint at) const;

private:
    struct Signer {
        QStringList principals;
        QStringList spaces; ///< Patterns; empty accepts all.
        std::optional<TimePoint> from;
        std::optional<TimePoint> to;
        SshKey key;
    };
    static Result<std::optional<Signer>> parseLine(const QByteArray &line);

    QList<Signer> m_signers;
};

} // namespace plumbline

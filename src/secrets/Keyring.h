// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "base/Secret.h"

namespace plumbline {

/// The keyring of the desktop session (Secret Service or KWallet). Never falls back to a file in clear text: where no
/// keyring answers, that is an error that says what to do instead. Each call waits for the answer, on any thread.
class Keyring
{
public:
    Result<Secret> read(const QString &service, const QString &user) const;
    Result<void> write(const QString &service, const QString &user, const Secret &secret) const;
    /// Nothing to forget is no error.
    Result<void> forget(const QString &service, const QString &user) const;
};

} // namespace plumbline

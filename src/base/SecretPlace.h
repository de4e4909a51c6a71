// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace plumbline {

/// Where a secret is kept, as the configuration says it; never the secret itself.
struct SecretPlace {
    enum class Kind {
        None,
        Environment, ///< A variable of that name.
        File, ///< A file that only its owner can read.
        Keyring, ///< "service/user" in the keyring of the desktop session.
    };

    Kind kind = Kind::None;
    QString name;

    /// "environment GITHUB_TOKEN", "file /run/token", "keyring plumbline/github"; empty without a place.
    QString text() const;
    QString keyringService() const { return name.section(QLatin1Char('/'), 0, 0); }
    QString keyringUser() const { return name.section(QLatin1Char('/'), 1); }

    friend bool operator==(const SecretPlace &, const SecretPlace &) = default;
};

} // namespace plumbline

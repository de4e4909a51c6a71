// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Secret.h"
#include "sources/AuthDefinition.h"
#include "sources/Transport.h"

namespace plumbline {

/// What proves to a server who asks: headers, and the texts in them that nobody else may see.
struct Credential {
    QList<std::pair<QByteArray, QByteArray>> headers;
    QList<QByteArray> secrets;

    /// Refuses users and secrets that no header can hold; an empty secret gives an empty credential. Of kind GitHubApp
    /// the secret is the installation's token.
    static Result<Credential> make(const AuthDefinition &way, const QByteArray &user, const Secret &secret);

    /// Something else that must not come back: a token, or "user:password" of a proxy.
    void hide(const Secret &login);
    /// Overwrites secrets that a server sends back, so that none is kept or shown.
    void blackOut(HttpResponse &answer) const;
    /// A redirect may have led to an address that holds one.
    void blackOut(Error &error) const;
};

} // namespace plumbline

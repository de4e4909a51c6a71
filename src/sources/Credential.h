// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Secret.h"
#include "base/SecretTraces.h"
#include "domain/Row.h"
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
    /// What was mapped may have been written in ways that nobody thought of.
    void blackOut(QString &text) const;
    void blackOut(Row &row) const;
    /// A redirect may have led to an address that holds one.
    void blackOut(Error &error) const;

private:
    void conceal(const QByteArray &secret);

    QList<QByteArray> m_forms; ///< The secrets and their encodings.
    SecretTraces m_inErrors;
    SecretTraces m_inPages;
};

} // namespace plumbline

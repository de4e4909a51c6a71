// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QStringList>

namespace plumbline {

class DefinitionNode;

/// One way in which requests of a connector carry the source's secret.
struct AuthDefinition {
    enum class Kind {
        None,
        Header, ///< The secret behind a prefix in one header, perhaps with a user in another one.
        Basic, ///< User and secret, or a secret that is "user:secret" itself.
        GitHubApp, ///< The secret is an App's private key; what is sent is a token that the server gives for it.
    };

    Kind kind = Kind::None;
    QByteArray header = "Authorization";
    QByteArray prefix; ///< "Bearer ", "Token token="
    QByteArray userHeader;
    QString userParameter;
    QString appParameter;
    QString installationParameter;

    /// Parameters that name who the secret belongs to.
    QStringList parameters() const;

    /// One way, or a list of them.
    static QList<AuthDefinition> read(const DefinitionNode &node);
    /// The first way whose parameters are all set; the last one when none is.
    static AuthDefinition choose(const QList<AuthDefinition> &ways, const QHash<QString, QStringList> &parameters);
};

} // namespace plumbline

// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sources/ConnectorDefinition.h"

namespace plumbline {

/// A `[[source]]` as a person fills it in: what is to stand in the file, before anything is read from its places.
struct SourceDraft {
    /// One line under [source.params]; without values the line is not written.
    struct Parameter {
        QString name;
        ParameterDefinition::Type type = ParameterDefinition::Type::Text;
        QStringList values;
    };

    QString id;
    QString connector;
    QString baseUrl;
    QString tokenKey; ///< token_env, token_file or token_keyring; empty: the source needs no secret.
    QString tokenName; ///< What that key says; never the secret itself.
    QString interval; ///< "15m"; empty: as if it were not set.
    QList<Parameter> parameters;

    static SourceDraft of(const SourceSettings &source, const ConnectorDefinition *connector);
};

} // namespace plumbline

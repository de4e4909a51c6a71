// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sources/SourceSettings.h"
#include "sources/StreamDefinition.h"

namespace plumbline {

/// One parameter that a source may set under [source.params].
struct ParameterDefinition {
    enum class Type { Text, List, Integer, Boolean };

    QString name;
    Type type = Type::Text;
    QStringList defaults;
    bool isRequired = false;
    QString help;
};

/// A connector: what its folder of files says.
struct ConnectorDefinition {
    QString name;
    QString title;
    bool isForFiles = false; ///< Reads what `plumbline import` is given; no source can be configured with it.
    ConnectorFrame frame;
    QList<ParameterDefinition> parameters;
    QStringList permissions; ///< What the secret must be allowed to do, for people.
    QString retention;
    QList<StreamDefinition> streams; ///< In the order of reading.

    const StreamDefinition *findStream(const QString &name) const;
    const ParameterDefinition *findParameter(const QString &name) const;
    /// The parameters as set, with the defaults of the others.
    QHash<QString, QStringList> withDefaults(const QHash<QString, QStringList> &set) const;

    /// Fails for an unknown parameter, a missing required one and a value of the wrong type, with its place in the
    /// file.
    Result<void> check(const SourceSettings &source) const;

    /// Fails with the first problem; `all`, if given, gets the first one of each file.
    static Result<ConnectorDefinition> read(const QString &name, const QString &folder, QList<Error> *all = nullptr);
};

} // namespace plumbline

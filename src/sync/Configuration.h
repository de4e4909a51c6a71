// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "sources/SourceSettings.h"
#include "store/RetentionPolicy.h"
#include "sync/ListenSettings.h"

#include <QTimeZone>

namespace plumbline {

/// Of which services, environments and sources an organisation answers to auditors; an empty list is all of them.
struct DeclaredScope {
    QStringList services;
    QStringList environments;
    QStringList sources;

    bool isAll() const { return services.isEmpty() && environments.isEmpty() && sources.isEmpty(); }
    bool operator==(const DeclaredScope &) const = default;
};

/// What a person configured: the organisation and its sources. Read from TOML; secrets come from where it points.
struct Configuration {
    QString file; ///< Where it was read from; empty when there is none.
    QString organisation;
    QTimeZone zone = QTimeZone::utc(); ///< ISO weeks and date-only due dates are read in it.
    QList<SourceSettings> sources;
    ListenSettings listen;
    RetentionPolicy retention;
    DeclaredScope scope; ///< Sorted.
    QStringList missingSecrets; ///< Sentences: a source whose token is not there. Reading goes on, that source fails.

    /// `$XDG_CONFIG_HOME/plumbline/plumbline.toml`
    static QString defaultFile();
    /// `$XDG_CONFIG_HOME/plumbline/connectors`, the user's own connector files.
    static QString connectorFolder();
    /// `$XDG_CONFIG_HOME/plumbline/sampling.toml`, the user's own sample sizes; it may be absent.
    static QString samplingFile();

    /// Reads `path`; an empty path means the default file, which may be absent. Errors name file, line and column.
    static Result<Configuration> read(const QString &path);
    static Result<Configuration> parse(const QByteArray &toml, const QString &file);
};

} // namespace plumbline

// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/SourceDraft.h"

#include <QByteArray>

namespace plumbline {

/// Changes one `[[source]]` or the time zone of a configuration file that people write by hand: only the lines that say
/// something else are touched; comments, order and blanks stay. What comes out is read again before anybody gets it.
class ConfigurationText
{
public:
    ConfigurationText(QByteArray toml, QString file) : m_toml(std::move(toml)), m_file(std::move(file)) { }

    /// With `draft` in the place of the source `replaced`; at the end of the file when `replaced` is empty.
    Result<QByteArray> withSource(const SourceDraft &draft, const QString &replaced) const;
    /// Without that source and the comment that stands directly above it.
    Result<QByteArray> withoutSource(const QString &id) const;
    /// With `zone`, an IANA name, as the time zone of the organisation.
    Result<QByteArray> withZone(const QByteArray &zone) const;
    /// With `name` as the name of the organisation.
    Result<QByteArray> withName(const QString &name) const;

private:
    Result<QByteArray> withOrganisation(const QString &key, const QString &value) const;

    QByteArray m_toml;
    QString m_file;
};

} // namespace plumbline

// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sources/ConnectorCatalog.h"
#include "sync/Configuration.h"

namespace plumbline {

/// How long the servers behind the streams of a store keep what they hand out, and which rows that is.
class UpstreamRetention
{
public:
    /// As the connectors say, and where a person said otherwise in the configuration, as stated there.
    explicit UpstreamRetention(ConnectorCatalog catalog, QList<SourceSettings> stated = {})
        : m_catalog(std::move(catalog)), m_stated(std::move(stated))
    {
    }

    Retention of(const QString &source, const QString &connector, const QString &stream) const;
    /// Whether the stream becomes rows of one of these types; of a connector that is not known, none.
    bool brings(const QString &connector, const QString &stream, const QStringList &types) const;

private:
    ConnectorCatalog m_catalog;
    QList<SourceSettings> m_stated;
};

} // namespace plumbline

// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/UpstreamRetention.h"

#include <algorithm>

namespace plumbline {

Retention UpstreamRetention::of(const QString &source, const QString &connector, const QString &stream) const
{
    Retention retention;
    if (const auto found = m_catalog.find(connector)) {
        for (const StreamDefinition &definition : (*found)->streams) {
            if (definition.name == stream)
                retention = definition.retention;
        }
    }
    const auto settings = std::find_if(m_stated.begin(), m_stated.end(),
                                       [&](const SourceSettings &one) { return one.id == source; });
    return settings == m_stated.end() ? retention : retention.unlessStated(settings->keeps, stream);
}

bool UpstreamRetention::brings(const QString &connector, const QString &stream, const QStringList &types) const
{
    const auto found = m_catalog.find(connector);
    return found
        && std::any_of((*found)->streams.begin(), (*found)->streams.end(), [&](const StreamDefinition &definition) {
               const QStringList rows = definition.name == stream ? definition.rowTypeNames() : QStringList();
               return std::any_of(rows.begin(), rows.end(), [&](const QString &type) { return types.contains(type); });
           });
}

} // namespace plumbline

// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/FieldTrace.h"

#include "sources/ConnectorCatalog.h"
#include "sources/MappingTrace.h"
#include "sync/Configuration.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

FieldLocator fieldLocatorFor(const Configuration &configuration, const ConnectorCatalog &catalog)
{
    return [&configuration, &catalog](const StoredRow &stored, QByteArrayView body) {
        QHash<QString, QString> pointers;
        const QString &source = stored.origin.source;
        const auto configured = std::ranges::find(configuration.sources, source, &SourceSettings::id);
        const bool isConfigured = configured != configuration.sources.end();
        // The rows of saved answers carry "import:CONNECTOR"; others are often named after their connector.
        const QString name = isConfigured ? configured->connector : source.section(u':', -1);
        const auto connector = catalog.find(name);
        const StreamDefinition *stream = connector ? (*connector)->findStream(stored.origin.stream) : nullptr;
        if (!stream)
            return pointers;
        for (const FieldType &field : stored.row.type->fields) {
            const auto traced
                = tracePointers(*stream, stored.row.type->name, field.name, body, stored.origin.rawPointer,
                                isConfigured ? configured->parameters : QHash<QString, QStringList>());
            if (traced && !traced->isEmpty())
                pointers.insert(field.name, traced->first());
        }
        return pointers;
    };
}

} // namespace plumbline

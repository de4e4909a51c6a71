// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/PopulationCertificate.h"
#include "evidence/PopulationDefinition.h"
#include "evidence/ScopeVersion.h"

#include <QMap>

namespace plumbline {

/// Which rows, and so which sources, tell of the things that a population is made of.
class ThingTellings
{
public:
    /// By the SQL of the definition; without one, each row tells of a thing of its own.
    static Result<ThingTellings> read(StoreConnection &store, const PopulationDefinition &definition,
                                      const MetricScope &scope);

    /// All that tell of what this row tells of; at least its own.
    QStringList sourcesOf(const CaseReference &row) const;
    /// The list holds what this row tells of, or leaves it out. What it says nothing of is none of its things.
    void judge(const CaseReference &row, bool isIn);
    /// For each source in scope, how many of the things that the list holds it tells of.
    QList<SourceTelling> counts(const ScopeVersion &inForce) const;

private:
    struct Telling {
        QString source;
        QString id;
    };
    struct Thing {
        QList<Telling> tellings;
        bool isIn = false;
    };
    using Key = std::pair<QString, qint64>; ///< Row type and version.

    QHash<Key, QString> m_thingOf;
    QMap<QString, Thing> m_things;
};

} // namespace plumbline

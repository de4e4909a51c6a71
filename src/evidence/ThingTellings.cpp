// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/ThingTellings.h"

#include "evidence/EvidenceRule.h"

#include <QSet>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

Result<ThingTellings> ThingTellings::read(StoreConnection &store, const PopulationDefinition &definition,
                                          const MetricScope &scope)
{
    ThingTellings tellings;
    if (definition.tellings.sql.isEmpty())
        return tellings;
    const auto told = EvidenceQuery(store, scope.knownAt).run(definition.tellings, evidenceParameters(scope));
    if (!told)
        return fail(told.error());
    const bool hasType = told->column(u"row_type") >= 0;
    for (int row = 0; row < told->size(); ++row) {
        const QString thing = told->text(row, u"thing");
        const QString type = hasType ? told->text(row, u"row_type") : definition.type;
        tellings.m_thingOf.insert({type, told->integer(row, u"version_id")}, thing);
        tellings.m_things[thing].tellings.append({told->text(row, u"source"), told->text(row, u"row_id")});
    }
    return tellings;
}

QStringList ThingTellings::sourcesOf(const CaseReference &row) const
{
    QStringList sources{row.source};
    const auto thing = m_thingOf.constFind({row.type, row.versionId});
    if (thing == m_thingOf.cend())
        return sources;
    for (const Telling &one : m_things.value(*thing).tellings)
        sources.append(one.source);
    return sources;
}

void ThingTellings::judge(const CaseReference &row, bool isIn)
{
    const auto thing = m_thingOf.constFind({row.type, row.versionId});
    if (thing != m_thingOf.cend() && isIn)
        m_things[*thing].isIn = true;
}

QList<SourceTelling> ThingTellings::counts(const ScopeVersion &inForce) const
{
    struct Told {
        QSet<QString> sources;
        QString id;
    };
    QList<Told> things;
    QMap<QString, SourceTelling> counts;
    for (const Thing &thing : m_things) {
        if (!thing.isIn)
            continue;
        Told told;
        for (const Telling &one : thing.tellings) {
            if (!inForce.holdsSource(one.source))
                continue;
            told.sources.insert(one.source);
            told.id = one.id;
            counts[one.source].source = one.source;
        }
        things.append(told);
    }
    for (const Told &told : std::as_const(things)) {
        for (SourceTelling &source : counts)
            ++(told.sources.contains(source.source) ? source.count : source.notHere);
        if (told.sources.size() == 1 && counts.size() > 1)
            counts[*told.sources.begin()].onlyHere.append(told.id);
    }
    for (SourceTelling &one : counts)
        one.onlyHere.sort();
    return counts.values();
}

} // namespace plumbline

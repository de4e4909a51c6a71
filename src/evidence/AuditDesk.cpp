// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/AuditDesk.h"

#include "store/StoreSnapshot.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

Result<Population> AuditDesk::population(const QString &id, const MetricScope &scope) const
{
    const auto definition = PopulationDefinition::find(id, m_catalog);
    if (!definition)
        return fail(definition.error());
    const UpstreamRetention keeps(ConnectorCatalog::load(Configuration::connectorFolder()), m_configuration.sources);
    PopulationReader reader(m_store, m_catalog, keeps);
    reader.onStep = m_onStep;
    return reader.read(*definition, scope);
}

Result<Population> AuditDesk::populationOf(const AuditRequest &request, TimePoint now) const
{
    if (request.population.isEmpty())
        return fail(Error::Kind::Usage, u"freeze a population"_s, u"%1 is answered by a view"_s.arg(request.request));
    MetricScope scope;
    scope.from = request.from;
    scope.to = request.to;
    // A request may be saved before its period is over: what came since belongs to it.
    scope.asOf = std::max(request.asOf, std::min(request.to, now));
    scope.services = request.services;
    scope.zone = m_configuration.zone;
    const auto moment = StoreSnapshot::take(m_store); // items and certificate are of one moment
    if (!moment)
        return fail(moment.error());
    return population(request.population, scope);
}

Result<AuditRequest> AuditDesk::save(const AuditQuestion &question, const QString &audit, const MetricScope &scope,
                                     const QString &like, const QString &who, TimePoint now) const
{
    AuditBook book(m_store);
    AuditRequest draft;
    draft.audit = audit;
    draft.request = question.id;
    draft.from = scope.from;
    draft.to = scope.to;
    draft.asOf = scope.asOf;
    draft.services = scope.services;
    draft.population = question.population;
    draft.actor = who;
    if (!like.isEmpty()) {
        const auto earlier = book.find(like, question.id);
        if (!earlier)
            return fail(earlier.error());
        if (draft.services.isEmpty())
            draft.services = earlier->services;
    }
    return book.open(draft, now);
}

Result<AuditRequest> AuditDesk::freeze(const QString &audit, const QString &request, const QString &who,
                                       TimePoint now) const
{
    AuditBook book(m_store);
    const auto saved = book.find(audit, request);
    if (!saved)
        return fail(saved.error());
    const auto found = populationOf(*saved, now);
    if (!found)
        return fail(found.error());
    return book.freeze(audit, request, *found, who, now);
}

Result<AuditRequest> AuditDesk::select(const QString &audit, const QString &request, SampleOrder order,
                                       const QString &who, TimePoint now) const
{
    AuditBook book(m_store);
    const auto saved = book.find(audit, request);
    if (!saved)
        return fail(saved.error());
    if (order.size.size == 0) {
        const auto requests = RequestCatalog::load(m_catalog, Configuration::samplingFile());
        const auto question = requests ? requests->find(saved->request)
                                       : Result<AuditQuestion>(fail(requests.error()));
        if (!question)
            return fail(question.error());
        order.size = requests->sizeFor(*question);
    }
    const auto found = populationOf(*saved, now);
    if (!found)
        return fail(found.error());
    return book.select(audit, request, *found, order, who, now);
}

} // namespace plumbline

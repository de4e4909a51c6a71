// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/AuditBook.h"

namespace plumbline {

/// What auditors are answered with: asks the store for populations and keeps in the book what became of a request.
class AuditDesk
{
public:
    AuditDesk(StoreConnection &store, const MetricCatalog &catalog, const Configuration &configuration,
              PopulationReader::Step onStep = {})
        : m_store(store), m_catalog(catalog), m_configuration(configuration), m_onStep(std::move(onStep))
    {
    }

    /// The list of that name in a scope; whoever needs it of one moment takes that before.
    Result<Population> population(const QString &id, const MetricScope &scope) const;

    /// Writes a request of an audit down, with the services of an earlier audit where none are asked for and `like`
    /// names it.
    Result<AuditRequest> save(const AuditQuestion &question, const QString &audit, const MetricScope &scope,
                              const QString &like, const QString &who, TimePoint now) const;
    /// Keeps the population of a saved request as it is at `now`.
    Result<AuditRequest> freeze(const QString &audit, const QString &request, const QString &who, TimePoint now) const;
    /// Draws from it; a size of 0 is that of the request.
    Result<AuditRequest> select(const QString &audit, const QString &request, SampleOrder order, const QString &who,
                                TimePoint now) const;

private:
    Result<Population> populationOf(const AuditRequest &request, TimePoint now) const;

    StoreConnection &m_store;
    const MetricCatalog &m_catalog;
    const Configuration &m_configuration;
    PopulationReader::Step m_onStep;
};

} // namespace plumbline

// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/Command.h"
#include "cli/PopulationWords.h"
#include "metrics/MetricScope.h"
#include "store/RawRecords.h"
#include "store/RowQueries.h"

namespace plumbline {

struct BodyQuestion;

class MetricCatalog;

/// `plumbline evidence show|search|contradictions|lineage|changes|population`: one record down to the bytes as received,
/// words over all records, records that cannot both be right, what became of exceptions, who changed what, and lists
/// with their certificate.
class EvidenceCommand final : public Command
{
public:
    void declare(VerbOptions &program) override;
    bool chosen() const override;
    Result<ExitCode> run(const Invocation &invocation, Output &output) override;

private:
    Result<ExitCode> show(const Invocation &invocation, Output &output) const;
    void declareSearch(VerbOptions &verb);
    Result<ExitCode> search(const Invocation &invocation, Output &output) const;
    Result<ExitCode> searchBodies(const BodyQuestion &question, const Invocation &invocation, Output &output) const;
    void declareFindings(VerbOptions &verb);
    Result<ExitCode> contradictions(const Invocation &invocation, Output &output) const;
    Result<ExitCode> lineage(const Invocation &invocation, Output &output) const;
    void declareChanges(VerbOptions &verb);
    Result<ExitCode> changes(const Invocation &invocation, Output &output) const;
    void declarePopulation(VerbOptions &verb);
    Result<ExitCode> population(const Invocation &invocation, Output &output) const;
    Result<ExitCode> listPopulations(const MetricCatalog &catalog, const Invocation &invocation, Output &output) const;
    Result<MetricScope> scopeOf(const Invocation &invocation) const;

    std::optional<VerbOptions> m_show;
    std::optional<VerbOptions> m_search;
    std::optional<VerbOptions> m_contradictions;
    std::optional<VerbOptions> m_lineage;
    std::optional<VerbOptions> m_changes;
    std::optional<VerbOptions> m_population;
    QString m_id;
    bool m_raw = false;
    QString m_query;
    QStringList m_types;
    qint64 m_limit = 50;
    QString m_facets;
    bool m_isCited = false;
    QStringList m_rules;
    QString m_from;
    QString m_to;
    bool m_isStrict = false;
    QString m_exception;
    bool m_isOfAll = false;
    QStringList m_kinds;
    QString m_actor;
    QString m_populationId;
    PopulationPart m_populationPart;
    QStringList m_services;
    bool m_isCsv = false;
};

} // namespace plumbline

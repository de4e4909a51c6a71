// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/EvidenceCommand.h"

#include "cli/TextTable.h"
#include "metrics/MetricCatalog.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

void EvidenceCommand::declarePopulation(VerbOptions &verb)
{
    m_population = verb.verb("population",
                             "A list that an auditor may ask for, and the certificate that says how it came to be and "
                             "why it is or is not proved to hold everything");
    m_population->optionalOperand("ID", m_populationId, "Which list; all that there are without it");
    m_populationPart.declare(*m_population);
    m_population->flag("--csv", m_isCsv, "The items as CSV, and nothing else");
    m_population->flag("--strict", m_isStrict, "Exit code 1 when it is not proved that the list holds everything");
}

Result<ExitCode> EvidenceCommand::population(const Invocation &invocation, Output &output) const
{
    if (m_populationId.isEmpty()) {
        const auto catalog = MetricCatalog::load();
        return catalog ? listPopulations(*catalog, invocation, output) : fail(catalog.error());
    }
    const auto found = askedPopulation(invocation, m_populationId, m_populationPart, output);
    if (!found)
        return fail(found.error());
    if (m_isCsv) {
        output.bytes(found->toCsv());
    } else if (invocation.json()) {
        output.document(populationJson(*found));
    } else {
        writePopulation(*found, output);
    }
    return m_isStrict && !found->certificate.isProved() ? ExitCode::No : ExitCode::Yes;
}

Result<ExitCode> EvidenceCommand::listPopulations(const MetricCatalog &catalog, const Invocation &invocation,
                                                  Output &output) const
{
    const auto all = PopulationDefinition::all(catalog);
    if (!all)
        return fail(all.error());
    QJsonArray array;
    TextTable table({u"population"_s, u"title"_s, u"one item"_s}, 80);
    for (const PopulationDefinition &one : *all) {
        array.append(QJsonObject{{u"id"_s, one.id},
                                 {u"title"_s, one.title},
                                 {u"item"_s, one.item},
                                 {u"type"_s, one.type},
                                 {u"metric"_s, one.metric},
                                 {u"rules"_s, QJsonArray::fromStringList(one.rules)},
                                 {u"not_shown"_s, one.notShown},
                                 {u"definition_sha256"_s, one.sha256}});
        table.add({one.id, one.title, one.item});
    }
    if (invocation.json()) {
        output.document(array);
        return ExitCode::Yes;
    }
    output.lines(table.lines());
    return ExitCode::Yes;
}

} // namespace plumbline

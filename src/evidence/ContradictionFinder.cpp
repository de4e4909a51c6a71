// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/ContradictionFinder.h"

#include "metrics/MetricCatalog.h"
#include "metrics/MetricRunner.h"
#include "store/RowQueries.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

Result<CaseTable> ContradictionFinder::cases(const EvidenceRule &rule, const MetricScope &scope) const
{
    if (rule.metric.isEmpty())
        return EvidenceQuery(m_connection, scope.knownAt).run(rule.cases, evidenceParameters(scope));
    const MetricDefinition *definition = m_catalog.find(rule.metric);
    if (!definition)
        return fail(Error::Kind::Configuration, u"find contradictions"_s,
                    u"there is no metric \"%1\""_s.arg(rule.metric));
    auto whole = MetricRunner(m_connection).population(*definition, scope);
    if (!whole)
        return whole;
    QList<int> rows;
    for (int row = 0; row < whole->size(); ++row) {
        if (whole->excluded(row).isEmpty() && whole->flag(row, rule.where))
            rows.append(row);
    }
    return whole->subset(rows);
}

Result<ContradictionOutcome> ContradictionFinder::run(const EvidenceRule &rule, const MetricScope &scope) const
{
    ContradictionOutcome outcome{rule, {}, {}};
    const auto unread = RowQueries(m_connection).absent(rule.needs, scope.knownAt);
    if (!unread)
        return fail(unread.error());
    outcome.unread = *unread;
    if (!outcome.unread.isEmpty())
        return outcome;
    const auto found = cases(rule, scope);
    if (!found)
        return fail(found.error());
    QStringList durations;
    QString atColumn = u"at_ns"_s;
    if (const MetricDefinition *definition = m_catalog.find(rule.metric)) {
        atColumn = definition->periodColumn;
        for (const CaseColumn &column : definition->columns) {
            if (column.kind == CaseColumnKind::Duration)
                durations.append(column.name);
        }
    }
    for (int row = 0; row < found->size(); ++row) {
        Contradiction one{
            caseSentence(rule.says, *found, row, durations), found->instant(row, atColumn), {}, found->references(row)};
        if (found->column(u"service") >= 0)
            one.service = found->text(row, u"service");
        outcome.found.append(one);
    }
    return outcome;
}

} // namespace plumbline

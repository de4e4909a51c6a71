// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/EvidenceCommand.h"

#include "base/Duration.h"
#include "cli/RowJson.h"
#include "cli/TextTable.h"
#include "evidence/ExceptionLineage.h"
#include "evidence/RowName.h"
#include "metrics/MetricCatalog.h"
#include "store/StoreSnapshot.h"

#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

QString referencesText(const QList<CaseReference> &rows)
{
    QStringList names;
    for (const CaseReference &row : rows)
        names.append(versionName(row.type, row.versionId));
    return names.join(u' ');
}

QJsonObject outcomeJson(const ContradictionOutcome &outcome)
{
    QJsonArray found;
    for (const Contradiction &one : outcome.found)
        found.append(QJsonObject{{u"says"_s, one.says},
                                 {u"at"_s, one.at ? QJsonValue(formatInstant(*one.at)) : QJsonValue()},
                                 {u"service"_s, one.service.isEmpty() ? QJsonValue() : QJsonValue(one.service)},
                                 {u"sides"_s, referencesJson(one.sides)}});
    const EvidenceRule &rule = outcome.rule;
    return {{u"rule"_s, rule.id},
            {u"title"_s, rule.title},
            {u"severity"_s, rule.severity},
            {u"claim"_s, rule.claim},
            {u"against"_s, rule.against},
            {u"state"_s, outcome.unread.isEmpty() ? u"read"_s : u"unknown"_s},
            {u"missing"_s, QJsonArray::fromStringList(outcome.unread)},
            {u"found"_s, found}};
}

QJsonObject chainJson(const ExceptionChain &chain, TimePoint asOf)
{
    QJsonArray events;
    for (const LineageEvent &event : chain.events)
        events.append(
            QJsonObject{{u"kind"_s, event.kind.id},
                        {u"title"_s, event.kind.title},
                        {u"grave"_s, event.kind.isGrave},
                        {u"at"_s, formatInstant(event.at)},
                        {u"not_before"_s, event.after ? QJsonValue(formatInstant(*event.after)) : QJsonValue()},
                        {u"says"_s, event.says},
                        {u"rows"_s, referencesJson(event.rows)}});
    return {{u"exceptions"_s, QJsonArray::fromStringList(chain.exceptions)},
            {u"service"_s, chain.service},
            {u"rule"_s, chain.rule},
            {u"since"_s, formatInstant(chain.since)},
            {u"age_days"_s, std::chrono::duration<double>(asOf - chain.since).count() / 86'400},
            {u"ends"_s, chain.ends ? QJsonValue(formatInstant(*chain.ends)) : QJsonValue()},
            {u"effective"_s, chain.isEffective(asOf)},
            {u"honoured_after_end"_s, chain.count(u"zombie")},
            {u"events"_s, events}};
}

} // namespace

void EvidenceCommand::declareFindings(VerbOptions &verb)
{
    m_contradictions = verb.verb("contradictions", "Records that cannot both be right, each with both sides");
    m_contradictions->texts("--rule", m_rules, "ID", "Only by this rule; may be repeated");
    m_contradictions->text("--from", m_from, "INSTANT", "From this instant or day on; by default ever");
    m_contradictions->text("--to", m_to, "INSTANT", "Before this instant or day; by default until now");
    m_contradictions->flag("--strict", m_isStrict, "Exit code 1 when there are any");
    m_lineage = verb.verb("lineage", "What became of an exception: renewed, moved, widened, expired, reinstated ...");
    m_lineage->optionalOperand("EXCEPTION", m_exception, "An id, exception:SOURCE:ID or exception@VERSION");
    m_lineage->flag("--all", m_isOfAll, "Every chain of exceptions");
}

Result<MetricScope> EvidenceCommand::scopeOf(const Invocation &invocation) const
{
    const auto configuration = invocation.configuration();
    if (!configuration)
        return fail(configuration.error());
    MetricScope scope = MetricScope::until(invocation.asOf(), configuration->zone);
    scope.knownAt = invocation.knownAt();
    for (const auto &[text, target, option] :
         {std::tuple{m_from, &scope.from, u"--from"_s}, std::tuple{m_to, &scope.to, u"--to"_s}}) {
        if (text.isEmpty())
            continue;
        const auto instant = readInstant(text, scope.zone, option);
        if (!instant)
            return fail(instant.error());
        *target = *instant;
    }
    return scope;
}

Result<ExitCode> EvidenceCommand::contradictions(const Invocation &invocation, Output &output) const
{
    const auto catalog = MetricCatalog::load();
    if (!catalog)
        return fail(catalog.error());
    const auto rules = EvidenceRule::contradictions(*catalog);
    const auto scope = scopeOf(invocation);
    if (!rules || !scope)
        return fail(!rules ? rules.error() : scope.error());
    QStringList known;
    for (const EvidenceRule &rule : *rules)
        known.append(rule.id);
    for (const QString &id : m_rules) {
        if (!known.contains(id))
            return fail(Error::Kind::Usage, u"find contradictions"_s,
                        u"there is no rule \"%1\"; there are %2"_s.arg(id, known.join(u", "_s)));
    }
    const auto store = invocation.openStoreToLookAt(output);
    if (!store)
        return fail(store.error());
    const auto moment = StoreSnapshot::take(**store);
    if (!moment)
        return fail(moment.error());
    const ContradictionFinder finder(**store, *catalog);
    QJsonArray json;
    qsizetype found = 0;
    for (const EvidenceRule &rule : *rules) {
        if (!m_rules.isEmpty() && !m_rules.contains(rule.id))
            continue;
        const auto outcome = finder.run(rule, *scope);
        if (!outcome)
            return fail(outcome.error());
        found += outcome->found.size();
        json.append(outcomeJson(*outcome));
        if (invocation.json())
            continue;
        output.line(u"%1 (%2): %3"_s.arg(rule.title, rule.id,
                                         outcome->unread.isEmpty()
                                             ? QString::number(outcome->found.size())
                                             : u"unknown, there are no rows of "_s + outcome->unread.join(u", "_s)));
        for (const Contradiction &one : outcome->found)
            output.line(u"  %1 [%2]"_s.arg(one.says, referencesText(one.sides)));
    }
    if (invocation.json())
        output.document(QJsonObject{{u"as_of"_s, formatInstant(scope->asOf)},
                                    {u"from"_s, formatInstant(scope->from)},
                                    {u"to"_s, formatInstant(scope->to)},
                                    {u"found"_s, found},
                                    {u"rules"_s, json}});
    return m_isStrict && found > 0 ? ExitCode::No : ExitCode::Yes;
}

Result<ExitCode> EvidenceCommand::lineage(const Invocation &invocation, Output &output) const
{
    if (m_exception.isEmpty() == !m_isOfAll)
        return fail(Error::Kind::Usage, u"show lineage"_s, u"name an exception, or say --all"_s);
    const auto catalog = MetricCatalog::load();
    if (!catalog)
        return fail(catalog.error());
    const auto rules = ExceptionLineage::load(*catalog);
    const auto scope = scopeOf(invocation);
    if (!rules || !scope)
        return fail(!rules ? rules.error() : scope.error());
    const auto store = invocation.openStoreToLookAt(output);
    if (!store)
        return fail(store.error());
    const auto moment = StoreSnapshot::take(**store);
    if (!moment)
        return fail(moment.error());
    QString name;
    if (!m_isOfAll) {
        const auto rows = rowsNamed(RowQueries(**store), m_exception);
        if (!rows)
            return fail(rows.error());
        for (const StoredRow &row : *rows) {
            if (row.row.type->name == "exception"_L1)
                name = row.origin.source + u'/' + row.row.id();
        }
        if (name.isEmpty())
            return fail(Error::Kind::Store, u"show lineage"_s, u"the store has no such exception"_s, m_exception);
    }
    const auto chains = rules->chains(**store, *catalog, *scope, name);
    if (!chains)
        return fail(chains.error());
    QJsonArray json;
    for (const ExceptionChain &chain : *chains) {
        if (invocation.json()) {
            json.append(chainJson(chain, scope->asOf));
            continue;
        }
        output.line(u"%1, %2 of %3: since %4 (%5), %6"_s.arg(
            chain.exceptions.join(u", "_s), chain.rule, chain.service, formatInstant(chain.since),
            durationText(std::chrono::duration_cast<std::chrono::seconds>(scope->asOf - chain.since)),
            chain.isEffective(scope->asOf) ? u"in force"_s : u"ended"_s));
        TextTable table({u"when"_s, u"what"_s, u"how"_s, u"rows"_s}, 120);
        for (const LineageEvent &event : chain.events)
            table.add({formatInstant(event.at), event.kind.title, event.says, referencesText(event.rows)});
        for (const QString &line : table.lines())
            output.line(u"  "_s + line);
    }
    if (invocation.json())
        output.document(QJsonObject{{u"as_of"_s, formatInstant(scope->asOf)}, {u"chains"_s, json}});
    return ExitCode::Yes;
}

} // namespace plumbline

// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/TraceCommand.h"

#include "cli/TextTable.h"
#include "cli/TraceJson.h"
#include "evidence/RowName.h"
#include "evidence/TraceBuilder.h"
#include "store/StoreSnapshot.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

QString headOf(const TracedDelivery &delivery)
{
    if (delivery.deployments.isEmpty())
        return delivery.commit.isEmpty() ? u"Digest %1"_s.arg(delivery.artifact) : u"Commit %1"_s.arg(delivery.commit);
    const Row &row = delivery.deployments.first().row;
    const QString at = fieldText(row.value(u"at"));
    return u"%1 to %2, %3 (%4)"_s.arg(fieldText(row.value(u"service")), fieldText(row.value(u"environment")), at,
                                      fullName(delivery.deployments.first()));
}

void writeDelivery(const TracedDelivery &delivery, Output &output)
{
    const auto deployed = delivery.step(u"deployment")->at();
    output.line(headOf(delivery));
    output.line(u"%1 of %2 links by exact or declared records, %3 only inferred"_s.arg(delivery.linked())
                    .arg(delivery.counted())
                    .arg(delivery.inferred()));
    TextTable table({u"stage"_s, u"link"_s, u"record"_s, u"when"_s, u"why"_s}, 110);
    for (const TraceStep &step : delivery.steps) {
        const QString title = step.stage.title;
        if (!step.strength()) {
            table.add({title, step.stage.isExpected ? u"missing"_s : u"none"_s, QString(), QString(),
                       step.stage.isExpected ? step.stage.missing : QString()});
            continue;
        }
        if (!step.value.isEmpty())
            table.add({title, linkStrengthName(LinkStrength::Declared), step.value, QString(),
                       u"The deployment's own record says so."_s});
        for (const TraceRecord &record : step.records)
            table.add({title, linkStrengthName(record.how), fullName(record.row),
                       record.at && deployed ? distanceText(*record.at, *deployed)
                           : record.at       ? formatInstant(*record.at)
                                             : QString(),
                       record.rule});
        if (step.leftOut > 0)
            table.add({title, QString(), u"and %1 more"_s.arg(step.leftOut), QString(), QString()});
    }
    for (const QString &line : table.lines())
        output.line(u"  "_s + line);
}

} // namespace

void TraceCommand::declare(VerbOptions &program)
{
    m_verb
        = program.verb("trace",
                       "From a commit to production and beyond: which records lead from one to the next, how surely, "
                       "and what is missing");
    m_verb->operand("SUBJECT", m_subject,
                    "A commit, a digest, or a row: its id, TYPE:SOURCE:ID or TYPE@VERSION; of a deployment, change, "
                    "decision, exception, incident, finding or any other that leads to one");
    m_verb->number("--limit", m_limit, 1, 1'000, "At most so many deployments, the newest");
    m_verb->flag("--strict", m_isStrict, "Exit code 1 when a link that counts is missing or only inferred");
}

Result<ExitCode> TraceCommand::run(const Invocation &invocation, Output &output)
{
    const auto rules = TraceRules::load();
    if (!rules)
        return fail(rules.error());
    const auto store = invocation.openStoreToLookAt(output);
    if (!store)
        return fail(store.error());
    const auto moment = StoreSnapshot::take(**store);
    if (!moment)
        return fail(moment.error());
    const auto trace
        = TraceBuilder(**store, *rules, invocation.asOf(), invocation.knownAt()).trace(m_subject, int(m_limit));
    if (!trace)
        return fail(trace.error());
    const bool isWhole = !trace->deliveries.isEmpty()
        && std::all_of(trace->deliveries.begin(), trace->deliveries.end(),
                       [](const TracedDelivery &delivery) { return delivery.isComplete(); });
    const ExitCode code = m_isStrict && !isWhole ? ExitCode::No : ExitCode::Yes;
    if (invocation.json()) {
        output.document(traceJson(*trace));
        return code;
    }
    for (const TraceRecord &record : trace->path)
        output.line(u"led by %1, %2: %3"_s.arg(fullName(record.row), linkStrengthName(record.how), record.rule));
    if (trace->deliveries.isEmpty())
        output.line(u"Nothing leads from it to a deployment, a commit or a digest."_s);
    for (const TracedDelivery &delivery : trace->deliveries)
        writeDelivery(delivery, output);
    if (trace->leftOut > 0)
        output.message(u"%1 older deployments are left out; --limit shows more."_s.arg(trace->leftOut));
    return code;
}

} // namespace plumbline

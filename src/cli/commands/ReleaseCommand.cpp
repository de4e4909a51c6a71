// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/ReleaseCommand.h"

#include "base/Duration.h"
#include "cli/TextTable.h"
#include "cli/VerbOptions.h"
#include "evidence/FrictionRanking.h"
#include "evidence/ReleaseBlock.h"
#include "evidence/RowName.h"
#include "store/StoreSnapshot.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

QJsonArray namesJson(const QList<StoredRow> &rows)
{
    QJsonArray names;
    for (const StoredRow &row : rows)
        names.append(versionName(row));
    return names;
}

QJsonValue nameJson(const std::optional<StoredRow> &row)
{
    return row ? QJsonValue(versionName(*row)) : QJsonValue();
}

QJsonObject blockJson(const ReleaseBlock &block)
{
    QJsonArray rules;
    for (const RuleStanding &one : block.rules)
        rules.append(QJsonObject{{u"rule"_s, one.rule},
                                 {u"standing"_s, one.kindName()},
                                 {u"says"_s, one.says},
                                 {u"decision"_s, nameJson(one.decision)},
                                 {u"policy"_s, nameJson(one.policy)},
                                 {u"exceptions"_s, namesJson(one.exceptions)},
                                 {u"in_force"_s, one.inForce},
                                 {u"similar"_s, namesJson(one.similar)}});
    return {{u"subject"_s, block.subject},
            {u"verdict"_s, block.verdict},
            {u"says"_s, block.says},
            {u"rows"_s, namesJson(block.rows)},
            {u"service"_s, block.service},
            {u"owner"_s, block.owner},
            {u"deciders"_s, QJsonArray::fromStringList(block.deciders)},
            {u"due"_s, block.due ? QJsonValue(formatInstant(*block.due)) : QJsonValue()},
            {u"decisions"_s, namesJson(block.decisions)},
            {u"rules"_s, rules}};
}

QString similarText(const QList<StoredRow> &similar)
{
    QStringList parts;
    for (const StoredRow &row : similar)
        parts.append(isOverridden(row) ? u"overridden"_s : fieldText(row.row.value(u"decision")));
    return parts.join(u", "_s);
}

void writeBlock(const ReleaseBlock &block, Output &output)
{
    output.line(block.says);
    if (!block.service.isEmpty())
        output.line(u"Service   %1, owned by %2"_s.arg(block.service, block.owner.isEmpty() ? u"nobody that is known"_s : block.owner));
    if (!block.deciders.isEmpty())
        output.line(u"Decided   exceptions of these rules were approved by %1"_s.arg(block.deciders.join(u", "_s)));
    if (block.due)
        output.line(u"Due       %1"_s.arg(formatInstant(*block.due)));
    TextTable table({u"rule"_s, u"standing"_s, u"decision"_s, u"policy"_s, u"in force"_s, u"last about others"_s}, 60);
    for (const RuleStanding &one : block.rules)
        table.add({one.rule, one.kindName(), one.decision ? versionName(*one.decision) : QString(),
                   one.policy ? versionName(*one.policy) : QString(),
                   one.inForce > 0 ? versionName(one.exceptions.first()) : QString(), similarText(one.similar)});
    output.lines(table.lines());
}

QString waitText(std::optional<std::chrono::nanoseconds> wait)
{
    return wait ? durationText(std::chrono::floor<std::chrono::seconds>(*wait)) : QString();
}

QJsonValue secondsOrNull(std::optional<std::chrono::nanoseconds> wait)
{
    return wait ? QJsonValue(qint64(std::chrono::floor<std::chrono::seconds>(*wait).count())) : QJsonValue();
}

QJsonObject frictionJson(const GateFriction &one)
{
    return {{u"rule"_s, one.rule},
            {u"service"_s, one.service},
            {u"blocks"_s, one.blocks},
            {u"taken_back"_s, one.takenBack()},
            {u"excepted"_s, one.excepted},
            {u"bypassed"_s, one.bypassed},
            {u"unchanged"_s, one.unchanged},
            {u"blocked_again"_s, one.again},
            {u"stood"_s, one.stood},
            {u"waited_s"_s, secondsOrNull(one.knownWait())},
            {u"median_wait_s"_s, secondsOrNull(one.medianWait)}};
}

} // namespace

void ReleaseCommand::declare(VerbOptions &program)
{
    VerbOptions verb = program.verb("release", "What stands in the way of a release, and what that costs");
    verb.needsVerb();
    m_block = verb.verb("block",
                        "Whether a finding, a decision, a change, a commit or a digest blocks the release: each rule with "
                        "its decision, version, exceptions and last outcomes; exit code 1 when it does");
    m_block->operand("SUBJECT", m_subject, "A row (its id, TYPE:SOURCE:ID or TYPE@VERSION), or a whole commit or digest");
    m_block->flag("--strict", m_isStrict, "Exit code 1 also when it is not decided");
    m_friction = verb.verb("friction",
                           "Rules by service, ranked by how long people waited for blocks that were taken back in the end, "
                           "beside what the rule kept out");
    m_part.declare(*m_friction);
}

bool ReleaseCommand::chosen() const
{
    return m_block->chosen() || m_friction->chosen();
}

Result<ExitCode> ReleaseCommand::run(const Invocation &invocation, Output &output)
{
    return m_block->chosen() ? block(invocation, output) : friction(invocation, output);
}

Result<ExitCode> ReleaseCommand::block(const Invocation &invocation, Output &output) const
{
    const auto store = invocation.openStoreToLookAt(output);
    if (!store)
        return fail(store.error());
    const auto moment = StoreSnapshot::take(**store);
    if (!moment)
        return fail(moment.error());
    const auto found = ReleaseBlockReader(**store, invocation.asOf(), invocation.knownAt()).read(m_subject);
    if (!found)
        return fail(found.error());
    if (invocation.json())
        output.document(blockJson(*found));
    else
        writeBlock(*found, output);
    return found->verdict == u"yes" || (m_isStrict && found->verdict == u"undecided") ? ExitCode::No : ExitCode::Yes;
}

Result<ExitCode> ReleaseCommand::friction(const Invocation &invocation, Output &output) const
{
    const auto blocked = askedPopulation(invocation, frictionPopulation, m_part, output);
    const auto ranked = blocked ? rankFriction(*blocked) : Result<QList<GateFriction>>(fail(blocked.error()));
    if (!ranked)
        return fail(ranked.error());
    QJsonArray array;
    TextTable table({u"rule"_s, u"service"_s, u"blocks"_s, u"taken back"_s, u"waited"_s, u"median"_s, u"again"_s, u"kept out"_s}, 50);
    for (const GateFriction &one : *ranked) {
        array.append(frictionJson(one));
        table.add({one.rule, one.service, QString::number(one.blocks), QString::number(one.takenBack()),
                   waitText(one.knownWait()), waitText(one.medianWait), QString::number(one.again), QString::number(one.stood)});
    }
    if (invocation.json()) {
        QJsonObject json = blocked->certificateJson();
        json.insert(u"ranking"_s, array);
        output.document(json);
        return ExitCode::Yes;
    }
    writeCertificate(*blocked, output);
    output.lines(table.lines());
    return ExitCode::Yes;
}

} // namespace plumbline

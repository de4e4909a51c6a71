// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/StoreRetainCommand.h"

#include "archive/LegalHolds.h"
#include "archive/StoreRetention.h"
#include "base/UserName.h"

using namespace Qt::Literals::StringLiterals;
using Access = plumbline::StoreConnection::Access;

namespace plumbline {

namespace {

QString instantText(const std::optional<TimePoint> &time)
{
    return time ? formatInstant(*time) : QString();
}

QString textOf(const LegalHold &hold, TimePoint now)
{
    QStringList parts{u"hold %1 on %2, by %3 since %4: %5"_s.arg(hold.id).arg(
        hold.source.isEmpty() ? u"all sources"_s : hold.source, hold.placedBy, instantText(hold.placedAt),
        hold.reason)};
    if (hold.until)
        parts.append(u"until %1"_s.arg(instantText(hold.until)));
    if (hold.releasedAt)
        parts.append(u"released by %1 at %2"_s.arg(hold.releasedBy, instantText(hold.releasedAt)));
    else if (!hold.isInForce(now))
        parts.append(u"over"_s);
    return parts.join(u"; "_s);
}

} // namespace

void StoreRetainCommand::declare(VerbOptions &store)
{
    m_retain = store.verb(
        "retain",
        "Remove what is older than [retention] of the configuration allows; without --apply it is only counted");
    m_retain->flag("--dry-run", m_isDryRun, "Only count (the default)");
    m_retain->flag("--apply", m_isApplied, "Remove it, and write each removal down");
    m_retain->text("--by", m_by, "WHO", "Who removes, for the record (default: the user of this machine)");
    m_hold = store.verb("hold", "Keep everything of a source, whatever [retention] says");
    m_hold->needsVerb();
    m_add = m_hold->verb("add", "Place a hold");
    m_add->text("--source", m_source, "ID", "Only what came from this source (default: all)");
    m_add->text("--reason", m_reason, "TEXT", "Why");
    m_add->text("--until", m_until, "INSTANT", "When it ends by itself (default: when it is released)");
    m_add->text("--by", m_by, "WHO", "Who orders it (default: the user of this machine)");
    m_release = m_hold->verb("release", "End a hold; it stays on record");
    m_release->operand("NUMBER", m_id, "Of `plumbline store hold list`");
    m_release->text("--by", m_by, "WHO", "Who ends it (default: the user of this machine)");
    m_list = m_hold->verb("list", "All holds, also those that are over");
}

QString StoreRetainCommand::who() const
{
    return m_by.isEmpty() ? userName() : m_by;
}

Result<ExitCode> StoreRetainCommand::run(const Invocation &invocation, Output &output)
{
    if (m_retain->chosen())
        return retain(invocation, output);
    if (m_add->chosen())
        return addHold(invocation, output);
    return m_release->chosen() ? releaseHold(invocation, output) : listHolds(invocation, output);
}

Result<ExitCode> StoreRetainCommand::retain(const Invocation &invocation, Output &output) const
{
    if (m_isDryRun && m_isApplied)
        return fail(Error::Kind::Usage, u"store retain"_s, u"--dry-run and --apply exclude each other"_s);
    const auto configuration = invocation.configuration();
    if (!configuration)
        return fail(configuration.error());
    if (!configuration->retention.removesAnything())
        return fail(Error::Kind::Configuration, u"store retain"_s,
                    u"[retention] says nothing; add for example raw_bodies = \"400d\""_s, configuration->file);
    const auto store = invocation.openStore(m_isApplied ? Access::ReadWrite : Access::ReadOnly);
    if (!store)
        return fail(store.error());
    StoreRetention retention(**store, configuration->retention, invocation.clock().now());
    const auto report = m_isApplied ? retention.apply(who()) : std::as_const(retention).plan();
    if (!report)
        return fail(report.error());
    if (invocation.json()) {
        output.document(QJsonObject{{u"applied"_s, m_isApplied},
                                    {u"raw_bodies"_s, report->rawBodies},
                                    {u"raw_bytes"_s, report->rawBytes},
                                    {u"rejected"_s, report->rejected},
                                    {u"held"_s, report->held},
                                    {u"read_meanwhile"_s, report->isReadMeanwhile}});
        return ExitCode::Yes;
    }
    output.line(u"%1: %2 answers (%3 bytes), %4 records that were put aside. Kept by a legal hold: %5."_s
                    .arg(m_isApplied ? u"Removed"_s : u"Would be removed"_s)
                    .arg(report->rawBodies)
                    .arg(report->rawBytes)
                    .arg(report->rejected)
                    .arg(report->held));
    if (report->isReadMeanwhile)
        output.line(u"Another program reads the store: pages of the file still hold what was removed. Give the command once "
                    "more when it is closed."_s);
    return ExitCode::Yes;
}

Result<ExitCode> StoreRetainCommand::addHold(const Invocation &invocation, Output &output) const
{
    if (m_reason.trimmed().isEmpty())
        return fail(Error::Kind::Usage, u"add hold"_s, u"say why with --reason"_s);
    LegalHold hold{0, m_source, m_reason, who(), invocation.clock().now()};
    if (!m_until.isEmpty()) {
        const auto until = readInstant(m_until, QTimeZone::utc(), u"--until"_s);
        if (!until)
            return fail(until.error());
        if (*until <= hold.placedAt)
            return fail(Error::Kind::Usage, u"add hold"_s, u"--until is over already"_s, m_until);
        hold.until = *until;
    }
    const auto store = invocation.openStore(Access::ReadWrite);
    if (!store)
        return fail(store.error());
    const auto id = LegalHolds(**store).add(hold);
    if (!id)
        return fail(id.error());
    hold.id = *id;
    if (invocation.json())
        output.document(QJsonObject{{u"id"_s, *id}});
    else
        output.line(textOf(hold, hold.placedAt));
    return ExitCode::Yes;
}

Result<ExitCode> StoreRetainCommand::releaseHold(const Invocation &invocation, Output &output) const
{
    bool isNumber = false;
    const qint64 id = m_id.toLongLong(&isNumber);
    if (!isNumber)
        return fail(Error::Kind::Usage, u"release hold"_s, u"expected the number of a hold, got \"%1\""_s.arg(m_id));
    const auto store = invocation.openStore(Access::ReadWrite);
    if (!store)
        return fail(store.error());
    if (auto released = LegalHolds(**store).release(id, who(), invocation.clock().now()); !released)
        return fail(released.error());
    if (invocation.json())
        output.document(QJsonObject{{u"id"_s, id}});
    else
        output.line(u"Hold %1 is released."_s.arg(id));
    return ExitCode::Yes;
}

Result<ExitCode> StoreRetainCommand::listHolds(const Invocation &invocation, Output &output)
{
    const auto store = invocation.openStore();
    if (!store)
        return fail(store.error());
    const auto holds = LegalHolds(**store).all();
    if (!holds)
        return fail(holds.error());
    const TimePoint now = invocation.clock().now();
    QJsonArray list;
    const auto orNull = [](const QString &text) { return text.isEmpty() ? QJsonValue() : QJsonValue(text); };
    for (const LegalHold &hold : *holds) {
        list.append(QJsonObject{{u"id"_s, hold.id},
                                {u"source"_s, orNull(hold.source)},
                                {u"reason"_s, hold.reason},
                                {u"placed_by"_s, hold.placedBy},
                                {u"placed_at"_s, instantText(hold.placedAt)},
                                {u"until"_s, orNull(instantText(hold.until))},
                                {u"released_by"_s, orNull(hold.releasedBy)},
                                {u"released_at"_s, orNull(instantText(hold.releasedAt))},
                                {u"in_force"_s, hold.isInForce(now)}});
        if (!invocation.json())
            output.line(textOf(hold, now));
    }
    if (invocation.json())
        output.document(list);
    else if (holds->isEmpty())
        output.line(u"There is no hold."_s);
    return ExitCode::Yes;
}

} // namespace plumbline

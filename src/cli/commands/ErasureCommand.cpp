// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/ErasureCommand.h"

#include "archive/RemovalLedger.h"
#include "base/UserName.h"
#include "metrics/DerivedData.h"
#include "packet/PacketRegister.h"

using namespace Qt::Literals::StringLiterals;
using Access = plumbline::StoreConnection::Access;

namespace plumbline {

void ErasureCommand::declareCommon(const char *reason)
{
    m_verb->text("--reason", m_reason, "TEXT", reason);
    m_verb->text("--by", m_by, "WHO", "Who erases, for the record (default: the user of this machine)");
    m_verb->flag("--dry-run", m_isDryRun, "Only count (the default)");
    m_verb->flag("--apply", m_isApplied, "Erase");
}

QString ErasureCommand::who() const
{
    return m_by.isEmpty() ? userName() : m_by;
}

Result<ExitCode> ErasureCommand::run(const Invocation &invocation, Output &output)
{
    if (m_isDryRun && m_isApplied)
        return fail(Error::Kind::Usage, m_operation, u"--dry-run and --apply exclude each other"_s);
    // An altered store is nothing to write a signed line about.
    auto store = invocation.openTrustedStore();
    if (store && m_isApplied)
        store = invocation.openStore(Access::ReadWrite);
    if (!store)
        return fail(store.error());
    const auto done = erase(**store, invocation, output);
    if (!done && done.error().kind == Error::Kind::Cancelled) {
        output.message(u"Stopped. Nothing was erased."_s);
        return ExitCode::No;
    }
    return done;
}

Result<void> ErasureCommand::cleanUp(StoreConnection &store, const QString &command)
{
    const auto derived = DerivedData().makeAnew(store);
    const auto rewritten = derived ? RemovalForGood::rewrite(store) : Result<void>(fail(derived.error()));
    if (!rewritten)
        return fail(rewritten.error().kind, rewritten.error().what,
                    u"it is erased, but copies may still lie in the search index, in panels or in "
                    "free pages (%1); give %2 when nobody reads the store"_s.arg(rewritten.error().detail, command),
                    rewritten.error().where);
    return {};
}

Result<qsizetype> ErasureCommand::packetsMade(StoreConnection &store)
{
    const auto packets = PacketRegister(store).entries();
    return packets ? Result<qsizetype>(packets->size()) : fail(packets.error());
}

QJsonArray ErasureCommand::holdsJson(const QList<LegalHold> &holds)
{
    QJsonArray ids;
    for (const LegalHold &hold : holds)
        ids.append(hold.id);
    return ids;
}

void ErasureCommand::tellHolds(const QList<LegalHold> &holds, Output &output)
{
    for (const LegalHold &hold : holds)
        output.line(u"Refused: hold %1 on %2 forbids it (%3). Nothing was erased."_s.arg(hold.id).arg(
            hold.source.isEmpty() ? u"all sources"_s : hold.source, hold.reason));
}

void ErasureCommand::tellPackets(qsizetype packets, Output &output)
{
    if (packets > 0)
        output.line(u"Out of reach: %1 packets that were made of this store (`plumbline packet register`), and copies "
                    "of it."_s.arg(packets));
}

} // namespace plumbline

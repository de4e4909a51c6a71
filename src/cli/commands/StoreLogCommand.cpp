// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/StoreLogCommand.h"

#include "cli/DerivedWords.h"
#include "store/LogCheckpoints.h"
#include "store/ServerRoles.h"

#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

void StoreLogCommand::declare(VerbOptions &store)
{
    m_newLog = store.verb("new-log", "Go on under another name after signed lines were lost, as by an older backup");
    m_newLog->text("--reason", m_reason, "TEXT", "Why; it becomes a line of the log");
    m_roles
        = store.verb("roles", "Print what the owner of a store on a server grants to writers and readers, for psql");
    m_roles->text("--writer", m_writer, "ROLE", "Syncs and receives, and can rewrite nothing that was kept");
    m_roles->text("--reader", m_reader, "ROLE", "Reads everything");
}

Result<ExitCode> StoreLogCommand::run(const Invocation &invocation, Output &output)
{
    return m_roles->chosen() ? roles(invocation, output) : newLog(invocation, output);
}

Result<ExitCode> StoreLogCommand::roles(const Invocation &invocation, Output &output) const
{
    if (m_writer.isEmpty() && m_reader.isEmpty())
        return fail(Error::Kind::Usage, u"grant roles"_s, u"name a role, with --writer or --reader"_s);
    auto store = invocation.openStore();
    if (!store)
        return fail(store.error());
    const auto statements = ServerRoles(**store).grants(m_writer, m_reader);
    if (!statements)
        return fail(statements.error());
    if (invocation.json()) {
        output.document(QJsonObject{{u"statements"_s, QJsonArray::fromStringList(*statements)}});
        return ExitCode::Yes;
    }
    for (const QString &statement : *statements)
        output.line(statement + u';');
    return ExitCode::Yes;
}

Result<ExitCode> StoreLogCommand::newLog(const Invocation &invocation, Output &output) const
{
    if (m_reason.trimmed().isEmpty())
        return fail(Error::Kind::Usage, u"begin another log"_s, u"say why, with --reason"_s);
    auto store = invocation.openStore(StoreConnection::Access::ReadWrite);
    if (!store)
        return fail(store.error());
    LogCheckpoints log(**store);
    const auto begun = (*store)->transaction([&] { return log.beginAnew(m_reason, invocation.clock().now()); });
    if (!begun)
        return fail(begun.error());
    if (auto remembered = log.rememberNewest(); !remembered)
        return fail(remembered.error());
    const auto newest = log.newest();
    if (!newest)
        return fail(newest.error());
    if (!*newest)
        return fail(Error::Kind::Internal, u"begin another log"_s, u"nothing was signed"_s);
    const Checkpoint &checkpoint = (*newest)->checkpoint;
    if (invocation.json())
        output.document(QJsonObject{{u"origin"_s, checkpoint.origin}, {u"size"_s, qint64(checkpoint.size)}});
    else
        output.line(u"The log is now %1, with %2 lines."_s.arg(checkpoint.origin).arg(checkpoint.size));
    // Index and panels beside the store are of what was here before.
    DerivedData derived;
    bringUp(derived, output, (*store)->location());
    return ExitCode::Yes;
}

} // namespace plumbline

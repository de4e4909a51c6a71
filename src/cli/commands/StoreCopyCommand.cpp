// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/StoreCopyCommand.h"

#include "archive/AnswerKeyFile.h"
#include "archive/StoreArchive.h"
#include "base/UserName.h"
#include "cli/LongWork.h"
#include "store/StoreCheck.h"
#include "store/WriterLease.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

void StoreCopyCommand::declare(VerbOptions &store)
{
    m_backup = store.verb("backup", "Copy the store to a file while it is in use; the copy is checked, and is a store");
    m_backup->operand("FILE", m_file, "Where to; beside it FILE.part is made first");
    m_backup->flag("--force", m_force, "Replace the file that is there");
    m_backup->text("--keys", m_keys, "FILE", "Keys of answers go there, and the copy is without them (docs/store.md)");
    m_export = store.verb("export", "Write the whole store, of either engine, as one archive with digests");
    m_export->operand("FILE", m_file, "Where to; an SQLite database that other programs read, too");
    m_export->flag("--force", m_force, "Replace the file that is there");
    m_import = store.verb("import", "Make the store of an archive, where there is none yet");
    m_import->operand("FILE", m_file, "The archive; it is compared with its digests");
    m_move = store.verb("move", "Make a store of this one on another place or engine, row by row, and compare them");
    m_joinKeys
        = store.verb("join-keys", "Give a store that was restored without its keys those of a file of backup --keys");
    m_joinKeys->operand("FILE", m_file, "The file of keys");
    m_joinKeys->text("--by", m_by, "WHO", "Who does it, for the record (default: the user of this machine)");
    m_move->text("--to", m_target, "URL", "Where to: a path, or postgresql://...; nothing may be there yet");
}

bool StoreCopyCommand::chosen() const
{
    return m_backup->chosen() || m_export->chosen() || m_import->chosen() || m_move->chosen() || m_joinKeys->chosen();
}

Result<BackupReport> StoreCopyCommand::copy(const Invocation &invocation, Output &output) const
{
    const auto location = invocation.storeLocation();
    if (!location)
        return fail(location.error());
    const LongWork work(output);
    const WorkWatch &watch = work.watch();
    if (m_import->chosen())
        return StoreArchive(watch).read(m_file, *location);

    const auto target = m_move->chosen() ? StoreLocation::parse(m_target) : *location;
    if (!target)
        return fail(target.error());
    // A backup is also the first thing to make of a store that is not whole.
    const auto store = m_backup->chosen() ? invocation.openStore() : invocation.openTrustedStore();
    if (!store)
        return fail(store.error());
    if (!m_backup->chosen()) { // who takes over a store that was altered takes over what is said of it
        watch.tell(u"checking the store"_s, 0, 0);
        if (auto whole = StoreCheck(**store).expectWhole(); !whole)
            return fail(whole.error());
    }
    if (m_move->chosen()) {
        // What is written behind its back would stay in the old store.
        const auto sync = WriterLease::take(*location, WriterLease::Role::Sync, invocation.clock().now());
        const auto listen = WriterLease::take(*location, WriterLease::Role::Listen, invocation.clock().now());
        if (!sync || !listen)
            return fail(sync ? listen.error() : sync.error());
        return StoreArchive(watch).move(**store, *target);
    }
    const auto existing = m_force ? WholeFile::Existing::Replace : WholeFile::Existing::Refuse;
    const bool isSqlite = location->engine == StoreLocation::Engine::Sqlite;
    return m_backup->chosen() && isSqlite ? StoreBackup(**store, watch).run(m_file, existing, m_keys)
                                          : StoreArchive(watch).write(**store, m_file, existing, m_keys);
}

Result<ExitCode> StoreCopyCommand::joinKeys(const Invocation &invocation, Output &output) const
{
    const auto store = invocation.openStore(StoreConnection::Access::ReadWrite);
    if (!store)
        return fail(store.error());
    const auto joined
        = AnswerKeyFile::join(**store, m_file, m_by.isEmpty() ? userName() : m_by, invocation.clock().now());
    if (!joined)
        return fail(joined.error());
    if (invocation.json())
        output.document(
            QJsonObject{{u"put"_s, joined->put}, {u"others"_s, joined->others}, {u"unfit"_s, joined->unfit},
                        {u"erased"_s, joined->erased}});
    else
        output.line(u"%1 keys were put back; %2 others the store has already, or has no answer for; %3 do not open "
                    "their answer and were left out. %4 answers that were erased since were erased here, too."_s
                        .arg(joined->put)
                        .arg(joined->others)
                        .arg(joined->unfit)
                        .arg(joined->erased));
    return ExitCode::Yes;
}

Result<ExitCode> StoreCopyCommand::run(const Invocation &invocation, Output &output)
{
    if (m_joinKeys->chosen())
        return joinKeys(invocation, output);
    const auto report = copy(invocation, output);
    if (!report && report.error().kind == Error::Kind::Cancelled) {
        output.message(u"Stopped. Nothing was written."_s);
        return ExitCode::No;
    }
    if (!report)
        return fail(report.error());
    if (invocation.json()) {
        output.document(QJsonObject{{u"file"_s, report->file},
                                    {u"bytes"_s, report->bytes},
                                    {u"tables"_s, report->tables},
                                    {u"rows"_s, report->rows}});
        return ExitCode::Yes;
    }
    const QString held = u"%1 rows in %2 tables"_s.arg(report->rows).arg(report->tables);
    if (m_move->chosen())
        output.line(
            u"%1 arrived and were compared. The old store is as it was; name the new one with --store."_s.arg(held));
    else if (m_import->chosen())
        output.line(u"%1 arrived and were compared with the digests of the archive."_s.arg(held));
    else
        output.line(u"%1: %2, %3 bytes, checked."_s.arg(report->file, held).arg(report->bytes));
    return ExitCode::Yes;
}

} // namespace plumbline

// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/PacketCreateCommand.h"

#include "cli/LongWork.h"
#include "metrics/MetricCatalog.h"
#include "packet/PacketMaker.h"
#include "packet/PacketRegister.h"
#include "packet/PacketSchema.h"
#include "packet/PacketStamp.h"
#include "packet/PublishedFiles.h"
#include "verify/TimeStamp.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

void PacketCreateCommand::declare(VerbOptions &packet)
{
    m_create = packet.verb("create", "Make a packet of a period: lines, answers, figures as SQL, signatures");
    m_create->text("--scope", m_scope, "FILE", "What goes into it, in the form plumbline-packet-scope/1");
    m_create->text("--out", m_out, "FILE.zip", "Where to; its signature gets the name FILE.zip.sig");
    m_create->text("--key", m_key, "KEY", "SSH key of the person who signs; the public half when an agent has it");
    m_create->flag("--store-only", m_isStoreOnly, "Do not compress: the same bytes on every machine");
    m_create->text("--expect-id", m_expectedId, "ID", "Exit code 1 when the packet is another one than this");
    m_create->text("--tsa", m_authority, "ADDRESS", "Ask this time-stamp authority (RFC 3161) for a token over the packet; without it nobody is asked");
    m_create->flag("--timestamp-request", m_isStampAsked, "Write FILE.zip.tsq, which an authority answers; `packet stamp` adds its answer");
    m_schema = packet.verb("schema", "The published schema of evidence.db");
    m_published
        = packet.verb("published", "What an auditor needs besides keys: verify.sh, verify-receipt.sh, metrics.sha256, schema.sha256");
    m_published->operand("FOLDER", m_folder, "Where to");
}

Result<MadePacket> PacketCreateCommand::create(const Invocation &invocation, Output &output) const
{
    for (const auto &[value, name] : {std::pair{m_scope, u"--scope FILE"_s}, std::pair{m_out, u"--out FILE.zip"_s}}) {
        if (value.isEmpty())
            return fail(Error::Kind::Usage, u"create packet"_s, u"name %1"_s.arg(name));
    }
    QFile file(m_scope);
    if (!file.open(QIODevice::ReadOnly))
        return fail(Error::Kind::Configuration, u"read scope"_s, file.errorString(), m_scope);
    const auto scope = PacketScope::parse(file.readAll(), m_scope);
    if (!scope)
        return fail(scope.error());
    const auto catalog = MetricCatalog::load();
    if (!catalog)
        return fail(catalog.error());
    const auto store = invocation.openTrustedStore();
    if (!store)
        return fail(store.error());
    const LongWork work(output);
    const auto packing = m_isStoreOnly ? ZipWriter::Packing::StoreOnly : ZipWriter::Packing::Deflate;
    PacketMaker::Order order{*scope, m_out, m_key, packing};
    if (!m_authority.isEmpty())
        order.stamp = [&](const QByteArray &tags) {
            return askStampAuthority(QUrl(m_authority), tags, *work.watch().stop);
        };
    auto made = PacketMaker(**store, *catalog, work.watch()).run(order);
    if (!made)
        return made;
    const auto writable = invocation.openStore(StoreConnection::Access::ReadWrite);
    const auto entered = writable ? PacketRegister(**writable).enter(*made, invocation.clock().now())
                                  : Result<void>(fail(writable.error()));
    if (!entered)
        output.message(u"The packet is not in the register of this store: "_s + toString(entered.error()));
    return made;
}

Result<void> PacketCreateCommand::writeStampQuery(const MadePacket &report, Output &output) const
{
    const auto query = stampQuery(report.id.toLatin1());
    if (!query)
        return fail(query.error());
    QSaveFile file(m_out + u".tsq"_s);
    if (!file.open(QIODevice::WriteOnly) || file.write(*query) != query->size() || !file.commit())
        return fail(Error::Kind::Store, u"write request for a time stamp"_s, file.errorString(), file.fileName());
    output.message(u"%1 is what a time-stamp authority answers; `plumbline packet stamp` adds its answer"_s.arg(file.fileName()));
    return {};
}

Result<ExitCode> PacketCreateCommand::publish(Output &output) const
{
    const auto catalog = MetricCatalog::load();
    if (!catalog)
        return fail(catalog.error());
    const auto files = PublishedFiles::of(*catalog);
    if (!files)
        return fail(files.error());
    for (const auto &[name, bytes] :
         {std::pair{u"verify.sh"_s, files->script}, std::pair{u"verify-receipt.sh"_s, files->receiptScript}, std::pair{u"metrics.sha256"_s, files->metrics},
          std::pair{u"schema.sha256"_s, files->schema}}) {
        QFile file(QDir(m_folder).filePath(name));
        if (!QDir().mkpath(m_folder) || !file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()
            || !file.flush())
            return fail(Error::Kind::Store, u"write published file"_s, file.errorString(), file.fileName());
        output.line(file.fileName());
    }
    return ExitCode::Yes;
}

Result<ExitCode> PacketCreateCommand::answer(const MadePacket &report, const Invocation &invocation,
                                             Output &output) const
{
    if (!report.isSigned)
        output.message(u"NOT SIGNED by a person: name a key with --key. Checks 1 and 4 will fail."_s);
    if (!report.gaps.isEmpty())
        output.message(u"NOT COMPLETE: "_s + report.gaps.join(u"; "_s));
    if (invocation.json()) {
        output.document(QJsonObject{{u"file"_s, report.file},
                                    {u"name"_s, report.name},
                                    {u"id"_s, report.id},
                                    {u"bytes"_s, report.bytes},
                                    {u"lines"_s, report.lines},
                                    {u"answers"_s, report.answers},
                                    {u"figures"_s, report.figures},
                                    {u"log_size"_s, qint64(report.logSize)},
                                    {u"signed"_s, report.isSigned},
                                    {u"withheld"_s, report.withheld},
                                    {u"complete"_s, report.gaps.isEmpty()},
                                    {u"gaps"_s, QJsonArray::fromStringList(report.gaps)}});
        return ExitCode::Yes;
    }
    output.line(u"%1: %2 lines, %3 answers, %4 figures, %5 bytes"_s.arg(report.file)
                    .arg(report.lines)
                    .arg(report.answers)
                    .arg(report.figures)
                    .arg(report.bytes));
    output.line(u"Packet id %1"_s.arg(report.id));
    output.line(u"The same again: log_size = %1 in the scope file"_s.arg(report.logSize));
    return ExitCode::Yes;
}

Result<ExitCode> PacketCreateCommand::run(const Invocation &invocation, Output &output)
{
    if (m_published->chosen())
        return publish(output);
    if (m_schema->chosen()) {
        output.bytes(packetSchemaFile().toUtf8());
        return ExitCode::Yes;
    }
    const auto report = create(invocation, output);
    if (!report && report.error().kind == Error::Kind::Cancelled) {
        output.message(u"Stopped. Nothing was written."_s);
        return ExitCode::No;
    }
    if (!report)
        return fail(report.error());
    if (auto asked = m_isStampAsked ? writeStampQuery(*report, output) : Result<void>(); !asked)
        return fail(asked.error());
    auto answered = answer(*report, invocation, output);
    if (m_expectedId.isEmpty() || m_expectedId == report->id)
        return answered;
    output.message(u"This is another packet than %1."_s.arg(m_expectedId));
    return ExitCode::No;
}

} // namespace plumbline

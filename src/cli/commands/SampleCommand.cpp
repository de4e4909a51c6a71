// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/SampleCommand.h"

#include "base/UserName.h"
#include "cli/CommandLine.h"
#include "cli/TextTable.h"
#include "evidence/AuditDesk.h"
#include "metrics/MetricCatalog.h"
#include "verify/ShellCsv.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

/// A frozen population as CSV: seq, row and its columns.
QByteArray frozenCsv(const QJsonObject &document)
{
    const QJsonArray items = document[u"items"_s].toArray();
    const QStringList columns = items.first()[u"values"].toObject().keys();
    QByteArrayList head{"seq", "row"};
    for (const QString &column : columns)
        head.append(column.toUtf8());
    QByteArray csv = shellCsvLine(head);
    for (const auto &item : items) {
        QByteArrayList line{QByteArray::number(item[u"seq"].toInteger()), item[u"row"].toString().toUtf8()};
        for (const QString &column : columns)
            line.append(item[u"values"][column].toString().toUtf8());
        csv += shellCsvLine(line);
    }
    return csv;
}

void writeFrozen(const AuditRequest &one, const Invocation &invocation, Output &output)
{
    if (invocation.json())
        return output.document(one.toJson());
    output.line(u"%1 is %2: %3 items, %4"_s.arg(one.id(), one.status, QString::number(one.items), one.verdict));
    output.line(u"Ids      %1"_s.arg(one.idsSha256));
    output.line(u"Document %1"_s.arg(one.sha256));
}

void writeItems(const AuditRequest &request, const QList<SampleItem> &items, const Invocation &invocation,
                Output &output)
{
    QJsonArray array;
    TextTable table({u"seq"_s, u"stratum"_s, u"place"_s, u"row"_s, u"ticks"_s, u"note"_s}, 60);
    for (const SampleItem &item : items) {
        array.append(item.toJson());
        const QString note = item.replacedBy ? u"replaced by %1: %2"_s.arg(*item.replacedBy).arg(item.note) : item.note;
        table.add({QString::number(item.seq), item.stratum, QString::number(item.place), item.rowName,
                   item.ticks.join(u", "_s), note});
    }
    if (invocation.json()) {
        QJsonObject json = request.toJson();
        json.insert(u"sample"_s, array);
        return output.document(json);
    }
    output.line(u"%1 is %2: %3 items, seed \"%4\", %5 of each stratum (%6)"_s.arg(
        request.id(), request.status, QString::number(request.items), request.seed, QString::number(request.sampleSize),
        request.citation));
    output.lines(table.lines());
}

} // namespace

void SampleCommand::declare(VerbOptions &program)
{
    VerbOptions verb = program.verb("sample", "Samples from the populations of saved requests");
    verb.needsVerb();
    m_freeze = verb.verb("freeze", "Keep the population of a saved request as it is now, by its digest");
    m_select = verb.verb("select", "Draw from a frozen population; refused when it is another one by now");
    m_select->text("--seed", m_seed, "SEED", "The auditor's, given after the population was frozen");
    m_select->number("--size", m_size, 0, AuditBook::mostItems, "How many, instead of the request's own size");
    m_select->text("--citation", m_citation, "TEXT", "Where that size comes from");
    m_select->text("--by", m_stratum, "COLUMN", "So many of each value of that column");
    m_show = verb.verb("show", "What was drawn; with SEQ the workpaper of one item, with its trace");
    m_show->flag("--csv", m_isCsv, "The frozen population as CSV: what sample.sh draws from");
    m_note = verb.verb("note", "Write down what was found about an item");
    m_note->texts("--tick", m_ticks, "ATTRIBUTE=met|deviation|n/a", "May be repeated");
    m_replace = verb.verb("replace", "Let the next item that the seed gives stand for one");
    for (VerbOptions *one : {&*m_freeze, &*m_select, &*m_show, &*m_note, &*m_replace}) {
        one->operand("REQUEST", m_request, "R1 to R22");
        one->text("--audit", m_audit, "NAME", "Which audit");
    }
    m_show->optionalOperand("SEQ", m_seq, "The number of an item");
    m_note->operand("SEQ", m_seq, "The number of the item");
    m_replace->operand("SEQ", m_seq, "The number of the item");
    m_note->text("--note", m_text, "TEXT", "In words");
    m_replace->text("--reason", m_text, "TEXT", "Why it cannot be looked at");
}

bool SampleCommand::chosen() const
{
    return m_freeze->chosen() || m_select->chosen() || m_show->chosen() || m_note->chosen() || m_replace->chosen();
}

Result<ExitCode> SampleCommand::run(const Invocation &invocation, Output &output)
{
    if (auto now = invocation.expectNow(u"sample"_s); !now)
        return fail(now.error());
    const auto store = m_show->chosen() ? invocation.openStoreToLookAt(output)
                                        : invocation.openStore(StoreConnection::Access::ReadWrite);
    if (!store)
        return fail(store.error());
    m_request = m_request.toUpper();
    if (m_show->chosen())
        return show(**store, invocation, output);
    if (!m_freeze->chosen() && !m_select->chosen())
        return change(**store, invocation, output);
    const auto catalog = MetricCatalog::load();
    const auto configuration = invocation.configuration();
    if (!catalog || !configuration)
        return fail(!catalog ? catalog.error() : configuration.error());
    const AuditDesk desk(**store, *catalog, *configuration);
    return m_freeze->chosen() ? freeze(desk, invocation, output) : select(desk, **store, invocation, output);
}

Result<qint64> SampleCommand::seq() const
{
    bool isNumber = false;
    const qint64 number = m_seq.toLongLong(&isNumber);
    if (!isNumber)
        return fail(Error::Kind::Usage, u"find an item"_s, u"\"%1\" is not the number of an item"_s.arg(m_seq));
    return number;
}

Result<ExitCode> SampleCommand::freeze(const AuditDesk &desk, const Invocation &invocation, Output &output) const
{
    const auto frozen = desk.freeze(m_audit, m_request, userName(), invocation.clock().now());
    if (!frozen)
        return fail(frozen.error());
    writeFrozen(*frozen, invocation, output);
    return ExitCode::Yes;
}

Result<ExitCode> SampleCommand::select(const AuditDesk &desk, StoreConnection &store, const Invocation &invocation,
                                       Output &output) const
{
    const auto drawn = desk.select(m_audit, m_request, {m_seed, {u"typed"_s, m_size, m_citation}, m_stratum}, userName(),
                                   invocation.clock().now());
    if (!drawn)
        return fail(drawn.error());
    const auto items = AuditBook(store).sample(*drawn);
    if (!items)
        return fail(items.error());
    writeItems(*drawn, *items, invocation, output);
    return ExitCode::Yes;
}

Result<ExitCode> SampleCommand::show(StoreConnection &store, const Invocation &invocation, Output &output) const
{
    const AuditBook book(store);
    const auto request = book.find(m_audit, m_request);
    if (!request)
        return fail(request.error());
    if (m_isCsv) {
        const auto document = book.frozen(*request);
        if (!document)
            return fail(document.error());
        output.bytes(frozenCsv(document->document()));
        return ExitCode::Yes;
    }
    auto items = book.sample(*request);
    if (!items)
        return fail(items.error());
    if (m_seq.isEmpty()) {
        writeItems(*request, *items, invocation, output);
        return ExitCode::Yes;
    }
    const auto number = seq();
    if (!number)
        return fail(number.error());
    items->removeIf([&](const SampleItem &one) { return one.seq != *number; });
    if (items->isEmpty())
        return fail(Error::Kind::Usage, u"find an item"_s, u"%1 is not in the sample of %2"_s.arg(m_seq, request->id()));
    if (invocation.json())
        output.record(items->first().toJson());
    else
        writeItems(*request, *items, invocation, output);
    return runVerb({u"trace"_s, items->first().rowName}, invocation, output);
}

Result<ExitCode> SampleCommand::change(StoreConnection &store, const Invocation &invocation, Output &output) const
{
    AuditBook book(store);
    const auto request = book.find(m_audit, m_request);
    const auto number = seq();
    if (!request || !number)
        return fail(!request ? request.error() : number.error());
    const TimePoint now = invocation.clock().now();
    const auto changed = m_replace->chosen() ? book.replace(*request, *number, m_text, userName(), now)
                                             : book.note(*request, *number, m_ticks, m_text, userName(), now);
    if (!changed)
        return fail(changed.error());
    writeItems(*request, {*changed}, invocation, output);
    return ExitCode::Yes;
}

} // namespace plumbline

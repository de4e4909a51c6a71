// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/RequestCommand.h"

#include "base/UserName.h"
#include "cli/CommandLine.h"
#include "cli/TextTable.h"
#include "evidence/AuditDesk.h"
#include "metrics/MetricCatalog.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

QJsonObject templateJson(const AuditQuestion &request, const SampleSize &size)
{
    return {{u"id"_s, request.id},
            {u"words"_s, request.words},
            {u"contains"_s, request.contains},
            {u"argument"_s, request.argument},
            {u"population"_s, request.population.isEmpty() ? QJsonValue() : QJsonValue(request.population)},
            {u"view"_s, QJsonArray::fromStringList(request.view)},
            {u"subject"_s, request.subject},
            {u"attributes"_s, QJsonArray::fromStringList(request.attributes)},
            {u"sample_size"_s, size.size > 0 ? QJsonValue(size.size) : QJsonValue()},
            {u"citation"_s, size.citation}};
}

QJsonArray countsJson(const QList<ItemCounts> &counts)
{
    QJsonArray array;
    for (const ItemCounts &one : counts) {
        QJsonObject values;
        for (const auto &[value, count] : one.values)
            values.insert(value, count);
        array.append(QJsonObject{{u"column"_s, one.column}, {u"values"_s, values}});
    }
    return array;
}

void writeCounts(const QList<ItemCounts> &counts, Output &output)
{
    constexpr qsizetype shown = 8;
    for (const ItemCounts &one : counts) {
        QStringList parts;
        for (const auto &[value, count] : one.values.mid(0, shown))
            parts.append(u"%1 %2"_s.arg(count).arg(value));
        if (one.values.size() > shown)
            parts.append(u"%1 more values"_s.arg(one.values.size() - shown));
        output.line(u"By %1: %2"_s.arg(one.column, parts.join(u" · "_s)));
    }
}

void writeRequest(const AuditRequest &one, const Invocation &invocation, Output &output)
{
    if (invocation.json())
        output.document(one.toJson());
    else
        output.line(u"%1 is %2"_s.arg(one.id(), one.status));
}

} // namespace

void RequestCommand::declare(VerbOptions &program)
{
    VerbOptions verb = program.verb("request", "What auditors ask for again and again (R1 to R22)");
    verb.needsVerb();
    m_list = verb.verb("list", "Every request with what its answer holds");
    m_answer = verb.verb("answer", "The answer from what is known now");
    m_answer->operand("REQUEST", m_id, "R1 to R22");
    m_answer->optionalOperand("SUBJECT", m_subject, "What it is about, where the request is about one thing");
    m_answer->flag("--csv", m_isCsv, "The items as CSV, and nothing else");
    m_save = verb.verb("save", "Write a request of an audit down with its period and scope");
    m_save->operand("REQUEST", m_id, "R1 to R22");
    m_save->text("--like", m_like, "AUDIT", "With the scope that it had in an earlier audit");
    m_part.declare(*m_answer);
    m_part.declare(*m_save);
    m_status = verb.verb("status", "How far the requests of audits are");
    m_mark = verb.verb("mark", "Say that a request is answered, accepted or flagged");
    m_mark->operand("REQUEST", m_id, "R1 to R22");
    m_mark->choice("--as", m_as, {u"answered"_s, u"accepted"_s, u"flagged"_s}, "What became of it");
    m_mark->text("--note", m_note, "TEXT", "Needed to flag: what is wrong with it");
    for (VerbOptions *one : {&*m_save, &*m_status, &*m_mark})
        one->text("--audit", m_audit, "NAME", "Which audit, such as SOC2-2026");
}

bool RequestCommand::chosen() const
{
    return m_list->chosen() || m_answer->chosen() || m_save->chosen() || m_status->chosen() || m_mark->chosen();
}

Result<ExitCode> RequestCommand::run(const Invocation &invocation, Output &output)
{
    const bool isOfAudit = m_save->chosen() || m_status->chosen() || m_mark->chosen();
    if (auto now = invocation.expectNow(u"keep a request"_s); isOfAudit && !now)
        return fail(now.error());
    if (m_status->chosen())
        return status(invocation, output);
    if (m_mark->chosen())
        return mark(invocation, output);
    const auto catalog = MetricCatalog::load();
    if (!catalog)
        return fail(catalog.error());
    const auto requests = RequestCatalog::load(*catalog, Configuration::samplingFile());
    if (!requests)
        return fail(requests.error());
    return m_list->chosen() ? list(*requests, invocation, output)
        : m_save->chosen()  ? save(*requests, *catalog, invocation, output)
                            : answer(*requests, invocation, output);
}

Result<ExitCode> RequestCommand::list(const RequestCatalog &requests, const Invocation &invocation,
                                      Output &output) const
{
    QJsonArray array;
    TextTable table({u"request"_s, u"asked"_s, u"answered by"_s}, 100);
    for (const AuditQuestion &one : requests.requests()) {
        array.append(templateJson(one, requests.sizeFor(one)));
        table.add({one.id, one.words, one.population.isEmpty() ? one.view.join(u' ') : one.population});
    }
    if (invocation.json()) {
        output.document(array);
        return ExitCode::Yes;
    }
    output.lines(table.lines());
    return ExitCode::Yes;
}

Result<ExitCode> RequestCommand::view(const AuditQuestion &request, const Invocation &invocation,
                                      Output &output) const
{
    if (m_isCsv || !m_part.isWhole())
        return fail(Error::Kind::Usage, u"answer a request"_s,
                    u"%1 is answered by a view and not by a list: no period, service or CSV"_s.arg(request.id));
    if (m_subject.isEmpty() != request.subject.isEmpty() || m_subject.startsWith(u'-'))
        return fail(Error::Kind::Usage, u"answer a request"_s,
                    request.subject.isEmpty() ? u"%1 is about no one thing"_s.arg(request.id)
                                              : u"%1 is about one thing: %2"_s.arg(request.id, request.subject));
    QStringList arguments = request.view;
    arguments.replaceInStrings(u"{subject}"_s, m_subject);
    if (!invocation.json()) {
        output.message(u"%1 %2"_s.arg(request.id, request.words));
        output.message(request.argument);
    }
    return runVerb(arguments, invocation, output);
}

Result<ExitCode> RequestCommand::answer(const RequestCatalog &requests, const Invocation &invocation,
                                        Output &output) const
{
    const auto request = requests.find(m_id);
    if (!request)
        return fail(request.error());
    if (request->population.isEmpty())
        return view(*request, invocation, output);
    if (!m_subject.isEmpty())
        return fail(Error::Kind::Usage, u"answer a request"_s, u"%1 is about no one thing"_s.arg(request->id));
    const auto population = askedPopulation(invocation, request->population, m_part, output);
    if (!population)
        return fail(population.error());
    const auto counts = RequestCatalog::counts(*request, *population);
    if (!counts)
        return fail(counts.error());
    if (m_isCsv) {
        output.bytes(population->toCsv());
    } else if (invocation.json()) {
        QJsonObject json = populationJson(*population);
        json.insert(u"request"_s, templateJson(*request, requests.sizeFor(*request)));
        json.insert(u"counts"_s, countsJson(*counts));
        output.document(json);
    } else {
        output.line(u"%1 %2"_s.arg(request->id, request->words));
        output.line(request->contains);
        writeCounts(*counts, output);
        output.line(request->argument);
        writePopulation(*population, output);
    }
    return ExitCode::Yes;
}

Result<ExitCode> RequestCommand::save(const RequestCatalog &requests, const MetricCatalog &catalog,
                                      const Invocation &invocation, Output &output) const
{
    const auto request = requests.find(m_id);
    const auto configuration = invocation.configuration();
    if (!request || !configuration)
        return fail(!request ? request.error() : configuration.error());
    const auto scope = populationScope(invocation, *configuration, m_part);
    const auto store = invocation.openStore(StoreConnection::Access::ReadWrite);
    if (!scope || !store)
        return fail(!scope ? scope.error() : store.error());
    const auto saved = AuditDesk(**store, catalog, *configuration)
                           .save(*request, m_audit, *scope, m_like, userName(), invocation.clock().now());
    if (!saved)
        return fail(saved.error());
    writeRequest(*saved, invocation, output);
    return ExitCode::Yes;
}

Result<ExitCode> RequestCommand::status(const Invocation &invocation, Output &output) const
{
    const auto store = invocation.openStoreToLookAt(output);
    if (!store)
        return fail(store.error());
    const auto all = AuditBook(**store).requests(m_audit);
    if (!all)
        return fail(all.error());
    QJsonArray array;
    TextTable table({u"request"_s, u"status"_s, u"from"_s, u"to"_s, u"items"_s, u"proof"_s, u"seed"_s, u"note"_s});
    for (const AuditRequest &one : *all) {
        array.append(one.toJson());
        table.add({one.id(), one.status, formatInstant(one.from), formatInstant(one.to),
                   one.frozenAt ? QString::number(one.items) : QString(), one.verdict, one.seed, one.note});
    }
    if (invocation.json()) {
        output.document(array);
        return ExitCode::Yes;
    }
    output.lines(table.lines());
    return ExitCode::Yes;
}

Result<ExitCode> RequestCommand::mark(const Invocation &invocation, Output &output) const
{
    if (m_as.isEmpty())
        return fail(Error::Kind::Usage, u"mark a request"_s, u"say --as answered, accepted or flagged"_s);
    const auto store = invocation.openStore(StoreConnection::Access::ReadWrite);
    if (!store)
        return fail(store.error());
    const auto marked
        = AuditBook(**store).mark(m_audit, m_id.toUpper(), m_as, m_note, userName(), invocation.clock().now());
    if (!marked)
        return fail(marked.error());
    writeRequest(*marked, invocation, output);
    return ExitCode::Yes;
}

} // namespace plumbline

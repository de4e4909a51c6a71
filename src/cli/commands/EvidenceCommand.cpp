// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/EvidenceCommand.h"

#include "base/PlaceLocator.h"
#include "cli/RowJson.h"
#include "cli/TextTable.h"
#include "evidence/RowName.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

void writeRecord(const StoredRow &row, const StoredAnswer &stored, Output &output)
{
    output.line(
        u"%1 %2, source %3, version %4"_s.arg(row.row.type->name, row.row.id(), row.origin.source, versionName(row)));
    for (qsizetype i = 0; i < row.row.values.size(); ++i) {
        const FieldValue &value = row.row.values.at(i);
        const QString name = row.row.type->fields[size_t(i)].name;
        output.line(u"  %1 %2"_s.arg(name, -20).arg(std::holds_alternative<std::monostate>(value) ? u"(absent)"_s
                                                                                                  : fieldText(value)));
    }
    const RawAnswer &answer = stored.answer;
    output.line(u"Known since %1%2"_s.arg(formatInstant(row.knownFrom),
                                          row.knownTo ? u" until "_s + formatInstant(*row.knownTo) : QString()));
    output.line(u"Read from   %1"_s.arg(answer.url));
    for (const auto &[name, value] : answer.headers) {
        if (name.startsWith(u"given-"_s))
            output.line(u"Given       %1 = %2"_s.arg(name.mid(6), value));
    }
    QString place = row.origin.rawPointer.isEmpty() ? u"the whole answer"_s : row.origin.rawPointer;
    if (const auto range = locatePlace(answer.body, row.origin.rawPointer))
        place += u", lines %1 to %2, bytes %3 to %4"_s.arg(range->firstLine)
                     .arg(range->lastLine)
                     .arg(range->begin)
                     .arg(range->end);
    output.line(u"            %1"_s.arg(place));
    output.line(u"Received    %1, status %2, %3 bytes"_s.arg(formatInstant(answer.fetchedAt))
                    .arg(answer.status)
                    .arg(answer.body.size()));
    output.line(
        u"SHA-256     %1 (%2)"_s.arg(row.origin.rawSha256, stored.digestMatches ? u"matches"_s : u"DOES NOT MATCH"_s));
}

QJsonObject recordJson(const StoredRow &row, const StoredAnswer &stored)
{
    const RawAnswer &answer = stored.answer;
    QJsonObject headers;
    for (const auto &[name, value] : answer.headers)
        headers.insert(name, value);
    QJsonObject raw{
        {u"url"_s, answer.url},
        {u"status"_s, answer.status},
        {u"headers"_s, headers},
        {u"fetched_at"_s, formatInstant(answer.fetchedAt)},
        {u"size"_s, answer.body.size()},
        {u"sha256"_s, row.origin.rawSha256},
        {u"digest_matches"_s, stored.digestMatches},
        {u"pointer"_s, row.origin.rawPointer},
    };
    if (const auto range = locatePlace(answer.body, row.origin.rawPointer)) {
        raw.insert(u"first_line"_s, range->firstLine);
        raw.insert(u"last_line"_s, range->lastLine);
        raw.insert(u"begin"_s, range->begin);
        raw.insert(u"end"_s, range->end);
    }
    return {
        {u"type"_s, QString(row.row.type->name)},
        {u"row"_s, rowJson(row)},
        {u"digest"_s, row.digest},
        {u"known_from"_s, formatInstant(row.knownFrom)},
        {u"known_to"_s, row.knownTo ? QJsonValue(formatInstant(*row.knownTo)) : QJsonValue()},
        {u"raw"_s, raw},
    };
}

} // namespace

void EvidenceCommand::declare(VerbOptions &program)
{
    VerbOptions verb = program.verb("evidence", "Records with their proof");
    verb.needsVerb();
    m_show = verb.verb("show",
                       "One record: its fields, where they were read from, and whether the bytes still match; exit "
                       "code 1 when they do not");
    m_show->operand("ID", m_id,
                    "An id, TYPE:SOURCE:ID where several rows have it, or TYPE@VERSION as `rows` prints it");
    m_show->flag("--raw", m_raw, "Write the bytes as received, and nothing else");
    declareSearch(verb);
    declareFindings(verb);
    declareChanges(verb);
    declarePopulation(verb);
}

bool EvidenceCommand::chosen() const
{
    return m_show->chosen() || m_search->chosen() || m_contradictions->chosen() || m_lineage->chosen()
        || m_changes->chosen() || m_population->chosen();
}

Result<ExitCode> EvidenceCommand::run(const Invocation &invocation, Output &output)
{
    if (m_contradictions->chosen())
        return contradictions(invocation, output);
    if (m_lineage->chosen())
        return lineage(invocation, output);
    if (m_changes->chosen())
        return changes(invocation, output);
    if (m_population->chosen())
        return population(invocation, output);
    return m_show->chosen() ? show(invocation, output) : search(invocation, output);
}

Result<ExitCode> EvidenceCommand::show(const Invocation &invocation, Output &output) const
{
    auto store = invocation.openStoreToLookAt(output);
    if (!store)
        return fail(store.error());
    const auto row = rowNamed(RowQueries(**store), m_id, u"show evidence"_s);
    if (!row)
        return fail(row.error());
    const auto answer = RawRecords(**store).find(row->origin.rawSha256);
    if (!answer)
        return fail(answer.error());
    if (m_raw)
        output.bytes(answer->answer.body);
    else if (invocation.json())
        output.document(recordJson(*row, *answer));
    else
        writeRecord(*row, *answer, output);
    if (!answer->digestMatches)
        output.message(u"The stored bytes do not match their SHA-256. Run `plumbline store check`."_s);
    return answer->digestMatches ? ExitCode::Yes : ExitCode::No;
}

} // namespace plumbline

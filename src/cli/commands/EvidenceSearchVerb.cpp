// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/EvidenceCommand.h"

#include "cli/RowJson.h"
#include "cli/TextTable.h"
#include "domain/RowType.h"
#include "evidence/RowName.h"
#include "search/SearchAnswers.h"
#include "store/StoreSnapshot.h"

#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

QJsonObject citationJson(const Citation &citation)
{
    return {{u"name"_s, citation.name},
            {u"row_version"_s, citation.version},
            {u"line"_s, citation.line ? QJsonValue(*citation.line) : QJsonValue()},
            {u"row_sha256"_s, citation.rowSha256},
            {u"raw_sha256"_s, citation.rawSha256},
            {u"raw_pointer"_s, citation.rawPointer},
            {u"text"_s, citation.text()}};
}

void writeFacets(const SearchFacets &found, const Invocation &invocation, Output &output)
{
    QJsonObject facets;
    TextTable table({u"facet"_s, u"value"_s, u"records"_s}, 80);
    for (const auto &[name, values] : found.facets) {
        QJsonArray array;
        for (const auto &[value, count] : values) {
            array.append(QJsonObject{{u"value"_s, value}, {u"records"_s, count}});
            table.add({name, value.isEmpty() ? u"(nothing said)"_s : value, QString::number(count)});
        }
        facets.insert(name, array);
    }
    if (invocation.json())
        return output.document(QJsonObject{{u"records"_s, found.total}, {u"facets"_s, facets}});
    output.lines(table.lines());
    output.line(u"%1 records"_s.arg(found.total));
}

void writeFound(const QList<StoredRow> &rows, bool isCited, const Invocation &invocation, Output &output)
{
    TextTable table({u"type"_s, u"id"_s, u"service"_s, u"source"_s, u"row_version"_s}, 60);
    for (const StoredRow &row : rows) {
        const RowType &type = *row.row.type;
        if (invocation.json()) {
            QJsonObject json = rowJson(row);
            json.insert(u"type"_s, QString(type.name));
            json.insert(u"citation"_s, citationJson(Citation::of(row)));
            output.record(json);
        } else if (isCited) {
            output.line(Citation::of(row).text());
        } else {
            const QString service = type.fieldIndex(u"service") < 0 ? QString() : fieldText(row.row.value(u"service"));
            table.add({type.name, row.row.id(), service, row.origin.source, versionName(row)});
        }
    }
    if (invocation.json())
        return;
    if (!isCited)
        output.lines(table.lines());
    output.message(u"%1 records"_s.arg(rows.size()));
}

} // namespace

void EvidenceCommand::declareSearch(VerbOptions &verb)
{
    m_search
        = verb.verb("search", "Records that a question finds: words, \"phrases\", field:value, -without, from..to");
    m_search->operand("QUERY", m_query, "A question, such as 'severity:high -state:resolved 2026-09-01..'");
    m_search->texts("--type", m_types, "TYPE", "Only of this row type; may be repeated");
    m_search->number("--limit", m_limit, 1, 100'000, "At most so many of each type");
    m_search->text("--facets", m_facets, "LIST",
                   "How many records have which type,service,source,state, instead of them");
    m_search->flag("--cite", m_isCited, "Each record as a line to write down: name, version, line of the log, digests");
}

Result<ExitCode> EvidenceCommand::search(const Invocation &invocation, Output &output) const
{
    for (const QString &type : m_types) {
        if (!findRowType(type))
            return fail(Error::Kind::Usage, u"search evidence"_s, u"there is no row type \"%1\""_s.arg(type));
    }
    QString text = m_query;
    for (const QString &type : m_types)
        text += u" type:"_s + type;
    const auto query = SearchQuery::parse(text, [&](const QString &instant) -> Result<TimePoint> {
        const auto configuration = invocation.configuration(); // days are those of its zone
        if (!configuration)
            return fail(configuration.error());
        return readInstant(instant, configuration->zone, u"the question"_s);
    });
    if (!query)
        return fail(query.error());
    const auto store = invocation.openStoreToLookAt(output);
    if (!store)
        return fail(store.error());
    const auto moment = StoreSnapshot::take(**store);
    if (!moment)
        return fail(moment.error());
    SearchMemory memory;
    SearchAnswers answers(**store, memory, invocation.knownAt());
    if (!m_facets.isEmpty()) {
        const auto found = answers.facets(*query, m_facets.split(u',', Qt::SkipEmptyParts));
        if (!found)
            return fail(found.error());
        writeFacets(*found, invocation, output);
        return ExitCode::Yes;
    }
    const auto rows = answers.rows(*query, m_limit);
    if (!rows)
        return fail(rows.error());
    writeFound(*rows, m_isCited, invocation, output);
    return ExitCode::Yes;
}

} // namespace plumbline

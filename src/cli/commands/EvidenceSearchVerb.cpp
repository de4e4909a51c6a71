// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/EvidenceCommand.h"

#include "cli/Interrupt.h"
#include "cli/RowJson.h"
#include "cli/TextTable.h"
#include "domain/RowType.h"
#include "evidence/RowName.h"
#include "search/BodySearch.h"
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

Result<ExitCode> EvidenceCommand::searchBodies(const BodyQuestion &question, const Invocation &invocation,
                                               Output &output) const
{
    if (!m_types.isEmpty() || !m_facets.isEmpty() || m_isCited)
        return fail(Error::Kind::Usage, u"search raw answers"_s, u"answers have no type, facets or citation"_s);
    const auto store = invocation.openStoreToLookAt(output);
    if (!store)
        return fail(store.error());
    const auto moment = StoreSnapshot::take(**store);
    if (!moment)
        return fail(moment.error());
    const Interrupt interrupt;
    const auto found = BodySearch(**store, invocation.knownAt())
                           .run(question, m_limit, [&](qint64, qint64) { return !interrupt.requested(); });
    if (!found)
        return fail(found.error());
    QJsonArray array;
    TextTable table({u"answer"_s, u"source"_s, u"stream"_s, u"fetched"_s, u"byte"_s, u"as received"_s}, 90);
    for (const BodyFound &one : found->found) {
        const QString around = QString::fromUtf8(one.around);
        array.append(QJsonObject{{u"sha256"_s, one.answer.sha256},
                                 {u"source"_s, one.answer.source},
                                 {u"stream"_s, one.answer.stream},
                                 {u"url"_s, one.answer.url},
                                 {u"fetched_at"_s, formatInstant(one.answer.fetchedAt)},
                                 {u"size"_s, one.size},
                                 {u"at"_s, one.at},
                                 {u"around"_s, around}});
        table.add({one.answer.sha256, one.answer.source, one.answer.stream, formatInstant(one.answer.fetchedAt),
                   QString::number(one.at), around});
    }
    QJsonObject unread;
    for (auto it = found->unread.begin(); it != found->unread.end(); ++it)
        unread.insert(it.key(), it.value());
    if (invocation.json()) {
        output.document(QJsonObject{{u"answers"_s, found->bodies},
                                    {u"searched"_s, found->searched},
                                    {u"unread"_s, unread},
                                    {u"whole"_s, found->isWhole()},
                                    {u"found"_s, array}});
    } else {
        output.lines(table.lines());
        output.message(u"%1 of %2 answers were searched, %3 hold it"_s.arg(found->searched).arg(found->bodies).arg(found->found.size()));
        for (auto it = found->unread.begin(); it != found->unread.end(); ++it)
            output.message(u"%1 could not be searched: %2"_s.arg(it.value()).arg(it.key()));
        if (!found->isWhole())
            output.message(u"It ended before the last answer; --limit is how many it finds."_s);
    }
    return ExitCode::Yes;
}

Result<ExitCode> EvidenceCommand::search(const Invocation &invocation, Output &output) const
{
    const auto bodies = BodyQuestion::parse(m_query);
    if (!bodies)
        return fail(bodies.error());
    if (*bodies)
        return searchBodies(**bodies, invocation, output);
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
        return SearchQuery::inZone(configuration->zone)(instant);
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

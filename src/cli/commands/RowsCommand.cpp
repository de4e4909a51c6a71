// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/RowsCommand.h"

#include "cli/RowJson.h"
#include "cli/TextTable.h"
#include "evidence/RowName.h"
#include "search/EvidenceSearch.h"

#include <QScopeGuard>
#include <algorithm>
#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

constexpr qint64 rowsPerPage = 2'000;
/// With more rows than this beside the search index a single question is answered sooner without it.
constexpr qint64 mostFresh = 70'000;

QStringList typeNames()
{
    QStringList names;
    for (const RowType &type : rowTypes())
        names.append(type.name);
    return names;
}

} // namespace

void RowsCommand::declare(VerbOptions &program)
{
    m_verb = program.verb("rows", "The rows of one kind; `rows rejected` lists records that could not become rows");
    m_verb->operand("TYPE", m_type, "A row type such as exception, gate_decision, deployment, or rejected");
    m_verb->texts("--service", m_services, "SERVICE", "Only of this service; may be repeated");
    m_verb->texts("--environment", m_environments, "NAME", "Only of this environment; may be repeated");
    m_verb->texts("--source", m_sources, "ID", "Only of this source; may be repeated");
    m_verb->text("--from", m_from, "INSTANT", "From this instant or day on");
    m_verb->text("--to", m_to, "INSTANT", "Before this instant or day");
    m_verb->texts("--where", m_where, "FIELD=VALUE", "Only where the field has exactly this value; may be repeated");
    m_verb->number("--limit", m_limit, 0, std::numeric_limits<qint64>::max(), "At most so many; 0 is all");
    m_verb->flag("--count", m_count, "Only how many");
}

Result<RowFilter> RowsCommand::filter(const Invocation &invocation) const
{
    const RowType *type = findRowType(m_type);
    if (!type)
        return fail(Error::Kind::Usage, u"list rows"_s,
                    u"there is no row type \"%1\"; there are %2 and rejected"_s.arg(m_type, typeNames().join(u", "_s)));
    RowFilter filter;
    filter.type = m_type;
    filter.services = m_services;
    filter.environments = m_environments;
    filter.sources = m_sources;
    filter.knownAt = invocation.knownAt();
    for (const auto &[text, target, option] :
         {std::tuple{m_from, &filter.from, u"--from"_s}, std::tuple{m_to, &filter.to, u"--to"_s}}) {
        if (text.isEmpty())
            continue;
        const auto configuration = invocation.configuration();
        if (!configuration)
            return fail(configuration.error());
        auto instant = readInstant(text, configuration->zone, option);
        if (!instant)
            return fail(instant.error());
        *target = *instant;
    }
    if (const TimePoint after = invocation.asOf() + std::chrono::nanoseconds(1); invocation.isAsOfGiven())
        filter.to = filter.to ? std::min(*filter.to, after) : after; // what came later does not exist
    for (const QString &condition : m_where) {
        const qsizetype equals = condition.indexOf(u'=');
        const QString field = condition.left(equals).trimmed();
        if (equals < 1 || type->fieldIndex(field) < 0)
            return fail(Error::Kind::Usage, u"read --where"_s,
                        u"expected FIELD=VALUE with a field of %1, got \"%2\""_s.arg(m_type, condition));
        filter.equals.insert(field, condition.mid(equals + 1));
    }
    return filter;
}

Result<ExitCode> RowsCommand::rejected(const Invocation &invocation, Output &output) const
{
    auto store = invocation.openStoreToLookAt(output);
    if (!store)
        return fail(store.error());
    const auto rows = RowQueries(**store).rejected(m_limit > 0 ? m_limit : std::numeric_limits<int>::max());
    if (!rows)
        return fail(rows.error());
    TextTable table({u"observed_at"_s, u"source"_s, u"stream"_s, u"type"_s, u"field"_s, u"reason"_s, u"raw_pointer"_s},
                    60);
    for (const RejectedRecordRow &row : *rows) {
        const RejectedRecord &record = row.record;
        if (invocation.json())
            output.record(rejectedJson(row));
        else
            table.add({formatInstant(row.knownAt), record.source, record.stream, record.type, record.field,
                       record.reason, record.rawPointer});
    }
    if (!invocation.json()) {
        const QStringList lines = table.lines();
        std::for_each(lines.begin(), lines.end(), [&](const QString &line) { output.line(line); });
        output.message(u"%1 records put aside"_s.arg(rows->size()));
    }
    return ExitCode::Yes;
}

Result<ExitCode> RowsCommand::run(const Invocation &invocation, Output &output)
{
    if (m_type == u"rejected")
        return rejected(invocation, output);
    const auto filter = this->filter(invocation);
    if (!filter)
        return fail(filter.error());
    auto store = invocation.openStoreToLookAt(output);
    if (!store)
        return fail(store.error());
    SearchMemory memory(mostFresh);
    EvidenceSearch queries(**store, memory);
    const auto tellOfDamage = qScopeGuard([&] {
        if (const QString notice = memory.notice(); !notice.isEmpty())
            output.message(notice);
    });
    // What comes in while the pages are read neither counts nor shifts them.
    RowFilter stable = *filter;
    if (!stable.knownAt) {
        const auto newest = RowQueries(**store).newestVersion(m_type);
        if (!newest)
            return fail(newest.error());
        stable.upToVersion = *newest;
    }
    const auto total = queries.count(stable);
    if (!total)
        return fail(total.error());
    if (m_count) {
        if (invocation.json())
            output.document(QJsonObject{{u"type"_s, m_type}, {u"rows"_s, *total}});
        else
            output.line(QString::number(*total));
        return ExitCode::Yes;
    }
    const qint64 wanted = m_limit > 0 ? std::min(m_limit, *total) : *total;
    QStringList head;
    for (const FieldType &field : findRowType(m_type)->fields)
        head.append(field.name);
    TextTable table(head + QStringList{u"source"_s, u"row_version"_s});
    for (qint64 offset = 0; offset < wanted; offset += rowsPerPage) {
        const auto page = queries.page(stable, offset, std::min(rowsPerPage, wanted - offset));
        if (!page)
            return fail(page.error());
        for (const StoredRow &row : *page) {
            if (invocation.json()) {
                output.record(rowJson(row));
                continue;
            }
            QStringList cells;
            for (const FieldValue &value : row.row.values)
                cells.append(fieldText(value));
            table.add(cells + QStringList{row.origin.source, versionName(row)});
        }
    }
    if (!invocation.json()) {
        const QStringList lines = table.lines();
        std::for_each(lines.begin(), lines.end(), [&](const QString &line) { output.line(line); });
        output.message(u"%1 of %2 rows"_s.arg(wanted).arg(*total));
    }
    return ExitCode::Yes;
}

} // namespace plumbline

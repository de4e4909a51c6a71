// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/StoreEraseRecordCommand.h"

#include "archive/RecordErasure.h"
#include "cli/LongWork.h"
#include "evidence/RowName.h"
#include "metrics/DerivedData.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

const QString cleaning = u"`plumbline store erase-record --apply`"_s;

} // namespace

void StoreEraseRecordCommand::declare(VerbOptions &store)
{
    m_verb = store.verb("erase-record",
                         "Erase records whole: their versions, lines of the log, and answers that they were read from; "
                         "without --apply it is only counted");
    m_verb->optionalOperands("ID", m_names,
                              "An id, or TYPE:SOURCE:ID where several rows have it; with --apply and none, what an erasure that "
                              "was killed left in index, panels and file is taken away");
    m_verb->flag("--text", m_isTextErased,
                  "Also answers of the same source that no version was read from and that say the id");
    declareCommon("Why; it stands in the log for everybody");
}

Result<RecordOrder> StoreEraseRecordCommand::order(StoreConnection &store) const
{
    RecordOrder order{{}, m_reason, who(), m_isTextErased};
    QStringList names = m_names;
    names.removeDuplicates();
    QSet<QString> found;
    for (const QString &name : std::as_const(names)) {
        const auto row = rowNamed(RowQueries(store), name, m_operation);
        if (!row)
            return fail(row.error());
        if (found.contains(fullName(*row)))
            continue;
        found.insert(fullName(*row));
        order.records.append({QString(row->row.type->name), row->origin.source, row->row.id()});
    }
    return order;
}

Result<RecordErasureReport> StoreEraseRecordCommand::report(StoreConnection &store, TimePoint now, Output &output) const
{
    const auto order = this->order(store);
    if (!order)
        return fail(order.error());
    const LongWork work(output);
    RecordErasure erasure(store, *order, now, work.watch());
    erasure.beforeCommit = [&store] { DerivedData::discard(store); };
    auto report = isApplied() ? erasure.apply() : erasure.plan();
    if (report && report->isErased) {
        if (auto cleaned = cleanUp(store, cleaning); !cleaned)
            return fail(cleaned.error());
    }
    return report;
}

QJsonObject StoreEraseRecordCommand::document(const RecordErasureReport &report, qsizetype packets)
{
    QJsonObject naming;
    for (auto type = report.naming.cbegin(); type != report.naming.cend(); ++type)
        naming.insert(type.key(), *type);
    return {{u"erased"_s, report.isErased},
            {u"versions"_s, report.versions},
            {u"lines"_s, report.lines},
            {u"answers"_s, report.answers.size()},
            {u"versions_of_others"_s, report.otherVersions},
            {u"answers_that_say_it"_s, report.saying},
            {u"frozen_populations"_s, report.populations},
            {u"named_by"_s, naming},
            {u"unread_answers"_s, report.unread},
            {u"still_told_by"_s, QJsonArray::fromStringList(report.current)},
            {u"holds"_s, holdsJson(report.holds)},
            {u"packets_made"_s, packets}};
}

void StoreEraseRecordCommand::tell(const RecordErasureReport &report, qsizetype packets, Output &output)
{
    output.line(u"%1: %2 versions, %3 lines of the log, %4 answers as received."_s
                    .arg(report.isErased ? u"Erased"_s : u"Would be erased"_s)
                    .arg(report.versions)
                    .arg(report.lines)
                    .arg(report.answers.size()));
    tellHolds(report.holds, output);
    if (report.otherVersions > 0)
        output.line(u"From these answers %1 versions of other records were read: they stay, their bytes as received go."_s
                        .arg(report.otherVersions));
    if (report.populations > 0)
        output.line(u"%1 populations that were frozen for an audit hold it: they go as well, and packets say so."_s.arg(
            report.populations));
    for (auto type = report.naming.cbegin(); type != report.naming.cend(); ++type)
        output.line(u"Stays: %1 versions of %2 name it in a field; erase these records, too, if they must not."_s.arg(*type)
                        .arg(type.key()));
    if (report.saying > 0)
        output.line(u"Stays: %1 other answers of the source say the id; with --text they go as well."_s.arg(report.saying));
    if (report.unread > 0)
        output.line(u"Not looked at: %1 answers whose keys are kept elsewhere."_s.arg(report.unread));
    output.line(u"Metrics that read such rows are partial from then on, and say so; also as known before."_s);
    for (const QString &source : report.current)
        output.line(u"Source %1 tells it now: unless it is erased there as well, a reading that gets it brings it back."_s
                        .arg(source));
    tellPackets(packets, output);
}

Result<ExitCode> StoreEraseRecordCommand::erase(StoreConnection &store, const Invocation &invocation, Output &output)
{
    if (isApplied() && m_names.isEmpty()) {
        if (auto cleaned = cleanUp(store, cleaning); !cleaned)
            return fail(cleaned.error());
        output.message(u"Index, panels and file are made anew. Nothing else was erased."_s);
        return ExitCode::Yes;
    }
    const auto done = report(store, invocation.clock().now(), output);
    if (!done)
        return fail(done.error());
    const auto packets = packetsMade(store);
    if (!packets)
        return fail(packets.error());
    if (invocation.json())
        output.document(document(*done, *packets));
    else
        tell(*done, *packets, output);
    return done->holds.isEmpty() ? ExitCode::Yes : ExitCode::No;
}

} // namespace plumbline

// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/SourcePull.h"

#include "sources/ConnectorDefinition.h"
#include "store/RawRecords.h"
#include "store/RowQueries.h"
#include "store/StoreConnection.h"

#include <QHash>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

/// A run that was killed or stopped goes on where it was for a day. One that failed does so for an hour only: what
/// fails for good (a repository that is gone) must not keep the other streams from being read anew.
constexpr std::chrono::hours resumableAfterStop(24);
constexpr std::chrono::hours resumableAfterFailure(1);

} // namespace

Result<bool> SourcePull::mayResume() const
{
    const auto runs = SyncLedger(m_store).latestRuns();
    if (!runs)
        return fail(runs.error());
    for (const SyncRunRecord &run : *runs) {
        if (run.source == m_source.id)
            return m_clock.now() - run.startedAt
                <= (run.state == u"failed"_s ? resumableAfterFailure : resumableAfterStop);
    }
    return true;
}

SourceReport SourcePull::run(const std::atomic_bool &stop)
{
    SourceReport report;
    report.source = m_source.id;
    report.connector = m_source.connector;
    report.state = u"failed"_s;
    SyncLedger ledger(m_store);
    const auto resumable = mayResume();
    if (!resumable) {
        report.error = resumable.error();
        return report;
    }
    m_mayResume = *resumable;
    auto started = ledger.startOrResume(m_source.id, m_source.connector, m_clock.now());
    if (!started) {
        report.error = started.error();
        return report;
    }
    SyncRunRecord run = *started;
    report.resumed = m_mayResume && run.pages > 0;
    if (!m_mayResume) {
        run.pages = 0;
        run.bytes = 0;
        run.rows = {};
    }
    for (const StreamDefinition &stream : m_connector.streams) {
        const Result<void> done = readStream(stream, run, report, stop);
        if (done)
            continue;
        if (!report.error)
            report.error = done.error();
        if (done.error().kind == Error::Kind::Cancelled || done.error().kind == Error::Kind::Store)
            break; // the other streams would meet the same end
    }
    const bool cancelled = report.error && report.error->kind == Error::Kind::Cancelled;
    report.state = cancelled ? u"cancelled"_s : report.error ? u"failed"_s : u"complete"_s;
    run.state = report.state;
    run.error = report.error ? toString(*report.error) : QString();
    if (auto finished = ledger.finish(run, m_clock.now()); !finished && !report.error) {
        report.error = finished.error();
        report.state = u"failed"_s;
    }
    report.pages = run.pages;
    report.bytes = run.bytes;
    report.rows = run.rows;
    return report;
}

Result<void> SourcePull::readStream(const StreamDefinition &stream, SyncRunRecord &run, SourceReport &report,
                                    const std::atomic_bool &stop)
{
    const SyncLedger ledger(m_store);
    QHash<QString, StreamCursor> cursors;
    qint64 pages = 0;
    qint64 records = 0;
    const auto tell = [&](const StreamCursor &cursor, const QString &message) {
        if (!onProgress)
            return;
        StreamCursor whole = cursor; // of the stream, over all its partitions
        whole.pages = pages;
        whole.recordsSeen = records;
        onProgress(stream.name, whole, message);
    };
    ReadHooks hooks;
    hooks.resumeFrom = [&](const QString &partition) -> QString {
        const auto saved = ledger.cursor(run.id, stream.name, partition);
        StreamCursor &cursor = cursors[partition];
        cursor.source = m_source.id;
        cursor.stream = stream.name;
        cursor.partition = partition;
        if (!m_mayResume || !saved || !*saved)
            return {};
        cursor = **saved;
        return cursor.complete ? u"done"_s : cursor.next;
    };
    hooks.onPage = [&](const StreamPage &page) -> Result<void> {
        StreamCursor &cursor = cursors[page.partition];
        if (auto kept = keepPage(stream, page, cursor, run); !kept)
            return kept;
        ++pages;
        records += page.records;
        tell(cursor, {});
        return {};
    };
    hooks.onFailedAnswer = [&](const RawAnswer &answer) -> Result<void> {
        const auto kept = m_store.transaction([&] { return RawRecords(m_store).keep(answer, run.id); });
        return kept ? Result<void>() : Result<void>(fail(kept.error()));
    };
    hooks.onWait = [&](const QString &message) {
        report.waits.append(message);
        tell({}, message);
    };
    hooks.onPartition = [&](const PartitionReport &read) {
        if (read.absence != Absence::None)
            report.absent.append(
                u"%1: %2"_s.arg(QStringList{stream.name, read.partition}.join(u' ').trimmed(), read.absenceText()));
    };
    hooks.parentValues
        = [&](const QString &parent, const QString &field) -> QList<QString> { return parentValues(parent, field); };
    return StreamReader(m_source, stream, m_transport, m_clock, sleepInSteps, &m_session).read(hooks, stop);
}

Result<void> SourcePull::keepPage(const StreamDefinition &stream, const StreamPage &page, StreamCursor &cursor,
                                  SyncRunRecord &run)
{
    StreamCursor after = cursor;
    SyncRunRecord counted = run;
    const TimePoint now = m_clock.now();
    auto kept = m_store.transaction([&]() -> Result<void> {
        RawRecords raw(m_store);
        for (const RawAnswer &answer : page.answers) {
            if (auto done = raw.keep(answer, run.id); !done)
                return fail(done.error());
            counted.bytes += answer.body.size();
        }
        RowWriter writer(m_store, run.id);
        const auto rows = writer.write(page.rows, now);
        if (!rows)
            return fail(rows.error());
        if (auto done = writer.reject(page.rejected, now); !done)
            return done;
        counted.rows += *rows;
        counted.rows.rejected += page.rejected.size();
        ++counted.pages;
        after.source = m_source.id;
        after.stream = stream.name;
        after.partition = page.partition;
        after.next = page.next;
        after.complete = page.next.isEmpty();
        ++after.pages;
        after.recordsSeen += page.records;
        if (page.claimedTotal)
            after.recordsClaimed = page.claimedTotal;
        SyncLedger ledger(m_store);
        if (auto done = ledger.saveCursor(run.id, after); !done)
            return done;
        return ledger.update(counted);
    });
    if (!kept)
        return kept;
    cursor = after;
    run = counted;
    return {};
}

QStringList SourcePull::parentValues(const QString &stream, const QString &field) const
{
    QStringList values;
    const StreamDefinition *parent = m_connector.findStream(stream);
    for (const QString &type : parent ? parent->rowTypeNames() : QStringList()) {
        RowFilter filter;
        filter.type = type;
        filter.sources = {m_source.id};
        filter.equals.insert(u"stream"_s, stream);
        const auto found = RowQueries(m_store).facet(filter, field);
        for (const auto &[value, count] : found.value_or(QList<std::pair<QString, qint64>>()))
            values.append(value);
    }
    values.sort();
    return values;
}

} // namespace plumbline

// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/SourcePull.h"

#include "sources/ConnectorDefinition.h"
#include "sync/StoreLane.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

/// A run that was killed or stopped goes on where it was for a day; later, what it read is too old to be one picture
/// with what follows.
constexpr std::chrono::hours resumable(24);

} // namespace

SourcePull::SourcePull(StoreLane &lane, const SourceSettings &source, const ConnectorDefinition &connector,
                       Transport &transport, const Clock &clock)
    : m_lane(lane), m_source(source), m_connector(connector), m_transport(transport), m_clock(clock),
      m_answers(std::make_shared<StoredAnswers>(lane, source.id))
{
    m_session.answers = m_answers;
}

SourceReport SourcePull::run(const std::atomic_bool &stop)
{
    SourceReport report;
    report.source = m_source.id;
    report.connector = m_source.connector;
    report.state = u"failed"_s;
    const TimePoint now = m_clock.now();
    const TimePoint goesOnSince = isFull ? now : now - resumable;
    auto started = m_lane.call([&](StoreConnection &store) {
        return store.transaction(
            [&] { return SyncLedger(store).startOrResume(m_source.id, m_source.connector, now, goesOnSince); });
    });
    if (!started) {
        report.error = started.error();
        return report;
    }
    SyncRunRecord run = *started;
    report.resumed = run.pages > 0;
    readStreams(run, report, stop);
    const bool cancelled = report.error && report.error->kind == Error::Kind::Cancelled;
    report.state = cancelled ? u"cancelled"_s : report.error ? u"failed"_s : u"complete"_s;
    if (auto finished = finish(run, report); !finished && !report.error) {
        report.error = finished.error();
        report.state = u"failed"_s;
    }
    report.pages = run.pages;
    report.bytes = run.bytes;
    report.rows = run.rows;
    return report;
}

void SourcePull::readStreams(SyncRunRecord &run, SourceReport &report, const std::atomic_bool &stop)
{
    for (const StreamDefinition &stream : m_connector.streams) {
        StreamPull pull(m_lane, m_source, m_connector, stream, m_clock);
        pull.isFull = isFull;
        pull.onProgress = [&](const PartitionRead &whole, const QString &message) {
            if (!message.isEmpty())
                report.waits.append(message);
            if (onProgress)
                onProgress(whole, message);
        };
        const Result<void> done = pull.read(run, m_transport, m_session, stop);
        const QList<PartitionRead> partitions = pull.partitions();
        report.partitions += partitions;
        for (const PartitionRead &read : partitions) {
            if (read.state == u"absent"_s)
                report.absent.append(
                    u"%1: %2"_s.arg(QStringList{stream.name, read.partition}.join(u' ').trimmed(), read.error));
        }
        if (done)
            continue;
        if (!report.error)
            report.error = done.error();
        if (done.error().kind == Error::Kind::Cancelled || done.error().kind == Error::Kind::Store)
            break; // the other streams would meet the same end
    }
}

Result<void> SourcePull::finish(SyncRunRecord &run, const SourceReport &report)
{
    run.state = report.state;
    run.error = report.error ? toString(*report.error) : QString();
    const TimePoint now = m_clock.now();
    return m_lane.call([&](StoreConnection &store) {
        return store.transaction([&]() -> Result<void> {
            if (auto done = m_answers->forgetUnused(now); !done)
                return done;
            return SyncLedger(store).finish(run, now);
        });
    });
}

} // namespace plumbline

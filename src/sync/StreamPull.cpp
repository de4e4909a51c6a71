// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/StreamPull.h"

#include "formats/OtlpRows.h"
#include "sources/ConnectorDefinition.h"
#include "sources/HttpSession.h"
#include "store/RawRecords.h"
#include "store/RowQueries.h"
#include "sync/SinceWhen.h"
#include "sync/StoreLane.h"
#include "sync/StreamQuestion.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

constexpr qint64 mostParents = 1'000'000;

QString kindText(TotalKind kind)
{
    switch (kind) {
    case TotalKind::Exact: return u"exact"_s;
    case TotalKind::Minimum: return u"minimum"_s;
    case TotalKind::Unknown: break;
    }
    return u"unknown"_s;
}

/// What the page adds to the reading of its partition.
void count(const StreamPage &page, PartitionRead &read)
{
    if (page.isRestart) {
        read.pages = read.recordsSeen = read.bytes = read.confirmed = read.rejected = read.repeated = 0;
        read.recordsClaimed.reset();
        read.windowFrom.reset();
        ++read.restarts;
    }
    read.next = page.next;
    read.since = page.since;
    if (page.next.isEmpty())
        read.state = u"complete"_s;
    if (page.clockOffset)
        read.clockOffsetMs = page.clockOffset->count();
    if (page.next == page.state)
        return; // it led nowhere and will be read again
    ++read.pages;
    read.recordsSeen += page.records;
    read.bytes += page.bytes;
    read.confirmed += page.confirmed;
    if (page.claimedTotal) {
        read.recordsClaimed = page.claimedTotal;
        read.claimedKind = kindText(page.totalKind);
    }
    if (page.window) {
        if (!read.windowFrom)
            read.windowFrom = page.window->from;
        read.windowTo = page.window->to;
    }
}

/// The gap over all parts of a reading that was resumed: the report knows the last part only.
QString gapOf(const PartitionRead &read, PartitionReport report)
{
    report.isResumed = false;
    report.pages = read.pages;
    report.records = read.recordsSeen;
    return report.gap();
}

} // namespace

StreamPull::StreamPull(StoreLane &lane, const SourceSettings &source, const ConnectorDefinition &connector,
                       const StreamDefinition &stream, const Clock &clock)
    : m_lane(lane), m_store(lane.store()), m_source(source), m_connector(connector), m_stream(stream), m_clock(clock),
      m_presence(lane.store(), stream)
{
}

Result<void> StreamPull::read(SyncRunRecord &run, Transport &transport, HttpSession &session,
                              const std::atomic_bool &stop)
{
    m_answers = dynamic_cast<StoredAnswers *>(session.answers.get());
    if (auto begun = m_lane.call([&](StoreConnection &) { return begin(run); }); !begun)
        return begun;
    auto done = StreamReader(m_source, m_stream, transport, m_clock, sleepInSteps, &session).read(hooks(run), stop);
    return m_lane.call([&](StoreConnection &) {
        if (m_storeError && (done || done.error().kind == Error::Kind::Cancelled))
            done = fail(*m_storeError);
        return end(done ? checkMapped() : std::move(done), run);
    });
}

Result<void> StreamPull::begin(const SyncRunRecord &run)
{
    const StreamQuestion question = StreamQuestion::of(m_source, m_stream);
    const auto known = ReadLedger(m_store).stream(run.id, m_stream.name);
    if (!known)
        return fail(known.error());
    // A cursor of another question leads somewhere else.
    m_isGoingOn = *known && (*known)->question == question.asked && (*known)->mapping == question.mapping;
    if (m_isGoingOn) {
        m_read = **known;
        if (m_read.state == u"complete"_s || m_read.state == u"absent"_s)
            return {};
        ++m_read.resumed;
    } else {
        m_read = {};
        m_read.runId = run.id;
        m_read.source = m_source.id;
        m_read.stream = m_stream.name;
        m_read.question = question.asked;
        m_read.mapping = question.mapping;
        m_read.startedAt = m_clock.now();
        m_read.present = m_stream.presentTypeNames();
    }
    m_read.state = u"running"_s;
    m_read.error.clear();
    m_read.endedAt.reset();
    return m_store.transaction([&] { return ReadLedger(m_store).save(m_read); });
}

Result<void> StreamPull::checkMapped() const
{
    qint64 records = 0;
    qint64 rejected = 0;
    for (const PartitionRead &read : m_partitions) {
        records += read.recordsSeen;
        rejected += read.rejected;
    }
    if (m_mapped > 0 || records == 0 || rejected < records)
        return {};
    return fail(Error::Kind::Format, u"map %1"_s.arg(m_stream.name),
                u"none of the %1 records could become a row; `plumbline rows rejected` says why"_s.arg(records),
                m_source.id);
}

Result<void> StreamPull::end(Result<void> done, SyncRunRecord &run)
{
    const bool isStopped = !done && done.error().kind == Error::Kind::Cancelled;
    const bool isAbsent = !m_partitions.isEmpty()
        && std::all_of(m_partitions.begin(), m_partitions.end(), [](const auto &p) { return p.state == u"absent"; });
    m_read.state = isStopped ? u"cancelled"_s : !done ? u"failed"_s : isAbsent ? u"absent"_s : u"complete"_s;
    m_read.error = done || isStopped ? QString() : toString(done.error());
    m_read.isWhole = std::none_of(m_partitions.begin(), m_partitions.end(), [](const auto &p) { return p.since; });
    m_read.endedAt = m_clock.now();
    SyncRunRecord counted = run;
    const auto kept = m_store.transaction([&]() -> Result<void> {
        if (!isStopped) {
            const auto gone = m_presence.conclude(m_read, m_partitions);
            if (!gone)
                return fail(gone.error());
            counted.rows += *gone;
        }
        if (auto saved = ReadLedger(m_store).save(m_read); !saved)
            return saved;
        return SyncLedger(m_store).update(counted);
    });
    if (kept)
        run = counted;
    return done ? kept : done;
}

ReadHooks StreamPull::hooks(SyncRunRecord &run)
{
    ReadHooks hooks;
    hooks.readers = nativeReaders();
    hooks.resumeFrom
        = [this](const QString &part) { return m_lane.call([&](StoreConnection &) { return takeUp(part); }); };
    hooks.since = [this](const QString &part) { return m_lane.call([&](StoreConnection &) { return since(part); }); };
    hooks.onPage = [this, &run](const StreamPage &page) { return hand(page, run); };
    hooks.onPartition = [this](const PartitionReport &report) {
        m_lane.post([this, report](StoreConnection &) { conclude(report); });
    };
    hooks.onFailedAnswer = [this, &run](const RawAnswer &answer) {
        return m_lane.call([&](StoreConnection &store) -> Result<void> {
            const auto kept = store.transaction([&] { return RawRecords(store).keep(answer, run.id); });
            return kept ? Result<void>() : Result<void>(fail(kept.error()));
        });
    };
    hooks.onWait = [this, &run](const QString &message) {
        m_lane.post([this, &run, message](StoreConnection &store) {
            run.note = message;
            note(store.transaction([&] { return SyncLedger(store).update(run); }));
            tell(message);
        });
    };
    hooks.parentValues = [this](const QString &stream, const QString &field) {
        return m_lane.call([&](StoreConnection &) { return parentValues(stream, field); });
    };
    return hooks;
}

QString StreamPull::takeUp(const QString &partition)
{
    PartitionRead &read = m_partitions[partition];
    read.source = m_source.id;
    read.stream = m_stream.name;
    read.partition = partition;
    read.startedAt = m_clock.now();
    note(m_presence.look(m_read, partition));
    if (!m_isGoingOn)
        return {};
    const auto known = ReadLedger(m_store).partition(m_read.runId, m_stream.name, partition);
    if (!known)
        note(fail(known.error()));
    if (!known || !*known)
        return {};
    if ((*known)->state != u"failed" || !(*known)->next.isEmpty())
        read = **known;
    if (read.isComplete() || read.state == u"absent")
        return u"done"_s;
    if (!read.next.isEmpty())
        ++read.resumed;
    read.state = u"running"_s;
    read.error.clear();
    return read.next;
}

std::optional<TimePoint> StreamPull::since(const QString &partition)
{
    if (!m_stream.incremental)
        return std::nullopt;
    const IncrementalDefinition &incremental = *m_stream.incremental;
    const PartitionRead &read = m_partitions[partition];
    if (read.resumed > 0) // the same question once more
        return read.since ? std::optional(*read.since + incremental.overlap) : std::nullopt;
    if (isFull)
        return std::nullopt;
    const auto since = SinceWhen(m_store, incremental).of(m_read, partition, m_clock.now());
    if (!since)
        note(fail(since.error()));
    return since.value_or(std::nullopt);
}

Result<void> StreamPull::keepAnswers(const StreamPage &page, qint64 runId)
{
    RawRecords raw(m_store);
    for (const RawAnswer &answer : page.answers) {
        if (answer.status == 304) { // its bytes are there, and the page counts that it was confirmed
            const auto isThere = raw.hasBody(answer.sha256);
            if (!isThere)
                return fail(isThere.error());
            if (*isThere)
                continue;
        }
        if (auto done = raw.keep(answer, runId); !done)
            return fail(done.error());
    }
    return {};
}

/// A page of which something was put aside is asked for anew, even where its server would confirm it.
Result<void> StreamPull::settleAnswers(const StreamPage &page, bool isGood, TimePoint now)
{
    if (!m_answers)
        return {};
    return isGood ? m_answers->remember(page.answers, now) : m_answers->forget(page.answers);
}

Result<void> StreamPull::hand(const StreamPage &page, SyncRunRecord &run)
{
    if (m_hasStoreError)
        return m_lane.call([this](StoreConnection &) -> Result<void> { return fail(*m_storeError); });
    m_lane.post([this, &run, page](StoreConnection &) {
        if (!m_storeError) // a page behind one that is missing would make a hole
            note(keepPage(page, run));
    });
    return {};
}

void StreamPull::note(const Result<void> &kept)
{
    if (kept || m_storeError)
        return;
    m_storeError = kept.error();
    m_hasStoreError = true;
}

Result<void> StreamPull::keepPage(const StreamPage &page, SyncRunRecord &run)
{
    PartitionRead after = m_partitions.value(page.partition);
    SyncRunRecord counted = run;
    counted.note.clear();
    const TimePoint now = m_clock.now();
    auto kept = m_store.transaction([&]() -> Result<void> {
        if (auto done = keepAnswers(page, run.id); !done)
            return done;
        counted.bytes += page.bytes;
        auto placed = page.rows;
        if (auto done = m_presence.settle(m_read, page, placed, now); !done)
            return done;
        RowWriter writer(m_store, run.id);
        // What is read anew after a restart may have changed since it was read before.
        const auto rows
            = writer.write(placed, now, page.isRestart || after.restarts > 0 ? std::nullopt : after.startedAt);
        if (!rows)
            return fail(rows.error());
        if (rows->rejected > 0)
            m_presence.doubt(page.partition);
        if (auto done = writer.reject(page.rejected, now); !done)
            return done;
        const qint64 rejected = rows->rejected + page.rejected.size();
        if (auto done = settleAnswers(page, rejected == 0, now); !done)
            return done;
        counted.rows += *rows;
        counted.rows.rejected += page.rejected.size();
        ++counted.pages;
        count(page, after);
        after.rejected += rejected;
        after.repeated += rows->overwritten;
        m_mapped += placed.size() - rows->rejected;
        if (auto done = ReadLedger(m_store).save(run.id, after); !done)
            return done;
        return SyncLedger(m_store).update(counted);
    });
    if (!kept)
        return kept;
    m_partitions.insert(page.partition, after);
    run = counted;
    tell({});
    return {};
}

void StreamPull::conclude(const PartitionReport &report)
{
    PartitionRead &read = m_partitions[report.partition];
    const bool isStopped = report.error && report.error->kind == Error::Kind::Cancelled;
    if (isStopped)
        return; // it stays as the last page left it
    if (report.error) {
        read.state = u"failed"_s;
        read.error = toString(*report.error);
    } else if (report.absence != Absence::None) {
        read.state = u"absent"_s;
        read.error = report.absenceText();
    }
    read.gap = gapOf(read, report);
    if (read.repeated > 0 && read.gap.isEmpty())
        read.gap = u"%1 records came with the id of another one and other values; the last of each is kept"_s.arg(
            read.repeated);
    read.endedAt = m_clock.now();
    if (report.isWhole() && read.gap.isEmpty())
        m_presence.noteWhole(report.partition);
    note(m_store.transaction([&] { return ReadLedger(m_store).save(m_read.runId, read); }));
}

void StreamPull::tell(const QString &message) const
{
    if (!onProgress)
        return;
    PartitionRead whole; // of the stream, over the partitions so far
    whole.source = m_source.id;
    whole.stream = m_stream.name;
    qint64 claimed = 0;
    bool isClaimed = !m_partitions.isEmpty();
    for (const PartitionRead &read : m_partitions) {
        whole.pages += read.pages;
        whole.recordsSeen += read.recordsSeen;
        claimed += read.recordsClaimed.value_or(0);
        isClaimed = isClaimed && read.recordsClaimed;
    }
    if (isClaimed)
        whole.recordsClaimed = claimed;
    onProgress(whole, message);
}

QStringList StreamPull::parentValues(const QString &stream, const QString &field) const
{
    QStringList values;
    const StreamDefinition *parent = m_connector.findStream(stream);
    const auto gone = PresenceLedger(m_store).gone(m_source.id, stream); // asked for, they would fail for ever
    for (const QString &type : parent ? parent->rowTypeNames() : QStringList()) {
        RowFilter filter;
        filter.type = type;
        filter.sources = {m_source.id};
        filter.equals.insert(u"stream"_s, stream);
        const RowQueries rows(m_store);
        if (!gone || gone->isEmpty()) {
            for (const auto &[value, count] : rows.facet(filter, field).value_or(QList<std::pair<QString, qint64>>()))
                values.append(value);
            continue;
        }
        for (const StoredRow &stored : rows.page(filter, 0, mostParents).value_or(QList<StoredRow>())) {
            if (!gone->contains(stored.row.id()))
                values.append(fieldText(stored.row.value(field)));
        }
    }
    values.removeDuplicates();
    values.sort();
    return values;
}

} // namespace plumbline

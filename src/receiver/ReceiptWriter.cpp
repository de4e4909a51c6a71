// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "receiver/ReceiptWriter.h"

#include "store/LogCheckpoints.h"
#include "store/RawRecords.h"
#include "store/RowQueries.h"

#include <QSet>
#include <future>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

constexpr qsizetype mostWaiting = 1'000; ///< Documents, or so many bytes of them: then senders are pushed back.
constexpr qint64 mostWaitingBytes = qint64(128) << 20;
constexpr size_t mostAtOnce = 200; ///< A transaction ends before the next sender grows impatient.
constexpr qint64 mostRowsAtOnce = 20'000;
/// A run is what was received in such a stretch of time; while nothing comes, its end still says "listened until".
constexpr std::chrono::minutes runLength(15);
constexpr std::chrono::seconds touchEvery(60);
constexpr std::chrono::minutes idleTouchEvery(10);
constexpr qsizetype idsPerQuery = 400;

/// Which of the rows of a receipt are known already.
Result<QSet<QString>> knownIds(StoreConnection &store, const Receipt &receipt)
{
    QSet<QString> known;
    QHash<QByteArray, TraceContext> contexts;
    const auto &rows = receipt.page.rows;
    for (qsizetype begin = 0; begin < rows.size(); begin += idsPerQuery) {
        RowFilter filter;
        filter.type = rows.at(begin).first.type->name;
        filter.sources = {receipt.answer.source};
        for (const auto &[row, origin] : rows.mid(begin, idsPerQuery))
            filter.ids.append(row.id());
        const auto found = RowQueries(store).page(filter, 0, idsPerQuery);
        if (!found)
            return fail(found.error());
        for (const StoredRow &row : *found)
            known.insert(row.row.id());
    }
    return known;
}

} // namespace

ReceiptWriter::ReceiptWriter(StoreLocation store, const Clock &clock) : m_location(std::move(store)), m_clock(clock) { }

ReceiptWriter::~ReceiptWriter()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_all();
    if (m_thread.joinable())
        m_thread.join();
}

Result<void> ReceiptWriter::start(const ListenSettings *listening)
{
    std::promise<Result<void>> opened;
    auto answer = opened.get_future();
    m_thread = std::thread([this, listening, &opened] {
        Result<void> done = open();
        if (done && listening)
            done = beginRuns(*listening);
        opened.set_value(done);
        if (done) {
            work();
            (void)touchRuns(); // what is not signed now is signed by the next one who writes
        }
        m_store.reset();
    });
    return answer.get();
}

Result<void> ReceiptWriter::open()
{
    auto store = StoreConnection::open(m_location, StoreConnection::Access::ReadWrite);
    if (!store)
        return fail(store.error());
    if (auto whole = LogCheckpoints(**store).expectUnaltered(); !whole)
        return whole;
    m_store = std::move(*store);
    return {};
}

Result<void> ReceiptWriter::beginRuns(const ListenSettings &settings)
{
    struct Expected {
        QString source;
        QString connector;
        bool isExpected;
    };
    const TimePoint now = m_clock.now();
    for (const Expected &each : {Expected{settings.otlpSource, u"otlp"_s, settings.isOtlpExpected},
                                 Expected{settings.opaSource, u"opa"_s, settings.isOpaExpected}}) {
        const auto before = SyncLedger(*m_store).runs(each.source, 1);
        if (!before)
            return fail(before.error());
        if (before->isEmpty() && !each.isExpected)
            continue;
        const auto begun = m_store->transaction([&]() -> Result<void> {
            auto run = SyncLedger(*m_store).startOrResume(each.source, each.connector, now);
            if (!run)
                return fail(run.error());
            run->state = u"complete"_s;
            run->finishedAt = now;
            m_runs.insert(each.source, *run);
            return SyncLedger(*m_store).touch(*run, now);
        });
        if (!begun)
            return begun;
    }
    return {};
}

bool ReceiptWriter::offer(Receipt receipt, Done done)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_stopping || qsizetype(m_queue.size()) >= mostWaiting || m_queuedBytes > mostWaitingBytes) {
            ++m_counters.pushedBack;
            return false;
        }
        m_queuedBytes += receipt.answer.body.size();
        m_queue.emplace_back(std::move(receipt), std::move(done));
    }
    m_wake.notify_one();
    return true;
}

ReceiverCounters ReceiptWriter::counters() const
{
    const std::lock_guard lock(m_mutex);
    ReceiverCounters counters = m_counters;
    counters.waiting = qint64(m_queue.size());
    return counters;
}

void ReceiptWriter::work()
{
    for (;;) {
        std::vector<Item> items;
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait_for(lock, touchEvery, [this] { return m_stopping || !m_queue.empty(); });
            if (m_queue.empty() && m_stopping)
                return;
            for (qint64 rows = 0; !m_queue.empty() && items.size() < mostAtOnce && rows < mostRowsAtOnce;) {
                rows += m_queue.front().first.page.rows.size();
                m_queuedBytes -= m_queue.front().first.answer.body.size();
                items.push_back(std::move(m_queue.front()));
                m_queue.pop_front();
            }
        }
        if (items.empty()) {
            (void)touchRuns(); // a store that is away now is told of when something is to be kept
            continue;
        }
        const Result<void> kept = keep(items);
        for (const auto &[receipt, done] : items)
            done(kept);
    }
}

Result<void> ReceiptWriter::touchRuns()
{
    if (!m_store || m_runs.isEmpty())
        return {};
    const TimePoint now = m_clock.now();
    const bool isUnsigned = m_isUnsigned;
    QHash<QString, SyncRunRecord> runs = m_runs;
    auto touched = m_store->transaction([&]() -> Result<void> {
        for (SyncRunRecord &run : runs) {
            // Each touch is known for ever as what was known then; nobody needs that to the minute.
            if (!isUnsigned && run.finishedAt && now >= *run.finishedAt && now - *run.finishedAt < idleTouchEvery)
                continue;
            SyncLedger ledger(*m_store);
            if (auto done = isUnsigned ? ledger.finish(run, now) : ledger.touch(run, now); !done)
                return done;
            run.finishedAt = now;
        }
        return {};
    });
    if (touched)
        m_runs = runs;
    if (!touched || !isUnsigned)
        return touched;
    m_isUnsigned = false;
    return LogCheckpoints(*m_store).rememberNewest();
}

/// Signed is not each batch but each minute of them.
Result<void> ReceiptWriter::endRun(SyncRunRecord &run, TimePoint now)
{
    const auto last = m_signedAt.constFind(run.source);
    const bool isDue = !run.finishedAt || last == m_signedAt.constEnd() || now - *last >= touchEvery || now < *last;
    m_isUnsigned = m_isUnsigned || !isDue;
    if (!isDue)
        return SyncLedger(*m_store).update(run);
    m_signedAt.insert(run.source, now);
    run.finishedAt = now;
    return SyncLedger(*m_store).finish(run, now);
}

Result<void> ReceiptWriter::keep(const std::vector<Item> &items)
{
    if (!m_store) {
        if (auto opened = open(); !opened)
            return opened;
    }
    QMap<QString, std::vector<const Receipt *>> bySource;
    for (const auto &[receipt, done] : items)
        bySource[receipt.answer.source].push_back(&receipt);
    const QHash<QString, SyncRunRecord> before = m_runs;
    const QHash<QString, TimePoint> signedBefore = m_signedAt;
    const bool wasUnsigned = m_isUnsigned;
    ReceiverCounters counted = counters();
    const TimePoint now = m_clock.now();
    auto kept = m_store->transaction([&]() -> Result<void> {
        for (auto it = bySource.cbegin(); it != bySource.cend(); ++it) {
            if (auto done = keepSource(it.key(), it.value(), now, counted); !done)
                return done;
        }
        return {};
    });
    if (!kept) {
        m_runs = before;
        m_signedAt = signedBefore;
        m_isUnsigned = wasUnsigned;
        m_usage.forget();
        m_store.reset(); // a connection that failed may be dead; the next try begins with a new one
        return kept;
    }
    if (m_signedAt != signedBefore)
        (void)LogCheckpoints(*m_store).rememberNewest(); // the next one who signs remembers as well
    counted.lastAt = now;
    const std::lock_guard lock(m_mutex);
    counted.pushedBack = m_counters.pushedBack;
    m_counters = counted;
    return kept;
}

Result<SyncRunRecord> ReceiptWriter::runOf(const Receipt &receipt, TimePoint now) const
{
    const auto known = m_runs.constFind(receipt.answer.source);
    if (known != m_runs.constEnd() && now - known->startedAt < runLength && now >= known->startedAt)
        return *known;
    return SyncLedger(*m_store).startOrResume(receipt.answer.source, receipt.connector, now);
}

Result<void> ReceiptWriter::keepSource(const QString &source, const std::vector<const Receipt *> &receipts,
                                       TimePoint now, ReceiverCounters &counted)
{
    const auto found = runOf(*receipts.front(), now);
    if (!found)
        return fail(found.error());
    SyncRunRecord run = *found;
    QList<std::pair<Row, RowOrigin>> rows;
    QList<RejectedRecord> rejected;
    RawRecords raw(*m_store);
    QSet<QString> inBatch; // two senders, or one and its retry, in one transaction
    QSet<QString> known;
    QHash<QByteArray, TraceContext> contexts;
    for (const Receipt *receipt : receipts) {
        const auto isKept = raw.isKept(source, receipt->answer.stream, receipt->answer.sha256);
        if (!isKept)
            return fail(isKept.error());
        if (*isKept || inBatch.contains(receipt->answer.stream + receipt->answer.sha256)) {
            ++counted.resent;
            continue;
        }
        inBatch.insert(receipt->answer.stream + receipt->answer.sha256);
        if (auto kept = raw.keep(receipt->answer, run.id); !kept)
            return fail(kept.error());
        if (receipt->firstWins) {
            auto ids = knownIds(*m_store, *receipt);
            if (!ids)
                return fail(ids.error());
            known += *ids;
        }
        for (const auto &row : receipt->page.rows) {
            const bool isKnown = receipt->firstWins && known.contains(row.first.id());
            run.rows.unchanged += isKnown ? 1 : 0;
            counted.rows.unchanged += isKnown ? 1 : 0;
            if (isKnown)
                continue;
            known.insert(row.first.id());
            rows.append(row);
        }
        for (const UsageReading &reading : receipt->usage) {
            auto row = m_usage.rowOf(*m_store, source, reading);
            if (!row)
                return fail(row.error());
            if (*row)
                rows.append({**row, {source, receipt->answer.stream, receipt->answer.sha256, reading.pointer, {}}});
        }
        contexts.insert(receipt->contexts);
        rejected += receipt->page.rejected;
        ++run.pages;
        run.bytes += receipt->answer.body.size();
        ++counted.documents;
        counted.bytes += receipt->answer.body.size();
        counted.records += receipt->page.records;
        counted.notMapped += receipt->notMapped;
    }
    if (auto completed = m_contexts.complete(*m_store, source, contexts, rows); !completed)
        return completed;
    RowWriter writer(*m_store, run.id);
    auto written = writer.write(rows, now);
    if (!written)
        return fail(written.error());
    if (auto done = writer.reject(rejected, now); !done)
        return done;
    written->rejected += rejected.size();
    run.rows += *written;
    counted.rows += *written;
    run.state = u"complete"_s;
    if (auto ended = endRun(run, now); !ended)
        return ended;
    m_runs.insert(source, run);
    return {};
}

} // namespace plumbline

// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/PanelUpkeep.h"

#include "bench/Timing.h"
#include "metrics/MetricCatalog.h"
#include "metrics/MetricRunner.h"
#include "store/RowQueries.h"
#include "store/RowWriter.h"
#include "store/StoreSnapshot.h"

#include <QElapsedTimer>
#include <QThread>
#include <atomic>
#include <numeric>

using namespace Qt::Literals::StringLiterals;

namespace plumbline::bench {

namespace {

constexpr int mostOfUpkeep = 5; ///< So often rows arrive in each number, or until their upkeep has taken so long together.
constexpr double longestOfUpkeep = 120'000;
constexpr qint64 mostArriving = 300'000;
constexpr qint64 longestArrivalMs = 30'000; ///< So long at least rows arrive while somebody asks,
constexpr int pauseOfReaderMs = 20; ///< who looks at what he was told.

using Batch = QList<std::pair<Row, RowOrigin>>;

void write(StoreConnection &store, const Batch &batch, TimePoint knownAt)
{
    for (qsizetype begin = 0; begin < batch.size(); begin += 500)
        must(store.transaction([&] { return RowWriter(store, 1).write(batch.mid(begin, 500), knownAt); }));
}

/// Rows that arrive in the ordinary way, each batch with its panels: milliseconds of both.
std::pair<double, double> ingest(StoreConnection &store, PanelMemory &memory,
                                 const QList<MetricDefinition> &definitions, PanelEstate &estate, int rows)
{
    const auto batch = estate.arriving(rows);
    const double written = milliseconds([&] { write(store, batch, estate.end()); });
    return {written, milliseconds([&] { must(memory.bringUp(store, definitions)); })};
}

} // namespace

std::unique_ptr<StoreConnection> opened(const QString &place, StoreConnection::Access access)
{
    return must(StoreConnection::open({StoreLocation::Engine::Sqlite, place}, access));
}

QList<MetricDefinition> keptMetrics()
{
    QList<MetricDefinition> kept;
    for (const MetricDefinition &definition : must(MetricCatalog::load()).newest())
        if (definition.panel
            && QStringList{u"bypass_rate"_s, u"exception_aging"_s, u"ai_heatmap"_s, u"mttr_findings"_s,
                           u"evidence_latency"_s, u"drift"_s}
                   .contains(definition.id))
            kept.append(definition);
    return kept;
}

QJsonObject upkeepOf(StoreConnection &store, const std::shared_ptr<PanelMemory> &memory,
                   const QList<MetricDefinition> &definitions, PanelEstate &estate)
{
    QJsonObject result;
    for (const int rows : {1'000, 10'000}) {
        QList<double> shares, times;
        while (times.size() < mostOfUpkeep
               && std::accumulate(times.begin(), times.end(), 0.0) < longestOfUpkeep) {
            const auto [written, kept] = ingest(store, *memory, definitions, estate, rows);
            shares.append(kept / written);
            times.append(kept);
        }
        result.insert(u"%1 rows: share of writing"_s.arg(rows), quantile(shares, 0.5));
        result.insert(u"%1 rows: ms"_s.arg(rows), quantile(times, 0.5));
        result.insert(u"%1 rows: n"_s.arg(rows), times.size());
    }
    return result;
}

QJsonObject whileRowsArrive(const QString &place, const std::shared_ptr<PanelMemory> &memory,
                            const QList<MetricDefinition> &definitions, PanelEstate &estate, int questions)
{
    std::atomic_bool isOver = false;
    std::atomic<qint64> written = 0, rounds = 0;
    const std::unique_ptr<QThread> writer(QThread::create([&] {
        auto store = opened(place, StoreConnection::Access::ReadWrite);
        PanelEstate arriving(PanelEstate::seed + 7, 1'000);
        arriving.beginBehind(1'000'000'000);
        while (!isOver && written < mostArriving) {
            const auto batch = arriving.arriving(500);
            must(store->transaction([&] { return RowWriter(*store, 1).write(batch, estate.end()); }));
            written += batch.size();
        }
    }));
    const std::unique_ptr<QThread> upkeep(QThread::create([&] {
        auto store = opened(place, StoreConnection::Access::ReadWrite);
        for (; !isOver; ++rounds)
            must(memory->bringUp(*store, definitions, [&] { return !isOver; }));
    }));
    QElapsedTimer timer;
    timer.start();
    writer->start();
    upkeep->start();
    auto store = opened(place, StoreConnection::Access::ReadOnly);
    QHash<QString, QList<double>> times;
    qint64 asked = 0, behind = 0;
    while (asked < questions * definitions.size() || timer.elapsed() < longestArrivalMs) {
        for (const MetricDefinition &definition : definitions) {
            const MetricScope scope = estate.question(PanelEstate::kinds()[asked++ / definitions.size() % 3]);
            times[definition.id].append(milliseconds([&] {
                const auto moment = must(StoreSnapshot::take(*store));
                const MetricScope atOnce = memory->withoutWaiting(*store, definitions, scope);
                behind += atOnce.knownAt.has_value();
                must(MetricRunner(*store, memory).run(definition, atOnce));
            }));
            QThread::msleep(pauseOfReaderMs);
        }
    }
    const double seconds = double(timer.elapsed()) / 1e3;
    isOver = true;
    writer->wait();
    upkeep->wait();
    QJsonObject result{{u"rows per second meanwhile"_s, std::round(double(written) / seconds)},
                       {u"questions"_s, asked},
                       {u"share answered as known before"_s, std::round(double(behind) * 100 / double(asked)) / 100},
                       {u"seconds of a round of upkeep"_s, std::round(seconds * 10 / double(rounds + 1)) / 10}};
    for (const MetricDefinition &definition : definitions) {
        result.insert(definition.id + u" p50_ms"_s, quantile(times[definition.id], 0.5));
        result.insert(definition.id + u" p95_ms"_s, quantile(times[definition.id], 0.95));
    }
    return result;
}

int panelUpkeep(const QString &place, qint64 decisions)
{
    const QList<MetricDefinition> definitions = keptMetrics();
    auto store = opened(place, StoreConnection::Access::ReadWrite);
    PanelEstate estate(PanelEstate::seed, decisions);
    if (must(RowQueries(*store).newestVersion(u"gate_decision"_s)) == 0)
        must(estate.fill(*store));
    const qint64 newest = must(RowQueries(*store).newestVersion(u"gate_decision"_s));
    estate.beginBehind(1'000'000'000 + newest); // also of a run before
    PanelMemory memory;
    must(memory.bringUp(*store, definitions));
    QJsonObject result;
    for (const int rows : {1'000, 10'000}) {
        QHash<QString, QList<double>> times, spent;
        for (int i = 0; i < mostOfUpkeep; ++i) {
            const auto batch = estate.arriving(rows);
            const double before = processorMilliseconds();
            times[u"writing"_s].append(milliseconds([&] { write(*store, batch, estate.end()); }));
            spent[u"writing"_s].append(processorMilliseconds() - before);
            for (const MetricDefinition &definition : definitions) {
                const double begun = processorMilliseconds();
                times[definition.id].append(milliseconds([&] { must(memory.bringUp(*store, {definition})); }));
                spent[definition.id].append(processorMilliseconds() - begun);
            }
        }
        for (auto one = times.constBegin(); one != times.constEnd(); ++one)
            result.insert(u"%1 rows, %2"_s.arg(rows).arg(one.key()),
                          QJsonObject{{u"p50_ms"_s, quantile(one.value(), 0.5)},
                                      {u"processor_ms"_s, quantile(spent[one.key()], 0.5)}});
    }
    print(result);
    return 0;
}

} // namespace plumbline::bench

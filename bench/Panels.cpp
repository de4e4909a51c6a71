// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/Panels.h"

#include "bench/PanelUpkeep.h"
#include "bench/Timing.h"
#include "metrics/MetricSeries.h"
#include "store/SqlQuery.h"
#include "store/StoreSnapshot.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <fcntl.h>
#include <numeric>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace plumbline::bench {

namespace {

constexpr int seriesWeeks = 52;
/// The definition is asked so often, or until that has taken so many milliseconds.
constexpr int fewestOfRows = 1, mostOfRows = 5;
constexpr double longestOfRows = 40'000;

QByteArray textOf(const MetricResult &result)
{
    return QJsonDocument(result.outputsObject()).toJson(QJsonDocument::Compact)
        + metricStateName(result.state()).toUtf8();
}

QByteArray textOf(const MetricSeries &series)
{
    QByteArray text;
    for (const SeriesPoint &point : series.points)
        text += point.week.toString().toUtf8() + ' ' + QByteArray::number(point.value.value_or(-1), 'g', 17) + ' '
            + QByteArray::number(point.denominator.value_or(-1)) + metricStateName(point.state).toUtf8() + '\n';
    return text;
}

/// Milliseconds in which an answer was made, which is in `text` afterwards.
double answer(StoreConnection &store, const std::shared_ptr<PanelMemory> &panels, const PanelEstate &estate,
              const MetricDefinition &definition, const QString &kind, const MetricScope &scope, QByteArray &text)
{
    const IsoWeek last = IsoWeek::of(estate.end(), scope.zone).plus(-1);
    return milliseconds([&] {
        if (kind == u"52 weeks"_s)
            text = textOf(must(MetricSeriesRunner(store, panels).run(definition, scope, last, seriesWeeks)));
        else
            text = textOf(must(MetricRunner(store, panels).run(definition, scope)));
    });
}

/// One kind of question about one metric: by the panel often, by the definition over the rows a few times.
QJsonObject ask(StoreConnection &store, const std::shared_ptr<PanelMemory> &memory, PanelEstate &estate,
                const MetricDefinition &definition, const QString &kind, int questions)
{
    QList<double> ours, theirs;
    for (int i = 0; i < questions; ++i) {
        const MetricScope scope = estate.question(kind);
        QByteArray answer, reference;
        const auto run = [&](const std::shared_ptr<PanelMemory> &panels, QByteArray &text) {
            return bench::answer(store, panels, estate, definition, kind, scope, text);
        };
        ours.append(run(memory, answer));
        if (i >= fewestOfRows
            && (theirs.size() >= mostOfRows || std::accumulate(theirs.begin(), theirs.end(), 0.0) > longestOfRows))
            continue;
        theirs.append(run({}, reference));
        if (answer != reference)
            give(u"the definition answers otherwise: %1, %2"_s.arg(definition.id, kind));
    }
    const double rows = quantile(theirs, 0.5);
    const double panel = quantile(ours, 0.5);
    return {{u"p50_ms"_s, panel},
            {u"max_ms"_s, quantile(ours, 1)},
            {u"n"_s, ours.size()},
            {u"rows_ms"_s, rows},
            {u"rows_n"_s, theirs.size()},
            {u"ratio"_s, std::round(rows / std::max(panel, 0.01))}};
}

/// One question with its answers, for a peer that answers it from the same rows.
QJsonObject week(StoreConnection &store, const std::shared_ptr<PanelMemory> &memory, PanelEstate &estate,
                 const QList<MetricDefinition> &definitions)
{
    const MetricScope scope = estate.question(u"all"_s);
    QJsonObject result{{u"from_ns"_s, QString::number(toNs(scope.from))},
                       {u"to_ns"_s, QString::number(toNs(scope.to))},
                       {u"as_of_ns"_s, QString::number(toNs(scope.asOf))}};
    for (const MetricDefinition &definition : definitions) {
        if (!QStringList{u"bypass_rate"_s, u"exception_aging"_s, u"ai_heatmap"_s}.contains(definition.id))
            continue; // their curves and overlaps no peer has a word for
        const MetricResult answer = must(MetricRunner(store, memory).run(definition, scope));
        const auto sum = [&](const QString &column, bool isGreatest = false) {
            qint64 total = 0;
            for (int row = 0; row < answer.cases.size(); ++row)
                if (answer.cases.excluded(row).isEmpty()) {
                    const qint64 value = answer.cases.integer(row, column);
                    total = isGreatest ? std::max(total, value) : total + value;
                }
            return QString::number(total);
        };
        result.insert(definition.id,
                      definition.id == u"bypass_rate"_s ? QJsonArray{sum(u"bypassed"_s), sum(u"blocked"_s)}
                          : definition.id == u"ai_heatmap"_s
                          ? QJsonArray{sum(u"cost_pico"_s), sum(u"requests"_s)}
                          : QJsonArray{QString::number(answer.n), sum(u"age_ns"_s, true)});
    }
    return result;
}

} // namespace

int panels(const QString &place, qint64 decisions, int questions)
{
    const QList<MetricDefinition> definitions = keptMetrics();
    auto store = opened(place, StoreConnection::Access::ReadWrite);
    PanelEstate estate(PanelEstate::seed, decisions);
    QJsonObject result{{u"decisions"_s, decisions}};
    result[u"fill_s"_s] = milliseconds([&] { must(estate.fill(*store)); }) / 1e3;
    must(SqlQuery(*store).run(u"checkpoint"_s, u"PRAGMA wal_checkpoint(TRUNCATE)"_s));
    auto memory = std::make_shared<PanelMemory>();
    for (const MetricDefinition &definition : definitions)
        result[u"make %1 s"_s.arg(definition.id)]
            = milliseconds([&] { must(memory->bringUp(*store, {definition})); }) / 1e3;
    result[u"store_mib"_s] = QFileInfo(place).size() >> 20;
    result[u"panels_mib"_s]
        = (QFileInfo(place + u".panels"_s).size() + QFileInfo(place + u".panels-wal"_s).size()) >> 20;
    said(u"made"_s, result);
    for (const MetricDefinition &definition : definitions)
        for (const QString &kind : PanelEstate::kinds() + QStringList{u"52 weeks"_s})
            result[definition.id + u", "_s + kind]
                = said(definition.id + u", "_s + kind, ask(*store, memory, estate, definition, kind, questions));
    result[u"upkeep"_s] = said(u"upkeep"_s, upkeepOf(*store, memory, definitions, estate));
    result[u"while rows arrive"_s]
        = said(u"while rows arrive"_s, whileRowsArrive(place, memory, definitions, estate, questions));
    must(memory->bringUp(*store, definitions)); // for those who start after us
    result[u"week"_s] = week(*store, memory, estate, definitions);
    print(result);
    return 0;
}

int keptPanels(const QString &place, qint64 decisions, int questions)
{
    const auto store = opened(place, StoreConnection::Access::ReadOnly);
    const auto memory = std::make_shared<PanelMemory>();
    PanelEstate estate(PanelEstate::seed, decisions);
    QJsonObject result;
    QByteArray text;
    for (const MetricDefinition &definition : keptMetrics()) {
        for (const QString &kind : PanelEstate::kinds() + QStringList{u"52 weeks"_s}) {
            QList<double> times, spent;
            for (int i = 0; i <= questions; ++i) {
                const MetricScope scope = estate.question(kind);
                const double before = processorMilliseconds();
                const double time = answer(*store, memory, estate, definition, kind, scope, text);
                if (i == 0)
                    continue; // reads what is kept
                times.append(time);
                spent.append(processorMilliseconds() - before);
            }
            result.insert(definition.id + u", "_s + kind,
                          QJsonObject{{u"p50_ms"_s, quantile(times, 0.5)},
                                      {u"max_ms"_s, quantile(times, 1)},
                                      {u"processor_ms"_s, quantile(spent, 0.5)}});
        }
    }
    print(result);
    return 0;
}

int firstPanels(const QString &place, qint64 decisions, bool isCold)
{
    const QString file = place + u".panels"_s;
    if (const int handle = ::open(QFile::encodeName(file).constData(), O_RDONLY); handle >= 0) {
        ::fdatasync(handle);
        if (isCold)
            ::posix_fadvise(handle, 0, 0, POSIX_FADV_DONTNEED);
        ::close(handle);
    }
    const QList<MetricDefinition> definitions = keptMetrics();
    PanelEstate estate(PanelEstate::seed, decisions);
    QJsonObject result;
    std::unique_ptr<StoreConnection> store;
    result[u"open_ms"_s] = milliseconds([&] { store = opened(place, StoreConnection::Access::ReadOnly); });
    const auto memory = std::make_shared<PanelMemory>();
    for (const MetricDefinition &definition : definitions) {
        result[definition.id + u" ms"_s] = milliseconds([&] {
            const auto moment = must(StoreSnapshot::take(*store));
            const auto answer = must(MetricRunner(*store, memory).run(definition, estate.question(u"all"_s)));
            if (!answer.cases.isKept())
                give(u"no panel answered "_s + definition.id + memory->notice());
        });
    }
    print(result);
    return 0;
}

} // namespace plumbline::bench

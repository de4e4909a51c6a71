// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/Questions.h"

#include "base/Digest.h"
#include "bench/PanelEstate.h"
#include "bench/Timing.h"
#include "metrics/MetricCatalog.h"
#include "metrics/MetricSeries.h"
#include "metrics/PanelMemory.h"
#include "store/StoreSnapshot.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <cstdio>
#include <fcntl.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace plumbline::bench {

namespace {

constexpr quint32 seed = 20'261'122;
constexpr int weeksOfAPage = 16;
constexpr int weeksOfAHeatmap = 4;

/// Of one question: the answer as text, and how long it took.
struct Timed {
    QByteArray answer;
    double ms = 0.0;
    bool isKept = false;
};

QByteArray textOf(const MetricResult &result)
{
    return QJsonDocument(result.outputsObject()).toJson(QJsonDocument::Compact)
        + metricStateName(result.state()).toUtf8();
}

QByteArray textOf(const MetricSeries &series)
{
    QByteArray text = seriesReadingName(series.reading).toUtf8();
    for (const SeriesPoint &point : series.points)
        text += ' ' + metricStateName(point.state).toUtf8() + QByteArray::number(point.value.value_or(-1), 'g', 17);
    return text;
}

template <typename Ask>
Result<Timed> timed(StoreConnection &store, Ask ask)
{
    QElapsedTimer timer;
    timer.start();
    const auto moment = StoreSnapshot::take(store);
    if (!moment)
        return fail(moment.error());
    auto answer = ask();
    if (!answer)
        return fail(answer.error());
    Timed found{textOf(*answer), double(timer.nsecsElapsed()) / 1e6, false};
    if constexpr (std::is_same_v<decltype(answer), Result<MetricResult>>)
        found.isKept = answer->cases.isKept();
    return found;
}

/// The file's pages are read from the disk next time.
void forget(const QString &file)
{
    if (const int handle = ::open(QFile::encodeName(file).constData(), O_RDONLY); handle >= 0) {
        ::fdatasync(handle);
        ::posix_fadvise(handle, 0, 0, POSIX_FADV_DONTNEED);
        ::close(handle);
    }
}

Result<QJsonObject> measure(const QString &place, const MetricDefinition &definition, const MetricScope &scope,
                            bool isSeries, bool areRowsAsked)
{
    auto store = StoreConnection::open({StoreLocation::Engine::Sqlite, place}, StoreConnection::Access::ReadOnly);
    if (!store)
        return fail(store.error());
    const auto ask = [&](const std::shared_ptr<PanelMemory> &panels) {
        return isSeries ? timed(**store,
                                [&] {
                                    return MetricSeriesRunner(**store, panels)
                                        .run(definition, scope, IsoWeek::of(scope.from, scope.zone), weeksOfAPage);
                                })
                        : timed(**store, [&] { return MetricRunner(**store, panels).run(definition, scope); });
    };
    const auto memory = std::make_shared<PanelMemory>();
    forget(place + u".panels"_s);
    const auto cold = ask(memory);
    const auto warm = ask(memory);
    const auto rows = areRowsAsked ? ask({}) : warm;
    for (const auto *one : {&cold, &warm, &rows}) {
        if (!*one)
            return fail(one->error());
    }
    if (warm->answer != rows->answer || cold->answer != rows->answer)
        return fail(Error::Kind::Internal, u"measure"_s,
                    u"the panel of %1 answers otherwise than its definition"_s.arg(definition.id));
    if (!isSeries && !warm->isKept)
        return fail(Error::Kind::Internal, u"measure"_s, u"no panel answered %1"_s.arg(definition.id));
    QJsonObject found{
        {u"cold_ms"_s, cold->ms},
        {u"warm_ms"_s, warm->ms},
        {u"answer"_s, sha256Hex(warm->answer)},
    };
    if (areRowsAsked)
        found.insert(u"rows_ms"_s, rows->ms);
    return found;
}

Result<void> fill(const QString &place, qint64 decisions, const MetricCatalog &catalog)
{
    auto store = StoreConnection::open({StoreLocation::Engine::Sqlite, place}, StoreConnection::Access::ReadWrite);
    if (!store)
        return fail(store.error());
    PanelEstate estate(seed, decisions);
    if (auto filled = estate.fill(**store); !filled)
        return filled;
    QList<MetricDefinition> kept = catalog.newest();
    kept.removeIf([](const MetricDefinition &definition) { return !definition.panel; });
    if (auto made = PanelMemory().bringUp(**store, kept); !made)
        return fail(made.error());
    return {};
}

Result<QJsonObject> measureAll(const QString &place, qint64 decisions, bool areRowsAsked)
{
    const auto catalog = MetricCatalog::load();
    if (!catalog)
        return fail(catalog.error());
    if (!QFile::exists(place)) {
        if (auto filled = fill(place, decisions, *catalog); !filled)
            return fail(filled.error());
    }
    const PanelEstate estate(seed, decisions);
    MetricScope week
        = MetricScope::ofWeek(IsoWeek::of(estate.end(), QTimeZone::utc()).plus(-1), QTimeZone::utc(), estate.end());
    QJsonObject result;
    for (const MetricDefinition &definition : catalog->newest()) {
        if (!definition.panel)
            continue;
        MetricScope month = week;
        month.from = week.to - std::chrono::hours(24 * 7 * weeksOfAHeatmap);
        for (const auto &[name, scope, isSeries] : {std::tuple{u"a week"_s, week, false},
                                                    {u"4 weeks"_s, month, false},
                                                    {u"16 weeks, one by one"_s, week, true}}) {
            const auto times = measure(place, definition, scope, isSeries, areRowsAsked);
            if (!times)
                return fail(times.error());
            const QString question = u"%1, %2"_s.arg(definition.id, name);
            result.insert(question, said(question, *times));
        }
    }
    return result;
}

} // namespace

int questions(const QString &place, qint64 decisions, bool areRowsAsked)
{
    const auto result = measureAll(place, decisions, areRowsAsked);
    if (!result) {
        std::fprintf(stderr, "questions: %s\n", qPrintable(toString(result.error())));
        return 1;
    }
    std::printf("%s\n", QJsonDocument(*result).toJson(QJsonDocument::Compact).constData());
    return 0;
}

} // namespace plumbline::bench

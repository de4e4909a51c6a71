// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "receiver/ReceivedFiles.h"
#include "store/RowQueries.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>
#include <numeric>

using namespace Qt::Literals::StringLiterals;
using namespace plumbline;

namespace {

constexpr qint64 second = 1'000'000'000;
constexpr qint64 midnight = 1'795'219'200 * second; // 2026-11-21T00:00:00Z

QJsonObject attribute(const QString &key, const QString &value)
{
    return {{u"key"_s, key}, {u"value"_s, QJsonObject{{u"stringValue"_s, value}}}};
}

/// An export in which one counter of input tokens shows `tokens` of `calls` at `minute` of the day.
QByteArray reading(int minute, int tokens, int calls, int temporality = 2, int startMinute = 0)
{
    const QJsonObject point{
        {u"startTimeUnixNano"_s, QString::number(midnight + startMinute * 60 * second)},
        {u"timeUnixNano"_s, QString::number(midnight + minute * 60 * second)},
        {u"count"_s, QString::number(calls)},
        {u"sum"_s, tokens},
        {u"attributes"_s,
         QJsonArray{attribute(u"gen_ai.token.type"_s, u"input"_s), attribute(u"gen_ai.request.model"_s, u"gpt-4o"_s)}}};
    const QJsonObject metric{
        {u"name"_s, u"gen_ai.client.token.usage"_s},
        {u"histogram"_s,
         QJsonObject{{u"aggregationTemporality"_s, temporality}, {u"dataPoints"_s, QJsonArray{point}}}}};
    const QJsonObject resource{{u"attributes"_s, QJsonArray{attribute(u"service.name"_s, u"bot"_s)}}};
    const QJsonObject scope{{u"metrics"_s, QJsonArray{metric}}};
    return QJsonDocument(QJsonObject{{u"resourceMetrics"_s,
                                      QJsonArray{QJsonObject{{u"resource"_s, resource},
                                                             {u"scopeMetrics"_s, QJsonArray{scope}}}}}})
        .toJson(QJsonDocument::Compact);
}

} // namespace

/// Counters of tokens become rows per hour that add up to what the counters show.
class tst_UsageCounters : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void splitsGrowthByHour();
    void keepsWhatWasCountedBefore();
    void countsWhatBeginsAnew();
    void keepsDeltasAsTheyAre();
    void agreesWithRealExports();

private:
    /// Each call is a receiver of its own: nothing is remembered but by the store.
    Result<SourceReport> import(const QList<QByteArray> &documents);
    QMap<QString, qint64> tokensByHour() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    StoreLocation m_store;
    SystemClock m_clock;
};

void tst_UsageCounters::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_store = {StoreLocation::Engine::Sqlite, m_folder->filePath(u"store.db"_s)};
}

Result<SourceReport> tst_UsageCounters::import(const QList<QByteArray> &documents)
{
    QStringList files;
    for (const QByteArray &document : documents) {
        QFile file(m_folder->filePath(QString::number(files.size()) + u".json"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write(document) != document.size())
            return fail(Error::Kind::Internal, u"write file"_s);
        files.append(file.fileName());
    }
    return ReceivedFiles(m_store, m_clock, {}).run(u"otlp"_s, files);
}

QMap<QString, qint64> tst_UsageCounters::tokensByHour() const
{
    QMap<QString, qint64> tokens;
    const auto store = StoreConnection::open(m_store, StoreConnection::Access::ReadOnly);
    RowFilter filter;
    filter.type = u"ai_usage"_s;
    const auto rows = RowQueries(**store).page(filter, 0, 1'000);
    for (const StoredRow &row : rows.value_or(QList<StoredRow>()))
        tokens[fieldText(row.row.value(u"from_at")) + u' ' + fieldText(row.row.value(u"bucket_s"))]
            += std::get<qint64>(row.row.value(u"input_tokens"));
    return tokens;
}

void tst_UsageCounters::splitsGrowthByHour()
{
    const auto together = import({reading(10, 100, 1), reading(50, 150, 2), reading(60, 160, 3), reading(61, 200, 4)});
    QVERIFY(together);
    QCOMPARE(together->rows.rejected, 0);
    const QMap<QString, qint64> two{{u"2026-11-21T00:00:00Z 3600"_s, 160}, {u"2026-11-21T01:00:00Z 3600"_s, 40}};
    QCOMPARE(tokensByHour(), two);
    // Started again: what is older than the store adds nothing, what is newer goes on.
    QVERIFY(import({reading(62, 210, 5), reading(55, 155, 2), reading(130, 1'000, 9)}));
    const QMap<QString, qint64> three{{u"2026-11-21T00:00:00Z 3600"_s, 160},
                                      {u"2026-11-21T01:00:00Z 3600"_s, 50},
                                      {u"2026-11-21T02:00:00Z 3600"_s, 790}};
    QCOMPARE(tokensByHour(), three);
}

void tst_UsageCounters::keepsWhatWasCountedBefore()
{
    QVERIFY(import({reading(150, 5'000, 90)}));
    QVERIFY(import({reading(151, 5'010, 91)}));
    const QMap<QString, qint64> expected{{u"2026-11-21T00:00:00Z 9000"_s, 5'000}, {u"2026-11-21T02:00:00Z 3600"_s, 10}};
    QCOMPARE(tokensByHour(), expected);
}

/// A process that is started again begins at nothing, and says since when: in the same hour, and in a later one.
void tst_UsageCounters::countsWhatBeginsAnew()
{
    QVERIFY(import({reading(10, 100, 1), reading(50, 150, 2), reading(58, 40, 1, 2, 52), reading(59, 45, 2, 2, 52)}));
    const QMap<QString, qint64> sameHour{{u"2026-11-21T00:00:00Z 3600"_s, 195}};
    QCOMPARE(tokensByHour(), sameHour);
    QVERIFY(import({reading(70, 50, 3, 2, 52), reading(80, 7, 1, 2, 75), reading(130, 30, 2, 2, 75)}));
    const QMap<QString, qint64> laterHour{{u"2026-11-21T00:00:00Z 3600"_s, 195},
                                          {u"2026-11-21T01:00:00Z 3600"_s, 12},
                                          {u"2026-11-21T02:00:00Z 3600"_s, 23}};
    QCOMPARE(tokensByHour(), laterHour);
}

void tst_UsageCounters::keepsDeltasAsTheyAre()
{
    QVERIFY(import({reading(1, 100, 1, 1, 0), reading(2, 50, 1, 1, 1), reading(2, 50, 1, 1, 1)}));
    const QMap<QString, qint64> expected{{u"2026-11-21T00:00:00Z 60"_s, 100}, {u"2026-11-21T00:01:00Z 60"_s, 50}};
    QCOMPARE(tokensByHour(), expected);
}

/// What a real SDK exported again and again: the last value of each counter is what was used.
void tst_UsageCounters::agreesWithRealExports()
{
    const QDir recordings(QStringLiteral(PLUMBLINE_SHARED_DIR "/fixtures/otlp-genai/otel-genai"));
    if (!recordings.exists())
        QSKIP("the recordings of real exports are not here (../shared)");
    QHash<QByteArray, double> last;
    QStringList files;
    for (const QString &name : recordings.entryList({u"*-metrics.json"_s}, QDir::Files, QDir::Name)) {
        files.append(recordings.filePath(name));
        QFile file(files.last());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonObject document = QJsonDocument::fromJson(file.readAll()).object();
        for (const QJsonValue group : document.value(u"resourceMetrics"_s).toArray()) {
            for (const QJsonValue scope : group[u"scopeMetrics"_s].toArray()) {
                for (const QJsonValue metric : scope[u"metrics"_s].toArray()) {
                    if (metric[u"name"_s].toString() != u"gen_ai.client.token.usage"_s)
                        continue;
                    for (const QJsonValue point : metric[u"histogram"_s][u"dataPoints"_s].toArray()) {
                        const QJsonArray key{group[u"resource"_s], point[u"attributes"_s],
                                             point[u"startTimeUnixNano"_s]};
                        double &value = last[QJsonDocument(key).toJson(QJsonDocument::Compact)];
                        value = std::max(value, point[u"sum"_s].toDouble());
                    }
                }
            }
        }
    }
    QVERIFY(!last.isEmpty());
    const auto report = ReceivedFiles(m_store, m_clock, {}).run(u"otlp"_s, files);
    QVERIFY(report);
    const auto store = StoreConnection::open(m_store, StoreConnection::Access::ReadOnly);
    RowFilter filter;
    filter.type = u"ai_usage"_s;
    double used = 0;
    const auto rows = RowQueries(**store).page(filter, 0, 1'000);
    for (const StoredRow &row : rows.value_or(QList<StoredRow>()))
        used += fieldText(row.row.value(u"input_tokens")).toDouble()
            + fieldText(row.row.value(u"output_tokens")).toDouble();
    QCOMPARE(used, std::accumulate(last.begin(), last.end(), 0.0));
    QVERIFY(used > 1'000);
}

QTEST_GUILESS_MAIN(tst_UsageCounters)
#include "tst_UsageCounters.moc"

// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The packet's plain SQL, run by the sqlite3 shell alone, gives the numbers of the finishing statistics: on all known
// answers and on the sample estate.
#include "MetricBench.h"
#include "PacketShell.h"
#include "SampleStore.h"
#include "metrics/KnownAnswers.h"
#include "metrics/MetricRunner.h"
#include "metrics/VectorTranslation.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace plumbline;
using namespace Qt::Literals::StringLiterals;

class tst_PacketSql : public QObject
{
    Q_OBJECT

    std::optional<MetricCatalog> m_catalog;
    std::unique_ptr<SampleStore> m_sample;
    QTemporaryDir m_folder;

    SampleStore &sample()
    {
        if (!m_sample)
            m_sample = std::make_unique<SampleStore>();
        if (!m_sample->problem().isEmpty())
            qFatal("%s", qPrintable(m_sample->problem()));
        return *m_sample;
    }
    void agree(const MetricDefinition &definition, const MetricScope &scope, StoreConnection &connection,
               const StoreLocation &store)
    {
        const auto result = MetricRunner(connection).run(definition, scope);
        QVERIFY2(result, qPrintable(result ? QString() : plumbline::toString(result.error())));
        QString problem;
        const auto packet = PacketShell::recompute(definition, scope, store, &problem);
        QVERIFY2(packet, qPrintable(problem));
        const QJsonObject statistic = PacketShell::flat(definition, *result);
        QVERIFY(!statistic.isEmpty());
        const QString difference = PacketShell::difference(statistic, *packet);
        QVERIFY2(difference.isEmpty(), qPrintable(difference));
    }

private slots:
    void initTestCase()
    {
        if (!PacketShell::isInstalled())
            QSKIP("the sqlite3 shell is not installed");
        m_catalog = *MetricBench::catalog();
    }

    void packetEqualsStatisticOnKnownAnswers_data()
    {
        QTest::addColumn<QJsonObject>("vector");
        const QString folder = QStringLiteral(PLUMBLINE_SOURCE_DIR "/tests/fixtures/known-answers/");
        const QStringList names = QDir(folder).entryList({u"*.json"_s}, QDir::Files, QDir::Name);
        for (const QString &name : names) {
            QFile file(folder + name);
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QJsonObject document = QJsonDocument::fromJson(file.readAll()).object();
            if (!m_catalog->find(document.value(u"metric"_s).toString())
                || !VectorTranslation::find(document.value(u"metric"_s).toString()).value())
                continue; // a statistic alone
            for (const QJsonValue &vector : document.value(u"vectors"_s).toArray())
                QTest::newRow(qPrintable(vector[u"id"].toString())) << vector.toObject();
        }
    }
    void packetEqualsStatisticOnKnownAnswers()
    {
        QFETCH(const QJsonObject, vector);
        const StoreLocation location{StoreLocation::Engine::Sqlite,
                                     m_folder.filePath(vector.value(u"id"_s).toString() + u".db"_s)};
        const auto store = StoreConnection::open(location, StoreConnection::Access::ReadWrite);
        QVERIFY(store);
        const KnownAnswers answers(*m_catalog);
        QVERIFY(answers.checkVector(vector, **store).passed());
        const auto scope = KnownAnswers::scopeOf(vector);
        QVERIFY(scope);
        agree(*m_catalog->find(vector.value(u"metric"_s).toString()), *scope, **store, location);
    }

    void packetEqualsStatisticOnTheSample_data()
    {
        QTest::addColumn<QString>("metric");
        QTest::addColumn<int>("weeksBack");
        for (const MetricDefinition &definition : m_catalog->newest()) {
            const QString &metric = definition.id;
            for (const int weeksBack : {0, 1, 3, 11, 25, 60})
                QTest::newRow(qPrintable(u"%1, %2 weeks back"_s.arg(metric).arg(weeksBack))) << metric << weeksBack;
        }
    }
    void packetEqualsStatisticOnTheSample()
    {
        QFETCH(const QString, metric);
        QFETCH(const int, weeksBack);
        const IsoWeek week = IsoWeek::of(sample().now, sample().zone).plus(-weeksBack);
        agree(*m_catalog->find(metric), MetricScope::ofWeek(week, sample().zone, sample().now), sample().connection(),
              sample().location());
    }

    void packetEqualsStatisticOnAllWeeksAtOnce()
    {
        MetricScope scope = MetricScope::ofWeek(IsoWeek::of(sample().now, sample().zone), sample().zone, sample().now);
        scope.from -= std::chrono::hours(24 * 7 * 30);
        for (const MetricDefinition &definition : m_catalog->newest()) {
            agree(definition, scope, sample().connection(), sample().location());
            if (QTest::currentTestFailed())
                return;
            const auto result = MetricRunner(sample().connection()).run(definition, scope);
            // The sample has rows of these, so that the agreement says something.
            static const QStringList seen{u"exception_aging"_s,      u"bypass_rate"_s,
                                          u"ai_heatmap"_s,           u"dora"_s,
                                          u"evidence_latency"_s,     u"security_failed_deploys"_s,
                                          u"exception_share"_s,      u"deploy_rates"_s,
                                          u"traceability"_s,         u"mttr_findings"_s,
                                          u"mttr_at_risk"_s,         u"sla_rate"_s,
                                          u"violations_over_time"_s, u"exception_expiry_forecast"_s};
            QVERIFY2(result->cases.size() > 20 || !seen.contains(definition.id), qPrintable(definition.id));
        }
    }

    /// The sample's prices end at 1e-6 USD; these do not, and their sum does not fit 64 bits.
    void packetKeepsEveryDigitOfMoney()
    {
        const QJsonObject vector = QJsonDocument::fromJson(R"({"id":"digits","metric":"ai_heatmap",
            "params":{"time_zone":"UTC","from_date":"2026-03-02","to_date":"2026-03-03"},
            "input":{"requests":[
              {"start":"2026-03-02T09:00:00Z","model":"m","service":"it","cost_usd":"9223372.036854775807"},
              {"start":"2026-03-02T09:00:00Z","model":"m","cost_usd":"9223372.036854775807"},
              {"start":"2026-03-02T09:00:00Z","model":"n","cost_usd":"0.000000000001"},
              {"start":"2026-03-02T09:00:00Z","model":"n","cost_usd":"0.000001999999"}]},
            "expect":{"total_usd":"18446744.073711551614"}})")
                                       .object();
        const StoreLocation location{StoreLocation::Engine::Sqlite, m_folder.filePath(u"digits.db"_s)};
        const auto store = StoreConnection::open(location, StoreConnection::Access::ReadWrite);
        QVERIFY(store);
        const KnownAnswerResult answer = KnownAnswers(*m_catalog).checkVector(vector, **store);
        QVERIFY2(answer.passed(), qPrintable(answer.problem + answer.mismatch.got));
        agree(*m_catalog->find(u"ai_heatmap"_s), *KnownAnswers::scopeOf(vector), **store, location);
    }

    void aDifferenceIsNamed()
    {
        const QJsonObject statistic{{u"open"_s, 4}, {u"total_usd"_s, u"0.7"_s}, {u"value"_s, QJsonValue()}};
        QJsonObject packet = statistic;
        QVERIFY(PacketShell::difference(statistic, packet).isEmpty());
        packet.insert(u"total_usd"_s, u"0.70"_s);
        QVERIFY(PacketShell::difference(statistic, packet).startsWith(u"total_usd"_s));
        packet = statistic;
        packet.insert(u"value"_s, 0);
        QVERIFY(PacketShell::difference(statistic, packet).startsWith(u"value"_s));
        packet = statistic;
        packet.insert(u"more"_s, 1);
        QVERIFY(PacketShell::difference(statistic, packet).startsWith(u"more"_s));
    }
};

QTEST_GUILESS_MAIN(tst_PacketSql)
#include "tst_PacketSql.moc"

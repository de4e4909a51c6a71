// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Known answers through the ordinary import and the definitions of the dashboard, on SQLite and on PostgreSQL; and the
// packet's plain SQL over the same population.
#include "PostgresServer.h"
#include "metrics/KnownAnswers.h"
#include "metrics/MetricRunner.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace plumbline;
using namespace Qt::Literals::StringLiterals;

class tst_KnownAnswers : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<PostgresServer> m_postgres;
    QString m_whyNoPostgres;
    std::optional<MetricCatalog> m_catalog;

    static void addVectors(const QString &folder)
    {
        for (const QString &name : QDir(folder).entryList({u"*.json"_s}, QDir::Files, QDir::Name)) {
            QFile file(folder + u'/' + name);
            QVERIFY(file.open(QIODevice::ReadOnly));
            for (const QJsonValue &vector :
                 QJsonDocument::fromJson(file.readAll()).object().value(u"vectors"_s).toArray())
                QTest::newRow(qPrintable(vector[u"id"].toString())) << vector.toObject();
        }
    }
    static QString explained(const KnownAnswerResult &result)
    {
        return result.problem.isEmpty()
            ? u"%1: expected %2, got %3"_s.arg(result.mismatch.field, result.mismatch.expected, result.mismatch.got)
            : result.problem;
    }

private slots:
    void initTestCase()
    {
        auto catalog
            = MetricCatalog::load(qEnvironmentVariable("PLUMBLINE_TEST_METRICS", MetricCatalog::bundledFolder()));
        QVERIFY2(catalog, qPrintable(catalog ? QString() : toString(catalog.error())));
        m_catalog = *catalog;
    }

    void sqliteGivesTheKnownAnswer_data()
    {
        QTest::addColumn<QJsonObject>("vector");
        addVectors(QStringLiteral(PLUMBLINE_SOURCE_DIR "/tests/fixtures/known-answers"));
    }
    void sqliteGivesTheKnownAnswer()
    {
        QFETCH(const QJsonObject, vector);
        const auto store
            = StoreConnection::open({StoreLocation::Engine::Sqlite, u":memory:"_s}, StoreConnection::Access::ReadWrite);
        QVERIFY(store);
        const KnownAnswerResult result = KnownAnswers(*m_catalog).checkVector(vector, **store);
        QVERIFY2(result.passed(), qPrintable(explained(result)));
    }

    void postgresqlGivesTheKnownAnswer_data() { sqliteGivesTheKnownAnswer_data(); }
    void postgresqlGivesTheKnownAnswer()
    {
        QFETCH(const QJsonObject, vector);
        if (!m_postgres && m_whyNoPostgres.isEmpty())
            m_postgres = PostgresServer::start(&m_whyNoPostgres);
        if (!m_postgres)
            QSKIP(qPrintable(m_whyNoPostgres));
        const auto store = StoreConnection::open(*StoreLocation::parse(m_postgres->freshDatabase()),
                                                 StoreConnection::Access::ReadWrite);
        QVERIFY(store);
        const KnownAnswerResult result = KnownAnswers(*m_catalog).checkVector(vector, **store);
        QVERIFY2(result.passed(), qPrintable(explained(result)));
    }

    void aWrongAnswerIsNamed()
    {
        QFile file(QStringLiteral(PLUMBLINE_SOURCE_DIR "/tests/fixtures/known-answers/exception_aging.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QByteArray wrong = file.readAll();
        wrong.replace("\"median_age_days\": 52.5", "\"median_age_days\": 52.6");
        const auto results = KnownAnswers(*m_catalog).check(wrong, u"altered"_s);
        QVERIFY(results);
        int failed = 0;
        for (const KnownAnswerResult &result : *results)
            failed += !result.passed();
        QCOMPARE(failed, 1);
        QCOMPARE(results->first().mismatch.field, u"median_age_days"_s);
        QCOMPARE(results->first().mismatch.got, u"52.5"_s);
        QVERIFY(!KnownAnswers(*m_catalog).check("{\"format\": \"other\"}", u"other"_s));
    }

    void comparisonFollowsTheRuleOfTheVectors()
    {
        const auto same = [](const char *expected, const char *got) {
            return compareAnswer(QJsonDocument::fromJson(expected).object(), QJsonDocument::fromJson(got).object())
                .isEmpty();
        };
        QVERIFY(same(R"({"a":1})", R"({"a":1.0000000000001,"b":2})"));
        QVERIFY(!same(R"({"a":1})", R"({"a":1.00001})"));
        QVERIFY(!same(R"({"a":null})", R"({"a":0})"));
        QVERIFY(!same(R"({"a":null})", R"({})"));
        QVERIFY(same(R"({"total_usd":"0.70"})", R"({"total_usd":"0.7"})"));
        QVERIFY(!same(R"({"total_usd":"0.7"})", R"({"total_usd":"0.700000000001"})"));
        QVERIFY(!same(R"({"a":[1,2]})", R"({"a":[2,1]})"));
        QVERIFY(same(R"({"c":[{"h":9},{"h":11}]})", R"({"c":[{"h":9},{"h":10},{"h":11}]})"));
        QVERIFY(!same(R"({"c":[{"h":11},{"h":9}]})", R"({"c":[{"h":9},{"h":10},{"h":11}]})"));
    }

    /// A pass of one rule does not lift the block of another: the deployment that follows is a bypass.
    void aPassOfAnotherRuleLiftsNothing()
    {
        const QByteArray text
            = R"({"id":"own","metric":"bypass_rate","params":{"from":"2026-03-02T00:00:00Z","to":"2026-03-09T00:00:00Z","as_of":"2026-03-09T00:00:00Z"},
            "input":{"decisions":[
              {"at":"2026-03-02T10:00:00Z","artifact":"a","environment":"prod","rule":"A","decision":"block"},
              {"at":"2026-03-02T10:00:01Z","artifact":"a","environment":"prod","rule":"B","decision":"pass"},
              {"at":"2026-03-02T10:00:00Z","artifact":"b","environment":"prod","rule":"A","decision":"block"},
              {"at":"2026-03-02T10:05:00Z","artifact":"b","environment":"prod","rule":"A","decision":"pass"}],
             "deployments":[{"id":"d","at":"2026-03-02T11:00:00Z","artifact":"a","environment":"prod"},
              {"id":"e","at":"2026-03-02T11:00:00Z","artifact":"b","environment":"prod"}]},
            "expect":{"num":1,"den":2,"ungated_deploys":0}})";
        const auto store
            = StoreConnection::open({StoreLocation::Engine::Sqlite, u":memory:"_s}, StoreConnection::Access::ReadWrite);
        const KnownAnswerResult result
            = KnownAnswers(*m_catalog).checkVector(QJsonDocument::fromJson(text).object(), **store);
        QVERIFY2(result.passed(), qPrintable(explained(result)));
    }
};

QTEST_GUILESS_MAIN(tst_KnownAnswers)
#include "tst_KnownAnswers.moc"

// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Thresholds as code: what is compared and how exactly, what no number comes to, and that the decision is evidence.
#include "MetricBench.h"
#include "gates/GateEvaluator.h"
#include "gates/GateRecord.h"
#include "store/LogCheckpoints.h"
#include "store/RawRecords.h"
#include "store/RowQueries.h"
#include "store/StoreCheck.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace plumbline;
using namespace Qt::Literals::StringLiterals;

class tst_Gate : public QObject
{
    Q_OBJECT

    MetricBench m_bench;
    MetricCatalog m_catalog = *MetricCatalog::load();
    int m_rows = 0;

    static QByteArray policyText(const QByteArray &rule)
    {
        return "format = \"plumbline-gate/1\"\nname = \"release\"\n\n[[rule]]\nid = \"bypass\"\nmetric = "
               "\"bypass_rate\"\n"
            + rule;
    }
    QString problem(const QByteArray &text) const
    {
        const auto policy = GatePolicy::parse(text, u"release.toml"_s, m_catalog);
        return policy ? QString() : policy.error().where + u' ' + policy.error().detail;
    }
    /// `bypassed` of `blocked` artifacts of a service reached production in spite of a block.
    void blocks(int blocked, int bypassed, const QString &service = u"pay"_s)
    {
        for (int i = 0; i < blocked; ++i) {
            const QString artifact = u"%1-%2"_s.arg(service).arg(++m_rows);
            m_bench.add(u"gate_decision"_s,
                        u"id=g-%1 decided_at=2026-03-02T10:00:00Z rule=A decision=block service=%2 artifact=%1 "
                        "environment=prod"_s.arg(artifact, service));
            if (i < bypassed)
                m_bench.add(u"deployment"_s,
                            u"id=d-%1 at=2026-03-02T11:00:00Z service=%2 artifact=%1 environment=prod"_s.arg(artifact,
                                                                                                             service));
        }
    }
    GateReport judge(const QByteArray &rule)
    {
        const auto policy = GatePolicy::parse(policyText(rule), u"release.toml"_s, m_catalog);
        if (!policy) {
            qWarning("%s", qPrintable(toString(policy.error())));
            return {};
        }
        const MetricScope scope
            = MetricBench::scope("2026-03-02T00:00:00Z", "2026-03-09T00:00:00Z", "2026-04-01T00:00:00Z");
        const auto report = GateEvaluator(m_bench.connection(), m_catalog)
                                .run(*policy, scope, {u"pay"_s, u"prod"_s, u"c0ffee"_s, {}, u"ann"_s},
                                     MetricBench::at("2026-04-01T00:00:05Z"));
        if (!report)
            qWarning("%s", qPrintable(toString(report.error())));
        return report.value_or(GateReport());
    }
    QString verdict(const QByteArray &rule) { return gateVerdictName(judge(rule).verdict()); }

private slots:
    void initTestCase_data() { MetricBench::engines(); }
    void limitsAreComparedToTheLastDigit_data();
    void limitsAreComparedToTheLastDigit();
    void aSlipInThePolicyIsNamedWithItsPlace_data();
    void aSlipInThePolicyIsNamedWithItsPlace();

    void theGravestLimitThatIsCrossedCounts();
    void whatWasNotMeasuredDoesNotPass();
    void eachGroupIsJudgedByItself();
    void theDecisionIsEvidence();
};

void tst_Gate::limitsAreComparedToTheLastDigit_data()
{
    QTest::addColumn<QString>("limit");
    QTest::addColumn<qint64>("numerator");
    QTest::addColumn<qint64>("denominator");
    QTest::addColumn<bool>("crossed");
    QTest::newRow("a tenth is not over a tenth") << u"> 0.1"_s << qint64(1) << qint64(10) << false;
    QTest::newRow("three tenths, which doubles miss") << u"> 0.3"_s << qint64(3) << qint64(10) << false;
    QTest::newRow("a third of a million over") << u"> 0.333333"_s << qint64(1) << qint64(3) << true;
    QTest::newRow("equal counts for at least") << u">= 0.30"_s << qint64(3) << qint64(10) << true;
    QTest::newRow("under") << u"< 0.95"_s << qint64(94) << qint64(100) << true;
    QTest::newRow("not under") << u"<0.95"_s << qint64(95) << qint64(100) << false;
    QTest::newRow("at most") << u"<= 0.95"_s << qint64(95) << qint64(100) << true;
    QTest::newRow("large numbers") << u"> 0.5"_s << qint64(4'611'686'018'427'387'905)
                                   << qint64(9'223'372'036'854'775'807) << true;
    QTest::newRow("negative") << u"< -1.5"_s << qint64(-16) << qint64(10) << true;
}

void tst_Gate::limitsAreComparedToTheLastDigit()
{
    QFETCH(QString, limit);
    QFETCH(qint64, numerator);
    QFETCH(qint64, denominator);
    const auto threshold = GateThreshold::parse(limit);
    QVERIFY(threshold);
    QTEST(threshold->isCrossedBy(MoneySum::Wide(numerator), MoneySum::Wide(denominator)), "crossed");
    QVERIFY(!GateThreshold::parse(u"> 1e3"_s) && !GateThreshold::parse(u"0.1"_s) && !GateThreshold::parse(u"> 10 %"_s)
            && !GateThreshold::parse(u"> "_s) && !GateThreshold::parse(u"> 1.2.3"_s));
}

void tst_Gate::aSlipInThePolicyIsNamedWithItsPlace_data()
{
    QTest::addColumn<QByteArray>("rule");
    QTest::addColumn<QString>("told");
    QTest::newRow("no limit") << QByteArray("text = \"x\"\n") << u"release.toml:5"_s;
    QTest::newRow("a limit that is none") << QByteArray("block = \"10 %\"\n") << u"release.toml:7"_s;
    QTest::newRow("an unknown key") << QByteArray("blocks = \"> 1\"\n") << u"unknown key \"blocks\""_s;
    QTest::newRow("an output that is none")
        << QByteArray("output = \"rate\"\nblock = \"> 1\"\n") << u"bypass_rate has no output \"rate\""_s;
    QTest::newRow("a group that is none")
        << QByteArray("group_by = \"moon\"\nblock = \"> 1\"\n") << u"can be grouped by service, team"_s;
    QTest::newRow("a parameter that is none")
        << QByteArray("params = { days = \"1\" }\nblock = \"> 1\"\n") << u"has no parameter \"days\""_s;
    QTest::newRow("a period that is none") << QByteArray("period = \"month\"\nblock = \"> 1\"\n") << u"\"28d\""_s;
    QTest::newRow("a version that is not there")
        << QByteArray("definition = 99\nblock = \"> 1\"\n") << u"no metric \"bypass_rate\" of that version"_s;
    QTest::newRow("a verdict that is none")
        << QByteArray("unknown = \"no\"\nblock = \"> 1\"\n") << u"block, warn, observe or pass"_s;
    QTest::newRow("the same id twice") << QByteArray(
        "block = \"> 1\"\n[[rule]]\nid = \"bypass\"\nmetric = \"bypass_rate\"\nblock = \"> 1\"\n")
                                       << u"two rules with the id"_s;
}

void tst_Gate::aSlipInThePolicyIsNamedWithItsPlace()
{
    QFETCH(QByteArray, rule);
    QFETCH(QString, told);
    QVERIFY2(problem(policyText(rule)).contains(told), qPrintable(problem(policyText(rule))));
    QVERIFY(problem(policyText("block = \"> 0.1\"\n")).isEmpty());
    QVERIFY(problem("format = \"plumbline-gate/2\"\n").contains(u"plumbline-gate/1"_s));
    QVERIFY(problem("format = \n").contains(u"release.toml:1"_s));
}

void tst_Gate::theGravestLimitThatIsCrossedCounts()
{
    OPEN_METRIC_BENCH(m_bench);
    m_bench.from(u"github"_s, "2026-03-31T00:00:00Z");
    blocks(10, 2);
    m_bench.pulled(u"github"_s, "2026-04-01T00:00:00Z");
    QCOMPARE(verdict("block = \"> 0.1\"\nwarn = \"> 0.05\"\n"), u"block"_s);
    QCOMPARE(verdict("block = \"> 0.2\"\nwarn = \"> 0.05\"\n"), u"warn"_s);
    QCOMPARE(verdict("block = \"> 0.2\"\nobserve = \">= 0.2\"\n"), u"observe"_s);
    QCOMPARE(verdict("block = \"> 0.2\"\n"), u"pass"_s);
    QCOMPARE(verdict("output = \"standing\"\nblock = \"> 7\"\n"), u"block"_s);
    QVERIFY2(judge("block = \"> 0.1\"\n").findings.first().why.contains(u"value is 0.2, which is > 0.1"_s),
             qPrintable(judge("block = \"> 0.1\"\n").findings.first().why));
}

void tst_Gate::whatWasNotMeasuredDoesNotPass()
{
    OPEN_METRIC_BENCH(m_bench);
    QCOMPARE(verdict("warn = \"> 0.1\"\n"), u"block"_s);
    QCOMPARE(verdict("warn = \"> 0.1\"\nunknown = \"observe\"\n"), u"observe"_s);
    m_bench.from(u"github"_s, "2026-03-31T00:00:00Z");
    blocks(4, 4);
    m_bench.pulled(u"github"_s, "2026-04-01T00:00:00Z");
    QCOMPARE(verdict("block = \"> 0.1\"\n"), u"observe"_s); // 4 of 4 are too few
    QCOMPARE(verdict("block = \"> 0.1\"\ninsufficient = \"block\"\n"), u"block"_s);
    blocks(10, 0);
    m_bench.reject(u"gate_decision"_s);
    QCOMPARE(verdict("block = \"> 0.9\"\n"), u"warn"_s); // some record could not become a row
    QCOMPARE(verdict("block = \"> 0.9\"\nunsure = \"pass\"\n"), u"pass"_s);
}

void tst_Gate::eachGroupIsJudgedByItself()
{
    OPEN_METRIC_BENCH(m_bench);
    QCOMPARE(verdict("block = \"> 0.1\"\ngroup_by = \"service\"\n"), u"block"_s); // no group, and nothing known
    m_bench.from(u"github"_s, "2026-03-31T00:00:00Z");
    blocks(10, 9, u"web"_s);
    blocks(90, 0, u"pay"_s);
    m_bench.pulled(u"github"_s, "2026-04-01T00:00:00Z");
    QCOMPARE(verdict("block = \"> 0.1\"\n"), u"pass"_s);
    const GateReport report = judge("block = \"> 0.1\"\ngroup_by = \"service\"\n");
    QCOMPARE(report.findings.size(), 2);
    QStringList told;
    for (const GateFinding &finding : report.findings)
        told.append(finding.group + u' ' + gateVerdictName(finding.verdict));
    told.sort();
    QCOMPARE(told, (QStringList{u"pay pass"_s, u"web block"_s}));
    QCOMPARE(verdict("block = \"> 0.1\"\nservice = [\"web\"]\n"), u"block"_s);
    QCOMPARE(verdict("block = \"> 0.1\"\nservice = [\"pay\"]\n"), u"pass"_s);
}

void tst_Gate::theDecisionIsEvidence()
{
    OPEN_METRIC_BENCH(m_bench);
    m_bench.from(u"github"_s, "2026-03-31T00:00:00Z");
    blocks(10, 2);
    m_bench.pulled(u"github"_s, "2026-04-01T00:00:00Z");
    const GateReport report = judge("block = \"> 0.1\"\n");
    const auto kept = GateRecord(m_bench.connection()).keep(report);
    QVERIFY2(kept, kept ? "" : qPrintable(toString(kept.error())));
    RowFilter filter;
    filter.type = u"gate_decision"_s;
    filter.sources = {GateRecord::source()};
    const auto rows = RowQueries(m_bench.connection()).page(filter, 0, 10);
    QVERIFY(rows);
    QCOMPARE(rows->size(), 1);
    const StoredRow &row = rows->first();
    QCOMPARE(std::get<QString>(row.row.value(u"decision")), u"block"_s);
    QCOMPARE(std::get<QString>(row.row.value(u"rule")), u"release/bypass"_s);
    QCOMPARE(std::get<QString>(row.row.value(u"commit_sha")), u"c0ffee"_s);
    QCOMPARE(row.origin.rawPointer, u"/rules/0"_s);
    const auto raw = RawRecords(m_bench.connection()).find(row.origin.rawSha256);
    QVERIFY(raw && raw->digestMatches);
    const QJsonObject told = QJsonDocument::fromJson(raw->answer.body).object();
    QCOMPARE(told[u"rules"_s][0][u"figure"_s][u"numerator"_s].toInteger(), 2);
    QVERIFY(StoreCheck(m_bench.connection()).run()->isEmpty());
    // Long after: what the product decided itself is never overdue.
    m_bench.pulled(u"github"_s, "2026-05-01T00:00:00Z");
    const MetricResult later = m_bench.run(
        u"bypass_rate"_s, MetricBench::scope("2026-03-02T00:00:00Z", "2026-03-09T00:00:00Z", "2026-05-01T00:00:00Z"));
    QVERIFY(later.coverage.sources.contains(GateRecord::source()));
    QCOMPARE(later.coverage.staleSources, QStringList());
}

QTEST_GUILESS_MAIN(tst_Gate)
#include "tst_Gate.moc"

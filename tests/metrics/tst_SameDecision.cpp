// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A decision of a gate that several sources tell of is one in every number about decisions, and what is not certain to
// be the same stays apart.
#include "MetricBench.h"

#include <QTest>

using namespace plumbline;
using namespace Qt::Literals::StringLiterals;

class tst_SameDecision : public QObject
{
    Q_OBJECT

    MetricBench m_bench;

    void gate(const QString &id, const QString &more)
    {
        QString whole
            = u"id=%1 decided_at=2026-03-02T10:00:00Z rule=A decision=block service=pay commit_sha=c %2"_s.arg(id,
                                                                                                               more);
        m_bench.add(u"gate_decision"_s, whole);
    }
    static MetricScope week()
    {
        return MetricBench::scope("2026-03-02T00:00:00Z", "2026-03-09T00:00:00Z", "2026-04-01T00:00:00Z");
    }
    QString blocks() { return MetricBench::outputs(m_bench.run(u"bypass_rate"_s, week()), {u"num"_s, u"den"_s}); }

private slots:
    void initTestCase_data() { MetricBench::engines(); }
    void init() { OPEN_METRIC_BENCH(m_bench); }

    void countsOnceWhereverItIsCounted()
    {
        gate(u"1"_s, u"environment=ref:main decider=rule"_s);
        m_bench.from(u"own"_s, "2026-03-03T00:00:00Z");
        gate(u"1"_s, u"environment=prod"_s);
        gate(u"2"_s, u"environment=prod decision=pass rule=B"_s);
        const MetricResult bypasses = m_bench.run(u"bypass_rate"_s, week());
        QCOMPARE(MetricBench::lines(bypasses, {u"source"_s, u"environment"_s, u"also2_source"_s, u"blocks"_s}),
                 QStringList{u"hub prod own 1"_s});
        QCOMPARE(bypasses.cases.references(0).size(), 2);
        const MetricResult overturned = m_bench.run(u"overturned_blocks"_s, week());
        QCOMPARE(MetricBench::lines(overturned, {u"source"_s, u"environment"_s}), QStringList{u"hub prod"_s});
        const MetricResult decided = m_bench.run(u"gate_decisions"_s, week());
        QCOMPARE(MetricBench::outputs(decided, {u"den"_s, u"untold"_s}), u"den=1 untold=1"_s);
        QCOMPARE(MetricBench::excluded(decided), u"told_twice=1"_s);
        // One of one, not one of two.
        QCOMPARE(MetricBench::outputs(m_bench.run(u"violations_over_time"_s, week()),
                                      {u"rated"_s, u"evaluations"_s, u"violating"_s}),
                 u"rated=1 evaluations=2 violating=1"_s);
    }

    /// On the push for one source, before production for the other: it is of production, and a gate on the push, too.
    void isOfTheEnvironmentThatIsNamed()
    {
        gate(u"1"_s, u"environment=ref:main"_s);
        m_bench.from(u"own"_s, "2026-03-03T00:00:00Z"); // told later, and who decided: it stands for both
        gate(u"1"_s, u"environment=prod decider=rule"_s);
        const auto deploy = [&](const QString &fields) { m_bench.add(u"deployment"_s, u"service=pay "_s + fields); };
        deploy(u"id=d1 at=2026-03-02T11:00:00Z commit_sha=c environment=prod"_s);
        deploy(u"id=d2 at=2026-03-02T12:00:00Z commit_sha=c environment=prod-eu"_s); // the push was gated
        const MetricResult result = m_bench.run(u"bypass_rate"_s, week());
        QCOMPARE(MetricBench::outputs(result, {u"num"_s, u"den"_s, u"ungated_deploys"_s}),
                 u"num=1 den=1 ungated_deploys=0"_s);
        QCOMPARE(MetricBench::lines(result, {u"source"_s, u"also_id"_s, u"also2_source"_s}),
                 QStringList{u"own d1 hub"_s});
    }

    void whatIsNotCertainStaysApart_data()
    {
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("other");
        QTest::addColumn<int>("blocks");
        const auto row = [](const char *name, const QString &one, const QString &other, int blocks) {
            QTest::newRow(name) << one << other << blocks;
        };
        row("no environment", u"environment=ref:main"_s, QString(), 1);
        row("two environments", u"environment=prod"_s, u"environment=test"_s, 2);
        row("two branches", u"environment=ref:main"_s, u"environment=ref:next"_s, 2);
        row("a second later", u"environment=ref:main"_s, u"environment=prod decided_at=2026-03-02T10:00:01Z"_s, 2);
        row("another rule", u"environment=ref:main"_s, u"environment=prod rule=B"_s, 2);
        row("another commit", u"environment=ref:main"_s, u"environment=prod commit_sha=d"_s, 2);
        row("another service", u"environment=ref:main"_s, u"environment=prod service=web"_s, 2);
        row("another verdict", u"environment=ref:main"_s, u"environment=prod decision=pass"_s, 1); // only one blocks
        row("two digests", u"environment=ref:main artifact=a"_s, u"environment=prod artifact=b"_s, 2);
    }
    void whatIsNotCertainStaysApart()
    {
        QFETCH(const QString, one);
        QFETCH(const QString, other);
        QFETCH(const int, blocks);
        gate(u"1"_s, one);
        m_bench.from(u"own"_s, "2026-03-03T00:00:00Z");
        gate(u"1"_s, other);
        QCOMPARE(MetricBench::outputs(m_bench.run(u"bypass_rate"_s, week()), {u"den"_s}), u"den=%1"_s.arg(blocks));
        const int decisions = QByteArray(QTest::currentDataTag()) == "no environment" ? 1 : 2;
        QCOMPARE(m_bench.run(u"gate_decisions"_s, week()).n, decisions);
    }

    /// One source knows the digest and when there was evidence, another the environment, the third has evidence itself.
    void isWhatAnyOfItsTellingsNames()
    {
        gate(u"1"_s, u"environment=ref:main artifact=a evidence_at=2026-03-02T10:05:00Z"_s);
        m_bench.from(u"own"_s, "2026-03-03T00:00:00Z");
        gate(u"1"_s, u"environment=prod rule_version=7"_s);
        gate(u"2"_s, u"environment=prod rule_version=7 decision=pass decided_at=2026-03-02T11:00:00Z"_s);
        gate(u"3"_s, u"environment=test rule_version=7 artifact=a decided_at=2026-03-02T09:00:00Z"_s);
        gate(u"4"_s, u"commit_sha=d rule_version=7 environment=prod"_s); // of a digest that nobody names
        m_bench.from(u"lab"_s, "2026-03-04T00:00:00Z");
        gate(u"x"_s, QString());
        gate(u"z"_s, u"commit_sha=d"_s);
        gate(u"y"_s, u"decision=pass decided_at=2026-03-02T11:00:00Z artifact=a"_s);
        m_bench.add(u"evidence"_s, u"id=e decision_id=x available_at=2026-03-02T10:00:07Z"_s);

        const MetricResult latency = m_bench.run(u"evidence_latency"_s, week());
        QCOMPARE(MetricBench::outputs(latency, {u"decisions"_s, u"missing"_s, u"max_s"_s}),
                 u"decisions=4 missing=3 max_s=7"_s);
        QCOMPARE(MetricBench::excluded(latency), u"told_twice=4"_s);
        const MetricResult reruns = m_bench.run(u"rerun_passes"_s, week());
        QCOMPARE(MetricBench::outputs(reruns, {u"num"_s, u"den"_s}), u"num=1 den=1"_s);
        QCOMPARE(MetricBench::excluded(reruns), u"told_twice=1"_s);
        const MetricResult consistency = m_bench.run(u"gate_consistency"_s, week());
        QCOMPARE(MetricBench::outputs(consistency, {u"num"_s, u"den"_s}), u"num=0 den=1"_s); // test blocks, prod passes
        QCOMPARE(MetricBench::excluded(consistency), u"no_artifact=1"_s);
    }

    void aSourceThatTellsTwiceMeansTwo()
    {
        gate(u"1"_s, u"environment=ref:main"_s);
        gate(u"2"_s, u"environment=ref:main"_s);
        m_bench.from(u"own"_s, "2026-03-03T00:00:00Z");
        gate(u"1"_s, u"environment=prod"_s);
        QCOMPARE(m_bench.run(u"gate_decisions"_s, week()).n, 3);
        QCOMPARE(blocks(), u"num=0 den=2"_s); // asking again on the push is the same episode
        m_bench.add(u"evidence"_s, u"id=e decision_id=1 available_at=2026-03-02T10:00:07Z"_s);
        QCOMPARE(MetricBench::outputs(m_bench.run(u"evidence_latency"_s, week()), {u"decisions"_s, u"missing"_s}),
                 u"decisions=3 missing=2"_s);
    }
};

QTEST_GUILESS_MAIN(tst_SameDecision)
#include "tst_SameDecision.moc"

// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The edges of bypass_rate: episodes per rule, what ends them, waivers, subjects, cohorts and deployments without a
// gate.
#include "MetricBench.h"

#include <QJsonObject>
#include <QTest>

using namespace plumbline;
using namespace Qt::Literals::StringLiterals;

class tst_BypassRate : public QObject
{
    Q_OBJECT

    MetricBench m_bench;
    int m_rows = 0;

    /// A verdict at HH:MM of 2 March 2026 on artifact a for prod, unless `more` says otherwise.
    void gate(const QString &time, const QString &rule, const QString &decision,
              const QString &more = u"artifact=a environment=prod"_s)
    {
        m_bench.add(u"gate_decision"_s,
                    u"id=g%1 decided_at=2026-03-02T%2:00Z rule=%3 decision=%4 service=pay %5"_s.arg(++m_rows).arg(
                        time, rule, decision, more));
    }
    void deploy(const QString &time, const QString &more = u"artifact=a environment=prod"_s)
    {
        m_bench.add(u"deployment"_s, u"id=d%1 at=2026-03-02T%2:00Z service=pay %3"_s.arg(++m_rows).arg(time, more));
    }
    static MetricScope week()
    {
        return MetricBench::scope("2026-03-02T00:00:00Z", "2026-03-09T00:00:00Z", "2026-04-01T00:00:00Z");
    }
    /// "bypassed/blocked, waived w, standing s, ungated u".
    QString answer(const MetricScope &scope = week())
    {
        const MetricResult result = m_bench.run(u"bypass_rate"_s, scope);
        const auto number = [&](const QString &name) { return QString::number(result.output(name).toInteger()); };
        return u"%1/%2 w%3 s%4 u%5"_s.arg(number(u"num"_s), number(u"den"_s), number(u"waived"_s),
                                          number(u"standing"_s), number(u"ungated_deploys"_s));
    }

private slots:
    void initTestCase_data() { MetricBench::engines(); }
    void init() { OPEN_METRIC_BENCH(m_bench); }

    void anEpisodeStandsWhileAnyRuleBlocks()
    {
        gate(u"10:00"_s, u"A"_s, u"block"_s);
        gate(u"10:05"_s, u"B"_s, u"block"_s);
        gate(u"10:10"_s, u"A"_s, u"pass"_s);
        deploy(u"11:00"_s);
        QCOMPARE(answer(), u"1/1 w0 s0 u0"_s);
    }

    void theLastRuleLiftsTheEpisode()
    {
        gate(u"10:00"_s, u"A"_s, u"block"_s);
        gate(u"10:05"_s, u"B"_s, u"block"_s);
        gate(u"10:10"_s, u"A"_s, u"pass"_s);
        gate(u"10:15"_s, u"B"_s, u"warn"_s);
        deploy(u"11:00"_s);
        QCOMPARE(answer(), u"0/1 w0 s0 u0"_s);
    }

    /// A was lifted and blocks again while B stood all the time: still the same episode.
    void aRuleMayBlockAgainInsideAnEpisode()
    {
        gate(u"10:00"_s, u"A"_s, u"block"_s);
        gate(u"10:05"_s, u"B"_s, u"block"_s);
        gate(u"10:10"_s, u"A"_s, u"pass"_s);
        gate(u"10:15"_s, u"A"_s, u"block"_s);
        gate(u"10:20"_s, u"B"_s, u"pass"_s);
        deploy(u"11:00"_s);
        QCOMPARE(answer(), u"1/1 w0 s0 u0"_s);
        const MetricResult result = m_bench.run(u"bypass_rate"_s, week());
        QCOMPARE(MetricBench::lines(result, {u"blocks"_s, u"rule"_s, u"also_type"_s}),
                 QStringList{u"3 A deployment"_s});
    }

    void aBlockAfterALiftIsANewEpisode()
    {
        gate(u"10:00"_s, u"A"_s, u"block"_s);
        gate(u"10:10"_s, u"A"_s, u"pass"_s);
        gate(u"10:20"_s, u"A"_s, u"block"_s);
        deploy(u"11:00"_s);
        QCOMPARE(answer(), u"1/2 w0 s0 u0"_s);
    }

    void onlyVerdictsLift()
    {
        gate(u"10:00"_s, u"A"_s, u"block"_s);
        gate(u"10:05"_s, u"A"_s, u"observe"_s);
        gate(u"10:06"_s, u"A"_s, u"skipped"_s);
        gate(u"10:07"_s, u"A"_s, u"error"_s);
        deploy(u"11:00"_s);
        QCOMPARE(answer(), u"1/1 w0 s0 u0"_s);
    }

    void aSecondDeploymentIsNoSecondBypass()
    {
        gate(u"10:00"_s, u"A"_s, u"block"_s);
        deploy(u"11:00"_s);
        deploy(u"12:00"_s);
        QCOMPARE(answer(), u"1/1 w0 s0 u0"_s);
        gate(u"13:00"_s, u"A"_s, u"block"_s);
        QCOMPARE(answer(), u"1/2 w0 s1 u0"_s);
        deploy(u"14:00"_s);
        QCOMPARE(answer(), u"2/2 w0 s0 u0"_s);
    }

    void anOverriddenDecisionIsABypassedBlock()
    {
        gate(u"10:00"_s, u"push"_s, u"pass"_s,
             u"artifact=a environment=ref:main bypassed=true bypass_reason=hurry actor=eve"_s);
        QCOMPARE(answer(), u"1/1 w0 s0 u0"_s);
        const MetricResult result = m_bench.run(u"bypass_rate"_s, week());
        QCOMPARE(
            MetricBench::lines(result, {u"row_id"_s, u"also_type"_s, u"actor"_s, u"bypass_reason"_s, u"gate_kind"_s}),
            QStringList{u"g%1 gate_decision eve hurry push"_s.arg(m_rows)});
        QCOMPARE(result.cases.integer(0, u"started_ns"), result.cases.integer(0, u"ended_ns"));
    }

    void aStandingBlockIsNoBypassElsewhere()
    {
        gate(u"10:00"_s, u"A"_s, u"block"_s);
        deploy(u"11:00"_s, u"artifact=a environment=dev environment_class=development"_s);
        deploy(u"11:00"_s, u"artifact=b environment=dev environment_class=development"_s);
        QCOMPARE(answer(), u"0/1 w0 s1 u0"_s);
        deploy(u"11:30"_s, u"artifact=a environment=prod status=cancelled"_s);
        deploy(u"11:31"_s, u"artifact=a environment=prod status=Queued"_s);
        QCOMPARE(answer(), u"0/1 w0 s1 u0"_s);
        deploy(u"11:32"_s, u"artifact=a environment=prod status=failure"_s); // it ran
        QCOMPARE(answer(), u"1/1 w0 s0 u0"_s);
    }

    void anExceptionInForceWaives()
    {
        gate(u"10:00"_s, u"A"_s, u"block"_s);
        deploy(u"11:00"_s);
        m_bench.add(u"exception"_s,
                    u"id=x service=pay rule=A created_at=2026-03-01T00:00:00Z expires_at=2026-03-02T11:00:01Z"_s);
        QCOMPARE(answer(), u"0/1 w1 s0 u0"_s);
        m_bench.add(u"exception"_s,
                    u"id=x service=pay rule=A created_at=2026-03-01T00:00:00Z expires_at=2026-03-02T11:00:00Z"_s);
        QCOMPARE(answer(), u"1/1 w0 s0 u0"_s); // expired at that very moment
        m_bench.add(u"exception"_s, u"id=x service=pay rule=A created_at=2026-03-02T11:00:01Z"_s);
        QCOMPARE(answer(), u"1/1 w0 s0 u0"_s); // granted afterwards
        m_bench.add(u"exception"_s,
                    u"id=x service=pay rule=A created_at=2026-03-01T00:00:00Z closed_at=2026-03-02T10:59:00Z"_s);
        QCOMPARE(answer(), u"1/1 w0 s0 u0"_s);
        m_bench.add(u"exception"_s, u"id=x service=web rule=A created_at=2026-03-01T00:00:00Z"_s);
        QCOMPARE(answer(), u"1/1 w0 s0 u0"_s); // of another service
    }

    void everyStandingRuleNeedsItsException()
    {
        gate(u"10:00"_s, u"A"_s, u"block"_s);
        gate(u"10:01"_s, u"B"_s, u"block"_s);
        deploy(u"11:00"_s);
        m_bench.add(u"exception"_s, u"id=x service=pay rule=A created_at=2026-03-01T00:00:00Z"_s);
        QCOMPARE(answer(), u"1/1 w0 s0 u0"_s);
        gate(u"10:30"_s, u"B"_s, u"pass"_s); // B no longer stands
        QCOMPARE(answer(), u"0/1 w1 s0 u0"_s);
    }

    void aDecisionMayNameItsException()
    {
        gate(u"10:00"_s, u"A"_s, u"block"_s, u"artifact=a environment=prod exception_id=x"_s);
        deploy(u"11:00"_s);
        QCOMPARE(answer(), u"1/1 w0 s0 u0"_s);
        m_bench.add(u"exception"_s, u"id=x service=other rule=Z created_at=2026-03-01T00:00:00Z"_s);
        QCOMPARE(answer(), u"0/1 w1 s0 u0"_s);
        // An exception of that id in the decision's own source is the one that is meant.
        m_bench.from(u"lab"_s, "2020-01-01T00:00:00Z");
        gate(u"10:00"_s, u"A"_s, u"block"_s, u"artifact=b environment=prod exception_id=x"_s);
        deploy(u"11:00"_s, u"artifact=b environment=prod"_s);
        m_bench.add(u"exception"_s,
                    u"id=x service=lab rule=Y created_at=2026-03-01T00:00:00Z closed_at=2026-03-01T01:00:00Z"_s);
        QCOMPARE(answer(), u"1/2 w1 s0 u0"_s);
    }

    void passWithExceptionEndsWaived()
    {
        gate(u"10:00"_s, u"A"_s, u"block"_s);
        gate(u"10:30"_s, u"A"_s, u"pass_with_exception"_s);
        deploy(u"11:00"_s);
        QCOMPARE(answer(), u"0/1 w1 s0 u0"_s);
    }

    void aCommitMeetsTheGatesOfItsOnlyArtifact()
    {
        gate(u"10:00"_s, u"A"_s, u"block"_s, u"artifact=a commit_sha=c1 environment=prod"_s);
        deploy(u"11:00"_s, u"commit_sha=c1 environment=prod"_s);
        QCOMPARE(answer(), u"1/1 w0 s0 u0"_s);
        gate(u"12:00"_s, u"A"_s, u"pass"_s, u"artifact=z commit_sha=c1 environment=dev"_s); // now there are two
        QCOMPARE(answer(), u"0/1 w0 s1 u1"_s);
    }

    void withoutArtifactsTheSubjectIsServiceAndCommit()
    {
        gate(u"10:00"_s, u"A"_s, u"block"_s, u"commit_sha=c1 environment=prod"_s);
        deploy(u"11:00"_s, u"commit_sha=c1 environment=prod"_s);
        deploy(u"12:00"_s, u"commit_sha=c2 environment=prod"_s);
        QCOMPARE(answer(), u"1/1 w0 s0 u1"_s);
    }

    void anEpisodeBelongsToTheWeekOfItsStart()
    {
        gate(u"10:00"_s, u"A"_s, u"block"_s);
        m_bench.add(u"deployment"_s, u"id=late at=2026-03-20T00:00:00Z service=pay artifact=a environment=prod"_s);
        QCOMPARE(answer(), u"1/1 w0 s0 u0"_s);
        QCOMPARE(answer(MetricBench::scope("2026-03-16T00:00:00Z", "2026-03-23T00:00:00Z")), u"0/0 w0 s0 u0"_s);
        QCOMPARE(answer(MetricBench::scope("2026-03-02T00:00:00Z", "2026-03-09T00:00:00Z", "2026-03-19T00:00:00Z")),
                 u"0/1 w0 s1 u0"_s);
        QCOMPARE(answer(MetricBench::scope("2026-03-02T10:00:00Z", "2026-03-02T10:00:01Z", "2026-04-01T00:00:00Z")),
                 u"1/1 w0 s0 u0"_s);
        QCOMPARE(answer(MetricBench::scope("2026-03-02T09:00:00Z", "2026-03-02T10:00:00Z", "2026-04-01T00:00:00Z")),
                 u"0/0 w0 s0 u0"_s);
    }

    void theStoreOfThenKnewLess()
    {
        gate(u"10:00"_s, u"A"_s, u"block"_s);
        m_bench.from(u"hub"_s, "2026-03-05T00:00:00Z");
        deploy(u"11:00"_s);
        MetricScope scope = week();
        scope.knownAt = MetricBench::at("2026-03-04T23:59:59Z");
        QCOMPARE(answer(scope), u"0/1 w0 s1 u0"_s);
        scope.knownAt = MetricBench::at("2026-03-05T00:00:00Z");
        QCOMPARE(answer(scope), u"1/1 w0 s0 u0"_s);
    }

    void youngEpisodesAreMaturing()
    {
        gate(u"10:00"_s, u"A"_s, u"block"_s);
        const auto maturing = [&](const char *asOf) {
            MetricScope scope = week();
            scope.asOf = MetricBench::at(asOf);
            return m_bench.run(u"bypass_rate"_s, scope).output(u"maturing").toInteger();
        };
        QCOMPARE(maturing("2026-03-16T09:59:59Z"), 1);
        QCOMPARE(maturing("2026-03-16T10:00:00Z"), 0);
        MetricScope scope = week();
        scope.params.insert(u"maturing_days"_s, u"60"_s);
        QCOMPARE(m_bench.run(u"bypass_rate"_s, scope).output(u"maturing").toInteger(), 1);
    }

    void noBlocksIsUndefined()
    {
        gate(u"10:00"_s, u"A"_s, u"pass"_s);
        const MetricResult result = m_bench.run(u"bypass_rate"_s, week());
        QCOMPARE(result.state(), MetricState::Undefined);
        QVERIFY(!result.figure() && !result.interval);
        for (const QString &name : {u"value"_s, u"ci_low"_s, u"ci_high"_s})
            QVERIFY(result.output(name).isNull());
        QCOMPARE(result.denominator, std::optional<qint64>(0));
    }

    void productionWithoutAGateIsUngated()
    {
        deploy(u"11:00"_s);
        QCOMPARE(answer(), u"0/0 w0 s0 u1"_s);
        gate(u"11:00"_s, u"A"_s, u"skipped"_s);
        gate(u"11:01"_s, u"A"_s, u"pass"_s); // too late
        QCOMPARE(answer(), u"0/0 w0 s0 u1"_s);
        gate(u"11:00"_s, u"A"_s, u"observe"_s);
        QCOMPARE(answer(), u"0/0 w0 s0 u0"_s);
    }

    void aGateOnThePushCounts()
    {
        gate(u"09:00"_s, u"A"_s, u"pass"_s, u"artifact=a environment=ref:main"_s);
        gate(u"09:00"_s, u"A"_s, u"pass"_s, u"artifact=b environment=dev"_s);
        deploy(u"11:00"_s);
        deploy(u"11:00"_s, u"artifact=b environment=prod"_s);
        QCOMPARE(answer(), u"0/0 w0 s0 u1"_s);
        gate(u"11:00"_s, u"A"_s, u"pass"_s,
             u"artifact=b environment=ref:main"_s); // within one instant decisions come first
        QCOMPARE(answer(), u"0/0 w0 s0 u0"_s);
    }

    void onlyProductionIsUngated()
    {
        deploy(u"11:00"_s, u"artifact=a environment=stage environment_class=staging"_s);
        m_bench.add(u"environment"_s, u"id=e1 name=lab class=test"_s);
        deploy(u"11:00"_s, u"artifact=a environment=lab"_s);
        QCOMPARE(answer(), u"0/0 w0 s0 u0"_s);
        deploy(u"11:00"_s, u"artifact=a environment=live environment_class=Prod"_s);
        QCOMPARE(answer(), u"0/0 w0 s0 u1"_s);
    }

    void whatNamesNoSubjectIsExcluded()
    {
        gate(u"10:00"_s, u"A"_s, u"block"_s, u"environment=prod"_s);
        gate(u"10:00"_s, u"A"_s, u"pass"_s, u"environment=prod"_s); // nothing to count, nothing to exclude
        deploy(u"11:00"_s, u"environment=prod"_s);
        const MetricResult result = m_bench.run(u"bypass_rate"_s, week());
        QCOMPARE(answer(), u"0/0 w0 s0 u0"_s);
        auto excluded = result.excluded;
        std::sort(excluded.begin(), excluded.end());
        QCOMPARE(
            excluded,
            (QList<std::pair<QString, qint64>>{{u"block_without_subject"_s, 1}, {u"deployment_without_subject"_s, 1}}));
    }

    void groupsAddUpToTheWhole()
    {
        gate(u"10:00"_s, u"A"_s, u"block"_s);
        deploy(u"11:00"_s);
        m_bench.add(
            u"gate_decision"_s,
            u"id=w decided_at=2026-03-02T10:00:00Z rule=A decision=block service=web artifact=w environment=prod"_s);
        m_bench.add(u"gate_decision"_s,
                    u"id=n decided_at=2026-03-02T10:00:00Z rule=A decision=block artifact=n environment=prod"_s);
        const MetricResult result = m_bench.run(u"bypass_rate"_s, week());
        QCOMPARE(result.output(u"blocked_by_service").toObject(),
                 (QJsonObject{{u"(none)"_s, 1}, {u"pay"_s, 1}, {u"web"_s, 1}}));
        QCOMPARE(result.output(u"bypassed_by_service").toObject(), (QJsonObject{{u"pay"_s, 1}}));
        const auto groups
            = MetricRunner(m_bench.connection()).runBy(m_bench.definition(u"bypass_rate"_s), week(), u"service"_s);
        qint64 blocked = 0;
        for (const auto &[name, group] : *groups)
            blocked += group.output(u"den").toInteger();
        QCOMPARE(groups->size(), 3);
        QCOMPARE(blocked, 3);
        QVERIFY(!MetricRunner(m_bench.connection()).runBy(m_bench.definition(u"bypass_rate"_s), week(), u"blocks"_s));
    }

    void unknownParametersAreRefused()
    {
        MetricScope scope = week();
        scope.params.insert(u"maturing_day"_s, u"3"_s);
        QVERIFY(!MetricRunner(m_bench.connection()).run(m_bench.definition(u"bypass_rate"_s), scope));
        scope.params = {{u"maturing_days"_s, u"soon"_s}};
        QVERIFY(!MetricRunner(m_bench.connection()).run(m_bench.definition(u"bypass_rate"_s), scope));
    }
};

QTEST_GUILESS_MAIN(tst_BypassRate)
#include "tst_BypassRate.moc"

// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Ways into production and what tells of them: exceptions that expire and releases that need them, gates that agree,
// hands and emergencies, links from a commit to what runs.
#include "MetricBench.h"

#include <QJsonObject>
#include <QTest>

using namespace plumbline;
using namespace Qt::Literals::StringLiterals;

class tst_GatePaths : public QObject
{
    Q_OBJECT

    MetricBench m_bench;
    int m_rows = 0;

    void exception(const QString &rule, const QString &created, const QString &more)
    {
        m_bench.add(u"exception"_s,
                    u"id=x%1 service=pay rule=%2 created_at=%3T00:00:00Z %4"_s.arg(++m_rows).arg(rule, created, more));
    }
    void gate(const QString &time, const QString &decision, const QString &environment, const QString &more)
    {
        m_bench.add(
            u"gate_decision"_s,
            u"id=g%1 decided_at=2026-03-02T%2:00Z service=pay decision=%3 environment=%4 %5"_s.arg(++m_rows).arg(
                time, decision, environment, more));
    }
    void deploy(const QString &id, const QString &time, const QString &more)
    {
        m_bench.add(u"deployment"_s, u"id=%1 at=2026-03-02T%2:00Z service=pay %3"_s.arg(id, time, more));
    }
    static MetricScope week(const char *asOf = "2026-04-01T00:00:00Z")
    {
        return MetricBench::scope("2026-03-02T00:00:00Z", "2026-03-09T00:00:00Z", asOf);
    }

private slots:
    void initTestCase_data() { MetricBench::engines(); }
    void init() { OPEN_METRIC_BENCH(m_bench); }

    void aWeekEndsAtLocalMidnight()
    {
        exception(u"a"_s, u"2026-01-01"_s, u"expires_at=2026-03-29T18:29:59Z"_s); // Sunday 23:59:59 in Kolkata
        exception(u"b"_s, u"2026-01-01"_s, u"expires_at=2026-03-29T18:30:00Z"_s);
        exception(u"c"_s, u"2026-01-01"_s, u"expires_at=2026-03-25T12:00:00Z"_s); // at the instant: expired
        exception(u"d"_s, u"2026-01-01"_s, u"expires_at=2026-04-12T18:30:00Z"_s); // in week 3 of 0 to 2
        MetricScope scope = MetricBench::scope("2026-03-01T00:00:00Z", "2026-03-25T12:00:00Z");
        scope.params = {{u"weeks"_s, u"3"_s}};
        const QStringList names{u"weeks"_s, u"expiring"_s, u"later"_s, u"already_expired_open"_s, u"open"_s};
        scope.zone = QTimeZone("Asia/Kolkata");
        QCOMPARE(MetricBench::outputs(m_bench.run(u"exception_expiry_forecast"_s, scope), names),
                 u"weeks=[1,1,0] expiring=2 later=1 already_expired_open=1 open=4"_s);
        scope.zone = QTimeZone::utc();
        QCOMPARE(MetricBench::outputs(m_bench.run(u"exception_expiry_forecast"_s, scope), names),
                 u"weeks=[2,0,1] expiring=3 later=0 already_expired_open=1 open=4"_s);
    }

    void aChainExpiresWithItsLastOpenGrant()
    {
        exception(u"a"_s, u"2026-01-01"_s, u"expires_at=2026-03-27T00:00:00Z"_s);
        exception(u"a"_s, u"2026-03-01"_s, u"expires_at=2026-04-03T00:00:00Z"_s);
        exception(u"b"_s, u"2026-01-01"_s, u"expires_at=2026-03-27T00:00:00Z"_s);
        exception(u"b"_s, u"2026-03-01"_s, u""_s);
        const MetricScope scope = MetricBench::scope("2026-03-01T00:00:00Z", "2026-03-25T12:00:00Z");
        QCOMPARE(MetricBench::outputs(m_bench.run(u"exception_expiry_forecast"_s, scope),
                                      {u"weeks"_s, u"expiring"_s, u"no_expiry"_s}),
                 u"weeks=[0,1,0,0,0,0,0,0] expiring=1 no_expiry=1"_s);
    }

    void renewalsAreExpectedOnceEnoughChainsEnded()
    {
        for (int i = 0; i < 10; ++i) {
            const QString rule = u"r%1"_s.arg(i);
            exception(rule, u"2026-01-01"_s, u"expires_at=2026-01-10T00:00:00Z closed_at=2026-01-12T00:00:00Z"_s);
            if (i < 4) // renewed within the 14 days, and then ended
                exception(rule, u"2026-01-15"_s, u"closed_at=2026-02-01T00:00:00Z"_s);
        }
        exception(u"open"_s, u"2026-03-01"_s, u"expires_at=2026-03-27T00:00:00Z"_s);
        MetricScope scope = MetricBench::scope("2026-03-01T00:00:00Z", "2026-03-25T00:00:00Z");
        const QStringList names{u"renewed"_s, u"ended"_s, u"chains_ended"_s, u"expected_renewals"_s,
                                u"expected_renewals_high"_s};
        // Wilson's upper end of 4 of 14 is 0.54649.
        QCOMPARE(MetricBench::outputs(m_bench.run(u"exception_expiry_forecast"_s, scope), names),
                 u"renewed=4 ended=14 chains_ended=10 expected_renewals=0.285714 expected_renewals_high=0.546491"_s);
        scope.to = scope.asOf = MetricBench::at("2026-02-14T23:59:59Z"); // the renewed ones ended within the 14 days
        QCOMPARE(MetricBench::outputs(m_bench.run(u"exception_expiry_forecast"_s, scope), names),
                 u"renewed=4 ended=10 chains_ended=6 expected_renewals=- expected_renewals_high=-"_s);
    }

    void anExceptionInGoodOrderHasAllOfIt()
    {
        const QString whole = u"owner=o requester=r approver=a reason=x expires_at=2026-04-01T00:00:00Z"_s;
        exception(u"whole"_s, u"2026-03-02"_s, whole);
        exception(u"alone"_s, u"2026-03-02"_s, QString(whole).replace(u"approver=a"_s, u"approver=r"_s));
        exception(u"endless"_s, u"2026-03-02"_s, u"owner=o approver=a reason="_s);
        exception(u"over"_s, u"2026-03-02"_s, QString(whole).replace(u"04-01"_s, u"03-25"_s)); // at the very instant
        exception(u"old"_s, u"2025-03-24"_s, whole); // 366 days
        exception(u"year"_s, u"2025-03-25"_s, whole); // 365 days
        for (const char *day : {"2026-01-01", "2026-01-11", "2026-01-21"})
            exception(u"again"_s, QString::fromLatin1(day), u"closed_at=2026-01-30T00:00:00Z"_s);
        exception(u"again"_s, u"2026-02-01"_s, whole);
        exception(u"closed"_s, u"2026-03-02"_s, u"closed_at=2026-03-03T00:00:00Z"_s);
        const MetricScope scope = MetricBench::scope("2026-03-01T00:00:00Z", "2026-03-25T00:00:00Z");
        const MetricResult result = m_bench.run(u"exception_hygiene"_s, scope);
        QCOMPARE(
            MetricBench::outputs(result,
                                 {u"num"_s, u"den"_s, u"missing/second_person"_s, u"missing/expiry"_s,
                                  u"missing/reason"_s, u"missing/in_time"_s, u"missing/owner"_s}),
            u"num=4 den=7 missing/second_person=1 missing/expiry=1 missing/reason=1 missing/in_time=1 missing/owner=0"_s);
        QCOMPARE(MetricBench::outputs(result, {u"permanent/num"_s, u"permanent_by_rule"_s}),
                 u"permanent/num=3 permanent_by_rule={\"again\":1,\"endless\":1,\"old\":1}"_s);
        QCOMPARE(m_bench.notAddingUp(u"exception_hygiene"_s, scope, {u"num"_s, u"den"_s, u"permanent/num"_s}),
                 QString());
    }

    void whatHappensToExceptionsIsCountedWhenItHappens()
    {
        exception(u"a"_s, u"2026-02-20"_s, u"expires_at=2026-03-02T00:00:00Z"_s);
        exception(u"a"_s, u"2026-03-03"_s, u"expires_at=2026-03-05T00:00:00Z closed_at=2026-03-06T00:00:00Z"_s);
        exception(u"a"_s, u"2026-03-08"_s, u"expires_at=2026-03-20T00:00:00Z closed_at=2026-03-19T00:00:00Z"_s);
        exception(u"b"_s, u"2026-03-09"_s, u""_s); // after the period
        exception(u"c"_s, u"2026-03-02"_s, u"closed_at=2026-03-08T23:59:59Z"_s);
        exception(u"d"_s, u"2026-03-05"_s, u"closed_at=2026-03-04T00:00:00Z"_s);
        exception(u"e"_s, u"2026-03-02"_s,
                  u"expires_at=2026-03-07T00:00:00Z closed_at=2026-03-06T00:00:00Z"_s); // no expiry
        const QStringList names{u"created"_s, u"renewed"_s, u"repeatedly_renewed"_s,
                                u"closed"_s,  u"expired"_s, u"rejected_rows"_s};
        QCOMPARE(MetricBench::outputs(m_bench.run(u"exception_activity"_s, week()), names),
                 u"created=2 renewed=2 repeatedly_renewed=1 closed=3 expired=2 rejected_rows=1"_s);
        QCOMPARE(MetricBench::outputs(m_bench.run(u"exception_activity"_s, week("2026-03-05T12:00:00Z")), names),
                 u"created=2 renewed=1 repeatedly_renewed=0 closed=0 expired=2 rejected_rows=1"_s);
        QCOMPARE(m_bench.notAddingUp(u"exception_activity"_s, week(), {u"created"_s, u"renewed"_s, u"closed"_s}),
                 QString());
    }

    void aReleaseThatNeededAnExceptionCountsOnce()
    {
        m_bench.add(u"release"_s, u"id=1 service=pay at=2026-03-02T00:00:00Z exceptions=E1,E2"_s);
        m_bench.add(u"release"_s, u"id=2 service=pay at=2026-03-08T23:59:59Z artifact=a"_s);
        m_bench.add(u"release"_s, u"id=3 service=pay at=2026-03-03T00:00:00Z commit_sha=c"_s);
        m_bench.add(u"release"_s, u"id=4 service=pay at=2026-03-09T00:00:00Z exceptions=E1"_s);
        m_bench.add(u"release"_s, u"id=5 service=pay exceptions=E1"_s);
        gate(u"10:00"_s, u"pass_with_exception"_s, u"prod"_s, u"artifact=a"_s);
        gate(u"11:00"_s, u"pass_with_exception"_s, u"prod"_s, u"artifact=a"_s);
        gate(u"11:00"_s, u"pass"_s, u"prod"_s, u"commit_sha=c"_s);
        m_bench.add(u"release"_s, u"id=6 service=pay at=2026-03-04T00:00:00Z commit_sha=c"_s); // told once more
        deploy(u"d"_s, u"12:00"_s, u"artifact=z environment=prod status=success"_s); // releases are known: no release
        const MetricResult result = m_bench.run(u"exception_share"_s, week());
        QCOMPARE(MetricBench::outputs(result, {u"num"_s, u"den"_s}), u"num=2 den=3"_s);
        QCOMPARE(MetricBench::excluded(result), u"no_time=1"_s);
        QCOMPARE(m_bench.notAddingUp(u"exception_share"_s, week(), {u"num"_s, u"den"_s}), QString());
        QCOMPARE(
            MetricBench::outputs(m_bench.run(u"exception_share"_s, week("2026-03-02T09:00:00Z")), {u"num"_s, u"den"_s}),
            u"num=1 den=1"_s);
    }

    void withoutReleasesTheFirstDeploymentIsOne()
    {
        deploy(u"f"_s, u"09:00"_s, u"artifact=a environment=prod status=failure"_s);
        deploy(u"a"_s, u"10:00"_s, u"artifact=a environment=eu status=success"_s);
        deploy(u"b"_s, u"11:00"_s, u"artifact=a environment=us status=success"_s);
        deploy(u"c"_s, u"12:00"_s, u"commit_sha=c environment=eu status=success"_s);
        deploy(u"n"_s, u"13:00"_s, u"environment=eu status=success"_s);
        deploy(u"s"_s, u"13:00"_s, u"artifact=s environment=lab environment_class=staging status=success"_s);
        gate(u"10:00"_s, u"pass_with_exception"_s, u"eu"_s, u"commit_sha=c"_s);
        const MetricResult result = m_bench.run(u"exception_share"_s, week());
        QCOMPARE(MetricBench::lines(result, {u"row_id"_s, u"excepted"_s, u"excluded"_s}),
                 (QStringList{u"a 0 -"_s, u"c 1 -"_s, u"n 0 no_subject"_s}));
    }

    void theLastVerdictsAreCompared()
    {
        gate(u"10:00"_s, u"pass"_s, u"eu"_s, u"artifact=a rule=R rule_version=1 mode=enforce"_s);
        gate(u"11:00"_s, u"block"_s, u"us"_s, u"artifact=a rule=R rule_version=1"_s);
        gate(u"12:00"_s, u"observe"_s, u"us"_s, u"artifact=a rule=R rule_version=1"_s); // no verdict
        gate(u"12:00"_s, u"pass"_s, u"us"_s, u"artifact=a rule=R rule_version=1 mode=observe"_s); // not enforced
        gate(u"10:00"_s, u"pass"_s, u"eu"_s, u"artifact=x rule=R rule_version=1"_s);
        gate(u"10:00"_s, u"pass_with_exception"_s, u"us"_s, u"artifact=x rule=R rule_version=1"_s);
        gate(u"10:00"_s, u"block"_s, u"ref:main"_s, u"artifact=p rule=R rule_version=1"_s);
        gate(u"10:00"_s, u"pass"_s, u"eu"_s, u"artifact=p rule=R rule_version=1"_s);
        gate(u"10:00"_s, u"pass"_s, u"eu"_s, u"rule=R rule_version=1"_s);
        gate(u"10:00"_s, u"pass"_s, u"eu"_s, u"artifact=o rule=other"_s);
        const MetricResult result = m_bench.run(u"gate_consistency"_s, week());
        QCOMPARE(MetricBench::outputs(result, {u"num"_s, u"den"_s, u"inconsistent"_s, u"by_exception"_s}),
                 u"num=0 den=2 inconsistent=[\"a|R|1\",\"x|R|1\"] by_exception=1"_s);
        QCOMPARE(MetricBench::excluded(result), u"no_artifact=1 no_rule_version=1"_s);
        gate(u"13:00"_s, u"pass"_s, u"us"_s, u"artifact=a rule=R rule_version=1"_s);
        QCOMPARE(MetricBench::outputs(m_bench.run(u"gate_consistency"_s, week()), {u"num"_s, u"den"_s}),
                 u"num=1 den=2"_s);
        QCOMPARE(m_bench.notAddingUp(u"gate_consistency"_s, week(), {u"num"_s, u"den"_s}), QString());
    }

    void aDecisionTakesTheVersionInForce()
    {
        m_bench.add(u"policy_version"_s, u"id=1 rule=R version=1 enforced_at=2026-01-01T00:00:00Z"_s);
        m_bench.add(u"policy_version"_s, u"id=2 rule=R version=2 enforced_at=2026-03-02T11:00:00Z"_s);
        gate(u"10:00"_s, u"pass"_s, u"eu"_s, u"artifact=a rule=R"_s);
        gate(u"11:00"_s, u"block"_s, u"us"_s, u"artifact=a rule=R"_s);
        QCOMPARE(MetricBench::outputs(m_bench.run(u"gate_consistency"_s, week()), {u"den"_s}), u"den=0"_s);
        gate(u"12:00"_s, u"block"_s, u"eu"_s, u"artifact=a rule=R"_s);
        QCOMPARE(MetricBench::outputs(m_bench.run(u"gate_consistency"_s, week()), {u"num"_s, u"den"_s}),
                 u"num=1 den=1"_s);
    }

    void onlyWhatChangedProductionIsCounted()
    {
        m_bench.add(u"environment"_s, u"id=e name=lab class=staging"_s);
        deploy(u"a"_s, u"10:00"_s, u"environment=live via=pipeline status=failure"_s);
        deploy(u"b"_s, u"10:00"_s, u"environment=live via=manual emergency=true status=success"_s);
        deploy(u"c"_s, u"10:00"_s, u"environment=live status=superseded"_s);
        deploy(u"q"_s, u"10:00"_s, u"environment=live via=manual status=in_progress"_s);
        deploy(u"l"_s, u"10:00"_s, u"environment=lab via=manual status=success"_s);
        m_bench.add(u"deployment"_s, u"id=n environment=live via=manual"_s);
        const MetricResult result = m_bench.run(u"deploy_rates"_s, week());
        QCOMPARE(MetricBench::outputs(result,
                                      {u"manual/num"_s, u"emergency/num"_s, u"manual_or_emergency/num"_s,
                                       u"manual/den"_s, u"unknown_channel"_s, u"failed"_s}),
                 u"manual/num=1 emergency/num=1 manual_or_emergency/num=1 manual/den=3 unknown_channel=1 failed=1"_s);
        QCOMPARE(MetricBench::excluded(result), u"no_time=1"_s);
        QCOMPARE(result.state(), MetricState::Insufficient);
        QCOMPARE(m_bench.notAddingUp(u"deploy_rates"_s, week(), {u"manual/num"_s, u"manual/den"_s}), QString());
    }

    /// The pipeline, the cluster and the change record tell of the same deployments.
    void aDeploymentThatSeveralTellOfIsOne()
    {
        deploy(u"a"_s, u"10:00"_s, u"environment=live via=pipeline status=success commit_sha=c build=7"_s);
        deploy(u"b"_s, u"10:06"_s, u"environment=live via=pipeline status=success commit_sha=e"_s);
        m_bench.from(u"cluster"_s, "2026-03-03T00:00:00Z");
        deploy(u"x"_s, u"10:05"_s, u"environment=prod status=synced artifact=img"_s);
        deploy(u"y"_s, u"10:26"_s, u"environment=prod status=synced"_s); // 11 minutes after the last one
        m_bench.from(u"desk"_s, "2026-03-03T00:00:00Z");
        deploy(u"chg"_s, u"10:15"_s, u"environment=live status=success emergency=true"_s);
        m_bench.add(u"deployment"_s, u"id=w service=web at=2026-03-02T10:00:00Z environment=live status=success"_s);
        QCOMPARE(MetricBench::outputs(m_bench.run(u"deploy_rates"_s, week()),
                                      {u"manual/den"_s, u"emergency/num"_s, u"deployed_by_service"_s}),
                 u"manual/den=4 emergency/num=1 deployed_by_service={\"pay\":3,\"web\":1}"_s);
        const MetricResult links = m_bench.run(u"traceability"_s, week());
        QCOMPARE(MetricBench::lines(links, {u"row_id"_s, u"commit_sha"_s, u"build"_s, u"artifact"_s}),
                 (QStringList{u"a c 7 img"_s, u"w - - -"_s, u"b e - -"_s, u"y - - -"_s}));
    }

    void aLinkIsAboutTheDigestThatRuns()
    {
        const QString whole = u"environment=live status=success build=b commit_sha=c artifact=%1"_s;
        gate(u"09:00"_s, u"pass"_s, u"live"_s, u"artifact=a rule_version=1"_s);
        gate(u"11:00"_s, u"pass"_s, u"live"_s, u"artifact=late rule_version=1"_s);
        gate(u"09:00"_s, u"skipped"_s, u"live"_s, u"artifact=skip rule_version=1"_s);
        gate(u"09:00"_s, u"pass"_s, u"live"_s, u"commit_sha=c rule_version=1"_s);
        deploy(u"a"_s, u"10:00"_s, whole.arg(u"a"_s));
        deploy(u"late"_s, u"10:00"_s, whole.arg(u"late"_s)); // decided after it
        deploy(u"named"_s, u"10:00"_s, whole.arg(u"n"_s) + u" decision_id=d decision_artifact=n policy_version=v1"_s);
        deploy(u"other"_s, u"10:00"_s, whole.arg(u"n"_s) + u" decision_id=d decision_artifact=m policy_version=v1"_s);
        deploy(u"skip"_s, u"10:00"_s, whole.arg(u"skip"_s));
        deploy(u"bare"_s, u"10:00"_s, u"environment=live status=success build=b commit_sha=c"_s);
        deploy(u"bad"_s, u"10:00"_s, whole.arg(u"a"_s).replace(u"success"_s, u"failure"_s));
        const MetricResult result = m_bench.run(u"traceability"_s, week());
        QCOMPARE(
            MetricBench::lines(result, {u"row_id"_s, u"link"_s, u"has_decision"_s, u"has_policy"_s, u"complete"_s}),
            (QStringList{u"a exact 1 1 1"_s, u"late inferred 0 1 0"_s, u"named declared 1 1 1"_s,
                         u"other declared 0 1 0"_s, u"skip inferred 0 1 0"_s, u"bare inferred 0 1 0"_s}));
        QCOMPARE(MetricBench::outputs(result, {u"num"_s, u"den"_s, u"missing/artifact"_s, u"missing/decision"_s}),
                 u"num=2 den=6 missing/artifact=1 missing/decision=4"_s);
        QCOMPARE(m_bench.notAddingUp(u"traceability"_s, week(), {u"num"_s, u"den"_s}), QString());
    }

    void evidenceIsOfItsOwnSourcesDecisionInWhateverPeriodThatWasMade()
    {
        const QString latest = u"decided_at=2026-03-03T10:00:00Z"_s;
        m_bench.from(u"other"_s, "2026-03-20T00:00:00Z");
        m_bench.add(u"gate_decision"_s, u"id=d1 "_s + latest);
        m_bench.from(u"hub"_s, "2026-03-20T00:00:00Z");
        m_bench.add(u"gate_decision"_s, u"id=d2 evidence_at=2026-03-03T10:00:01Z "_s + latest);
        m_bench.add(u"evidence"_s, u"id=e1 decision_id=d1 available_at=2026-03-03T10:00:20Z"_s);
        const QStringList names{u"decisions"_s, u"missing"_s};
        QCOMPARE(MetricBench::outputs(m_bench.run(u"evidence_latency"_s, week()), names), u"decisions=2 missing=0"_s);
        m_bench.add(u"gate_decision"_s, u"id=d1 decided_at=2026-02-20T10:00:00Z"_s); // its own, of a week before
        QCOMPARE(MetricBench::outputs(m_bench.run(u"evidence_latency"_s, week()), names), u"decisions=2 missing=1"_s);
    }
};

QTEST_GUILESS_MAIN(tst_GatePaths)
#include "tst_GatePaths.moc"

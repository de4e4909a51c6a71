// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Findings and vulnerabilities until they are fixed: what is open, accepted, reopened, due, tied to a change, deployed.
#include "MetricBench.h"

#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

using namespace plumbline;
using namespace Qt::Literals::StringLiterals;

class tst_Remediation : public QObject
{
    Q_OBJECT

    MetricBench m_bench;

    /// A finding of pay; times are days like 2026-01-03, at midnight, or whole instants.
    void finding(const QString &id, const QString &first, const QString &more = {})
    {
        QString fields = u"id=%1 service=pay first_seen=%2 %3"_s.arg(id, first, more);
        fields.replace(QRegularExpression(u"(=2\\d{3}-\\d\\d-\\d\\d)(?![T\\d])"_s), u"\\1T00:00:00Z"_s);
        m_bench.add(u"finding"_s, fields);
    }
    void reopened(const QString &finding, const char *resolved, const QString &reopened)
    {
        static int count = 0;
        m_bench.add(
            u"finding_resolution"_s,
            u"id=r%1 finding_id=%2 resolved_at=%3 %4"_s.arg(++count).arg(
                finding, QString::fromLatin1(resolved), reopened.isEmpty() ? QString() : u"reopened_at="_s + reopened));
    }
    static MetricScope until(const char *asOf, const QHash<QString, QString> &params = {})
    {
        MetricScope scope = MetricBench::scope("2025-01-01T00:00:00Z", asOf);
        scope.params = params;
        return scope;
    }
    QString mttr(const MetricScope &scope, const QStringList &names)
    {
        return MetricBench::outputs(m_bench.run(u"mttr_findings"_s, scope), names);
    }

private slots:
    void initTestCase_data() { MetricBench::engines(); }
    void init() { OPEN_METRIC_BENCH(m_bench); }

    void whatIsOpenOrAcceptedIsFollowedAsFarAsItWent()
    {
        finding(u"fixed"_s, u"2026-01-01"_s, u"resolved_at=2026-01-03"_s);
        finding(u"accepted"_s, u"2026-01-01"_s, u"risk_accepted_at=2026-01-05"_s);
        finding(u"open"_s, u"2026-01-01"_s);
        const MetricScope scope = until("2026-01-11T00:00:00Z", {{u"tau_days"_s, u"10"_s}});
        const QStringList names{u"n"_s,    u"events"_s, u"censored"_s,         u"open"_s,     u"risk_accepted"_s,
                                u"rmst"_s, u"km_p90"_s, u"mean_closed_only"_s, u"km_median"_s};
        QCOMPARE(
            mttr(scope, names),
            u"n=3 events=1 censored=2 open=1 risk_accepted=1 rmst=7.33333 km_p90=- mean_closed_only=2 km_median=-"_s);
        finding(u"accepted"_s, u"2026-01-01"_s, u"risk_accepted_at=2026-01-05 resolved_at=2026-01-04"_s);
        QCOMPARE(mttr(scope, names),
                 u"n=3 events=2 censored=1 open=1 risk_accepted=0 rmst=5 km_p90=- mean_closed_only=2.5 km_median=3"_s);
        QCOMPARE(m_bench.notAddingUp(u"mttr_findings"_s, scope, {u"n"_s, u"events"_s, u"censored"_s}), QString());
    }

    void whatSeveralSourcesTellOfCountsOnce()
    {
        m_bench.from(u"hub"_s, "2026-03-01T00:00:00Z");
        finding(u"a"_s, u"2026-01-01"_s, u"rule=CVE-1 resolved_at=2026-01-03"_s);
        finding(u"b"_s, u"2026-01-02"_s, u"rule=CVE-1 resolved_at=2026-01-03"_s);
        finding(u"c"_s, u"2026-01-03"_s, u"rule=CVE-2"_s);
        finding(u"d"_s, u"2026-01-03"_s, u"rule=CVE-2"_s); // told twice by one source: which of them is meant?
        finding(u"e"_s, u"2026-01-04"_s);
        m_bench.from(u"lab"_s, "2026-03-01T00:00:00Z");
        finding(u"a2"_s, u"2026-01-01"_s, u"rule=CVE-1 resolved_at=2026-01-05"_s); // open for longer: stands for both
        finding(u"b2"_s, u"2026-01-02T00:00:01Z"_s, u"rule=CVE-1"_s); // not at the same instant
        finding(u"c2"_s, u"2026-01-03"_s, u"rule=CVE-2"_s);
        finding(u"e2"_s, u"2026-01-04"_s); // of no rule
        const MetricScope scope = until("2026-01-11T00:00:00Z");
        const MetricResult result = m_bench.run(u"mttr_findings"_s, scope);
        QCOMPARE(MetricBench::outputs(result, {u"n"_s, u"events"_s, u"mean_closed_only"_s}),
                 u"n=8 events=2 mean_closed_only=2.5"_s); // 4 days and 1
        QCOMPARE(MetricBench::excluded(result), u"told_twice=1"_s);
        MetricScope due = MetricBench::scope("2026-01-01T00:00:00Z", "2026-03-01T00:00:00Z");
        due.params = {{u"sla_days_high"_s, u"30"_s}};
        finding(u"f2"_s, u"2026-01-05"_s, u"rule=CVE-3 severity=high due=2026-01-20"_s);
        m_bench.from(u"hub"_s, "2026-03-01T00:00:00Z");
        finding(u"f"_s, u"2026-01-05"_s, u"rule=CVE-3 severity=high resolved_at=2026-01-10"_s);
        const MetricResult rate = m_bench.run(u"sla_rate"_s, due);
        QCOMPARE(MetricBench::outputs(rate, {u"num"_s, u"den"_s}), u"num=0 den=1"_s); // still open where it is due
        QCOMPARE(MetricBench::excluded(rate), u"told_twice=1"_s);
    }

    void whatHappensLaterHasNotHappened()
    {
        finding(u"a"_s, u"2026-01-01"_s, u"resolved_at=2026-01-20"_s);
        finding(u"b"_s, u"2026-01-02"_s, u"risk_accepted_at=2026-01-20"_s);
        finding(u"c"_s, u"2026-01-12"_s);
        QCOMPARE(mttr(until("2026-01-11T00:00:00Z"), {u"n"_s, u"events"_s, u"open"_s}), u"n=2 events=0 open=2"_s);
        QCOMPARE(mttr(until("2026-02-20T00:00:00Z"), {u"n"_s, u"events"_s, u"open"_s}), u"n=3 events=1 open=1"_s);
    }

    void aFixHoldsWhenItIsNotReopenedWithinTheTime()
    {
        finding(u"a"_s, u"2026-01-01"_s);
        reopened(u"a"_s, "2026-01-03T00:00:00Z", u"2026-01-17T00:00:00Z"_s); // after 14 days to the second
        const QStringList names{u"n"_s, u"events"_s, u"later_spells"_s, u"mean_closed_only"_s};
        QCOMPARE(mttr(until("2026-03-01T00:00:00Z"), names), u"n=1 events=0 later_spells=0 mean_closed_only=-"_s);
        finding(u"b"_s, u"2026-01-01"_s);
        reopened(u"b"_s, "2026-01-03T00:00:00Z", u"2026-01-17T00:00:01Z"_s);
        QCOMPARE(mttr(until("2026-03-01T00:00:00Z"), names), u"n=2 events=1 later_spells=1 mean_closed_only=2"_s);
        // A reopening that lies after the instant has not happened.
        QCOMPARE(mttr(until("2026-01-10T00:00:00Z"), names), u"n=2 events=2 later_spells=0 mean_closed_only=2"_s);
        QCOMPARE(mttr(until("2026-03-01T00:00:00Z", {{u"hold_days"_s, u"13"_s}}), names),
                 u"n=2 events=2 later_spells=2 mean_closed_only=2"_s);
    }

    void whatCannotBeUsedIsListedWithItsReason()
    {
        finding(u"ok"_s, u"2026-01-01"_s);
        finding(u"d"_s, u"2026-01-01"_s, u"state=duplicate"_s);
        finding(u"f"_s, u"2026-01-01"_s, u"state=false_positive"_s);
        finding(u"s"_s, u"2026-01-01"_s, u"state=suppressed"_s);
        finding(u"c"_s, u"2026-01-01"_s, u"state=fixed"_s);
        finding(u"r"_s, u"2026-01-01"_s, u"state=risk_accepted"_s);
        finding(u"early"_s, u"2026-01-05"_s, u"resolved_at=2026-01-04"_s);
        m_bench.add(u"finding"_s, u"id=n resolved_at=2026-01-04T00:00:00Z"_s);
        const MetricResult result = m_bench.run(u"mttr_findings"_s, until("2026-03-01T00:00:00Z"));
        QCOMPARE(result.n, 1);
        QCOMPARE(MetricBench::excluded(result),
                 u"accepted_without_time=1 closed_without_time=1 duplicate=1 false_positive=1 no_first_seen=1 "
                 u"resolved_before_seen=1 suppressed=1"_s);
    }

    void eachSeverityHasATimeOfItsOwn()
    {
        for (const char *severity : {"critical", "medium", "unknown"})
            finding(QString::fromLatin1(severity), u"2026-01-01"_s, u"severity="_s + QString::fromLatin1(severity));
        const MetricScope scope = until("2026-12-01T00:00:00Z", {{u"tau_days/medium"_s, u"60"_s}});
        QCOMPARE(mttr(scope, {u"rmst_by_severity"_s, u"rmst"_s}),
                 u"rmst_by_severity={\"critical\":30,\"medium\":60,\"unknown\":90} rmst=90"_s);
    }

    void aYoungFixIsNotFinal()
    {
        finding(u"a"_s, u"2026-01-01"_s, u"resolved_at=2026-01-10"_s);
        m_bench.pulled(u"hub"_s, "2026-01-20T00:00:00Z");
        QCOMPARE(m_bench.run(u"mttr_findings"_s, until("2026-01-20T00:00:00Z")).state(), MetricState::Maturing);
        m_bench.pulled(u"hub"_s, "2026-01-24T00:00:00Z");
        QCOMPARE(m_bench.run(u"mttr_findings"_s, until("2026-01-24T00:00:00Z")).state(), MetricState::Value);
    }

    void aWeekIsWidenedToFour()
    {
        finding(u"edge"_s, u"2026-02-09"_s, u"resolved_at=2026-02-12"_s); // 28 days before the end of W10
        finding(u"old"_s, u"2026-02-08T23:59:59Z"_s, u"resolved_at=2026-02-12"_s);
        finding(u"late"_s, u"2026-03-09"_s);
        MetricScope week = MetricScope::ofWeek(*IsoWeek::parse(u"2026-W10"_s), QTimeZone::utc(),
                                               MetricBench::at("2026-04-01T00:00:00Z"));
        const MetricResult result = m_bench.run(u"mttr_findings"_s, week);
        QCOMPARE(MetricBench::lines(result, {u"row_id"_s}), QStringList{u"edge"_s});
        const MetricSeries series = m_bench.series(u"mttr_findings"_s, week, *IsoWeek::parse(u"2026-W10"_s), 2);
        QVERIFY(series.points.last().value);
        QCOMPARE(*series.points.last().value, result.figure()->value);
        week.from = MetricBench::at("2026-02-01T00:00:00Z"); // longer than four weeks: as it is asked
        QCOMPARE(m_bench.run(u"mttr_findings"_s, week).n, 2);
    }

    void allAtRiskEnterAtTheirAge()
    {
        finding(u"old"_s, u"2026-01-01"_s, u"resolved_at=2026-03-11"_s);
        finding(u"new"_s, u"2026-03-02"_s, u"resolved_at=2026-03-06"_s);
        finding(u"open"_s, u"2026-03-05"_s, u"resolved_at=2026-04-05"_s);
        finding(u"before"_s, u"2026-01-01"_s, u"resolved_at=2026-03-01"_s);
        const MetricResult result
            = m_bench.run(u"mttr_at_risk"_s,
                          MetricBench::scope("2026-03-01T00:00:00Z", "2026-03-31T00:00:00Z", "2026-05-01T00:00:00Z"));
        // At the age of 4 days two were looked at, at 69 one: S = 1/2, then 0. 4 + 65 / 2.
        QCOMPARE(MetricBench::outputs(result, {u"n"_s, u"events"_s, u"open"_s, u"km_median"_s, u"rmst"_s}),
                 u"n=3 events=2 open=1 km_median=4 rmst=36.5"_s);
    }

    void aFindingIsTiedToTheChangeThatBroughtIt()
    {
        const auto deploy = [&](const QString &id, const char *at, const QString &more) {
            m_bench.add(
                u"deployment"_s,
                u"id=%1 service=pay environment=live at=%2 status=success %3"_s.arg(id, QString::fromLatin1(at), more));
        };
        deploy(u"d1"_s, "2026-01-02T00:00:00Z", u"commit_sha=old"_s);
        deploy(u"d2"_s, "2026-02-01T00:00:00Z", u"commit_sha=old"_s); // again: it was brought in by d1
        deploy(u"d3"_s, "2026-02-01T00:00:00Z", u"commit_sha=edge"_s);
        deploy(u"d4"_s, "2026-02-20T00:00:00Z", u"commit_sha=lab environment_class=staging"_s);
        deploy(u"d5"_s, "2026-02-21T00:00:00Z", u"commit_sha=merge"_s);
        m_bench.add(u"deployed_commit"_s, u"id=c deployment_id=d5 commit_sha=part"_s);
        const QString day = u"2026-03-03"_s; // 30 days after d2 and d3
        finding(u"old"_s, day, u"severity=high commit_sha=old"_s);
        finding(u"edge"_s, day, u"severity=critical commit_sha=edge resolved_at=2026-03-08"_s);
        finding(u"lab"_s, day, u"severity=high commit_sha=lab"_s);
        finding(u"part"_s, day, u"severity=high commit_sha=part"_s);
        finding(u"low"_s, day, u"severity=low commit_sha=edge"_s);
        finding(u"none"_s, day, u"severity=high"_s);
        MetricScope scope = MetricBench::scope("2026-03-01T00:00:00Z", "2026-03-31T00:00:00Z");
        MetricResult result = m_bench.run(u"time_to_fix_recent"_s, scope);
        QCOMPARE(MetricBench::lines(result, {u"row_id"_s, u"also_id"_s, u"link"_s, u"ended"_s}),
                 (QStringList{u"edge d3 exact 1"_s, u"part d5 exact 0"_s, u"none d5 inferred 0"_s}));
        QCOMPARE(MetricBench::outputs(result, {u"n"_s, u"inferred"_s}), u"n=3 inferred=1"_s);
        scope.params.insert(u"inferred"_s, u"no"_s);
        result = m_bench.run(u"time_to_fix_recent"_s, scope);
        QCOMPARE(result.n, 2);
        QCOMPARE(MetricBench::excluded(result), u"inferred=1"_s);
        scope.params.insert(u"recent_days"_s, u"29"_s);
        QCOMPARE(MetricBench::lines(m_bench.run(u"time_to_fix_recent"_s, scope), {u"row_id"_s}).first(), u"part"_s);
    }

    void aServiceLevelIsAPromiseWithADate()
    {
        const QString seen = u"2026-02-01"_s;
        finding(u"derived"_s, seen, u"severity=high resolved_at=2026-03-03"_s); // on its 30th day
        finding(u"raised"_s, seen,
                u"severity=critical severity_raised_at=2026-02-03 due=2026-06-01 resolved_at=2026-03-06"_s);
        finding(u"accepted"_s, seen, u"due=2026-03-10 risk_accepted_at=2026-03-09T23:59:59Z"_s);
        finding(u"late"_s, seen, u"due=2026-03-10 risk_accepted_at=2026-03-10"_s);
        finding(u"before"_s, seen, u"due=2026-01-31"_s);
        finding(u"never"_s, seen, u"severity=informational"_s);
        finding(u"undone"_s, seen, u"due=2026-03-12"_s);
        reopened(u"undone"_s, "2026-03-11T00:00:00Z", u"2026-03-13T00:00:00Z"_s);
        finding(u"first"_s, seen, u"due=2026-03-01 resolved_at=2026-02-02"_s);
        finding(u"next"_s, seen, u"due=2026-04-01 resolved_at=2026-02-02"_s);
        finding(u"soon"_s, seen, u"due=2026-03-30"_s);
        finding(u"twin"_s, seen, u"due=2026-03-10 state=duplicate"_s);
        MetricScope scope = MetricBench::scope("2026-03-01T00:00:00Z", "2026-04-01T00:00:00Z", "2026-03-20T00:00:00Z");
        const MetricResult result = m_bench.run(u"sla_rate"_s, scope);
        QCOMPARE(MetricBench::outputs(
                     result, {u"num"_s, u"den"_s, u"risk_accepted"_s, u"overdue"_s, u"accepted_late"_s, u"derived"_s}),
                 u"num=2 den=5 risk_accepted=1 overdue=1 accepted_late=1 derived=2"_s);
        QCOMPARE(MetricBench::excluded(result), u"duplicate=1 not_due_yet=1 risk_accepted=1"_s);
        QCOMPARE(result.state(), MetricState::Insufficient);
        QCOMPARE(m_bench.notAddingUp(u"sla_rate"_s, scope, {u"num"_s, u"den"_s}), QString());
        scope.from = MetricBench::at("2026-01-01T00:00:00Z");
        QCOMPARE(MetricBench::excluded(m_bench.run(u"sla_rate"_s, scope)),
                 u"due_before_found=1 duplicate=1 not_due_yet=1 risk_accepted=1"_s);
    }

    void aVulnerabilityLastsUntilTheLastEnvironmentIsRidOfIt()
    {
        const auto runs = [&](const QString &service, const QString &environment, const QString &day,
                              const QString &version) {
            static int count = 0;
            m_bench.add(u"deployed_component"_s,
                        u"id=c%1 service=%2 environment=%3 at=%4T00:00:00Z component=lib version=%5"_s.arg(++count).arg(
                            service, environment, day, version));
        };
        m_bench.add(u"environment"_s, u"id=lab name=lab class=staging"_s);
        m_bench.add(
            u"vulnerability"_s,
            u"id=V component=lib affected_versions=1.0,1.1 disclosed_at=2026-01-10T00:00:00Z fixed_at=2026-01-12T00:00:00Z"_s);
        runs(u"back"_s, u"eu"_s, u"2026-01-01"_s, u"1.1"_s);
        runs(u"back"_s, u"eu"_s, u"2026-01-15"_s, u"2"_s);
        runs(u"back"_s, u"eu"_s, u"2026-01-18"_s, u"1.0"_s); // a rollback
        runs(u"back"_s, u"eu"_s, u"2026-01-20"_s, u"2"_s);
        runs(u"early"_s, u"eu"_s, u"2026-01-01"_s, u"1.0"_s);
        runs(u"early"_s, u"eu"_s, u"2026-01-10"_s, u"2"_s);
        runs(u"lab"_s, u"lab"_s, u"2026-01-01"_s, u"1.0"_s);
        runs(u"ten"_s, u"eu"_s, u"2026-01-01"_s, u"1.10"_s); // another version, whatever it begins with
        const MetricScope scope = MetricBench::scope("2025-12-01T00:00:00Z", "2026-02-09T00:00:00Z");
        const QStringList names{u"n"_s,
                                u"events"_s,
                                u"mean_closed_only"_s,
                                u"patched_before_disclosure"_s,
                                u"reopened"_s,
                                u"fix_wait_median_days"_s,
                                u"deploy_km_median"_s};
        QCOMPARE(
            MetricBench::outputs(m_bench.run(u"disclosure_to_patch"_s, scope), names),
            u"n=1 events=1 mean_closed_only=10 patched_before_disclosure=1 reopened=1 fix_wait_median_days=2 deploy_km_median=8"_s);
        // Between patch and rollback it looked patched.
        QCOMPARE(
            MetricBench::outputs(m_bench.run(u"disclosure_to_patch"_s,
                                             MetricBench::scope("2025-12-01T00:00:00Z", "2026-01-17T00:00:00Z")),
                                 names),
            u"n=1 events=1 mean_closed_only=5 patched_before_disclosure=1 reopened=0 fix_wait_median_days=2 deploy_km_median=3"_s);
        m_bench.add(u"vulnerability_scope"_s, u"id=s vulnerability_id=V service=lab environments=lab"_s);
        QCOMPARE(MetricBench::lines(m_bench.run(u"disclosure_to_patch"_s, scope), {u"service"_s, u"ended"_s}),
                 QStringList{u"lab 0"_s});
    }

    /// As known then and as known now differ by what came late, and only by that.
    void aLateRowChangesWhatIsKnownNow()
    {
        m_bench.from(u"hub"_s, "2026-01-05T00:00:00Z");
        finding(u"a"_s, u"2026-01-01"_s);
        m_bench.from(u"hub"_s, "2026-02-05T00:00:00Z");
        finding(u"a"_s, u"2026-01-01"_s, u"resolved_at=2026-01-03"_s);
        MetricScope scope = until("2026-01-11T00:00:00Z");
        QCOMPARE(mttr(scope, {u"events"_s}), u"events=1"_s);
        scope.knownAt = MetricBench::at("2026-01-11T00:00:00Z");
        QCOMPARE(mttr(scope, {u"events"_s}), u"events=0"_s);
    }
};

QTEST_GUILESS_MAIN(tst_Remediation)
#include "tst_Remediation.moc"

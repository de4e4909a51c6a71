// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What rules let through and whether it did damage, which steps of a pipeline ran before, and what of evaluations is
// kept.
#include "MetricBench.h"

#include <QJsonObject>
#include <QTest>

using namespace plumbline;
using namespace Qt::Literals::StringLiterals;

class tst_ChangeControl : public QObject
{
    Q_OBJECT

    MetricBench m_bench;

    void add(const QString &type, const QString &fields) { m_bench.add(type, fields); }
    static MetricScope march() { return MetricBench::scope("2026-03-01T00:00:00Z", "2026-04-01T00:00:00Z"); }
    void deployed(const QString &id, const QString &more)
    {
        add(u"deployment"_s,
            u"id=%1 service=pay at=2026-03-%1T10:00:00Z environment_class=production environment=prod %2"_s.arg(id,
                                                                                                                more));
    }
    void decided(const QString &id, const QString &more)
    {
        add(u"gate_decision"_s, u"id=%1 service=pay decision=pass %2"_s.arg(id, more));
    }

private slots:
    void initTestCase_data() { MetricBench::engines(); }
    void init() { OPEN_METRIC_BENCH(m_bench); }

    void whatWasAllowedIsRegrettedWhenItDoesDamage()
    {
        deployed(u"02"_s, u"commit_sha=c2"_s);
        decided(u"a2"_s, u"rule=A rule_version=1 commit_sha=c2 decided_at=2026-03-02T09:00:00Z"_s);
        decided(u"b2"_s, u"rule=B commit_sha=c2 decided_at=2026-03-02T10:00:00Z decision=pass_with_exception"_s);
        add(u"incident"_s,
            u"id=i2 service=pay severity=P2 opened_at=2026-04-01T10:00:00Z deployment_id=02"_s); // 30 days
        deployed(u"03"_s, u"commit_sha=c3"_s);
        decided(u"a3"_s, u"rule=A rule_version=1 commit_sha=c3 decided_at=2026-03-03T09:00:00Z"_s);
        add(u"incident"_s, u"id=i3 service=pay severity=P3 opened_at=2026-03-04T00:00:00Z deployment_id=03"_s);
        deployed(u"04"_s, u"commit_sha=c4"_s);
        decided(u"a4"_s, u"rule=A rule_version=2 commit_sha=c4 decided_at=2026-03-04T09:00:00Z"_s);
        add(u"finding"_s, u"id=f4 service=pay severity=high commit_sha=c4 first_seen=2026-03-05T00:00:00Z"_s);
        deployed(u"05"_s, u"commit_sha=c5"_s);
        decided(u"a5"_s, u"rule=A rule_version=2 commit_sha=c5 decided_at=2026-03-05T09:00:00Z decision=block"_s);
        decided(u"b5"_s, u"rule=B commit_sha=c5 decided_at=2026-03-05T09:00:00Z mode=observe"_s); // allows nothing
        deployed(u"06"_s, u"commit_sha=c6"_s);
        decided(u"a6"_s, u"rule=A rule_version=2 commit_sha=c6 decided_at=2026-03-06T09:00:00Z"_s);
        add(u"finding"_s, u"id=f6 service=pay severity=high commit_sha=c6 first_seen=2026-03-06T09:59:59Z"_s); // before
        add(u"finding"_s, u"id=g6 service=pay severity=low commit_sha=c6 first_seen=2026-03-07T00:00:00Z"_s);
        m_bench.from(u"pager"_s, "2020-01-02T00:00:00Z"); // tells of the first one, too
        add(u"incident"_s, u"id=P-9 service=pay severity=high opened_at=2026-04-01T10:00:00Z"_s);
        MetricScope later = march();
        later.asOf = MetricBench::at("2026-04-02T00:00:00Z");
        const MetricResult result = m_bench.run(u"policy_regret"_s, later);
        QCOMPARE(MetricBench::lines(result, {u"row_id"_s, u"rule"_s, u"rule_version"_s, u"regretted"_s, u"also2_id"_s}),
                 (QStringList{u"02 A 1 1 i2"_s, u"02 B - 1 i2"_s, u"03 A 1 0 -"_s, u"04 A 2 1 f4"_s, u"05 - - 0 -"_s,
                              u"06 A 2 0 -"_s}));
        QCOMPARE(
            MetricBench::outputs(
                result, {u"num"_s, u"den"_s, u"changes"_s, u"changes_regretted"_s, u"by_incident"_s, u"maturing"_s}),
            u"num=3 den=5 changes=4 changes_regretted=2 by_incident=2 maturing=3"_s);
        QCOMPARE(MetricBench::excluded(result), u"no_verdict=1"_s);
        QCOMPARE(m_bench.notAddingUp(u"policy_regret"_s, later, {u"num"_s, u"den"_s}), QString());
        // Nobody knew of it then.
        QCOMPARE(MetricBench::outputs(m_bench.run(u"policy_regret"_s, march()), {u"num"_s}), u"num=1"_s);
        later.params = {{u"regret_days"_s, u"29"_s}};
        QCOMPARE(MetricBench::outputs(m_bench.run(u"policy_regret"_s, later), {u"num"_s}), u"num=1"_s);
    }

    void aPipelineIsInOrderWithAllThree()
    {
        const auto ran = [&](const QString &day, const QString &rule, const QString &at, const QString &more = {}) {
            decided(u"c%1-%2-%3"_s.arg(day, rule, at),
                    u"rule=%2 commit_sha=c%1 decided_at=2026-03-%1T%3Z %4"_s.arg(day, rule, at, more));
        };
        deployed(u"02"_s, u"commit_sha=c02"_s);
        ran(u"02"_s, u"CodeQL"_s, u"08:00:00"_s, u"decision=observe"_s);
        ran(u"02"_s, u"CodeQL"_s, u"09:00:00"_s); // the last one holds
        ran(u"02"_s, u"dependency-review"_s, u"10:00:00"_s); // over at the very instant
        ran(u"02"_s, u"secrets-scan"_s, u"09:00:00"_s, u"decision=warn"_s);
        deployed(u"03"_s, u"commit_sha=c03"_s);
        ran(u"03"_s, u"lint"_s, u"09:00:00"_s);
        ran(u"03"_s, u"trivy"_s, u"09:00:00"_s, u"decision=block"_s);
        ran(u"03"_s, u"gitleaks"_s, u"10:00:01"_s); // too late
        deployed(u"04"_s, u"commit_sha=c04"_s);
        ran(u"04"_s, u"unit-tests"_s, u"09:00:00"_s); // none of the three
        ran(u"04"_s, u"secrets-scan"_s, u"09:00:00"_s); // of one kind only
        deployed(u"05"_s, {});
        add(u"deployment"_s, u"id=06 service=web commit_sha=c6 at=2026-03-06T10:00:00Z environment_class=production"_s);
        const MetricResult result = m_bench.run(u"pipeline_conformance"_s, march());
        QCOMPARE(MetricBench::lines(result,
                                    {u"row_id"_s, u"in_order"_s, u"static_passed"_s, u"dependency_failed"_s,
                                     u"secrets_missing"_s, u"excluded"_s}),
                 (QStringList{u"02 1 1 0 0 -"_s, u"03 0 1 1 1 -"_s, u"04 0 0 0 0 -"_s, u"05 0 0 0 1 no_commit"_s,
                              u"06 0 0 0 1 checks_not_told"_s}));
        QCOMPARE(MetricBench::outputs(result,
                                      {u"num"_s, u"den"_s, u"static_missing"_s, u"dependency_failed"_s,
                                       u"dependency_missing"_s, u"secrets_missing"_s}),
                 u"num=1 den=3 static_missing=1 dependency_failed=1 dependency_missing=1 secrets_missing=1"_s);
        QCOMPARE(m_bench.notAddingUp(u"pipeline_conformance"_s, march(), {u"num"_s, u"den"_s}), QString());
        MetricScope named = march();
        named.params = {{u"static_checks"_s, u"build,unit-tests"_s}};
        QCOMPARE(MetricBench::outputs(m_bench.run(u"pipeline_conformance"_s, named), {u"num"_s, u"static_missing"_s}),
                 u"num=0 static_missing=2"_s);
        // Whoever may name a check may not be all of a list by it.
        ran(u"03"_s, u"%"_s, u"08:00:00"_s);
        ran(u"03"_s, u"build,unit-tests"_s, u"08:00:00"_s);
        QCOMPARE(MetricBench::outputs(m_bench.run(u"pipeline_conformance"_s, named), {u"num"_s, u"static_missing"_s}),
                 u"num=0 static_missing=2"_s);
    }

    void whatIsOnlyCountedIsNotRetained()
    {
        const QString day = u"at=2026-03-02T00:00:00Z "_s;
        add(u"evaluation_count"_s, u"id=1 rule=A count=10 "_s + day);
        add(u"evaluation_count"_s, u"id=2 rule=A count=5 "_s + day);
        add(u"evaluation_count"_s, u"id=3 rule=A count=-5 "_s + day);
        add(u"evaluation_count"_s, u"id=4 rule=C count=1 "_s + day);
        add(u"evaluation_count"_s, u"id=5 rule=A count=100 at=2026-04-01T00:00:00Z"_s); // later
        const QString at = u"decided_at=2026-03-02T10:00:00Z "_s;
        decided(u"a1"_s, u"rule=A rule_version=1 commit_sha=c1 "_s + at);
        decided(u"a2"_s, u"rule=A commit_sha=c2 "_s + at);
        decided(u"b1"_s, u"rule=B rule_version=1 artifact=x "_s + at);
        decided(u"b2"_s, u"rule=B rule_version=1 "_s + at);
        decided(u"c1"_s, u"rule=C rule_version=1 commit_sha=c1 "_s + at);
        decided(u"c2"_s, u"rule=C rule_version=1 commit_sha=c2 "_s + at); // more than were counted
        decided(u"c3"_s, u"rule=C rule_version=1 commit_sha=c3 decision=skipped "_s + at);
        m_bench.from(u"own"_s, "2020-01-02T00:00:00Z");
        add(u"evaluation_count"_s, u"id=1 rule=A count=12 "_s + day); // the same, seen by another
        decided(u"a1"_s, u"rule=A commit_sha=c1 "_s + at); // told of by both
        const MetricResult result = m_bench.run(u"retained_evaluations"_s, march());
        QCOMPARE(MetricBench::lines(result, {u"rule"_s, u"counted"_s, u"stored"_s, u"retained"_s, u"lost"_s}),
                 (QStringList{u"A 15 2 1 14"_s, u"A 0 0 0 0"_s, u"B 0 2 1 1"_s, u"C 1 2 2 0"_s}));
        QCOMPARE(MetricBench::outputs(result, {u"num"_s, u"den"_s, u"rules"_s, u"no_version"_s, u"no_subject"_s}),
                 u"num=4 den=19 rules=3 no_version=1 no_subject=1"_s);
        QCOMPARE(MetricBench::excluded(result), u"negative_amount=1"_s);
        QCOMPARE(m_bench.notAddingUp(u"retained_evaluations"_s, march(), {u"num"_s, u"den"_s, u"lost"_s}), QString());
    }
};

QTEST_GUILESS_MAIN(tst_ChangeControl)
#include "tst_ChangeControl.moc"

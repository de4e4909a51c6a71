// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What rules stand and who owns them, what only advised, what was taken back or got through by asking again; the pace
// of deployments; and what of a bill nobody explains.
#include "MetricBench.h"

#include <QJsonObject>
#include <QTest>

using namespace plumbline;
using namespace Qt::Literals::StringLiterals;

class tst_Enforcement : public QObject
{
    Q_OBJECT

    MetricBench m_bench;

    void add(const QString &type, const QString &fields) { m_bench.add(type, fields); }
    static MetricScope march() { return MetricBench::scope("2026-03-01T00:00:00Z", "2026-04-01T00:00:00Z"); }
    QString told(const QString &id, const QStringList &names)
    {
        return MetricBench::outputs(m_bench.run(id, march()), names);
    }

private slots:
    void initTestCase_data() { MetricBench::engines(); }
    void init() { OPEN_METRIC_BENCH(m_bench); }

    void aRuleStandsInItsNewestVersion()
    {
        const auto rule = [&](const QString &fields) { add(u"policy_version"_s, fields); };
        rule(u"id=a1 rule=A mode=observe enforced_at=2026-01-01T00:00:00Z owner=kim"_s);
        rule(u"id=a2 rule=A mode=enforce enforced_at=2026-03-04T00:00:00Z executable=true"_s);
        rule(u"id=a3 rule=A mode=observe enforced_at=2026-04-01T00:00:01Z"_s); // not yet
        rule(u"id=b1 rule=B mode=warn executable=false"_s);
        rule(u"id=c1 rule=C mode=deny enforced_at=2026-03-03T23:59:59Z disabled_at=2026-04-01T00:00:00Z"_s);
        rule(u"id=d1 rule=D enforced_at=2026-03-05T00:00:00Z"_s);
        rule(u"id=e1 rule=E mode=disabled disabled_at=2026-03-10T00:00:00Z"_s); // nobody says since when it stood
        rule(u"id=e2 rule=E enforced_at=2026-01-05T00:00:00Z"_s);
        rule(u"id=f1 rule=D mode=disabled disabled_at=2026-04-01T00:00:01Z"_s); // not yet
        const MetricResult result = m_bench.run(u"rule_register"_s, march());
        QCOMPARE(MetricBench::outputs(result,
                                      {u"num"_s, u"den"_s, u"advisory"_s, u"without_owner"_s, u"told_executable"_s,
                                       u"not_executable"_s, u"weeks_enforced"_s}),
                 u"num=2 den=3 advisory=1 without_owner=2 told_executable=2 not_executable=1 weeks_enforced=4"_s);
        QCOMPARE(MetricBench::lines(result, {u"row_id"_s, u"mode"_s, u"owner"_s, u"weeks_enforced"_s}),
                 (QStringList{u"a2 enforce kim 4"_s, u"b1 observe - -"_s, u"c1 disabled - 4"_s, u"d1 enforce - 3"_s,
                              u"e1 disabled - -"_s}));
        QCOMPARE(MetricBench::excluded(result), u"disabled=2"_s);
        QCOMPARE(m_bench.notAddingUp(u"rule_register"_s, march(), {u"num"_s, u"den"_s}), QString());
    }

    void whatWasOnlyAdvisedHappened()
    {
        add(u"policy_version"_s,
            u"id=1 rule=A mode=observe prevents=db enforced_at=2026-01-01T00:00:00Z disabled_at=2026-03-10T00:00:00Z"_s);
        add(u"policy_version"_s, u"id=2 rule=A mode=enforce prevents=db enforced_at=2026-03-10T00:00:00Z"_s);
        add(u"policy_version"_s, u"id=3 rule=B mode=disabled prevents=dns"_s);
        const auto incident = [&](const QString &fields) { add(u"incident"_s, u"service=pay "_s + fields); };
        incident(u"id=i1 cause_class=db opened_at=2026-03-09T23:59:59Z"_s);
        incident(u"id=i2 cause_class=db opened_at=2026-03-10T00:00:00Z"_s);
        incident(u"id=i3 cause_class=dns opened_at=2026-03-10T00:00:01Z"_s);
        incident(u"id=i4 opened_at=2026-03-10T00:00:02Z"_s);
        incident(u"id=i5 cause_class=db opened_at=2026-04-01T00:00:00Z"_s);
        m_bench.from(u"pager"_s, "2026-04-02T00:00:00Z");
        incident(u"id=p1 opened_at=2026-03-09T23:59:59Z"_s); // the first one again
        const MetricResult result = m_bench.run(u"advised_incidents"_s, march());
        QCOMPARE(MetricBench::outputs(result, {u"num"_s, u"den"_s, u"enforced"_s}), u"num=1 den=2 enforced=1"_s);
        QCOMPARE(result.output(u"advised_by_rule"_s).toObject(), (QJsonObject{{u"A"_s, 1}}));
        QCOMPARE(MetricBench::excluded(result), u"no_cause=1 no_rule=1"_s);
        QCOMPARE(m_bench.notAddingUp(u"advised_incidents"_s, march(), {u"num"_s, u"den"_s}), QString());
    }

    void onlyTheSameAskedAgainIsARerun()
    {
        int minute = 0;
        const auto asked = [&](const QString &decision, const QString &fields) {
            ++minute;
            add(u"gate_decision"_s,
                u"id=g%1 decided_at=2026-03-02T10:%2:00Z decision=%3 %4"_s.arg(
                    QString::number(minute), QString::number(100 + minute).mid(1), decision, fields));
        };
        const QString same = u"rule=A rule_version=1 service=pay commit_sha=c1 environment=prod"_s;
        asked(u"block"_s, same);
        asked(u"pass"_s, same); // a rerun
        asked(u"pass"_s, same); // it had passed already
        asked(u"block"_s, u"rule=A rule_version=1 service=pay commit_sha=c2 environment=prod"_s);
        asked(u"pass"_s, u"rule=A rule_version=2 service=pay commit_sha=c2 environment=prod"_s); // another version
        asked(u"pass"_s, u"rule=A rule_version=1 service=pay commit_sha=c3 environment=prod"_s); // a fix
        asked(u"pass"_s, u"rule=A rule_version=1 service=pay commit_sha=c2 environment=test"_s); // another place
        asked(u"pass_with_exception"_s, u"rule=A rule_version=1 service=pay commit_sha=c2 environment=prod"_s);
        asked(u"pass"_s, u"rule=A service=pay commit_sha=c2 environment=prod"_s);
        asked(u"warn"_s, u"rule=A rule_version=1"_s);
        m_bench.from(u"lab"_s, "2026-04-02T00:00:00Z");
        add(u"gate_decision"_s, u"id=x decided_at=2026-03-02T10:02:00Z decision=pass "_s + same); // the second again
        const MetricResult result = m_bench.run(u"rerun_passes"_s, march());
        QCOMPARE(MetricBench::outputs(result, {u"num"_s, u"den"_s}), u"num=1 den=5"_s);
        QCOMPARE(MetricBench::excluded(result), u"no_subject=1 no_version=1 told_twice=1"_s);
        QCOMPARE(m_bench.notAddingUp(u"rerun_passes"_s, march(), {u"num"_s, u"den"_s}), QString());
    }

    void aBlockIsTakenBackInThreeWays()
    {
        const auto decided
            = [&](const QString &id, const QString &day, const QString &decision, const QString &fields) {
                  add(u"gate_decision"_s,
                      u"id=%1 decided_at=2026-03-%2T00:00:00Z decision=%3 service=pay environment=prod %4"_s.arg(
                          id, day, decision, fields));
              };
        decided(u"b1"_s, u"01"_s, u"block"_s, u"rule=A commit_sha=c1"_s);
        decided(u"b1x"_s, u"02"_s, u"block"_s, u"rule=A commit_sha=c1"_s); // asked again, blocked again
        decided(u"b2"_s, u"02"_s, u"block"_s, u"rule=B rule_version=1 commit_sha=c1"_s);
        decided(u"b3"_s, u"03"_s, u"block"_s, u"rule=C rule_version=1 commit_sha=c1"_s);
        decided(u"p3"_s, u"04"_s, u"pass"_s, u"rule=C rule_version=1 commit_sha=c1"_s);
        decided(u"b4"_s, u"05"_s, u"block"_s, u"rule=D rule_version=1 commit_sha=c1"_s);
        decided(u"p4"_s, u"06"_s, u"pass"_s, u"rule=D rule_version=1 commit_sha=c2"_s); // a fix
        decided(u"b5"_s, u"25"_s, u"block"_s, u"rule=D rule_version=1 commit_sha=c9"_s);
        decided(u"b6"_s, u"25"_s, u"block"_s, u"commit_sha=c9"_s);
        add(u"exception"_s, u"id=e service=pay rule=A created_at=2026-03-15T00:00:00Z"_s); // 14 days, to the instant
        add(u"policy_version"_s, u"id=v rule=B enforced_at=2026-03-10T00:00:00Z"_s);
        const MetricResult result = m_bench.run(u"overturned_blocks"_s, march());
        QCOMPARE(MetricBench::outputs(result,
                                      {u"num"_s, u"den"_s, u"waived"_s, u"rule_changed"_s, u"rerun"_s, u"maturing"_s}),
                 u"num=3 den=5 waived=1 rule_changed=1 rerun=1 maturing=1"_s);
        QCOMPARE(
            MetricBench::lines(result, {u"row_id"_s, u"taken_back_by"_s, u"also_id"_s}),
            (QStringList{u"b1 waiver e"_s, u"b2 rule v"_s, u"b3 rerun p3"_s, u"b4 - -"_s, u"b5 - -"_s, u"b6 - -"_s}));
        QCOMPARE(MetricBench::excluded(result), u"no_rule=1"_s);
        MetricScope shorter = march();
        shorter.params = {{u"overturn_days"_s, u"13"_s}};
        QCOMPARE(MetricBench::outputs(m_bench.run(u"overturned_blocks"_s, shorter), {u"num"_s}), u"num=2"_s);
        QCOMPARE(m_bench.notAddingUp(u"overturned_blocks"_s, march(), {u"num"_s, u"den"_s, u"maturing"_s}), QString());
    }

    void anyCatalogueMaySayWhoOwnsAService()
    {
        add(u"service"_s, u"id=1 name=pay"_s);
        add(u"service"_s, u"id=web team=core"_s);
        add(u"service"_s, u"id=old lifecycle=Deprecated"_s);
        m_bench.from(u"lab"_s, "2026-04-02T00:00:00Z");
        add(u"service"_s, u"id=pay owner=kim team=core"_s);
        add(u"service"_s, u"id=web name=group/web"_s); // a repository's full name, and the id that others have
        const MetricResult result = m_bench.run(u"service_ownership"_s, march());
        QCOMPARE(MetricBench::outputs(result, {u"num"_s, u"den"_s, u"no_owner"_s, u"no_team"_s}),
                 u"num=1 den=2 no_owner=1 no_team=0"_s);
        QCOMPARE(MetricBench::lines(result, {u"service"_s, u"owner"_s, u"source"_s}),
                 (QStringList{u"old - hub"_s, u"pay kim lab"_s, u"web - hub"_s}));
        QCOMPARE(MetricBench::excluded(result), u"retired=1"_s);
    }

    void thePaceIsTheMovingRangeOfGaps()
    {
        const auto deployed = [&](const QString &service, const QString &at, const QString &more = {}) {
            add(u"deployment"_s,
                u"id=%1-%2 service=%1 at=2026-%2Z environment=prod environment_class=production %3"_s.arg(service, at,
                                                                                                          more));
        };
        deployed(u"pay"_s, u"02-28T00:00:00"_s); // before the period, and yet the one before
        deployed(u"pay"_s, u"03-01T00:00:00"_s);
        deployed(u"pay"_s, u"03-01T12:00:00"_s, u"status=failed"_s);
        deployed(u"pay"_s, u"03-02T00:00:00"_s);
        deployed(u"pay"_s, u"03-04T00:00:00"_s);
        deployed(u"web"_s, u"03-03T00:00:00"_s);
        const MetricResult result = m_bench.run(u"deploy_cadence"_s, march());
        // gaps of pay: 24 h, 24 h, 48 h
        QCOMPARE(
            MetricBench::outputs(result, {u"mean_moving_range_hours"_s, u"moves"_s, u"gaps"_s, u"median_gap_hours"_s}),
            u"mean_moving_range_hours=12 moves=2 gaps=3 median_gap_hours=24"_s);
        QCOMPARE(m_bench.notAddingUp(u"deploy_cadence"_s, march(), {u"moves"_s, u"gaps"_s}), QString());
    }

    void aGateThatCanBlockCoversADeployment()
    {
        const auto deployed = [&](const QString &id, const QString &more) {
            add(u"deployment"_s,
                u"id=%1 service=pay at=2026-03-%1T10:00:00Z environment_class=production environment=prod %2"_s.arg(
                    id, more));
        };
        const auto decided = [&](const QString &id, const QString &more) {
            add(u"gate_decision"_s, u"id=g%1 decision=pass service=pay %2"_s.arg(id, more));
        };
        deployed(u"02"_s, u"commit_sha=c2"_s);
        decided(u"2"_s, u"commit_sha=c2 decided_at=2026-03-02T10:00:00Z"_s); // at the very instant
        deployed(u"03"_s, u"commit_sha=c3"_s);
        decided(u"3"_s, u"commit_sha=c3 decided_at=2026-03-03T10:00:01Z"_s); // too late
        deployed(u"04"_s, u"commit_sha=c4"_s);
        decided(u"4"_s, u"commit_sha=c4 mode=observe decided_at=2026-03-01T10:00:00Z"_s);
        deployed(u"05"_s, u"artifact=a5 commit_sha=c5"_s);
        decided(u"5"_s, u"artifact=other commit_sha=c5 decided_at=2026-03-01T10:00:00Z"_s); // about another digest
        deployed(u"06"_s, {});
        const MetricResult result = m_bench.run(u"gate_coverage"_s, march());
        QCOMPARE(MetricBench::outputs(result, {u"num"_s, u"den"_s, u"observed"_s, u"ungated"_s}),
                 u"num=1 den=4 observed=1 ungated=2"_s);
        QCOMPARE(MetricBench::excluded(result), u"no_subject=1"_s);
        QCOMPARE(m_bench.notAddingUp(u"gate_coverage"_s, march(), {u"num"_s, u"den"_s, u"ungated"_s}), QString());
    }

    void aRuleIsWeakUntilItIsAsStrongAgain()
    {
        const auto rule = [&](const QString &fields) { add(u"policy_version"_s, fields); };
        rule(u"id=a1 rule=A mode=enforce enforced_at=2026-01-01T00:00:00Z"_s);
        rule(u"id=a2 rule=A mode=warn enforced_at=2026-03-02T00:00:00Z"_s);
        rule(u"id=a3 rule=A mode=observe enforced_at=2026-03-03T00:00:00Z"_s); // no change of what it can do
        rule(u"id=a4 rule=A mode=deny enforced_at=2026-03-05T00:00:00Z disabled_at=2026-03-10T00:00:00Z"_s);
        rule(u"id=a5 rule=A mode=deny enforced_at=2026-03-10T00:30:00Z disabled_at=2026-03-31T00:00:00Z"_s); // in its
                                                                                                             // place
        rule(u"id=b1 rule=B mode=enforce environments=prod enforced_at=2026-01-01T00:00:00Z"_s);
        rule(u"id=b2 rule=B mode=warn environments=test enforced_at=2026-03-01T00:00:00Z"_s); // somewhere else
        const MetricResult result = m_bench.run(u"enforcement_decay"_s, march());
        QCOMPARE(MetricBench::outputs(result, {u"num"_s, u"den"_s, u"still_weak"_s, u"weak_hours"_s}),
                 u"num=2 den=3 still_weak=1 weak_hours=48"_s); // 72 h and 24 h up to the end
        QCOMPARE(MetricBench::lines(result, {u"row_id"_s, u"change"_s}),
                 (QStringList{u"a2 weakened"_s, u"a4 strengthened"_s, u"a5 disabled"_s}));
        QCOMPARE(m_bench.notAddingUp(u"enforcement_decay"_s, march(), {u"num"_s, u"den"_s}), QString());
    }

    void aRequestIsAccountableWithAllFive()
    {
        const auto call = [&](const QString &fields) {
            add(u"ai_call"_s, u"operation=chat started_at=2026-03-02T10:00:00Z "_s + fields);
        };
        const QString all = u"user_id=u session_id=s service=bot model=m cost_usd=0 "_s;
        call(u"id=1 policy_decision=Allow "_s + all);
        call(u"id=2 policy_decision=deny safety_violations=2 "_s + all);
        call(u"id=3 user_id=N/A session_id=s service=bot model=m cost_usd=1"_s);
        call(u"id=4 user_id=u service=bot model=m"_s);
        add(u"ai_call"_s, u"id=5 operation=execute_tool started_at=2026-03-02T10:00:00Z"_s);
        const MetricResult result = m_bench.run(u"ai_accountability"_s, march());
        QCOMPARE(MetricBench::outputs(result,
                                      {u"num"_s, u"den"_s, u"missing_user"_s, u"missing_session"_s, u"missing_cost"_s,
                                       u"decided"_s, u"stopped"_s, u"violating"_s, u"safety_violations"_s}),
                 u"num=2 den=4 missing_user=1 missing_session=1 missing_cost=1 decided=2 stopped=1 violating=1 "
                 "safety_violations=2"_s);
        QCOMPARE(result.output(u"by_decision"_s).toObject(),
                 (QJsonObject{{u"(none)"_s, 2}, {u"allow"_s, 1}, {u"deny"_s, 1}}));
        QCOMPARE(MetricBench::excluded(result), u"not_a_model_call=1"_s);
        QCOMPARE(m_bench.notAddingUp(u"ai_accountability"_s, march(), {u"num"_s, u"den"_s, u"stopped"_s}), QString());
    }

    void anIncidentIsLearnedWhenARuleFollows()
    {
        const auto incident = [&](const QString &fields) { add(u"incident"_s, u"service=pay "_s + fields); };
        incident(u"id=i1 cause_class=db opened_at=2026-03-01T00:00:00Z closed_at=2026-03-03T00:00:00Z"_s);
        incident(u"id=i2 cause_class=dns opened_at=2026-03-01T00:00:01Z closed_at=2026-03-03T00:00:00Z"_s);
        incident(u"id=i3 opened_at=2026-03-01T00:00:02Z closed_at=2026-03-03T00:00:00Z"_s);
        incident(u"id=i4 cause_class=db opened_at=2026-03-01T00:00:03Z"_s);
        add(u"policy_version"_s, u"id=1 rule=A prevents=db enforced_at=2026-03-01T00:00:00Z"_s); // before it was known
        add(u"policy_version"_s, u"id=2 rule=A prevents=db enforced_at=2026-03-11T00:00:00Z"_s);
        add(u"policy_version"_s, u"id=3 rule=B prevents=dns mode=warn enforced_at=2026-03-11T00:00:00Z"_s);
        const MetricResult result = m_bench.run(u"closed_loop"_s, march());
        QCOMPARE(MetricBench::outputs(result, {u"num"_s, u"den"_s, u"no_rule"_s, u"days_to_rule"_s}),
                 u"num=1 den=2 no_rule=1 days_to_rule=10"_s);
        QCOMPARE(MetricBench::lines(result, {u"row_id"_s, u"also_id"_s}),
                 (QStringList{u"i1 2"_s, u"i2 -"_s, u"i3 -"_s}));
        QCOMPARE(MetricBench::excluded(result), u"no_cause=1"_s);
        MetricScope sooner = march();
        sooner.asOf = MetricBench::at("2026-03-10T23:59:59Z");
        QCOMPARE(MetricBench::outputs(m_bench.run(u"closed_loop"_s, sooner), {u"num"_s, u"den"_s}), u"num=0 den=2"_s);
        QCOMPARE(m_bench.notAddingUp(u"closed_loop"_s, march(), {u"num"_s, u"den"_s}), QString());
    }

    void whatABillSaysMoreIsUnexplained()
    {
        m_bench.from(u"openai"_s, "2026-04-02T00:00:00Z");
        const auto usage = [&](const QString &fields) { add(u"ai_usage"_s, u"bucket_s=86400 "_s + fields); };
        usage(u"id=b1 model=m from_at=2026-03-02T00:00:00Z cost_usd=60"_s);
        usage(u"id=b2 model=m from_at=2026-03-02T00:00:00Z cost_usd=42"_s);
        usage(u"id=b3 model=m from_at=2026-03-03T00:00:00Z cost_usd=10"_s);
        usage(u"id=b4 from_at=2026-03-03T00:00:00Z cost_usd=7"_s); // of no model
        usage(u"id=b5 model=m from_at=2026-03-31T00:00:00Z cost_usd=10"_s);
        m_bench.from(u"litellm"_s, "2026-04-02T00:00:00Z");
        usage(u"id=g1 model=m from_at=2026-03-02T00:00:00Z cost_usd=100"_s);
        usage(u"id=g2 model=n from_at=2026-03-02T00:00:00Z cost_usd=5"_s); // never billed
        // the gateway's own calls are part of what it says of the day
        add(u"ai_call"_s,
            u"id=c0 trace_id=t span_id=1 operation=chat model=m started_at=2026-03-02T10:00:00Z cost_usd=3"_s);
        m_bench.from(u"traces"_s, "2026-04-02T00:00:00Z");
        const auto call = [&](const QString &fields) { add(u"ai_call"_s, u"operation=chat model=m "_s + fields); };
        call(u"id=c1 trace_id=t span_id=1 started_at=2026-03-02T10:00:00Z cost_usd=3"_s);
        call(u"id=c2 trace_id=u span_id=1 started_at=2026-03-03T10:00:00Z cost_usd=8"_s);
        call(u"id=c3 trace_id=u span_id=2 started_at=2026-03-03T11:00:00Z cost_usd=4"_s);
        m_bench.from(u"more"_s, "2026-04-02T00:00:00Z");
        call(u"id=d2 trace_id=u span_id=1 started_at=2026-03-03T10:00:00Z cost_usd=8"_s); // the same span
        MetricScope scope = march();
        scope.asOf = MetricBench::at("2026-03-31T23:59:59Z");
        const MetricResult result = m_bench.run(u"cost_reconciliation"_s, scope);
        QCOMPARE(
            MetricBench::outputs(result,
                                 {u"unexplained_usd"_s, u"billed_usd"_s, u"gateway_usd"_s, u"traced_usd"_s,
                                  u"unbilled_usd"_s, u"days"_s, u"off"_s, u"no_bill"_s, u"no_gateway"_s,
                                  u"no_traces"_s}),
            u"unexplained_usd=7 billed_usd=119 gateway_usd=105 traced_usd=15 unbilled_usd=5 days=3 off=2 no_bill=1 "
            "no_gateway=2 no_traces=1"_s);
        QCOMPARE(result.output(u"unexplained_by_model"_s).toObject(),
                 (QJsonObject{{u"(none)"_s, u"7"_s}, {u"m"_s, u"0"_s}, {u"n"_s, u"0"_s}}));
        QCOMPARE(result.output(u"unexplained_share"_s).toDouble(), 7.0 / 119.0);
        QCOMPARE(MetricBench::excluded(result), u"day_not_over=1"_s);
        QCOMPARE(result.cases.references(0).size(), 3);
        scope.params = {{u"tolerance_percent"_s, u"1"_s}};
        QCOMPARE(MetricBench::outputs(m_bench.run(u"cost_reconciliation"_s, scope), {u"off"_s}), u"off=3"_s);
    }

    void catalogueAndRuntimeKnowTheSameServices()
    {
        const auto service = [&](const QString &fields) { add(u"service"_s, fields); };
        service(u"id=1 name=pay"_s);
        service(u"id=2 name=web"_s); // was not deployed for too long
        service(u"id=3 name=old lifecycle=retired"_s);
        service(u"id=4 name=left lifecycle=deprecated"_s); // retired, and runs
        service(u"id=5 name=tool"_s);
        m_bench.from(u"repos"_s, "2020-01-01T00:00:00Z");
        service(u"id=pay"_s); // the same
        service(u"id=web name=group/web"_s); // and so is this
        add(u"environment"_s, u"id=test name=test class=staging"_s);
        const auto runs = [&](const QString &fields) { add(u"workload"_s, fields); };
        runs(u"id=w1 service=1 environment=prod started_at=2026-01-01T00:00:00Z"_s); // by its id
        runs(u"id=w2 service=left environment=prod started_at=2026-01-01T00:00:00Z stopped_at=2026-04-01T00:00:01Z"_s);
        runs(u"id=w3 service=gone environment=prod started_at=2026-01-01T00:00:00Z stopped_at=2026-04-01T00:00:00Z"_s);
        runs(u"id=w4 service=tool environment=test started_at=2026-01-01T00:00:00Z"_s); // not in production
        const auto deployed
            = [&](const QString &fields) { add(u"deployment"_s, u"environment=prod status=success "_s + fields); };
        deployed(u"id=d1 service=shadow at=2026-03-01T00:00:00Z"_s);
        deployed(u"id=d2 service=web at=2026-01-01T00:00:00Z"_s); // exactly 90 days before
        const MetricResult result = m_bench.run(u"inventory_agreement"_s, march());
        QCOMPARE(MetricBench::lines(result, {u"service"_s, u"seen_by"_s}),
                 (QStringList{u"left both"_s, u"old catalogue"_s, u"pay both"_s, u"shadow runtime"_s,
                              u"tool catalogue"_s, u"web catalogue"_s}));
        QCOMPARE(MetricBench::outputs(result, {u"num"_s, u"den"_s, u"shadow"_s, u"ghost"_s}),
                 u"num=2 den=5 shadow=1 ghost=2"_s);
        QCOMPARE(MetricBench::excluded(result), u"retired=1"_s);
        QCOMPARE(result.cases.references(2).size(), 2);
        QCOMPARE(m_bench.notAddingUp(u"inventory_agreement"_s, march(), {u"num"_s, u"den"_s}), QString());
    }

    void aRuleMovesCloserToRuntime()
    {
        int id = 0;
        const auto decide = [&](const QString &rule, const QString &date, const QString &more) {
            add(u"gate_decision"_s,
                u"id=g%1 decided_at=%2T10:00:00Z rule=%3 decision=pass %4"_s.arg(QString::number(++id), date, rule,
                                                                                 more));
        };
        add(u"environment"_s, u"id=test name=test class=staging"_s);
        decide(u"A"_s, u"2026-01-01"_s, u"service=pay environment=ref:main"_s);
        decide(u"A"_s, u"2026-03-05"_s, u"service=pay environment=prod"_s);
        decide(u"A"_s, u"2026-03-06"_s, u"service=pay environment=prod"_s);
        decide(u"A"_s, u"2026-03-07"_s, u"service=web environment=prod"_s);
        decide(u"B"_s, u"2026-02-05"_s, u"service=pay"_s); // 28 days before
        decide(u"B"_s, u"2026-03-05"_s, u"service=pay environment=test"_s);
        decide(u"C"_s, u"2026-02-06"_s, u"service=pay"_s); // 27 days: it began everywhere
        decide(u"C"_s, u"2026-03-05"_s, u"service=pay environment=prod"_s);
        decide(u"D"_s, u"2026-01-01"_s, u"service=pay environment=prod"_s);
        decide(u"D"_s, u"2026-03-05"_s, u"service=pay environment=test"_s); // further away
        decide(u"E"_s, u"2026-01-01"_s, u"service=pay"_s);
        decide(u"E"_s, u"2026-03-05"_s, u"service=pay environment=prod mode=observe"_s);
        decide(u"F"_s, u"2026-01-01"_s, u"service=pay"_s);
        decide(u"F"_s, u"2026-04-01"_s, u"service=pay environment=prod"_s); // after the period
        m_bench.from(u"other"_s, "2026-04-02T00:00:00Z"); // tells of nothing older
        decide(u"G"_s, u"2026-03-05"_s, u"service=pay environment=prod"_s);
        m_bench.from(u"hub"_s, "2026-04-02T00:00:00Z");
        decide(u"G"_s, u"2026-01-01"_s, u"service=pay"_s);
        const MetricResult result = m_bench.run(u"enforcement_moves"_s, march());
        QCOMPARE(MetricBench::outputs(result, {u"moves"_s, u"reached"_s}), u"moves=2 reached=3"_s);
        QCOMPARE(MetricBench::lines(result, {u"rule"_s, u"service"_s, u"from_place"_s, u"to_place"_s, u"move"_s}),
                 (QStringList{u"A pay change production 1"_s, u"A web change production 0"_s,
                              u"B pay change environment 1"_s, u"G pay change production 1"_s}));
        QCOMPARE(MetricBench::excluded(result), u"source_too_young=1"_s);
        QCOMPARE(m_bench.notAddingUp(u"enforcement_moves"_s, march(), {u"moves"_s, u"reached"_s}), QString());
    }
};

QTEST_GUILESS_MAIN(tst_Enforcement)
#include "tst_Enforcement.moc"

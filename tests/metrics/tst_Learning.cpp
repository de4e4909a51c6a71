// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Whether anything is learned: causes that a rule prevents, violations of rules over weeks, what comes back.
#include "MetricBench.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace plumbline;
using namespace Qt::Literals::StringLiterals;

class tst_Learning : public QObject
{
    Q_OBJECT

    MetricBench m_bench;
    int m_rows = 0;

    void incident(const QString &cause, const QString &day, const QString &more = {})
    {
        m_bench.add(
            u"incident"_s,
            u"id=i%1 service=pay cause_class=%2 opened_at=%3T00:00:00Z %4"_s.arg(++m_rows).arg(cause, day, more));
    }
    void rule(const QString &prevents, const QString &day, const QString &more = {})
    {
        m_bench.add(u"policy_version"_s,
                    u"id=p%1 prevents=%2 enforced_at=%3T00:00:00Z %4"_s.arg(++m_rows).arg(prevents, day, more));
    }
    QString mttp(const QStringList &names, const char *asOf = "2026-04-01T00:00:00Z")
    {
        return MetricBench::outputs(m_bench.run(u"mttp"_s, MetricBench::scope("2026-01-01T00:00:00Z", asOf)), names);
    }
    void violation(const QString &id, const QString &opened, const QString &more)
    {
        m_bench.add(u"violation"_s, u"id=%1 rule=R service=pay first_seen=%2 %3"_s.arg(id, opened, more));
    }
    /// "2/10=0.2 -/0=-": violating resources, evaluations and rate of each week of a rule.
    static QString weeks(const MetricResult &result, const QString &output = u"by_rule"_s)
    {
        QStringList parts;
        const QJsonArray line = result.output(output).toObject().value(u"R"_s).toArray();
        for (const auto &week : line) {
            const auto text = [&](const QString &key) {
                return week[key].isNull() ? u"-"_s : QString::number(week[key].toDouble());
            };
            parts.append(text(u"violating_resources"_s) + u'/' + text(u"evaluations"_s) + u'=' + text(u"rate"_s));
        }
        return parts.join(u' ');
    }
    MetricResult overTime(const char *from = "2026-03-02T00:00:00Z", const char *to = "2026-03-23T00:00:00Z")
    {
        return m_bench.run(u"violations_over_time"_s, MetricBench::scope(from, to, "2026-04-01T00:00:00Z"));
    }

private slots:
    void initTestCase_data() { MetricBench::engines(); }
    void init() { OPEN_METRIC_BENCH(m_bench); }

    void onlyAStableEnforcedVersionAfterwardsPrevents()
    {
        incident(u"short"_s, u"2026-01-01"_s);
        rule(u"short"_s, u"2026-01-05"_s,
             u"mode=enforce disabled_at=2026-01-11T23:59:59Z"_s); // a second short of 7 days
        incident(u"long"_s, u"2026-01-01"_s);
        rule(u"long"_s, u"2026-01-05"_s, u"mode=enforce disabled_at=2026-01-12T00:00:00Z"_s);
        incident(u"still"_s, u"2026-01-01"_s);
        rule(u"still,other"_s, u"2026-03-31"_s, u"mode=enforce"_s);
        incident(u"same"_s, u"2026-01-01"_s);
        rule(u"same"_s, u"2026-01-01"_s, u"mode=enforce"_s); // at that very instant: it did not prevent it
        incident(u"watched"_s, u"2026-01-01"_s);
        rule(u"watched"_s, u"2026-01-05"_s, u"mode=observe"_s);
        rule(u"watched-closely"_s, u"2026-01-05"_s, u"mode=enforce"_s); // another class, whatever it begins with
        QCOMPARE(
            mttp({u"n"_s, u"events"_s, u"mean_closed_only"_s, u"occurred_despite_enforced_rule"_s, u"unprevented"_s}),
            u"n=5 events=2 mean_closed_only=46.5 occurred_despite_enforced_rule=1 "
            u"unprevented=[\"same\",\"short\",\"watched\"]"_s);
        QCOMPARE(mttp({u"events"_s}, "2026-01-06T00:00:00Z"),
                 u"events=2"_s); // short and long: both still were enforced
        QCOMPARE(m_bench.notAddingUp(u"mttp"_s, MetricBench::scope("2026-01-01T00:00:00Z", "2026-04-01T00:00:00Z"),
                                     {u"n"_s, u"events"_s, u"occurred_despite_enforced_rule"_s}),
                 QString());
    }

    void itIsPreventedWhereAllOfProductionIsCovered()
    {
        m_bench.add(u"environment"_s, u"id=1 name=eu class=production"_s);
        m_bench.add(u"environment"_s, u"id=2 name=us class=production"_s);
        m_bench.add(u"environment"_s, u"id=3 name=lab class=staging"_s);
        m_bench.add(u"environment"_s, u"id=4 name=old class=production retired_at=2026-01-01T00:00:00Z"_s);
        incident(u"c"_s, u"2026-01-01"_s);
        rule(u"c"_s, u"2026-01-11"_s, u"mode=enforce environments=eu,lab"_s);
        QCOMPARE(mttp({u"events"_s, u"partly_days"_s}), u"events=0 partly_days=10"_s);
        rule(u"c"_s, u"2026-01-21"_s, u"mode=enforce environments=us"_s);
        incident(u"c"_s, u"2026-02-01"_s);
        QCOMPARE(mttp({u"events"_s, u"mean_closed_only"_s, u"partly_days"_s, u"recurred"_s}),
                 u"events=1 mean_closed_only=20 partly_days=10 recurred=1"_s);
    }

    void findingsAndViolationsOccurUnderTheNameOfACause()
    {
        incident(u"c"_s, u"2026-01-10"_s);
        m_bench.add(u"finding"_s, u"id=f rule=c first_seen=2026-01-04T00:00:00Z"_s);
        m_bench.add(u"finding"_s, u"id=g rule=CVE-1 first_seen=2026-01-04T00:00:00Z"_s); // nobody calls it a cause
        m_bench.add(u"violation"_s, u"id=v rule=c first_seen=2026-01-02T00:00:00Z"_s);
        m_bench.add(u"finding"_s, u"id=h rule=c first_seen=2026-01-01T00:00:00Z state=false_positive"_s);
        rule(u"c"_s, u"2026-01-12"_s, u"mode=enforce"_s);
        QCOMPARE(mttp({u"n"_s, u"mean_closed_only"_s}), u"n=1 mean_closed_only=10"_s);
        m_bench.add(u"violation"_s, u"id=v rule=c first_seen=2024-01-02T00:00:00Z"_s);
        QCOMPARE(MetricBench::excluded(
                     m_bench.run(u"mttp"_s, MetricBench::scope("2026-01-01T00:00:00Z", "2026-04-01T00:00:00Z"))),
                 u"older=1"_s);
    }

    void aResourceCountsOnceAWeek()
    {
        m_bench.add(u"evaluation_count"_s, u"id=1 rule=R at=2026-03-02T00:00:00Z count=10"_s);
        m_bench.add(u"evaluation_count"_s, u"id=2 rule=R at=2026-03-09T00:00:00Z count=5"_s);
        violation(u"a"_s, u"2026-03-03T00:00:00Z"_s, u"resource=x"_s);
        violation(u"b"_s, u"2026-03-08T23:59:59Z"_s, u"resource=x"_s);
        violation(u"c"_s, u"2026-03-04T00:00:00Z"_s,
                  u"resource=y last_seen=2026-03-16T00:00:00Z"_s); // into the third week
        const MetricResult result = overTime();
        QCOMPARE(weeks(result), u"2/10=0.2 1/5=0.2 1/0=-"_s);
        // Of a period that begins and ends within weeks only what lies in it.
        QCOMPARE(weeks(overTime("2026-03-04T00:00:00Z", "2026-03-11T00:00:00Z")), u"2/0=- 1/5=0.2"_s);
        QCOMPARE(weeks(overTime("2026-03-02T00:00:00Z", "2026-03-09T00:00:00Z")), u"2/10=0.2"_s);
        QCOMPARE(MetricBench::outputs(result, {u"rated"_s, u"evaluations"_s, u"rate"_s, u"unrated"_s}),
                 u"rated=3 evaluations=15 rate=0.2 unrated=1"_s);
        QCOMPARE(m_bench.notAddingUp(
                     u"violations_over_time"_s,
                     MetricBench::scope("2026-03-02T00:00:00Z", "2026-03-23T00:00:00Z", "2026-04-01T00:00:00Z"),
                     {u"rated"_s, u"evaluations"_s, u"unrated"_s}),
                 QString());
    }

    void moreViolatingThanEvaluatedIsNoRate()
    {
        m_bench.add(u"evaluation_count"_s, u"id=1 rule=R at=2026-03-02T00:00:00Z count=1"_s);
        violation(u"a"_s, u"2026-03-03T00:00:00Z"_s, u"resource=x"_s);
        QCOMPARE(weeks(overTime("2026-03-02T00:00:00Z", "2026-03-09T00:00:00Z")), u"1/1=1"_s);
        violation(u"b"_s, u"2026-03-03T00:00:00Z"_s, u"resource=y"_s);
        const MetricResult result = overTime("2026-03-02T00:00:00Z", "2026-03-09T00:00:00Z");
        QCOMPARE(weeks(result), u"2/1=-"_s);
        QCOMPARE(MetricBench::outputs(result, {u"unrated"_s, u"rate"_s}), u"unrated=2 rate=-"_s);
        QCOMPARE(result.state(), MetricState::Undefined);
    }

    void advisoryIsALineOfItsOwn()
    {
        m_bench.add(u"policy_version"_s, u"id=1 rule=R version=1 mode=observe enforced_at=2026-03-02T00:00:00Z"_s);
        m_bench.add(u"policy_version"_s, u"id=2 rule=R version=2 mode=enforce enforced_at=2026-03-10T00:00:00Z"_s);
        m_bench.add(u"evaluation_count"_s, u"id=1 rule=R at=2026-03-03T00:00:00Z count=10"_s);
        m_bench.add(u"evaluation_count"_s, u"id=2 rule=R at=2026-03-11T00:00:00Z count=4"_s);
        violation(u"a"_s, u"2026-03-03T00:00:00Z"_s, u"resource=x"_s);
        violation(u"b"_s, u"2026-03-11T00:00:00Z"_s, u"resource=x"_s);
        violation(u"w"_s, u"2026-03-11T00:00:00Z"_s, u"resource=y action=warn"_s);
        const MetricResult result = overTime("2026-03-02T00:00:00Z", "2026-03-16T00:00:00Z");
        QCOMPARE(weeks(result, u"advisory_by_rule"_s), u"1/10=0.1 1/0=-"_s);
        QCOMPARE(weeks(result), u"-/0=- 1/4=0.25"_s);
        const QJsonValue second = result.output(u"by_rule").toObject()[u"R"_s][1];
        QCOMPARE(second[u"new_versions"_s].toArray(), QJsonArray{u"2"_s});
        QCOMPARE(second[u"early"_s].toInt(), 1);
    }

    void decisionsAreEvaluationsWhereNobodyCountsThem()
    {
        const auto gate = [&](const QString &decision, const QString &more) {
            m_bench.add(
                u"gate_decision"_s,
                u"id=g%1 rule=R decided_at=2026-03-03T00:00:00Z decision=%2 %3"_s.arg(++m_rows).arg(decision, more));
        };
        gate(u"pass"_s, u"artifact=a"_s);
        gate(u"block"_s, u"artifact=b"_s);
        gate(u"block"_s, u"artifact=b"_s);
        gate(u"pass_with_exception"_s, u"artifact=c"_s);
        gate(u"skipped"_s, u"artifact=d"_s);
        const char *to = "2026-03-09T00:00:00Z";
        QCOMPARE(weeks(overTime("2026-03-02T00:00:00Z", to)), u"2/4=0.5"_s);
        m_bench.add(u"evaluation_count"_s, u"id=1 rule=R at=2026-03-03T00:00:00Z count=9"_s);
        QCOMPARE(weeks(overTime("2026-03-02T00:00:00Z", to)), u"0/9=0"_s);
        m_bench.from(u"other"_s, "2026-03-03T00:00:00Z"); // of another gate
        gate(u"block"_s, u"artifact=z"_s);
        QCOMPARE(weeks(overTime("2026-03-02T00:00:00Z", to)), u"1/10=0.1"_s);
    }

    void weeksAreThoseOfTheZone()
    {
        m_bench.add(u"evaluation_count"_s, u"id=1 rule=R at=2026-03-29T21:59:59Z count=1"_s); // Sunday in Berlin
        m_bench.add(u"evaluation_count"_s,
                    u"id=2 rule=R at=2026-03-29T22:00:00Z count=2"_s); // Monday, clocks gone forward
        m_bench.add(u"evaluation_count"_s,
                    u"id=3 rule=R at=2026-03-22T22:59:59Z count=4"_s); // the Sunday before, winter
        m_bench.add(u"evaluation_count"_s, u"id=4 rule=Q at=2026-03-29T22:00:00Z count=2"_s);
        MetricScope scope;
        scope.zone = QTimeZone("Europe/Berlin");
        scope.from = IsoWeek{2026, 12}.from(scope.zone);
        scope.to = IsoWeek{2026, 14}.to(scope.zone);
        scope.asOf = MetricBench::at("2026-05-01T00:00:00Z");
        scope.params = {{u"rules"_s, u"R,S"_s}};
        const MetricResult result = m_bench.run(u"violations_over_time"_s, scope);
        QCOMPARE(weeks(result), u"0/4=0 0/1=0 0/2=0"_s);
        QVERIFY(!result.output(u"by_rule").toObject().contains(u"Q"_s));
    }

    void aRepeatComesAfterTheEndWithinNinetyDays()
    {
        violation(u"a"_s, u"2025-11-01T00:00:00Z"_s, u"resolved_at=2025-12-11T00:00:00Z"_s);
        violation(u"edge"_s, u"2026-03-11T00:00:00Z"_s, u"resolved_at=2026-03-12T00:00:00Z"_s); // 90 days later
        violation(u"again"_s, u"2026-03-12T00:00:00Z"_s,
                  u"resolved_at=2026-03-10T00:00:00Z"_s); // ends before it begins
        violation(u"third"_s, u"2026-03-20T00:00:00Z"_s, u""_s);
        violation(u"inside"_s, u"2026-03-21T00:00:00Z"_s, u"resolved_at=2026-03-22T00:00:00Z"_s);
        m_bench.add(u"violation"_s, u"id=else rule=R service=web first_seen=2026-03-15T00:00:00Z"_s);
        m_bench.add(u"violation"_s, u"id=nobody rule=R first_seen=2026-03-15T00:00:00Z"_s);
        MetricScope scope = MetricBench::scope("2026-03-01T00:00:00Z", "2026-04-01T00:00:00Z");
        MetricResult result = m_bench.run(u"repeat_rate"_s, scope);
        QCOMPARE(MetricBench::outputs(result, {u"num"_s, u"den"_s, u"repeats"_s}),
                 u"num=2 den=3 repeats=[\"edge\",\"third\"]"_s);
        QCOMPARE(MetricBench::excluded(result), u"closed_before_opened=1 concurrent_duplicate=1 no_key=1"_s);
        QCOMPARE(m_bench.notAddingUp(u"repeat_rate"_s, scope, {u"num"_s, u"den"_s}), QString());
        scope.params.insert(u"window_days"_s, u"89"_s);
        QCOMPARE(MetricBench::outputs(m_bench.run(u"repeat_rate"_s, scope), {u"repeats"_s}), u"repeats=[\"third\"]"_s);
        // What ends after the instant has not ended: the third one opens while the second is open.
        scope = MetricBench::scope("2026-03-01T00:00:00Z", "2026-03-11T12:00:00Z");
        QCOMPARE(MetricBench::outputs(m_bench.run(u"repeat_rate"_s, scope), {u"num"_s, u"den"_s}), u"num=1 den=1"_s);
    }

    void incidentsRepeatByTheirCause()
    {
        incident(u"cert"_s, u"2026-03-02"_s, u"closed_at=2026-03-03T00:00:00Z"_s);
        m_bench.add(u"incident"_s, u"id=web service=web cause_class=cert opened_at=2026-03-20T00:00:00Z"_s);
        m_bench.add(u"incident"_s, u"id=what service=web opened_at=2026-03-20T00:00:00Z"_s);
        const MetricScope scope = MetricBench::scope("2026-03-01T00:00:00Z", "2026-04-01T00:00:00Z");
        const MetricResult result = m_bench.run(u"repeat_incidents"_s, scope);
        QCOMPARE(MetricBench::outputs(result, {u"num"_s, u"den"_s, u"repeats"_s}), u"num=1 den=2 repeats=[\"web\"]"_s);
        QCOMPARE(MetricBench::excluded(result), u"no_key=1"_s);
        QCOMPARE(m_bench.notAddingUp(u"repeat_incidents"_s, scope, {u"num"_s, u"den"_s}), QString());
    }

    /// A pager names nothing, the ticket names the page, the change record the ticket; another is told alike.
    void anIncidentThatSeveralSourcesTellOfIsOne()
    {
        const MetricScope scope = MetricBench::scope("2026-03-01T00:00:00Z", "2026-04-01T00:00:00Z");
        m_bench.add(u"deployment"_s, u"id=d at=2026-03-02T10:00:00Z environment=prod artifact=a1"_s);
        m_bench.add(u"gate_decision"_s, u"id=1 decided_at=2026-03-02T10:00:00Z artifact=a1 decision=pass"_s);
        m_bench.from(u"pager"_s, "2026-04-02T00:00:00Z");
        m_bench.add(u"incident"_s,
                    u"id=P1 service=pay opened_at=2026-03-05T00:00:00Z closed_at=2026-03-06T00:00:00Z"_s);
        m_bench.add(u"incident"_s, u"id=P2 service=pay opened_at=2026-03-20T00:00:00Z"_s);
        m_bench.from(u"desk"_s, "2026-04-02T00:00:00Z");
        m_bench.add(u"incident"_s,
                    u"id=I1 service=pay cause_class=db same_as=P1 opened_at=2026-03-05T00:02:00Z "
                    "closed_at=2026-03-08T00:00:00Z"_s);
        m_bench.add(u"incident"_s, u"id=I2 service=pay cause_class=db opened_at=2026-03-20T00:00:00Z"_s);
        m_bench.from(u"board"_s, "2026-04-02T00:00:00Z");
        m_bench.add(u"incident"_s,
                    u"id=B1 service=pay same_as=desk/I1 deployment_id=d opened_at=2026-03-05T00:03:00Z "
                    "closed_at=2026-03-07T00:00:00Z"_s);
        const MetricResult repeats = m_bench.run(u"repeat_incidents"_s, scope);
        QCOMPARE(MetricBench::outputs(repeats, {u"num"_s, u"den"_s, u"repeats"_s}), u"num=1 den=2 repeats=[\"I2\"]"_s);
        QCOMPARE(MetricBench::excluded(repeats), QString());
        const MetricResult mapped = m_bench.run(u"incident_mapping"_s, scope);
        QCOMPARE(MetricBench::outputs(mapped, {u"num"_s, u"den"_s, u"unmapped"_s}), u"num=1 den=2 unmapped=1"_s);
        QCOMPARE(MetricBench::lines(mapped, {u"row_id"_s, u"tellings"_s, u"also_id"_s}),
                 (QStringList{u"I1 3 d"_s, u"I2 2 -"_s}));
        m_bench.add(u"incident"_s, u"id=B2 service=pay opened_at=2026-03-20T00:00:00Z"_s);
        m_bench.add(u"incident"_s, u"id=B3 service=pay opened_at=2026-03-20T00:00:00Z"_s); // which of them is meant?
        QCOMPARE(MetricBench::outputs(m_bench.run(u"incident_mapping"_s, scope), {u"den"_s}), u"den=5"_s);
    }

    /// Named, known and decided about in time; everything else is not mapped.
    void anIncidentLeadsToTheDecisionBehindIt()
    {
        const auto deployed = [&](const QString &id, const QString &more) {
            m_bench.add(u"deployment"_s, u"id=%1 at=2026-03-02T10:00:00Z environment=prod %2"_s.arg(id, more));
        };
        deployed(u"by-digest"_s, u"artifact=a1"_s);
        deployed(u"by-commit"_s, u"commit_sha=c1"_s);
        deployed(u"too-late"_s, u"artifact=a2"_s);
        deployed(u"ungated"_s, u"artifact=a3"_s);
        m_bench.add(u"gate_decision"_s, u"id=1 decided_at=2026-03-02T10:00:00Z artifact=a1 decision=pass"_s);
        m_bench.add(u"gate_decision"_s, u"id=2 decided_at=2026-03-01T10:00:00Z commit_sha=c1 decision=pass"_s);
        m_bench.add(u"gate_decision"_s, u"id=3 decided_at=2026-03-02T10:00:01Z artifact=a2 decision=pass"_s);
        for (const QString &id : {u"by-digest"_s, u"by-commit"_s, u"too-late"_s, u"ungated"_s, u"unheard-of"_s})
            incident(u"db"_s, u"2026-03-05"_s, u"deployment_id="_s + id);
        incident(u"db"_s, u"2026-03-05"_s);
        incident(u"db"_s, u"2026-03-31"_s); // the end is outside
        const MetricScope scope = MetricBench::scope("2026-03-03T00:00:00Z", "2026-03-31T00:00:00Z");
        const MetricResult result = m_bench.run(u"incident_mapping"_s, scope);
        QCOMPARE(
            MetricBench::outputs(result, {u"num"_s, u"den"_s, u"unmapped"_s, u"no_deployment"_s, u"no_decision"_s}),
            u"num=2 den=6 unmapped=4 no_deployment=2 no_decision=2"_s);
        QCOMPARE(m_bench.notAddingUp(u"incident_mapping"_s, scope, {u"num"_s, u"den"_s, u"unmapped"_s}), QString());
    }

    void whoDecidesAndHowLongItTakes()
    {
        const auto decision = [&](const char *id, const QString &more) {
            m_bench.add(
                u"gate_decision"_s,
                u"id=%1 decided_at=2026-03-02T10:30:00Z rule=R service=pay %2"_s.arg(QLatin1StringView(id), more));
        };
        decision("rule", u"decision=block decider=rule started_at=2026-03-02T10:20:00Z"_s);
        decision("model", u"decision=pass decider=model started_at=2026-03-02T10:10:00Z"_s);
        decision("person", u"decision=pass_with_exception decider=person"_s);
        decision("untold", u"decision=pass"_s);
        decision("observed", u"decision=observe decider=model"_s);
        decision("clock", u"decision=pass decider=model started_at=2026-03-02T10:40:00Z"_s);
        const MetricScope scope = MetricBench::scope("2026-03-02T00:00:00Z", "2026-03-09T00:00:00Z");
        const MetricResult result = m_bench.run(u"gate_decisions"_s, scope);
        QCOMPARE(MetricBench::outputs(result,
                                      {u"num"_s, u"den"_s, u"by_person"_s, u"untold"_s, u"timed"_s, u"minutes_p95"_s}),
                 u"num=1 den=3 by_person=1 untold=1 timed=2 minutes_p95=19.5"_s);
        QCOMPARE(MetricBench::excluded(result), u"decided_before_started=1 no_verdict=1"_s);
        QCOMPARE(m_bench.notAddingUp(u"gate_decisions"_s, scope, {u"num"_s, u"den"_s, u"untold"_s}), QString());
    }
};

QTEST_GUILESS_MAIN(tst_Learning)
#include "tst_Learning.moc"

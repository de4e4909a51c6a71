// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What each service has to pass, at which stages gates stand, which kinds of checks are at work, and why AI workloads
// are stopped.
#include "MetricBench.h"

#include <QRegularExpression>
#include <QTest>

using namespace plumbline;
using namespace Qt::Literals::StringLiterals;

class tst_Baseline : public QObject
{
    Q_OBJECT

    MetricBench m_bench;

    void add(const QString &type, const QString &fields) { m_bench.add(type, fields); }
    void decided(const QString &id, const QString &more)
    {
        add(u"gate_decision"_s, u"id=%1 decided_at=2026-03-20T00:00:00Z %2"_s.arg(id, more));
    }
    void services(const QStringList &names)
    {
        for (const QString &name : names)
            add(u"service"_s, u"id="_s + name);
        add(u"service"_s, u"id=gone lifecycle=retired"_s);
    }
    static MetricScope march() { return MetricBench::scope("2026-03-01T00:00:00Z", "2026-04-01T00:00:00Z"); }

private slots:
    void initTestCase_data() { MetricBench::engines(); }
    void init() { OPEN_METRIC_BENCH(m_bench); }

    void aServiceKeepsTheBaselineWithEachOfItsRules()
    {
        services({u"pay"_s, u"web"_s, u"new"_s, u"odd"_s});
        MetricScope scope = march();
        scope.params = {{u"baseline_rules"_s, u"A,,B,"_s}};
        decided(u"1"_s, u"service=pay rule=A decision=pass"_s);
        decided(u"2"_s, u"service=pay rule=B decision=block"_s);
        add(u"gate_decision"_s, u"id=3 service=pay rule=B decision=warn decided_at=2026-03-21T00:00:00Z"_s); // later
        add(u"gate_decision"_s, u"id=4 service=pay rule=B decision=skipped decided_at=2026-03-22T00:00:00Z"_s);
        decided(u"5"_s, u"service=web rule=A decision=pass_with_exception"_s);
        decided(u"6"_s, u"service=web rule=B decision=observe"_s);
        add(u"gate_decision"_s, u"id=7 service=new rule=A decision=pass decided_at=2026-03-04T00:00:00Z"_s); // 28 days
        decided(u"8"_s, u"service=new rule=C decision=block"_s);
        decided(u"9"_s, u"service=gone rule=A decision=block"_s);
        decided(u"o"_s, u"service=odd rule=A decision=block bypassed=true"_s); // no exception let it pass
        decided(u"s"_s, u"service=new rule=ruleset decision=pass"_s); // of rules that no set of this source has
        const MetricResult result = m_bench.run(u"baseline_conformance"_s, scope);
        QCOMPARE(MetricBench::lines(result,
                                    {u"service"_s, u"rule"_s, u"also_id"_s, u"passing"_s, u"waived"_s, u"failing"_s,
                                     u"held"_s, u"whole"_s, u"excluded"_s}),
                 (QStringList{u"gone A 9 0 0 1 1 0 retired"_s, u"gone B - 0 0 1 0 0 retired"_s,
                              u"new A - 0 0 1 0 0 not_decided"_s, u"new B - 0 0 1 0 0 not_decided"_s,
                              u"odd A o 0 0 1 1 0 -"_s, u"odd B - 0 0 1 0 0 not_decided"_s,
                              u"pay A 1 1 0 0 1 1 -"_s, u"pay B 3 1 0 0 1 0 -"_s, u"web A 5 0 1 0 1 0 -"_s,
                              u"web B 6 0 0 1 0 0 -"_s}));
        QCOMPARE(MetricBench::outputs(
                     result, {u"num"_s, u"den"_s, u"waived"_s, u"failing"_s, u"services/num"_s, u"services/den"_s}),
                 u"num=2 den=5 waived=1 failing=2 services/num=1 services/den=3"_s);
        QCOMPARE(MetricBench::excluded(result), u"not_decided=3 retired=2"_s);
        QCOMPARE(m_bench.notAddingUp(u"baseline_conformance"_s, scope, {u"num"_s, u"den"_s}), QString());
        // A rule that nobody knows does not vanish, and a hostile name is a name.
        scope.params = {{u"baseline_rules"_s, u"%,A"_s}};
        QCOMPARE(MetricBench::outputs(m_bench.run(u"baseline_conformance"_s, scope), {u"num"_s, u"den"_s, u"services/num"_s}),
                 u"num=1 den=3 services/num=0"_s);
    }

    void withoutAListTheBaselineIsWhatBlocksEverywhere()
    {
        services({u"pay"_s});
        const auto rule = [&](const QString &fields) {
            add(u"policy_version"_s, u"enforced_at=2026-01-01T00:00:00Z "_s + fields);
        };
        rule(u"id=ruleset/a rule=A mode=enforce"_s);
        rule(u"id=b rule=B mode=warn"_s);
        rule(u"id=c rule=C mode=enforce environments=prod"_s);
        rule(u"id=d rule=D mode=enforce disabled_at=2026-02-01T00:00:00Z"_s);
        rule(u"id=e rule=E mode=enforce"_s); // no gate ever told of it
        for (const QString &name : {u"A"_s, u"B"_s, u"C"_s, u"D"_s})
            decided(name, u"service=pay decision=block rule="_s + name);
        QCOMPARE(MetricBench::lines(m_bench.run(u"baseline_conformance"_s, march()), {u"service"_s, u"rule"_s, u"passing"_s}),
                 (QStringList{u"gone A 0"_s, u"pay A 0"_s}));
        // All rules of the source were passed at once, later: one of another source says nothing of these.
        m_bench.from(u"elsewhere"_s, "2020-01-02T00:00:00Z");
        add(u"gate_decision"_s, u"id=w service=pay rule=ruleset decision=pass decided_at=2026-03-25T00:00:00Z"_s);
        QCOMPARE(MetricBench::outputs(m_bench.run(u"baseline_conformance"_s, march()), {u"num"_s, u"den"_s}),
                 u"num=0 den=1"_s);
        m_bench.from(u"elsewhere"_s, "2020-01-02T00:00:00Z");
        rule(u"id=ruleset/a rule=A mode=enforce"_s); // that one has the rule, too
        QCOMPARE(MetricBench::outputs(m_bench.run(u"baseline_conformance"_s, march()), {u"num"_s, u"den"_s}),
                 u"num=1 den=1"_s);
    }

    void noBaselineIsUndefined()
    {
        services({u"pay"_s});
        decided(u"1"_s, u"service=pay rule=A decision=pass"_s);
        QCOMPARE(MetricBench::outputs(m_bench.run(u"baseline_conformance"_s, march()), {u"num"_s, u"den"_s, u"value"_s}),
                 u"num=0 den=0 value=-"_s);
    }

    void whatADecisionIsAboutSaysItsStage()
    {
        services({u"pay"_s, u"web"_s});
        add(u"environment"_s, u"id=prod class=production"_s);
        add(u"environment"_s, u"id=stage class=staging"_s);
        decided(u"1"_s, u"service=pay rule=A environment=ref:main commit_sha=k decision=block bypassed=true"_s);
        decided(u"2"_s, u"service=pay rule=lint commit_sha=k decision=observe"_s);
        decided(u"3"_s, u"service=pay rule=sign artifact=x commit_sha=k decision=pass"_s);
        decided(u"4"_s, u"service=pay rule=sbom artifact=x decision=pass"_s);
        decided(u"5"_s, u"service=pay rule=A environment=stage artifact=x mode=warn decision=pass"_s);
        decided(u"6"_s, u"service=pay rule=A environment=prod artifact=x decision=pass"_s);
        decided(u"7"_s, u"service=web rule=A environment=mystery decision=pass"_s); // nobody knows what that is
        decided(u"8"_s, u"service=web rule=A commit_sha=k decision=skipped"_s);
        decided(u"9"_s, u"service=web rule=A decision=pass"_s); // about nothing
        add(u"gate_decision"_s, u"id=10 service=web rule=A environment=stage decision=pass decided_at=2026-03-04T00:00:00Z"_s);
        m_bench.from(u"mirror"_s, "2020-01-02T00:00:00Z"); // the same push, of the environment that it guards
        decided(u"1"_s, u"service=pay rule=A environment=prod commit_sha=k decision=block bypassed=true"_s);
        decided(u"4"_s, u"service=pay rule=sbom artifact=x mode=warn decision=pass"_s); // how it stands only they tell
        const MetricResult result = m_bench.run(u"gate_map"_s, march());
        QCOMPARE(MetricBench::lines(result,
                                    {u"service"_s, u"stage"_s, u"gates"_s, u"blocking"_s, u"bypassed"_s, u"gated"_s,
                                     u"observed"_s, u"open"_s})
                     .filter(QRegularExpression(u"^(pay|web)"_s)),
                 (QStringList{u"pay merge 1 1 1 1 0 0"_s, u"pay validate 1 0 0 0 1 0"_s, u"pay build 2 1 0 1 0 0"_s,
                              u"pay promote 1 0 0 0 1 0"_s, u"pay deploy 1 1 0 1 0 0"_s, u"web merge 0 0 0 0 0 1"_s,
                              u"web validate 0 0 0 0 0 1"_s, u"web build 0 0 0 0 0 1"_s, u"web promote 0 0 0 0 0 1"_s,
                              u"web deploy 1 1 0 1 0 0"_s, u"web unplaced 1 1 0 1 0 0"_s}));
        QCOMPARE(MetricBench::outputs(result, {u"num"_s, u"den"_s, u"observed"_s, u"open"_s, u"bypassed"_s}),
                 u"num=4 den=10 observed=2 open=4 bypassed=1"_s);
        QCOMPARE(MetricBench::excluded(result), u"retired=5 unplaced=1"_s);
        QCOMPARE(m_bench.notAddingUp(u"gate_map"_s, march(), {u"num"_s, u"den"_s}), QString());
    }

    void aServiceIsKnownByItsIdAndByItsName()
    {
        add(u"service"_s, u"id=pay name=group/pay"_s);
        decided(u"1"_s, u"service=pay rule=A commit_sha=k decision=pass"_s);
        decided(u"2"_s, u"service=group/pay rule=A commit_sha=k decision=block"_s);
        QCOMPARE(MetricBench::lines(m_bench.run(u"gate_map"_s, march()), {u"service"_s, u"stage"_s, u"gated"_s, u"excluded"_s}),
                 (QStringList{u"group/pay merge 0 not_told"_s, u"group/pay validate 1 -"_s, u"group/pay build 0 not_told"_s,
                              u"group/pay promote 0 not_told"_s, u"group/pay deploy 0 not_told"_s}));
        QCOMPARE(MetricBench::outputs(m_bench.run(u"component_coverage"_s, march()), {u"num"_s, u"den"_s}), u"num=1 den=1"_s);
        MetricScope scope = march();
        scope.params = {{u"baseline_rules"_s, u"A"_s}};
        QCOMPARE(MetricBench::outputs(m_bench.run(u"baseline_conformance"_s, scope), {u"num"_s, u"den"_s}), u"num=0 den=1"_s);
    }

    void aKindOfChecksIsAtWorkWhereOneOfThemTold()
    {
        services({u"pay"_s, u"web"_s});
        decided(u"1"_s, u"service=pay rule=CodeQL decision=pass"_s);
        decided(u"2"_s, u"service=pay rule=image-signature decision=block"_s);
        decided(u"3"_s, u"service=pay rule=trivy decision=skipped"_s);
        add(u"gate_decision"_s, u"id=4 service=web rule=CodeQL decision=pass decided_at=2026-02-28T23:59:59Z"_s);
        add(u"finding"_s, u"id=f1 service=pay rule=CVE-2026-1 first_seen=2026-03-02T00:00:00Z"_s);
        add(u"finding"_s, u"id=f2 service=web tool=semgrep first_seen=2026-01-02T00:00:00Z"_s); // long known
        add(u"finding"_s, u"id=f3 service=web tool=dependabot first_seen=2026-01-02T00:00:00Z resolved_at=2026-03-02T00:00:00Z"_s);
        add(u"drift"_s, u"id=d1 service=web detected_at=2026-03-02T00:00:00Z"_s);
        add(u"violation"_s, u"id=v1 service=pay rule=privileged first_seen=2026-01-02T00:00:00Z last_seen=2026-03-01T00:00:00Z"_s);
        add(u"violation"_s, u"id=v2 service=web rule=privileged first_seen=2026-01-02T00:00:00Z last_seen=2026-02-28T00:00:00Z"_s);
        const MetricResult result = m_bench.run(u"component_coverage"_s, march());
        QCOMPARE(MetricBench::lines(result, {u"service"_s, u"class"_s, u"active"_s, u"also_type"_s, u"also_id"_s})
                     .filter(QRegularExpression(u"^(pay|web)"_s)),
                 (QStringList{u"pay code 1 gate_decision 1"_s, u"pay dependency 1 finding f1"_s,
                              u"pay artifact 1 gate_decision 2"_s, u"pay infrastructure 0 - -"_s,
                              u"pay runtime 1 violation v1"_s, u"pay decision 1 gate_decision 2"_s,
                              u"web code 0 - -"_s, u"web dependency 1 finding f3"_s, u"web artifact 0 - -"_s,
                              u"web infrastructure 1 drift d1"_s, u"web runtime 0 - -"_s, u"web decision 0 - -"_s}));
        QCOMPARE(MetricBench::outputs(result,
                                      {u"num"_s, u"den"_s, u"code/num"_s, u"code/den"_s, u"dependency/num"_s,
                                       u"runtime/value"_s}),
                 u"num=7 den=12 code/num=1 code/den=2 dependency/num=2 runtime/value=0.5"_s);
        QCOMPARE(MetricBench::excluded(result), u"retired=6"_s);
        QCOMPARE(m_bench.notAddingUp(u"component_coverage"_s, march(), {u"num"_s, u"den"_s}), QString());
    }

    void aWorkloadNamesWhatItNeedsToStart()
    {
        const auto runs = [&](const QString &id, const QString &more) {
            add(u"workload"_s, u"id=%1 service=%1 %2"_s.arg(id, more));
        };
        runs(u"whole"_s, u"started_at=2026-01-01T00:00:00Z config_keys=REGION,KEY"_s);
        runs(u"optional"_s, u"started_at=2026-01-02T00:00:00Z config_keys=REGION,KEY optional_keys=REGION"_s);
        runs(u"over"_s, u"started_at=2026-01-03T00:00:00Z config_keys=KEY config_sources=shared"_s);
        runs(u"lax"_s, u"started_at=2026-01-04T00:00:00Z config_keys=KEY,X optional_keys=X"_s);
        runs(u"bare"_s, u"started_at=2026-01-05T00:00:00Z"_s);
        runs(u"only"_s, u"started_at=2026-01-06T00:00:00Z config_sources=shared"_s);
        runs(u"gone"_s, u"started_at=2026-01-07T00:00:00Z stopped_at=2026-03-31T00:00:00Z"_s);
        runs(u"odd"_s, u"started_at=2026-03-07T00:00:00Z stopped_at=2026-03-06T00:00:00Z"_s);
        const QStringList shown{u"row_id"_s, u"lacks"_s, u"whole"_s, u"fail_open"_s, u"undeclared"_s, u"not_told"_s};
        MetricResult result = m_bench.run(u"startup_configuration"_s, march());
        QCOMPARE(MetricBench::lines(result, shown),
                 (QStringList{u"whole 0 1 0 0 0"_s, u"optional 0 0 1 0 0"_s, u"over 0 1 0 0 0"_s, u"lax 0 0 1 0 0"_s,
                              u"bare 0 0 0 1 0"_s, u"only 0 0 0 0 1"_s, u"odd 0 0 0 1 0"_s}));
        QCOMPARE(MetricBench::outputs(result, {u"num"_s, u"den"_s, u"fail_open"_s, u"undeclared"_s, u"not_told"_s}),
                 u"num=2 den=6 fail_open=2 undeclared=1 not_told=1"_s);
        QCOMPARE(MetricBench::excluded(result), u"stopped_before_started=1"_s);
        QCOMPARE(m_bench.notAddingUp(u"startup_configuration"_s, march(), {u"num"_s, u"den"_s}), QString());
        MetricScope listed = march();
        listed.params = {{u"required_keys"_s, u"REGION, KEY"_s}};
        result = m_bench.run(u"startup_configuration"_s, listed);
        QCOMPARE(MetricBench::lines(result, shown),
                 (QStringList{u"whole 0 1 0 0 0"_s, u"optional 1 0 1 0 0"_s, u"over 1 0 0 0 1"_s, u"lax 1 0 1 0 0"_s,
                              u"bare 2 0 1 0 0"_s, u"only 2 0 0 0 1"_s, u"odd 2 0 1 0 0"_s}));
        listed.params = {{u"required_keys"_s, u"EGION"_s}}; // part of a name is no name
        QCOMPARE(MetricBench::outputs(m_bench.run(u"startup_configuration"_s, listed), {u"num"_s}), u"num=0"_s);
    }

    void anAiWorkloadIsStoppedForAReason()
    {
        add(u"ai_call"_s, u"id=c service=bot started_at=2026-02-01T00:00:00Z"_s);
        add(u"ai_usage"_s, u"id=u service=billed from_at=2026-03-31T00:00:00Z"_s);
        add(u"ai_call"_s, u"id=d service=later started_at=2026-04-02T00:00:00Z"_s);
        const auto stopped = [&](const QString &id, const QString &more) {
            decided(id, u"decision=block commit_sha=%1 "_s.arg(id) + more);
        };
        stopped(u"1"_s, u"service=bot rule=require-labels"_s);
        stopped(u"2"_s, u"service=bot rule=Trace-schema-labels"_s); // the first that fits
        stopped(u"3"_s, u"service=billed rule=secrets-scan"_s);
        stopped(u"4"_s, u"service=bot rule=budget"_s);
        stopped(u"5"_s, u"service=bot"_s);
        stopped(u"6"_s, u"service=pay rule=secrets-scan"_s); // no AI
        stopped(u"7"_s, u"service=later rule=secrets-scan"_s); // not yet
        decided(u"8"_s, u"service=bot rule=secrets-scan decision=pass"_s);
        stopped(u"9"_s, u"service=bot rule=secrets-scan bypassed=true"_s); // stopped nothing
        m_bench.from(u"mirror"_s, "2020-01-02T00:00:00Z");
        stopped(u"1"_s, u"service=bot rule=require-labels"_s); // told twice
        const MetricResult result = m_bench.run(u"ai_block_reasons"_s, march());
        QCOMPARE(MetricBench::lines(result, {u"row_id"_s, u"reason"_s, u"excluded"_s}),
                 (QStringList{u"1 metadata -"_s, u"2 trace schema -"_s, u"3 security -"_s, u"4 other -"_s,
                              u"5 unknown -"_s, u"1 metadata told_twice"_s}));
        QCOMPARE(MetricBench::outputs(result,
                                      {u"num"_s, u"den"_s, u"trace"_s, u"metadata"_s, u"security"_s, u"other"_s,
                                       u"unknown"_s}),
                 u"num=2 den=5 trace=1 metadata=1 security=1 other=1 unknown=1"_s);
        QCOMPARE(m_bench.notAddingUp(u"ai_block_reasons"_s, march(), {u"num"_s, u"den"_s}), QString());
        MetricScope named = march();
        named.params = {{u"security_rules"_s, u"budget,%"_s}};
        QCOMPARE(MetricBench::outputs(m_bench.run(u"ai_block_reasons"_s, named), {u"security"_s, u"other"_s}),
                 u"security=1 other=1"_s);
    }
};

QTEST_GUILESS_MAIN(tst_Baseline)
#include "tst_Baseline.moc"

// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where rules hold, how they change, what an exception was granted for, where evidence comes from, who was given
// privileges, and what became public.
#include "MetricBench.h"

#include <QTest>

using namespace plumbline;
using namespace Qt::Literals::StringLiterals;

class tst_RuleChanges : public QObject
{
    Q_OBJECT

    MetricBench m_bench;

    void add(const QString &type, const QString &fields) { m_bench.add(type, fields); }
    void add(const QString &type, const QStringList &rows)
    {
        for (const QString &fields : rows)
            m_bench.add(type, fields);
    }
    static MetricScope march() { return MetricBench::scope("2026-03-01T00:00:00Z", "2026-04-01T00:00:00Z"); }

private slots:
    void initTestCase_data() { MetricBench::engines(); }
    void init() { OPEN_METRIC_BENCH(m_bench); }

    void stagingAsksWhatProductionAsks()
    {
        add(u"environment"_s, {u"id=pay/prod name=prod class=production"_s, u"id=pay/stage name=stage class=staging"_s,
                               u"id=lab name=lab class=testing"_s});
        const auto rule = [&](const QString &fields) {
            add(u"policy_version"_s, u"enforced_at=2026-01-01T00:00:00Z "_s + fields);
        };
        rule(u"id=a rule=A mode=enforce environments=prod,stage"_s);
        rule(u"id=b1 rule=B mode=enforce environments=prod"_s);
        rule(u"id=b2 rule=B mode=warn environments=stage"_s);
        rule(u"id=c rule=C mode=enforce environments=prod,lab"_s);
        rule(u"id=d rule=D mode=enforce environments=stage"_s);
        rule(u"id=e rule=E mode=warn"_s); // of branches
        rule(u"id=f1 rule=env/prod/reviewers mode=enforce environments=prod"_s);
        rule(u"id=f2 rule=env/stage/reviewers mode=enforce environments=stage"_s);
        rule(u"id=g1 rule=G mode=warn environments=stage"_s);
        add(u"policy_version"_s, u"id=g2 rule=G mode=enforce environments=stage enforced_at=2026-02-01T00:00:00Z"_s);
        rule(u"id=g3 rule=G mode=enforce environments=prod"_s); // the newer one of staging is the same
        rule(u"id=h rule=H mode=off environments=prod"_s);
        rule(u"id=i rule=I mode=enforce environments=prod disabled_at=2026-04-01T00:00:00Z"_s); // over at that instant
        rule(u"id=k rule=K mode=enforce environments=moon"_s);
        rule(u"id=l rule=L mode=enforce environments=lab"_s); // neither
        rule(u"id=m1 rule=M mode=enforce environments=prod"_s); // switched off since, as GitHub tells it
        add(u"policy_version"_s, u"id=m2 rule=M mode=disabled environments=prod disabled_at=2026-02-01T00:00:00Z"_s);
        add(u"policy_version"_s, u"id=n rule=N environments=prod"_s); // nobody knows since when
        const MetricResult result = m_bench.run(u"gate_parity"_s, march());
        QCOMPARE(MetricBench::lines(result,
                                    {u"rule"_s, u"row_id"_s, u"also_id"_s, u"production_mode"_s, u"staging_mode"_s,
                                     u"alike"_s, u"excluded"_s}),
                 (QStringList{u"A a - enforce enforce 1 -"_s, u"B b1 b2 enforce observe 0 -"_s,
                              u"C c - enforce - 0 -"_s, u"D d - - enforce 0 -"_s, u"E e - - - 0 no_environment"_s,
                              u"G g3 g2 enforce enforce 1 -"_s, u"K k - - - 0 environment_not_known"_s,
                              u"env/*/reviewers f1 f2 enforce enforce 1 -"_s}));
        QCOMPARE(MetricBench::outputs(
                     result, {u"num"_s, u"den"_s, u"differs"_s, u"only_production"_s, u"only_staging"_s}),
                 u"num=3 den=5 differs=1 only_production=1 only_staging=1"_s);
        QCOMPARE(m_bench.notAddingUp(u"gate_parity"_s, march(), {u"num"_s, u"den"_s}), QString());
    }

    void oneEnvironmentThatIsWeakerIsADifference()
    {
        add(u"environment"_s, {u"id=eu class=production"_s, u"id=us class=production"_s, u"id=stage class=staging"_s});
        add(u"policy_version"_s, {u"id=1 rule=A mode=enforce environments=eu enforced_at=2026-01-01T00:00:00Z"_s,
                                  u"id=2 rule=A mode=warn environments=us enforced_at=2026-01-01T00:00:00Z"_s,
                                  u"id=3 rule=A mode=enforce environments=stage enforced_at=2026-01-01T00:00:00Z"_s});
        QCOMPARE(MetricBench::outputs(m_bench.run(u"gate_parity"_s, march()), {u"num"_s, u"den"_s, u"differs"_s}),
                 u"num=0 den=1 differs=1"_s);
    }

    void aRuleIsChangedWithReviewTestsAndACommit()
    {
        const auto version = [&](const QString &day, const QString &more) {
            add(u"policy_version"_s, u"id=v%1 rule=R version=%1 enforced_at=2026-03-%1T10:00:00Z %2"_s.arg(day, more));
        };
        const auto change = [&](const QString &day, const QString &approver, const QString &verdict) {
            add(u"code_change"_s, u"id=c%1 author=Ann commit_sha=m%1 head_sha=h%1"_s.arg(day));
            if (!approver.isEmpty())
                add(u"approval"_s, u"id=a%1 subject=c%1 decided_at=2026-03-01T00:00:00Z %2"_s.arg(day, approver));
            if (!verdict.isEmpty())
                add(u"gate_decision"_s,
                    u"id=t%1 rule=policy-tests commit_sha=h%1 decided_at=2026-03-01T01:00:00Z decision=%2"_s.arg(
                        day, verdict));
        };
        version(u"02"_s, u"commit_sha=m02"_s);
        change(u"02"_s, u"approver=bob"_s, u"pass"_s);
        version(u"03"_s, u"commit_sha=h03"_s); // the last commit of the change
        change(u"03"_s, u"approver=ANN"_s, u"pass"_s); // the author by another writing
        version(u"04"_s, u"commit_sha=m04 author=bob"_s);
        change(u"04"_s, u"approver=Bob"_s, u"pass"_s); // who made the version
        version(u"05"_s, u"commit_sha=m05"_s);
        change(u"05"_s, u"approver=bob"_s, u"observe"_s); // as a check that failed is told
        version(u"06"_s, u"commit_sha=m06"_s);
        change(u"06"_s, u"approver=bob decision=rejected"_s, u"pass"_s);
        version(u"07"_s, {}); // clicked together
        version(u"08"_s, u"commit_sha=other"_s);
        version(u"09"_s, u"commit_sha=m09"_s);
        change(u"09"_s, u"approver=bob"_s, u"block"_s);
        add(u"gate_decision"_s, // the same check again, and another that passed
            u"id=t9b rule=policy-tests commit_sha=m09 decided_at=2026-03-01T02:00:00Z decision=pass"_s);
        version(u"10"_s, u"commit_sha=m10"_s);
        change(u"10"_s, u"approver=bob"_s, {});
        add(u"policy_version"_s, u"id=x version=1 enforced_at=2026-03-11T00:00:00Z"_s);
        add(u"policy_version"_s, {u"id=audit/2 rule=R version=e2 enforced_at=2026-03-02T10:00:00Z"_s, // told twice
                                  u"id=off rule=S version=1 disabled_at=2026-03-12T00:00:00Z"_s, u"id=u rule=S"_s});
        version(u"13"_s, u"commit_sha=m13"_s);
        change(u"13"_s, {}, u"pass"_s);
        add(u"approval"_s, u"id=a13 subject=c13 approver=bob decided_at=2026-03-14T00:00:00Z"_s); // after the fact
        add(u"gate_decision"_s, u"id=r10 rule=ruleset commit_sha=m10 decided_at=2026-03-01T00:00:00Z decision=pass"_s);
        add(u"gate_decision"_s,
            {u"id=d1 rule=R rule_version=02 service=pay artifact=x decision=pass decided_at=2026-03-03T00:00:00Z"_s,
             u"id=d2 rule=R rule_version=02 service=pay commit_sha=k decision=pass decided_at=2026-03-03T00:00:00Z"_s});
        const QString production = u"service=pay environment_class=production environment=prod "_s;
        add(u"deployment"_s, {production + u"id=1 at=2026-03-04T00:00:00Z artifact=x commit_sha=k"_s, // by both
                              production + u"id=2 at=2026-03-05T00:00:00Z commit_sha=k"_s,
                              production + u"id=3 at=2026-03-02T23:00:00Z artifact=x"_s}); // before it
        const MetricResult result = m_bench.run(u"controlled_policy_changes"_s, march());
        QCOMPARE(MetricBench::lines(result,
                                    {u"row_id"_s, u"reviewed"_s, u"tested"_s, u"no_commit"_s, u"affected"_s,
                                     u"also_id"_s, u"also2_id"_s, u"excluded"_s}),
                 (QStringList{u"v02 1 1 0 2 c02 a02 -"_s, u"v03 0 1 0 0 c03 - -"_s, u"v04 0 1 0 0 c04 - -"_s,
                              u"v05 1 0 0 0 c05 a05 -"_s, u"v06 0 1 0 0 c06 - -"_s, u"v07 0 0 1 0 - - -"_s,
                              u"v08 0 0 0 0 - - change_not_told"_s, u"v09 1 1 0 0 c09 a09 -"_s,
                              u"v10 1 0 0 0 c10 a10 -"_s, u"x 0 0 1 0 - - no_rule"_s,
                              u"off 0 0 1 0 - - -"_s, u"v13 0 1 0 0 c13 - -"_s, u"u 0 0 1 0 - - no_instant"_s}));
        QCOMPARE(MetricBench::outputs(
                     result, {u"num"_s, u"den"_s, u"no_commit"_s, u"not_reviewed"_s, u"not_tested"_s, u"affected"_s}),
                 u"num=2 den=10 no_commit=2 not_reviewed=6 not_tested=4 affected=2"_s);
        QCOMPARE(m_bench.notAddingUp(u"controlled_policy_changes"_s, march(), {u"num"_s, u"den"_s}), QString());
    }

    void anExceptionIsForWhatWasLookedAt()
    {
        const QString digest(64, u'a');
        const QString commit(40, u'b');
        const auto granted = [&](const QString &id, const QString &scope) {
            add(u"exception"_s, u"id=%1 service=pay rule=%1 created_at=2026-03-02T00:00:00Z %2"_s.arg(id, scope));
        };
        const auto used = [&](const QString &id, const QString &exception, const QString &what) {
            add(u"gate_decision"_s,
                u"id=%1 service=pay exception_id=%2 decision=pass_with_exception decided_at=2026-03-03T00:00:00Z %3"_s
                    .arg(id, exception, what));
        };
        granted(u"digest"_s, u"scope=registry/pay@sha256:"_s + digest.toUpper());
        used(u"u1"_s, u"digest"_s, u"artifact=sha256:"_s + digest);
        used(u"u0"_s, u"digest"_s, u"artifact=registry/pay:1.2.3"_s); // a tag, which cannot be compared
        granted(u"other"_s, u"scope="_s + digest);
        used(u"u2"_s, u"other"_s, u"artifact=sha256:"_s + digest);
        used(u"u3"_s, u"other"_s, u"artifact=sha256:"_s + QString(64, u'c'));
        granted(u"commit"_s, u"scope="_s + commit);
        used(u"u4"_s, u"commit"_s, u"commit_sha="_s + commit + u" artifact=x"_s);
        granted(u"unused"_s, u"scope=commit:"_s + commit);
        used(u"u5"_s, u"unused"_s, u"artifact=x"_s); // nothing to compare
        granted(u"longer"_s, u"scope="_s + QString(65, u'a')); // no digest, no commit
        granted(u"text"_s, u"scope=src/main"_s);
        granted(u"none"_s, {});
        granted(u"almost"_s, u"scope="_s + QString(63, u'a') + u"g"_s);
        add(u"exception"_s, u"id=early service=pay rule=early created_at=2026-02-28T23:59:59Z"_s);
        add(u"exception"_s, u"id=never service=pay rule=never"_s);
        const MetricResult result = m_bench.run(u"waiver_binding"_s, march());
        QCOMPARE(MetricBench::lines(result, {u"row_id"_s, u"bound"_s, u"used"_s, u"mismatched"_s, u"also_id"_s}),
                 (QStringList{u"digest 1 1 0 u1"_s, u"other 1 1 1 u3"_s, u"commit 1 1 0 u4"_s, u"unused 1 0 0 -"_s,
                              u"longer 0 0 0 -"_s, u"text 0 0 0 -"_s, u"none 0 0 0 -"_s, u"almost 0 0 0 -"_s,
                              u"never 0 0 0 -"_s}));
        QCOMPARE(MetricBench::outputs(result, {u"num"_s, u"den"_s, u"used"_s, u"mismatched"_s}),
                 u"num=4 den=8 used=3 mismatched=1"_s);
        QCOMPARE(MetricBench::excluded(result), u"no_created_at=1"_s);
        QCOMPARE(m_bench.notAddingUp(u"waiver_binding"_s, march(), {u"num"_s, u"den"_s}), QString());
    }

    void anIdMeansTheExceptionOfItsOwnSource()
    {
        const QString digest(64, u'a');
        add(u"exception"_s, u"id=7 service=pay rule=A created_at=2026-03-02T00:00:00Z scope="_s + digest);
        m_bench.from(u"other"_s, "2020-01-02T00:00:00Z");
        add(u"exception"_s, u"id=7 service=web rule=B created_at=2026-03-02T00:00:00Z"_s);
        add(u"gate_decision"_s, u"id=1 exception_id=7 decided_at=2026-03-03T00:00:00Z decision=pass artifact="_s + QString(64, u'c'));
        m_bench.from(u"third"_s, "2020-01-03T00:00:00Z");
        QCOMPARE(MetricBench::outputs(m_bench.run(u"waiver_binding"_s, march()), {u"used"_s, u"mismatched"_s}),
                 u"used=0 mismatched=0"_s);
        add(u"gate_decision"_s, u"id=1 exception_id=7 decided_at=2026-03-03T00:00:00Z decision=pass artifact="_s + QString(64, u'c'));
        QCOMPARE(MetricBench::outputs(m_bench.run(u"waiver_binding"_s, march()), {u"used"_s, u"mismatched"_s}),
                 u"used=1 mismatched=1"_s);
    }

    void aPrivilegeIsMoreOrLessOrCannotBeCompared()
    {
        const auto changed = [&](const QString &id, const QString &more) {
            add(u"identity_change"_s, u"id=%1 at=2026-03-%1T00:00:00Z kind=repository "_s.arg(id) + more);
        };
        add(u"identity_change"_s, u"id=old at=2026-02-01T00:00:00Z principal=Ann resource=pay expands=true"_s);
        changed(u"02"_s, u"principal=ann resource=pay privilege_before=write privilege=Admin approved=false"_s);
        changed(u"03"_s, u"principal=bob resource=pay expands=true approved=true"_s);
        changed(u"04"_s, u"principal=bob resource=pay privilege_before=maintain privilege=push"_s);
        changed(u"05"_s, u"principal=bob resource=pay privilege_before=read privilege=triage"_s); // for the second time
        changed(u"06"_s, u"principal=bob resource=pay privilege=custom privilege_before=read"_s);
        changed(u"07"_s, u"principal=bob resource=pay privilege=admin"_s); // nobody says what was before
        changed(u"08"_s, u"principal=bob resource=pay privilege=read privilege_before=admin expands=true"_s); // it is told
        changed(u"09"_s, u"principal=bob resource=pay privilege=write privilege_before=push"_s); // two words for one
        add(u"identity_change"_s, u"id=x principal=bob resource=pay expands=true"_s);
        const MetricResult result = m_bench.run(u"identity_changes"_s, march());
        QCOMPARE(MetricBench::lines(result,
                                    {u"row_id"_s, u"expands"_s, u"reduces"_s, u"not_comparable"_s, u"unapproved"_s,
                                     u"approval_unknown"_s, u"new_pair"_s}),
                 (QStringList{u"02 1 0 0 1 0 0"_s, u"03 1 0 0 0 0 1"_s, u"04 0 1 0 0 0 0"_s, u"05 1 0 0 0 1 0"_s,
                              u"06 0 0 1 0 0 0"_s, u"07 0 0 1 0 0 0"_s, u"08 1 0 0 0 1 0"_s, u"09 0 1 0 0 0 0"_s,
                              u"x 1 0 0 0 1 0"_s}));
        QCOMPARE(MetricBench::outputs(result,
                                      {u"expanding"_s, u"reducing"_s, u"not_comparable"_s, u"new_pairs"_s,
                                       u"unapproved/num"_s, u"unapproved/den"_s, u"approval_unknown"_s}),
                 u"expanding=4 reducing=2 not_comparable=2 new_pairs=1 unapproved/num=1 unapproved/den=2 "
                 "approval_unknown=2"_s);
        QCOMPARE(MetricBench::excluded(result), u"no_instant=1"_s);
        QCOMPARE(m_bench.notAddingUp(u"identity_changes"_s, march(), {u"expanding"_s, u"reducing"_s}), QString());
    }

    void whatIsPublicIsCountedUntilItIsNot()
    {
        const auto row = [&](const QString &id, const QString &fields) {
            add(u"exposure_change"_s, u"id=%1 kind=repository "_s.arg(id) + fields);
        };
        row(u"a1"_s, u"endpoint=a opened_at=2026-03-02T00:00:00Z approved=false"_s);
        row(u"a2"_s, u"endpoint=a closed_at=2026-03-03T00:00:00Z"_s);
        row(u"a3"_s, u"endpoint=a opened_at=2026-03-31T00:00:00Z approved=true"_s); // open to the end
        row(u"b"_s, u"endpoint=b opened_at=2026-02-27T00:00:00Z closed_at=2026-03-01T06:00:00Z approved=false"_s);
        row(u"c"_s, u"endpoint=c opened_at=2026-01-01T00:00:00Z closed_at=2026-03-01T00:00:00Z"_s); // over at the start
        row(u"d"_s, u"endpoint=d closed_at=2026-03-05T00:00:00Z"_s); // nobody told that it was open
        row(u"e"_s, u"opened_at=2026-03-05T00:00:00Z"_s);
        row(u"f"_s, u"endpoint=f opened_at=2026-03-05T00:00:00Z closed_at=2026-03-04T00:00:00Z"_s);
        row(u"g"_s, u"endpoint=g opened_at=2026-04-01T00:00:00Z"_s);
        row(u"i"_s, u"endpoint=i opened_at=2025-03-01T00:00:00Z"_s); // for ever
        row(u"h"_s, u"endpoint=h opened_at=2026-03-30T00:00:00Z closed_at=2026-05-01T00:00:00Z"_s); // not yet
        m_bench.from(u"other"_s, "2020-01-02T00:00:00Z");
        row(u"a"_s, u"endpoint=a closed_at=2026-03-02T01:00:00Z"_s); // of another source
        const MetricResult result = m_bench.run(u"exposure_changes"_s, march());
        QCOMPARE(MetricBench::lines(result,
                                    {u"row_id"_s, u"also_id"_s, u"opened"_s, u"still_open"_s, u"unapproved"_s,
                                     u"approval_unknown"_s, u"excluded"_s}),
                 (QStringList{u"i - 0 1 0 0 -"_s, u"b - 0 0 0 0 -"_s, u"a1 a2 1 0 1 0 -"_s, u"e - 1 1 0 1 no_endpoint"_s,
                              u"f - 1 0 0 1 closed_before_opened"_s, u"h - 1 1 0 1 -"_s, u"a3 - 1 1 0 0 -"_s}));
        QCOMPARE(MetricBench::outputs(result,
                                      {u"opened"_s, u"still_open"_s, u"unapproved/num"_s, u"unapproved/den"_s,
                                       u"approval_unknown"_s, u"exposure_hours"_s, u"unapproved_hours"_s}),
                 u"opened=3 still_open=3 unapproved/num=1 unapproved/den=2 approval_unknown=1 exposure_hours=846 "
                 "unapproved_hours=30"_s);
        QCOMPARE(m_bench.notAddingUp(u"exposure_changes"_s, march(), {u"opened"_s, u"still_open"_s}), QString());
    }

    void evidenceComesByItselfAndLeadsSomewhere()
    {
        const QString at = u"available_at=2026-03-02T00:00:00Z "_s;
        add(u"gate_decision"_s,
            {u"id=whole rule_version=1 artifact=x service=pay decided_at=2026-03-01T00:00:00Z"_s,
             u"id=version rule_version=1 service=pay decided_at=2026-03-01T00:00:00Z"_s,
             u"id=change commit_sha=k service=pay decided_at=2026-03-01T00:00:00Z"_s,
             u"id=late rule_version=1 artifact=z service=pay decided_at=2026-05-01T00:00:00Z"_s});
        add(u"evidence"_s, {at + u"id=1 kind=scan decision_id=whole"_s, at + u"id=2 kind=scan subject=x"_s,
                            at + u"id=3 kind=scan decision_id=version"_s, at + u"id=4 kind=scan subject=k"_s,
                            at + u"id=5 kind=scan subject=z"_s, // nobody had decided about it
                            u"id=6 kind=scan available_at=2026-04-01T00:00:00Z"_s, u"id=7 kind=scan"_s});
        m_bench.from(u"import:csv"_s, "2020-01-02T00:00:00Z");
        add(u"evidence"_s, at + u"id=1 kind=minutes decision_id=whole"_s);
        add(u"gate_decision"_s, // another one of the same id
            u"id=version rule_version=1 artifact=y service=web decided_at=2026-03-01T00:00:00Z"_s);
        const MetricResult result = m_bench.run(u"evidence_origin"_s, march());
        QCOMPARE(MetricBench::lines(result,
                                    {u"row_id"_s, u"kind"_s, u"automatic"_s, u"linked"_s, u"no_decision"_s,
                                     u"no_policy"_s, u"no_change"_s, u"also_id"_s, u"excluded"_s}),
                 (QStringList{u"1 scan 1 1 0 0 0 whole -"_s, u"2 scan 1 1 0 0 0 whole -"_s,
                              u"3 scan 1 0 0 0 1 version -"_s, u"4 scan 1 0 0 1 0 change -"_s,
                              u"5 scan 1 0 1 0 0 - -"_s, u"1 minutes 0 1 0 0 0 whole -"_s,
                              u"7 scan 1 0 1 0 0 - no_instant"_s}));
        QCOMPARE(MetricBench::outputs(result,
                                      {u"num"_s, u"den"_s, u"linked/num"_s, u"linked/den"_s, u"no_decision"_s,
                                       u"no_policy"_s, u"no_change"_s}),
                 u"num=5 den=6 linked/num=3 linked/den=6 no_decision=1 no_policy=1 no_change=1"_s);
        QCOMPARE(m_bench.notAddingUp(u"evidence_origin"_s, march(), {u"num"_s, u"den"_s}), QString());
    }
};

QTEST_GUILESS_MAIN(tst_RuleChanges)
#include "tst_RuleChanges.moc"

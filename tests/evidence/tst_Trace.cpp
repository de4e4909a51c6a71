// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// From a commit to production and beyond: each link by the rule meant for it and by no other, and the same way from
// wherever one starts.
#include "MetricBench.h"
#include "evidence/TraceBuilder.h"

#include <QTest>

using namespace plumbline;
using namespace Qt::Literals::StringLiterals;

class tst_Trace : public QObject
{
    Q_OBJECT

    MetricBench m_bench;
    TraceRules m_rules = *TraceRules::load();

    void add(const char *type, const char *fields)
    {
        m_bench.add(QString::fromLatin1(type), QString::fromLatin1(fields));
    }
    Trace trace(const QString &subject, const char *asOf = "2026-04-01T00:00:00Z",
                std::optional<TimePoint> knownAt = {})
    {
        const auto found = TraceBuilder(m_bench.connection(), m_rules, MetricBench::at(asOf), knownAt).trace(subject);
        if (!found) {
            qWarning("%s", qPrintable(toString(found.error())));
            return {};
        }
        return *found;
    }
    /// "exact a b", "declared value", "missing": the state of a stage and the ids of its records.
    static QString stage(const TracedDelivery &delivery, QStringView id)
    {
        const TraceStep *step = delivery.step(id);
        if (!step)
            return u"no such stage"_s;
        if (!step->strength())
            return step->stage.isExpected ? u"missing"_s : u"none"_s;
        QStringList parts{linkStrengthName(*step->strength())};
        for (const TraceRecord &record : step->records)
            parts.append(record.row.row.id());
        return parts.join(u' ');
    }
    /// One deployment of pay with all that can lead to it, told by three sources, with one before and one after.
    void fillWhole()
    {
        add("code_change",
            "id=pay/pull/7 service=pay author=kim merged_at=2026-03-02T09:00:00Z commit_sha=c700000 "
            "head_sha=h700000");
        add("approval",
            "id=review/1 subject=pay/pull/7 approver=lee decided_at=2026-03-02T08:30:00Z decision=approved "
            "commit_sha=h700000");
        add("gate_decision",
            "id=g1 decided_at=2026-03-02T09:10:00Z service=pay commit_sha=c700000 rule=A "
            "rule_version=2 decision=pass_with_exception exception_id=e1");
        add("gate_decision",
            "id=g2 decided_at=2026-03-02T09:20:00Z service=pay artifact=sha256:aa11 rule=B decision=pass");
        add("policy_version", "id=A@1 rule=A version=1 enforced_at=2026-01-01T00:00:00Z mode=enforce");
        add("policy_version", "id=A@2 rule=A version=2 enforced_at=2026-02-01T00:00:00Z mode=enforce");
        add("policy_version", "id=B@1 rule=B version=1 enforced_at=2026-01-01T00:00:00Z mode=enforce");
        add("policy_version", "id=B@2 rule=B version=2 enforced_at=2026-03-02T09:30:00Z mode=enforce");
        add("exception", "id=e1 service=pay rule=A created_at=2026-03-01T00:00:00Z expires_at=2026-06-01T00:00:00Z");
        add("evidence", "id=p1 kind=signed_provenance subject=sha256:aa11 available_at=2026-03-02T09:15:00Z");
        add("evidence", "id=v1 kind=scan subject=sha256:aa11 decision_id=g2 available_at=2026-03-02T09:21:00Z");
        add("deployment",
            "id=d0 at=2026-03-01T10:00:00Z service=pay environment=production commit_sha=c600000 "
            "artifact=sha256:0001 status=success");
        add("deployment",
            "id=s1 at=2026-03-02T09:40:00Z service=pay environment=staging commit_sha=c700000 "
            "artifact=sha256:aa11 status=success");
        add("deployment",
            "id=d1 at=2026-03-02T10:00:00Z service=pay environment=production commit_sha=c700000 "
            "artifact=sha256:aa11 build=55 status=success");
        add("deployed_commit", "id=d1/c700000 deployment_id=d1 commit_sha=c700000 committed_at=2026-03-02T08:00:00Z");
        add("environment", "id=pay/production name=production class=production deployed_version=sha256:aa11");
        add("workload", "id=w1 service=pay environment=production started_at=2026-01-01T00:00:00Z");
        add("deployment",
            "id=d2 at=2026-03-05T10:00:00Z service=pay environment=production commit_sha=c600000 "
            "artifact=sha256:0001 status=success");
        add("finding", "id=f1 service=pay commit_sha=c700000 first_seen=2026-03-03T00:00:00Z severity=high");
        add("finding", "id=f2 service=pay first_seen=2026-03-03T01:00:00Z severity=high");
        add("finding", "id=f3 service=pay first_seen=2026-03-06T01:00:00Z severity=high"); // after the next deployment
        add("drift", "id=r1 service=pay environment=production detected_at=2026-03-04T00:00:00Z");
        m_bench.from(u"argo"_s, "2020-01-01T00:00:00Z");
        add("deployment", "id=pay/9 at=2026-03-02T10:04:00Z service=pay environment=production commit_sha=c700000");
        m_bench.from(u"snow"_s, "2020-01-01T00:00:00Z");
        add("deployment", "id=CHG1 at=2026-03-02T09:58:00Z service=pay environment=live environment_class=production");
        add("approval", "id=a1 subject=CHG1 approver=max decided_at=2026-03-02T09:50:00Z decision=approved");
        m_bench.from(u"pager"_s, "2020-01-01T00:00:00Z");
        add("incident", "id=i1 service=pay opened_at=2026-03-04T10:00:00Z deployment_id=d1");
        add("incident", "id=i2 service=pay opened_at=2026-03-02T13:00:00Z");
        add("incident", "id=i3 service=pay opened_at=2026-03-04T11:00:00Z"); // later than a day
        add("incident", "id=i4 service=pay opened_at=2026-03-02T14:00:00Z deployment_id=d0"); // of another deployment
    }

private slots:
    void initTestCase_data() { MetricBench::engines(); }
    void init() { OPEN_METRIC_BENCH(m_bench); }

    void everyStageByItsOwnRule()
    {
        fillWhole();
        const Trace found = trace(u"deployment:hub:d1"_s);
        QCOMPARE(found.deliveries.size(), 1);
        const TracedDelivery &one = found.deliveries.first();
        QCOMPARE(stage(one, u"commit"), u"declared d1/c700000"_s);
        QCOMPARE(stage(one, u"change"), u"exact pay/pull/7"_s);
        QCOMPARE(stage(one, u"review"), u"declared review/1"_s);
        QCOMPARE(stage(one, u"build"), u"declared"_s);
        QCOMPARE(stage(one, u"provenance"), u"exact p1"_s);
        QCOMPARE(stage(one, u"evidence"), u"exact v1"_s);
        QCOMPARE(stage(one, u"decision"), u"exact g1 g2"_s);
        QCOMPARE(stage(one, u"exception"), u"declared e1"_s);
        QCOMPARE(stage(one, u"policy"), u"exact B@1 A@2"_s); // B's decision says no version: the newest then
        QCOMPARE(stage(one, u"approval"), u"declared a1"_s);
        QCOMPARE(stage(one, u"artifact"), u"declared"_s);
        QCOMPARE(stage(one, u"deployment"), u"exact CHG1 d1 pay/9"_s);
        QCOMPARE(stage(one, u"environment"), u"exact pay/production"_s);
        QCOMPARE(stage(one, u"promotion"), u"exact s1"_s);
        QCOMPARE(stage(one, u"runtime"), u"exact w1 pay/production"_s);
        QCOMPARE(stage(one, u"incident"), u"declared i2 i1"_s);
        QCOMPARE(stage(one, u"finding"), u"exact f1 f2"_s);
        QCOMPARE(stage(one, u"drift"), u"inferred r1"_s);
        QCOMPARE(stage(one, u"rollback"), u"exact d2"_s);
        QCOMPARE(one.counted(), 8);
        QCOMPARE(one.linked(), 8);
        QVERIFY(one.isComplete());
    }

    void eachRecordSaysHowSureItIs()
    {
        fillWhole();
        const TracedDelivery one = trace(u"deployment:hub:d1"_s).deliveries.value(0);
        QHash<QString, QString> links;
        for (const TraceStep &step : one.steps) {
            for (const TraceRecord &record : step.records)
                links.insert(step.stage.id + u'/' + record.row.row.id(),
                             linkStrengthName(record.how) + u' ' + record.link);
        }
        QCOMPARE(links.value(u"deployment/pay/9"_s), u"exact told_of_commit"_s);
        QCOMPARE(links.value(u"deployment/CHG1"_s), u"inferred told_in_time"_s);
        QCOMPARE(links.value(u"decision/g1"_s), u"exact decision_of_commit"_s);
        QCOMPARE(links.value(u"decision/g2"_s), u"exact decision_of_digest"_s);
        QCOMPARE(links.value(u"policy/A@2"_s), u"exact policy_version_named"_s);
        QCOMPARE(links.value(u"policy/B@1"_s), u"inferred policy_version_then"_s);
        QCOMPARE(links.value(u"runtime/pay/production"_s), u"exact version_running"_s);
        QCOMPARE(links.value(u"runtime/w1"_s), u"inferred workload_there"_s);
        QCOMPARE(links.value(u"incident/i1"_s), u"declared incident_named"_s);
        QCOMPARE(links.value(u"incident/i2"_s), u"inferred incident_after"_s);
        QCOMPARE(links.value(u"finding/f2"_s), u"inferred finding_after"_s);
    }

    void theSameWayFromWhereverOneStarts()
    {
        fillWhole();
        for (const char *subject : {"c700000", "sha256:aa11", "deployment:hub:d1", "deployment:argo:pay/9",
                                    "code_change:hub:pay/pull/7", "review/1", "g1", "gate_decision:hub:g2",
                                    "exception:hub:e1", "p1", "i1", "i2", "f1", "f2", "a1", "d1/c700000"}) {
            const Trace found = trace(QString::fromLatin1(subject));
            QStringList deployed;
            for (const TracedDelivery &delivery : found.deliveries) {
                for (const StoredRow &row : delivery.deployments)
                    deployed.append(row.row.id());
            }
            QVERIFY2(deployed.contains(u"d1"_s), subject);
        }
    }

    void whatIsMissingIsShownAsMissing()
    {
        add("deployment", "id=d1 at=2026-03-02T10:00:00Z service=pay environment=production status=success");
        const TracedDelivery one = trace(u"d1"_s).deliveries.value(0);
        for (const QString &id : {u"commit"_s, u"change"_s, u"review"_s, u"build"_s, u"provenance"_s, u"decision"_s,
                                  u"policy"_s, u"approval"_s, u"artifact"_s, u"runtime"_s})
            QCOMPARE(stage(one, id), u"missing"_s);
        QCOMPARE(stage(one, u"deployment"), u"exact d1"_s);
        QCOMPARE(stage(one, u"environment"), u"declared"_s);
        QCOMPARE(stage(one, u"incident"), u"none"_s);
        QCOMPARE(one.linked(), 1);
        QVERIFY(!one.isComplete());
    }

    void aCommitThatWasNeverDeployed()
    {
        add("code_change", "id=pay/pull/8 service=pay merged_at=2026-03-02T09:00:00Z commit_sha=c8000001");
        add("approval", "id=review/2 subject=pay/pull/8 approver=lee decided_at=2026-03-02T08:30:00Z");
        add("gate_decision",
            "id=g3 decided_at=2026-03-02T09:10:00Z service=pay commit_sha=c8000001 rule=A decision=block");
        for (const QString &subject : {u"c800000"_s, u"pay/pull/8"_s, u"review/2"_s, u"g3"_s}) {
            const Trace found = trace(subject);
            QCOMPARE(found.deliveries.size(), 1);
            const TracedDelivery &one = found.deliveries.first();
            QCOMPARE(one.commit, u"c8000001"_s);
            QCOMPARE(stage(one, u"commit"), u"declared"_s);
            QCOMPARE(stage(one, u"change"), u"exact pay/pull/8"_s);
            QCOMPARE(stage(one, u"review"), u"declared review/2"_s);
            QCOMPARE(stage(one, u"decision"), u"exact g3"_s);
            QCOMPARE(stage(one, u"deployment"), u"missing"_s);
        }
    }

    void otherDigestsAndServicesAreNoLink()
    {
        add("deployment",
            "id=d1 at=2026-03-02T10:00:00Z service=pay environment=production commit_sha=c700000 "
            "artifact=sha256:aa11 status=success");
        add("gate_decision",
            "id=other decided_at=2026-03-02T09:00:00Z service=pay commit_sha=c700000 "
            "artifact=sha256:bb22 rule=A decision=pass");
        add("gate_decision",
            "id=shop decided_at=2026-03-02T09:00:00Z service=shop commit_sha=c700000 rule=A decision=pass");
        add("code_change", "id=shop/pull/7 service=shop merged_at=2026-03-02T09:00:00Z commit_sha=c700000");
        m_bench.from(u"argo"_s, "2020-01-01T00:00:00Z");
        add("deployment", "id=late at=2026-03-02T10:10:01Z service=pay environment=production commit_sha=c700000");
        add("deployment", "id=else at=2026-03-02T10:05:00Z service=pay environment=staging environment_class=staging");
        const TracedDelivery one = trace(u"deployment:hub:d1"_s).deliveries.value(0);
        QCOMPARE(stage(one, u"decision"), u"missing"_s);
        QCOMPARE(stage(one, u"change"), u"missing"_s);
        QCOMPARE(one.deployments.size(), 1);
    }

    void whatHappenedLaterDoesNotExistYet()
    {
        fillWhole();
        const TracedDelivery one = trace(u"deployment:hub:d1"_s, "2026-03-02T12:00:00Z").deliveries.value(0);
        QCOMPARE(stage(one, u"incident"), u"none"_s);
        QCOMPARE(stage(one, u"rollback"), u"none"_s);
        QCOMPARE(stage(one, u"decision"), u"exact g1 g2"_s);
    }

    void asItWasKnownThen()
    {
        m_bench.from(u"hub"_s, "2026-03-02T11:00:00Z");
        add("deployment", "id=d1 at=2026-03-02T10:00:00Z service=pay environment=production commit_sha=c700000");
        m_bench.from(u"hub"_s, "2026-03-03T11:00:00Z");
        add("deployment", "id=d1 at=2026-03-02T10:00:00Z service=pay environment=production commit_sha=c700001");
        QCOMPARE(trace(u"d1"_s).deliveries.value(0).commit, u"c700001"_s);
        QCOMPARE(
            trace(u"d1"_s, "2026-04-01T00:00:00Z", MetricBench::at("2026-03-02T12:00:00Z")).deliveries.value(0).commit,
            u"c700000"_s);
    }

    void beginningsThatFitSeveralAreRefused()
    {
        add("deployment", "id=d1 at=2026-03-02T10:00:00Z service=pay commit_sha=c700000a");
        add("deployment", "id=d2 at=2026-03-03T10:00:00Z service=pay commit_sha=c700000b");
        TraceBuilder builder(m_bench.connection(), m_rules, MetricBench::at("2026-04-01T00:00:00Z"));
        const auto several = builder.trace(u"c700000"_s);
        QVERIFY(!several);
        QCOMPARE(several.error().kind, Error::Kind::Usage);
        QVERIFY(several.error().detail.contains(u"c700000a, c700000b"_s));
        QVERIFY(builder.trace(u"c700000b"_s));
        const auto none = builder.trace(u"c70000"_s); // six digits are no commit
        QVERIFY(!none);
        QCOMPARE(none.error().kind, Error::Kind::Store);
    }
};

QTEST_GUILESS_MAIN(tst_Trace)
#include "tst_Trace.moc"

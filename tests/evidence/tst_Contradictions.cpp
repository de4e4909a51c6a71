// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A labelled estate: for each rule one case that it must find and one that comes near and that it must not find. All
// cases together make one store, and each rule finds its own and no other.
#include "MetricBench.h"
#include "evidence/ContradictionFinder.h"

#include <QTest>

using namespace plumbline;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Labelled {
    const char *rule;
    const char *what; ///< Said in the table of hits and misses.
    bool isContradiction;
    QList<const char *> rows; ///< "SOURCE TYPE fields"
    const char *sides; ///< "type:id type:id" of what must be found.
};

const QList<Labelled> &estate()
{
    static const QList<Labelled> all{
        {"expired_in_force",
         "a decision passes with an exception that expired two days before",
         true,
         {"hub exception id=e1 service=s1 rule=A created_at=2026-01-01T00:00:00Z expires_at=2026-02-01T00:00:00Z",
          "hub gate_decision id=g1 decided_at=2026-02-03T00:00:00Z service=s1 rule=A decision=pass_with_exception "
          "exception_id=e1"},
         "exception:e1 gate_decision:g1"},
        {"expired_in_force",
         "the same, but a renewal is in force",
         false,
         {"hub exception id=e2 service=s2 rule=A created_at=2026-01-01T00:00:00Z expires_at=2026-02-01T00:00:00Z",
          "hub exception id=e3 service=s2 rule=A created_at=2026-01-31T00:00:00Z expires_at=2026-06-01T00:00:00Z "
          "renewed_from=e2",
          "hub gate_decision id=g2 decided_at=2026-02-03T00:00:00Z service=s2 rule=A decision=pass_with_exception "
          "exception_id=e2"},
         ""},
        {"expired_in_force",
         "a use on the last moment before its end",
         false,
         {"hub exception id=e4 service=s3 rule=A created_at=2026-01-01T00:00:00Z expires_at=2026-02-01T00:00:00Z",
          "hub exception_use id=u4 exception_id=e4 at=2026-01-31T23:59:59Z"},
         ""},
        {"expired_in_force",
         "a use after it was revoked",
         true,
         {"hub exception id=e5 service=s4 rule=A created_at=2026-01-01T00:00:00Z expires_at=2026-06-01T00:00:00Z "
          "closed_at=2026-02-01T00:00:00Z",
          "hub exception_use id=u5 exception_id=e5 at=2026-02-02T00:00:00Z"},
         "exception:e5 exception_use:u5"},
        {"expired_in_force",
         "a finding still counts as accepted after the acceptance expired",
         true,
         {"dojo exception id=e6 service=s5 rule=CVE-6 created_at=2026-01-01T00:00:00Z expires_at=2026-02-01T00:00:00Z",
          "dojo finding id=f6 service=s5 rule=CVE-6 state=risk_accepted first_seen=2026-01-01T00:00:00Z "
          "risk_accepted_at=2026-01-02T00:00:00Z severity=high"},
         "exception:e6 finding:f6"},
        {"deployed_undecided",
         "production, and no gate ever",
         true,
         {"hub deployment id=d10 at=2026-02-03T10:00:00Z service=s10 environment=production commit_sha=c10 "
          "artifact=sha256:10 status=success via=pipeline"},
         "deployment:d10"},
        {"deployed_undecided",
         "production after a pass of the same digest",
         false,
         {"hub gate_decision id=g11 decided_at=2026-02-03T09:00:00Z service=s11 artifact=sha256:11 rule=B "
          "rule_version=1 "
          "mode=enforce decision=pass environment=production",
          "hub deployment id=d11 at=2026-02-03T10:00:00Z service=s11 environment=production commit_sha=c11 "
          "artifact=sha256:11 status=success via=pipeline"},
         ""},
        {"approval_after_deployment",
         "the only approval comes an hour too late",
         true,
         {"snow deployment id=CHG20 at=2026-02-03T10:00:00Z service=s20 environment=staging environment_class=staging",
          "snow approval id=a20 subject=CHG20 approver=lee decided_at=2026-02-03T11:00:00Z decision=approved"},
         "approval:a20 deployment:CHG20"},
        {"approval_after_deployment",
         "a second approval comes late, the first was in time",
         false,
         {"snow deployment id=CHG21 at=2026-02-03T10:00:00Z service=s21 environment=staging environment_class=staging",
          "snow approval id=a21 subject=CHG21 approver=lee decided_at=2026-02-03T09:00:00Z decision=approved",
          "snow approval id=a22 subject=CHG21 approver=max decided_at=2026-02-03T11:00:00Z decision=approved"},
         ""},
        {"approval_after_deployment",
         "an emergency is approved afterwards by rule",
         false,
         {"snow deployment id=CHG22 at=2026-02-03T10:00:00Z service=s22 environment=staging environment_class=staging "
          "emergency=true",
          "snow approval id=a23 subject=CHG22 approver=lee decided_at=2026-02-03T11:00:00Z decision=approved"},
         ""},
        {"approval_after_deployment",
         "the change was reviewed after its commit was deployed",
         true,
         {"hub code_change id=s23/pull/1 service=s23 author=kim merged_at=2026-02-03T09:00:00Z commit_sha=c23",
          "hub approval id=a24 subject=s23/pull/1 approver=lee decided_at=2026-02-03T12:00:00Z decision=approved "
          "commit_sha=c23",
          "hub deployment id=d23 at=2026-02-03T10:00:00Z service=s23 environment=staging environment_class=staging "
          "commit_sha=c23"},
         "approval:a24 deployment:d23"},
        {"self_approval",
         "the author alone approved the change",
         true,
         {"hub code_change id=s30/pull/1 service=s30 author=kim merged_at=2026-02-03T12:00:00Z commit_sha=c30",
          "hub approval id=a30 subject=s30/pull/1 approver=Kim decided_at=2026-02-03T09:00:00Z decision=approved "
          "commit_sha=c30"},
         "approval:a30 code_change:s30/pull/1"},
        {"self_approval",
         "the author approved, and so did somebody else",
         false,
         {"hub code_change id=s31/pull/1 service=s31 author=kim merged_at=2026-02-03T12:00:00Z commit_sha=c31",
          "hub approval id=a31 subject=s31/pull/1 approver=kim decided_at=2026-02-03T09:00:00Z decision=approved "
          "commit_sha=c31",
          "hub approval id=a32 subject=s31/pull/1 approver=lee decided_at=2026-02-03T10:00:00Z decision=approved "
          "commit_sha=c31"},
         ""},
        {"self_approval",
         "an exception was approved by its requester",
         true,
         {"hub exception id=e33 service=s33 rule=A requester=kim approver=KIM created_at=2026-02-03T00:00:00Z "
          "expires_at=2026-12-01T00:00:00Z"},
         "exception:e33"},
        {"self_approval",
         "an exception was approved by another person",
         false,
         {"hub exception id=e34 service=s34 rule=A requester=kim approver=lee created_at=2026-02-03T00:00:00Z "
          "expires_at=2026-12-01T00:00:00Z"},
         ""},
        {"pass_unchanged",
         "the same rule blocks and then passes the same digest",
         true,
         {"hub gate_decision id=g40 decided_at=2026-02-03T09:00:00Z service=s40 artifact=sha256:40 rule=B "
          "rule_version=1 "
          "decision=block environment=staging",
          "hub gate_decision id=g41 decided_at=2026-02-03T10:00:00Z service=s40 artifact=sha256:40 rule=B "
          "rule_version=1 "
          "decision=pass environment=staging"},
         "gate_decision:g41 gate_decision:g40"},
        {"pass_unchanged",
         "another version of the rule passes it",
         false,
         {"hub gate_decision id=g42 decided_at=2026-02-03T09:00:00Z service=s41 artifact=sha256:41 rule=B "
          "rule_version=1 "
          "decision=block environment=staging",
          "hub gate_decision id=g43 decided_at=2026-02-03T10:00:00Z service=s41 artifact=sha256:41 rule=B "
          "rule_version=2 "
          "decision=pass environment=staging"},
         ""},
        {"incident_of_gone_deployment",
         "it had been replaced an hour before",
         true,
         {"hub deployment id=d50 at=2026-02-03T10:00:00Z service=s50 environment=staging environment_class=staging",
          "hub deployment id=d51 at=2026-02-03T11:00:00Z service=s50 environment=staging environment_class=staging",
          "hub incident id=i50 service=s50 opened_at=2026-02-03T12:00:00Z deployment_id=d50"},
         "incident:i50 deployment:d50 deployment:d51"},
        {"incident_of_gone_deployment",
         "it was replaced only after the incident began",
         false,
         {"hub deployment id=d52 at=2026-02-03T10:00:00Z service=s51 environment=staging environment_class=staging",
          "hub deployment id=d53 at=2026-02-03T13:00:00Z service=s51 environment=staging environment_class=staging",
          "hub incident id=i52 service=s51 opened_at=2026-02-03T12:00:00Z deployment_id=d52"},
         ""},
        {"incident_of_gone_deployment",
         "what replaced it failed",
         false,
         {"hub deployment id=d54 at=2026-02-03T10:00:00Z service=s52 environment=staging environment_class=staging",
          "hub deployment id=d55 at=2026-02-03T11:00:00Z service=s52 environment=staging environment_class=staging "
          "status=failed",
          "hub incident id=i54 service=s52 opened_at=2026-02-03T12:00:00Z deployment_id=d54"},
         ""},
        {"passed_but_found",
         "a scanner had reported the rule as failing the day before",
         true,
         {"kyverno gate_decision id=g60 decided_at=2026-02-03T10:00:00Z service=s60 rule=R60 rule_version=1 "
          "decision=pass "
          "environment=staging commit_sha=c60",
          "trivy finding id=f60 service=s60 rule=R60 first_seen=2026-02-02T00:00:00Z severity=high state=open"},
         "gate_decision:g60 finding:f60"},
        {"passed_but_found",
         "the finding had been fixed the hour before",
         false,
         {"kyverno gate_decision id=g61 decided_at=2026-02-03T10:00:00Z service=s61 rule=R61 rule_version=1 "
          "decision=pass "
          "environment=staging commit_sha=c61",
          "trivy finding id=f61 service=s61 rule=R61 first_seen=2026-02-02T00:00:00Z resolved_at=2026-02-03T09:00:00Z "
          "severity=high state=fixed"},
         ""},
        {"enforcement_weakened",
         "a rule went from block to warn",
         true,
         {"hub policy_version id=R70@1 rule=R70 version=1 mode=enforce enforced_at=2026-02-01T00:00:00Z",
          "hub policy_version id=R70@2 rule=R70 version=2 mode=warn enforced_at=2026-02-03T00:00:00Z"},
         "policy_version:R70@2 policy_version:R70@1"},
        {"enforcement_weakened",
         "a rule got another version of the same strength",
         false,
         {"hub policy_version id=R71@1 rule=R71 version=1 mode=enforce enforced_at=2026-02-01T00:00:00Z",
          "hub policy_version id=R71@2 rule=R71 version=2 mode=block enforced_at=2026-02-03T00:00:00Z"},
         ""},
        {"unbound_approval",
         "a ticket that nothing is known of",
         true,
         {"snow approval id=a80 subject=CHG80 approver=lee decided_at=2026-02-03T09:00:00Z decision=approved"},
         "approval:a80"},
        {"unbound_approval",
         "an approval that names the commit that it saw",
         false,
         {"hub approval id=a81 subject=s81/pull/9 approver=lee decided_at=2026-02-03T09:00:00Z decision=approved "
          "commit_sha=c81"},
         ""},
        {"channel_switch",
         "blocked in the pipeline, deployed by hand",
         true,
         {"hub gate_decision id=g90 decided_at=2026-02-03T09:00:00Z service=s90 artifact=sha256:90 rule=B "
          "rule_version=1 "
          "decision=block environment=staging",
          "hub deployment id=d90 at=2026-02-04T09:00:00Z service=s90 environment=staging environment_class=staging "
          "artifact=sha256:90 via=manual status=success"},
         "gate_decision:g90 deployment:d90"},
        {"channel_switch",
         "blocked, excepted, then deployed by hand",
         false,
         {"hub gate_decision id=g91 decided_at=2026-02-03T09:00:00Z service=s91 artifact=sha256:91 rule=B "
          "rule_version=1 "
          "decision=block environment=staging",
          "hub exception id=e91 service=s91 rule=B created_at=2026-02-03T12:00:00Z expires_at=2026-12-03T12:00:00Z",
          "hub deployment id=d91 at=2026-02-04T09:00:00Z service=s91 environment=staging environment_class=staging "
          "artifact=sha256:91 via=manual status=success"},
         ""},
    };
    return all;
}

} // namespace

class tst_Contradictions : public QObject
{
    Q_OBJECT

    MetricBench m_bench;
    MetricCatalog m_catalog = *MetricBench::catalog();
    QList<EvidenceRule> m_rules = *EvidenceRule::contradictions(m_catalog);

    void fill(const Labelled &one)
    {
        for (const char *row : one.rows) {
            const QString text = QString::fromLatin1(row);
            m_bench.from(text.section(u' ', 0, 0), "2026-03-01T00:00:00Z");
            m_bench.add(text.section(u' ', 1, 1), text.section(u' ', 2));
        }
    }
    ContradictionOutcome run(const QString &id, const MetricScope &scope = everything())
    {
        for (const EvidenceRule &rule : m_rules) {
            if (rule.id != id)
                continue;
            const auto found = ContradictionFinder(m_bench.connection(), m_catalog).run(rule, scope);
            if (found)
                return *found;
            qWarning("%s", qPrintable(toString(found.error())));
        }
        return {};
    }
    static MetricScope everything() { return MetricBench::scope("2026-01-01T00:00:00Z", "2026-04-01T00:00:00Z"); }
    static QStringList found(const ContradictionOutcome &outcome)
    {
        QStringList cases;
        for (const Contradiction &one : outcome.found) {
            QStringList sides;
            for (const CaseReference &side : one.sides)
                sides.append(side.type + u':' + side.id);
            cases.append(sides.join(u' '));
        }
        cases.sort();
        return cases;
    }

private slots:
    void initTestCase_data() { MetricBench::engines(); }
    void init() { OPEN_METRIC_BENCH(m_bench); }

    void everyRuleHasBothKindsOfCases()
    {
        for (const EvidenceRule &rule : std::as_const(m_rules)) {
            const auto count = [&](bool isContradiction) {
                return std::count_if(estate().begin(), estate().end(), [&](const Labelled &one) {
                    return rule.id == QLatin1StringView(one.rule) && one.isContradiction == isContradiction;
                });
            };
            QVERIFY2(count(true) > 0 && count(false) > 0, qPrintable(rule.id));
            QVERIFY2(!rule.title.isEmpty() && !rule.claim.isEmpty() && !rule.against.isEmpty() && !rule.rules.isEmpty()
                         && !rule.needs.isEmpty(),
                     qPrintable(rule.id));
        }
    }

    /// In one store, so that no case is another one's.
    void eachRuleFindsItsOwnAndNoOther()
    {
        for (const Labelled &one : estate())
            fill(one);
        for (const EvidenceRule &rule : std::as_const(m_rules)) {
            QStringList expected;
            qsizetype nearMisses = 0;
            for (const Labelled &one : estate()) {
                if (rule.id != QLatin1StringView(one.rule))
                    continue;
                if (one.isContradiction)
                    expected.append(QString::fromLatin1(one.sides));
                else
                    ++nearMisses;
            }
            expected.sort();
            const QStringList got = found(run(rule.id));
            const QSet<QString> hits
                = QSet<QString>(got.begin(), got.end()).intersect(QSet<QString>(expected.begin(), expected.end()));
            qInfo("%-28s %d of %d found, %d of %d near misses taken for one", qPrintable(rule.id), int(hits.size()),
                  int(expected.size()), int(got.size() - hits.size()), int(nearMisses));
            QCOMPARE(got, expected);
        }
    }

    void sentencesSayWhatIsWrong()
    {
        for (const Labelled &one : estate())
            fill(one);
        const ContradictionOutcome weaker = run(u"enforcement_weakened"_s);
        QCOMPARE(weaker.found.first().says, u"R70 was weakened 2026-02-03T00:00:00Z and stayed so for 57 days."_s);
        const ContradictionOutcome late = run(u"approval_after_deployment"_s);
        QCOMPARE(late.found.first().says,
                 u"lee approved CHG20 2026-02-03T11:00:00Z, 60 minutes after s20 was deployed to staging "
                 "2026-02-03T10:00:00Z."_s);
        for (const EvidenceRule &rule : std::as_const(m_rules)) {
            for (const Contradiction &one : run(rule.id).found) {
                QVERIFY2(!one.says.contains(u'{') && !one.says.contains(u"(unknown)"), qPrintable(one.says));
                QVERIFY(one.at);
            }
        }
    }

    void withoutRowsNothingCanBeSaid()
    {
        for (const EvidenceRule &rule : std::as_const(m_rules)) {
            const ContradictionOutcome outcome = run(rule.id);
            QCOMPARE(outcome.unread, rule.needs);
            QVERIFY(outcome.found.isEmpty());
        }
    }

    void onlyThePeriodThatWasAsked()
    {
        for (const Labelled &one : estate())
            fill(one);
        const MetricScope later = MetricBench::scope("2026-02-05T00:00:00Z", "2026-04-01T00:00:00Z");
        for (const EvidenceRule &rule : std::as_const(m_rules))
            QCOMPARE(found(run(rule.id, later)), QStringList());
        const MetricScope before
            = MetricBench::scope("2026-01-01T00:00:00Z", "2026-04-01T00:00:00Z", "2026-01-30T00:00:00Z");
        for (const EvidenceRule &rule : std::as_const(m_rules)) {
            if (rule.metric.isEmpty()) // those of metrics have tests of their own
                QCOMPARE(found(run(rule.id, before)), QStringList());
        }
    }
};

QTEST_GUILESS_MAIN(tst_Contradictions)
#include "tst_Contradictions.moc"

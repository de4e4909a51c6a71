// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Whether one thing blocks a release, and which gates cost the most for what they keep out: each outcome beside its near miss.
#include "PopulationBench.h"
#include "evidence/FrictionRanking.h"
#include "evidence/ReleaseBlock.h"

class tst_Release : public QObject, private PopulationBench
{
    Q_OBJECT

    Result<ReleaseBlock> ask(const QString &subject, const char *asOf = "2026-09-20T00:00:00Z")
    {
        return ReleaseBlockReader(m_bench.connection(), MetricBench::at(asOf)).read(subject);
    }
    void decide(const QString &id, const QString &at, const QString &decision, const QString &more = {})
    {
        m_bench.add(u"gate_decision"_s, u"id=%1 decided_at=2026-09-%2Z rule=cve service=pay decision=%3 %4"_s.arg(id, at, decision, more));
    }
    static QStringList idsOf(const QList<StoredRow> &rows)
    {
        QStringList ids;
        for (const StoredRow &row : rows)
            ids.append(row.row.id());
        return ids;
    }

private slots:
    void initTestCase_data() { MetricBench::engines(); }
    void init()
    {
        OPEN_METRIC_BENCH(m_bench);
        m_bench.from(u"hub"_s, "2026-09-01T00:00:00Z");
    }

    void whatNobodyKnowsIsAnError()
    {
        QVERIFY(!ask(u"nothing"_s));
        QVERIFY(!ask(u"' OR '1'='1"_s));
    }

    void aFindingThatNoGateDecidedAboutIsUndecided()
    {
        m_bench.add(u"finding"_s, u"id=F1 service=pay rule=cve severity=high due=2026-10-01T00:00:00Z first_seen=2026-09-01T00:00:00Z"_s);
        m_bench.add(u"service"_s, u"id=s1 name=pay owner=dana"_s);
        auto block = ask(u"finding:hub:F1"_s);
        QVERIFY(block);
        QCOMPARE(block->verdict, u"undecided"_s);
        QCOMPARE(block->owner, u"dana"_s);
        QCOMPARE(block->due, std::optional(MetricBench::at("2026-10-01T00:00:00Z")));
        QVERIFY(block->says.contains(u"its mode is not known"_s));
        m_bench.add(u"policy_version"_s, u"id=p1 rule=cve version=1 mode=enforce enforced_at=2026-01-01T00:00:00Z disabled_at=2026-09-02T00:00:00Z"_s);
        QVERIFY(ask(u"F1"_s)->says.contains(u"its mode is not known"_s)); // that version is over
        m_bench.add(u"policy_version"_s, u"id=p2 rule=cve version=2 mode=audit enforced_at=2026-09-02T00:00:00Z"_s);
        QVERIFY(ask(u"F1"_s)->says.contains(u"\"audit\""_s));
        m_bench.add(u"exception"_s, u"id=E0 rule=cve service=pay created_at=2026-08-01T00:00:00Z expires_at=2026-09-20T00:00:00Z approver=old"_s);
        m_bench.add(u"exception"_s, u"id=E1 rule=cve service=other created_at=2026-09-01T00:00:00Z"_s);
        QCOMPARE(ask(u"F1"_s)->verdict, u"undecided"_s); // one is over at that instant, one is another service's
        m_bench.add(u"exception"_s, u"id=E2 rule=cve service=pay created_at=2026-09-01T00:00:00Z expires_at=2026-09-21T00:00:00Z approver=eve"_s);
        block = ask(u"F1"_s);
        QCOMPARE(block->verdict, u"no"_s);
        QCOMPARE(block->rules.first().kindName(), u"waived"_s);
        QCOMPARE(idsOf(block->rules.first().exceptions), QStringList({u"E2"_s, u"E0"_s}));
        QCOMPARE(block->rules.first().inForce, 1);
        QCOMPARE(block->deciders, QStringList({u"eve"_s, u"old"_s}));
    }

    void theNewestDecisionCounts()
    {
        decide(u"g1"_s, u"10T10:00:00"_s, u"block"_s, u"artifact=sha256:aa"_s);
        for (int i = 0; i < 7; ++i)
            decide(u"o%1"_s.arg(i), u"0%1T10:00:00"_s.arg(i + 1), i % 2 ? u"block"_s : u"pass"_s, u"artifact=sha256:o%1"_s.arg(i));
        m_bench.add(u"gate_decision"_s, u"id=else decided_at=2026-09-11T10:00:00Z rule=cve service=other artifact=sha256:x decision=pass"_s);
        auto block = ask(u"sha256:aa"_s);
        QVERIFY(block);
        QCOMPARE(block->verdict, u"yes"_s);
        QCOMPARE(block->rules.first().decision->row.id(), u"g1"_s);
        QCOMPARE(idsOf(block->rules.first().similar), QStringList({u"o6"_s, u"o5"_s, u"o4"_s, u"o3"_s, u"o2"_s}));
        QCOMPARE(ask(u"aa"_s)->verdict, u"yes"_s); // a digest without its algorithm
        decide(u"g2"_s, u"12T10:00:00"_s, u"pass"_s, u"artifact=sha256:aa"_s);
        QCOMPARE(ask(u"sha256:aa"_s)->verdict, u"no"_s);
        QCOMPARE(ask(u"sha256:aa"_s, "2026-09-11T00:00:00Z")->verdict, u"yes"_s); // that is still to come
        QCOMPARE(ask(u"gate_decision:hub:g1"_s)->verdict, u"no"_s); // by what was decided since about the same digest
        m_bench.add(u"gate_decision"_s, u"id=q decided_at=2026-09-12T11:00:00Z rule=signature service=pay artifact=sha256:aa decision=block"_s);
        block = ask(u"sha256:aa"_s);
        QCOMPARE(block->verdict, u"yes"_s);
        QCOMPARE(block->rules.first().rule, u"signature"_s); // the gravest first
        QCOMPARE(block->rules.size(), 2);
    }

    /// It is found by its name, its digest and its commit, and is still one decision, of which none is another's.
    void aDecisionThatIsFoundInSeveralWaysCountsOnce()
    {
        decide(u"g1"_s, u"10T10:00:00"_s, u"block"_s, u"artifact=sha256:aa commit_sha=c1"_s);
        for (int i = 0; i < 5; ++i)
            decide(u"o%1"_s.arg(i), u"0%1T10:00:00"_s.arg(i + 1), u"pass"_s, u"artifact=sha256:o%1"_s.arg(i));
        const auto block = ask(u"gate_decision:hub:g1"_s);
        QVERIFY(block);
        QCOMPARE(block->rules.size(), 1);
        QCOMPARE(idsOf(block->decisions), QStringList{u"g1"_s});
        QCOMPARE(idsOf(block->rules.first().similar).size(), 5);
        decide(u"b"_s, u"11T10:00:00"_s, u"block"_s, u"commit_sha=c9 bypassed=true"_s);
        const auto overridden = ask(u"c9"_s);
        QVERIFY(overridden && isOverridden(*overridden->rules.first().decision));
        QVERIFY(!isOverridden(*block->rules.first().decision));
    }

    void anOverriddenBlockAndOneWithAnExceptionDoNotBlock()
    {
        decide(u"b"_s, u"10T10:00:00"_s, u"block"_s, u"commit_sha=c1 bypassed=true"_s);
        QCOMPARE(ask(u"c1"_s)->rules.first().kindName(), u"overridden"_s);
        decide(u"w"_s, u"10T11:00:00"_s, u"warn"_s, u"commit_sha=c2"_s);
        QCOMPARE(ask(u"c2"_s)->rules.first().kindName(), u"warns"_s);
        decide(u"e"_s, u"10T12:00:00"_s, u"error"_s, u"commit_sha=c3"_s);
        QCOMPARE(ask(u"c3"_s)->verdict, u"undecided"_s);
        decide(u"x"_s, u"10T13:00:00"_s, u"block"_s, u"commit_sha=c4"_s);
        QCOMPARE(ask(u"c4"_s)->verdict, u"yes"_s);
        m_bench.add(u"exception"_s, u"id=E1 rule=cve created_at=2026-09-11T00:00:00Z"_s); // of every service
        const auto block = ask(u"c4"_s);
        QCOMPARE(block->rules.first().kindName(), u"waived"_s);
        QVERIFY(block->says.contains(u"ask the gate again"_s));
        QCOMPARE(ask(u"c4"_s, "2026-09-10T14:00:00Z")->verdict, u"yes"_s);
    }

    void gatesAreRankedByWhatWasWaitedForInVain()
    {
        // pay: one excepted after 4 h, one passed unchanged after 2 h, one stood; card: one overridden, one blocked again, then stood.
        decide(u"a1"_s, u"10T10:00:00"_s, u"block"_s, u"artifact=sha256:a"_s);
        decide(u"a2"_s, u"10T14:00:00"_s, u"pass_with_exception"_s, u"artifact=sha256:a"_s);
        decide(u"b1"_s, u"11T10:00:00"_s, u"block"_s, u"artifact=sha256:b"_s);
        decide(u"b2"_s, u"11T12:00:00"_s, u"pass"_s, u"artifact=sha256:b"_s);
        decide(u"c1"_s, u"12T10:00:00"_s, u"block"_s, u"artifact=sha256:c"_s);
        const auto card = [&](const QString &fields) {
            m_bench.add(u"gate_decision"_s, u"rule=cve service=card decision=block "_s + fields);
        };
        card(u"id=d1 decided_at=2026-09-13T10:00:00Z artifact=sha256:d bypassed=true"_s);
        card(u"id=e1 decided_at=2026-09-13T11:00:00Z artifact=sha256:e"_s);
        card(u"id=e2 decided_at=2026-09-13T12:00:00Z artifact=sha256:e"_s);
        card(u"id=late decided_at=2026-10-13T12:00:00Z artifact=sha256:l"_s);
        const auto ranked = rankFriction(read(frictionPopulation));
        QVERIFY(ranked);
        QCOMPARE(ranked->size(), 2);
        const GateFriction &pay = ranked->at(0);
        QCOMPARE(pay.service, u"pay"_s);
        QCOMPARE(pay.blocks, 3);
        QCOMPARE(pay.excepted, 1);
        QCOMPARE(pay.unchanged, 1);
        QCOMPARE(pay.stood, 1);
        QCOMPARE(pay.takenBack(), 2);
        QVERIFY(pay.knownWait() == std::chrono::hours(6));
        QVERIFY(pay.medianWait == std::chrono::hours(3));
        QCOMPARE(pay.rows.size(), 3);
        const GateFriction &other = ranked->at(1);
        QCOMPARE(other.blocks, 3);
        QCOMPARE(other.bypassed, 1);
        QCOMPARE(other.again, 1);
        QCOMPARE(other.stood, 1);
        QVERIFY(!other.medianWait);
        QVERIFY(!other.knownWait()); // one was taken back, and nobody says when: not zero hours
        QVERIFY(rankFriction(read(frictionPopulation, MetricBench::scope("2026-01-01T00:00:00Z", "2026-02-01T00:00:00Z")))->isEmpty());
        QVERIFY(!rankFriction(read(u"production_changes"_s))); // of another list nothing can be ranked
    }
};

QTEST_GUILESS_MAIN(tst_Release)
#include "tst_Release.moc"

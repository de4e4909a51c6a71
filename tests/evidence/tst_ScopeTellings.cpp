// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What several sources tell of is in scope by any of its tellings, and in the environment that it is about.
#include "PopulationBench.h"
#include "evidence/ScopeVersion.h"

class tst_ScopeTellings : public QObject, private PopulationBench
{
    Q_OBJECT

private slots:
    void initTestCase_data() { MetricBench::engines(); }
    void init() { OPEN_METRIC_BENCH(m_bench); }

    /// Whichever of its tellings stands for a thing: one by a source in scope is enough, in each list.
    void oneTellingInScopeIsEnough_data()
    {
        QTest::addColumn<QString>("population");
        QTest::addColumn<QString>("type");
        QTest::addColumn<QStringList>("fields"); ///< Of each source, or of all.
        const QString decision = u"rule=A commit_sha=abc service=pay decided_at=2026-09-10T10:00:00Z environment=prod"_s;
        const QString exception = u"created_at=2026-09-02T00:00:00Z expires_at=2026-12-01T00:00:00Z service=pay rule=A"_s;
        QTest::newRow("blocks") << u"blocked_promotions"_s << u"gate_decision"_s << QStringList{decision + u" decision=block"_s};
        QTest::newRow("break glass") << u"break_glass"_s << u"gate_decision"_s << QStringList{decision + u" decision=block bypassed=true"_s};
        QTest::newRow("a model's") << u"model_decisions"_s << u"gate_decision"_s << QStringList{decision + u" decision=pass decider=model"_s};
        QTest::newRow("evidence") << u"decision_evidence"_s << u"gate_decision"_s << QStringList{decision + u" decision=pass evidence_at=2026-09-10T10:00:10Z"_s};
        QTest::newRow("an exception") << u"exceptions_in_force"_s << u"exception"_s << QStringList{exception};
        QTest::newRow("a release") << u"releases"_s << u"release"_s << QStringList{u"service=pay at=2026-09-10T10:00:00Z"_s};
        QTest::newRow("an emergency") << u"emergency_changes"_s << u"deployment"_s
                                      << QStringList{u"at=2026-09-10T10:00:00Z service=pay environment=prod environment_class=production "
                                         "emergency=true status=success commit_sha=abc"_s};
        QTest::newRow("a finding") << u"due_findings"_s << u"finding"_s
                                   << QStringList{u"service=pay rule=CVE-1 severity=high first_seen=2026-08-01T00:00:00Z "
                                      "due=2026-09-10T00:00:00Z state=open"_s};
        QTest::newRow("an owner") << u"service_owners"_s << u"service"_s << QStringList{u"name=pay owner=kim team=red"_s};
        QTest::newRow("a system") << u"inventory"_s << u"service"_s << QStringList{u"name=pay owner=kim team=red"_s};
        const QString grant = u"created_at=2026-08-01T00:00:00Z service=pay rule=A expires_at="_s;
        QTest::newRow("an exception with three ends") << u"exceptions_in_force"_s << u"exception"_s
            << QStringList{grant + u"2026-12-01T00:00:00Z"_s, grant + u"2026-08-20T00:00:00Z"_s,
                           grant + u"2026-12-01T00:00:00Z closed_at=2026-08-15T00:00:00Z"_s};
        const QString compared = u"rule=A artifact=sha256:x service=pay environment=%1 decided_at=2026-09-10T0%2:00:00Z decision=%3"_s;
        for (const QString &first : {u"pass"_s, u"block"_s}) // they agree, or not
            QTest::addRow("like changes, %s", qPrintable(first))
                << u"like_changes"_s << u"gate_decision"_s
                << QStringList{compared.arg(u"dev"_s, u"7"_s, first) + u" rule_version=1"_s, compared.arg(u"staging"_s, u"8"_s, first),
                               compared.arg(u"prod"_s, u"9"_s, u"pass"_s)};
        QTest::newRow("a request to a model") << u"ai_requests"_s << u"ai_call"_s
            << QStringList{u"trace_id=t span_id=s started_at=2026-09-10T10:00:00Z service=pay model=m"_s};
    }
    void oneTellingInScopeIsEnough()
    {
        QFETCH(const QString, population);
        QFETCH(const QString, type);
        QFETCH(const QStringList, fields);
        m_bench.from(u"policies"_s, "2026-09-12T00:00:00Z");
        m_bench.add(u"policy_version"_s, u"id=A1 rule=A version=1 enforced_at=2026-01-01T00:00:00Z"_s); // for who names none
        qsizetype count = 0;
        for (const QString &source : {u"one"_s, u"two"_s, u"three"_s}) {
            m_bench.from(source, "2026-09-12T00:00:00Z");
            m_bench.add(type, u"id=%1 "_s.arg(source) + fields[count++ % fields.size()]);
        }
        QCOMPARE(read(population).items.size(), 1);
        for (const QByteArray source : {"one", "two", "three"}) {
            note("2026-09-13T00:00:00Z", "[scope]\nsources = [\"" + source + "\"]");
            const Population found = read(population);
            QCOMPARE(found.items.size(), 1);
            QCOMPARE(found.beyondScope, 0);
        }
        note("2026-09-13T00:00:00Z", "[scope]\nsources = [\"four\"]");
        QCOMPARE(read(population).items.size(), 0);
    }

    /// Who only watches, or speaks of a push, tells nothing of what is compared.
    void whatIsNotComparedIsNoTelling()
    {
        const QString said = u"rule=A rule_version=1 artifact=sha256:x service=pay environment=%1 decided_at=2026-09-10T0%2:00:00Z decision=pass"_s;
        m_bench.from(u"one"_s, "2026-09-12T00:00:00Z");
        m_bench.add(u"gate_decision"_s, u"id=a "_s + said.arg(u"dev"_s, u"7"_s));
        m_bench.add(u"gate_decision"_s, u"id=b "_s + said.arg(u"prod"_s, u"8"_s));
        m_bench.from(u"watcher"_s, "2026-09-12T00:00:00Z");
        m_bench.add(u"gate_decision"_s, u"id=c mode=audit "_s + said.arg(u"prod"_s, u"9"_s));
        m_bench.add(u"gate_decision"_s, u"id=d "_s + said.arg(u"ref:main"_s, u"5"_s));
        m_bench.add(u"gate_decision"_s, u"id=e "_s + said.arg(u"prod"_s, u"6"_s).replace(u"=pass"_s, u"=error"_s));
        note("2026-09-13T00:00:00Z", "[scope]\nsources = [\"one\"]");
        QCOMPARE(read(u"like_changes"_s).items.size(), 1);
        note("2026-09-14T00:00:00Z", "[scope]\nsources = [\"watcher\"]");
        QCOMPARE(read(u"like_changes"_s).items.size(), 0);
    }

    /// A grant is in force while it is honoured, whenever its sources say that it ended.
    void aGrantThatIsHonouredAfterItsEndIsInScopeByAnyTelling()
    {
        for (const QString &source : {u"one"_s, u"two"_s, u"three"_s}) {
            m_bench.from(source, "2026-09-12T00:00:00Z");
            for (const QString &rule : {u"A"_s, u"B"_s}) // nobody honours the one of rule B
                m_bench.add(u"exception"_s, u"id=%1%2 created_at=2026-08-01T00:00:00Z expires_at=2026-08-20T00:00:00Z service=pay rule=%2"_s
                                                .arg(source, rule));
        }
        m_bench.from(u"one"_s, "2026-09-12T00:00:00Z");
        m_bench.add(u"gate_decision"_s, u"id=g decided_at=2026-09-05T00:00:00Z decision=pass_with_exception exception_id=oneA "
                                        "rule=A service=pay commit_sha=abc"_s);
        for (const QByteArray source : {"one", "two", "three"}) {
            note("2026-09-13T00:00:00Z", "[scope]\nsources = [\"" + source + "\"]");
            const Population found = read(u"exceptions_in_force"_s);
            QCOMPARE(ids(found), QStringList{u"oneA"_s});
            QCOMPARE(found.certificate.tellings().size(), 1);
            QCOMPARE(found.certificate.tellings().constFirst().count, 1); // and not the other grant
        }
        note("2026-09-13T00:00:00Z", "[scope]\nsources = [\"four\"]");
        QCOMPARE(read(u"exceptions_in_force"_s).beyondScope, 1);
    }

    /// One source names the branch that was pushed, the other the environment: whichever came first, it is that environment's.
    void theEnvironmentIsThatOfTheDecision_data()
    {
        QTest::addColumn<QString>("population");
        QTest::addColumn<QString>("fields");
        QTest::addColumn<QStringList>("told");
        const std::array lists{std::pair{u"blocked_promotions"_s, u"decision=block"_s},
                               std::pair{u"break_glass"_s, u"decision=block bypassed=true"_s},
                               std::pair{u"model_decisions"_s, u"decision=pass decider=model"_s}};
        for (const auto &[population, fields] : lists) {
            QTest::addRow("%s, the push first", qPrintable(population)) << population << fields << QStringList{u"ref:main"_s, u"staging"_s};
            QTest::addRow("%s, the push last", qPrintable(population)) << population << fields << QStringList{u"staging"_s, u"ref:main"_s};
        }
    }
    void theEnvironmentIsThatOfTheDecision()
    {
        QFETCH(const QString, population);
        QFETCH(const QString, fields);
        QFETCH(const QStringList, told);
        for (const QString &environment : told) {
            m_bench.from(environment == u"staging" ? u"gates"_s : u"hub"_s, "2026-09-12T00:00:00Z");
            m_bench.add(u"gate_decision"_s, u"id=d rule=A commit_sha=abc service=pay decided_at=2026-09-10T10:00:00Z environment=%1 %2"_s.arg(environment, fields));
        }
        note("2026-09-13T00:00:00Z", "[scope]\nenvironments = [\"staging\"]");
        const Population found = read(population);
        QCOMPARE(found.items.size(), 1);
        QCOMPARE(found.value(found.items.constFirst(), u"environment"_s), u"staging"_s);
        note("2026-09-14T00:00:00Z", "[scope]\nenvironments = [\"prod\"]");
        QCOMPARE(read(population).items.size(), 0);
        QCOMPARE(read(population).beyondScope, 1);
    }

    /// A push names the branch where others name the environment: it is in none, and so in every one.
    void aPushIsInNoEnvironment()
    {
        m_bench.from(u"hub"_s, "2026-09-12T00:00:00Z");
        for (const QString &place : {u"ref:main"_s, u"prod"_s, u"staging"_s, QString()})
            m_bench.add(u"gate_decision"_s,
                        u"id=d-%1 decided_at=2026-09-10T10:00:00Z rule=A decision=block service=pay commit_sha=%1 artifact=%1"_s
                                .arg(u"x"_s + QString(place).remove(u':'))
                            + (place.isEmpty() ? QString() : u" environment="_s + place));
        note("2026-09-13T00:00:00Z", "[scope]\nenvironments = [\"prod\"]");
        QCOMPARE(ids(read(u"blocked_promotions"_s)), (QStringList{u"d-x"_s, u"d-xprod"_s, u"d-xrefmain"_s}));

        const MetricDefinition &definition = m_bench.definition(u"bypass_rate"_s);
        const auto inside = inDeclaredScope(m_bench.connection(), september());
        QVERIFY(inside);
        const MetricResult all = m_bench.run(definition.id, september());
        const MetricResult some = m_bench.run(definition.id, *inside);
        const auto placesOf = [](const MetricResult &result) {
            QStringList places;
            for (int row = 0; row < result.cases.size(); ++row)
                places.append(result.cases.text(row, u"environment"));
            places.removeDuplicates();
            places.sort();
            return places;
        };
        QVERIFY(placesOf(all).contains(u"staging"_s));
        QVERIFY(placesOf(some).contains(u"ref:main"_s));
        QStringList expected = placesOf(all);
        expected.removeOne(u"staging"_s);
        QCOMPARE(placesOf(some), expected);
        QVERIFY(some.unusedFilters.isEmpty());
    }
};

QTEST_GUILESS_MAIN(tst_ScopeTellings)
#include "tst_ScopeTellings.moc"

// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is in scope is versioned: which version a population is of, and what a change of it does to numbers told before.
#include "PopulationBench.h"
#include "evidence/ChangeLedger.h"
#include "evidence/ScopeVersion.h"
#include "metrics/Restatement.h"
#include "store/ConfigurationLog.h"
#include "sync/ConfigurationLine.h"

class tst_ScopeVersions : public QObject, private PopulationBench
{
    Q_OBJECT

    void note(const char *at, const QByteArray &scope, const QByteArray &more = {})
    {
        const QByteArray toml = "[organisation]\nname = \"Acme\"\n" + scope
            + "\n[[source]]\nid = \"hub\"\nconnector = \"github\"\nbase_url = \"https://hub.example\"\n" + more;
        const auto read = Configuration::parse(toml, u"p.toml"_s);
        QVERIFY2(read, read ? "" : qPrintable(toString(read.error())));
        QVERIFY(ConfigurationLog(m_bench.connection()).note(configurationLine(*read), MetricBench::at(at)));
    }
    QList<ScopeVersion> versions(const char *knownAt = nullptr)
    {
        const auto found
            = scopeVersions(m_bench.connection(), knownAt ? std::optional(MetricBench::at(knownAt)) : std::nullopt);
        return found.value_or(QList<ScopeVersion>());
    }
    static MetricScope knownAt(MetricScope scope, const char *at)
    {
        scope.knownAt = MetricBench::at(at);
        return scope;
    }
    static QJsonObject scopeOf(const Population &population) { return population.certificateJson()[u"scope"_s].toObject(); }

private slots:
    void initTestCase_data() { MetricBench::engines(); }
    void init() { OPEN_METRIC_BENCH(m_bench); }

    void whatWasNeverNotedLeavesNothingOut()
    {
        QVERIFY(versions().isEmpty());
        addDeployments();
        const Population population = read(u"production_changes"_s);
        QCOMPARE(population.items.size(), 2);
        QCOMPARE(population.beyondScope, 0);
        QCOMPARE(scopeOf(population)[u"version"_s].toInt(-1), 0);
    }

    /// Another interval, another place in the file or another order are the same scope.
    void onlyAnotherScopeIsAnotherVersion()
    {
        note("2026-08-01T00:00:00Z", "");
        note("2026-08-02T00:00:00Z", "", "interval = \"1h\"");
        QCOMPARE(versions().size(), 1);
        note("2026-08-03T00:00:00Z", "[scope]\nservices = [\"pay\", \"card\"]");
        note("2026-08-04T00:00:00Z", "[scope]\nservices = [\"card\", \"pay\"]", "interval = \"2h\"");
        QCOMPARE(versions().size(), 2);
        note("2026-08-05T00:00:00Z", "[scope]\nservices = [\"pay\"]\nenvironments = [\"prod\"]",
             "[[source]]\nid = \"jira\"\nconnector = \"jira\"\nbase_url = \"https://jira.example\"\n");
        note("2026-08-06T00:00:00Z", "");
        const QList<ScopeVersion> all = versions();
        QCOMPARE(all.size(), 4);
        QCOMPARE(all[1].number, 2);
        QCOMPARE(all[1].since, MetricBench::at("2026-08-03T00:00:00Z"));
        QCOMPARE(all[1].declared.services, (QStringList{u"card"_s, u"pay"_s}));
        QCOMPARE(all[3].sha256, all[0].sha256); // the same again
        QVERIFY(all[1].sha256 != all[2].sha256);
        QVERIFY(all[3].declared.isAll());
        QCOMPARE(scopeChangesSince(all, MetricBench::at("2026-08-04T00:00:00Z")),
                 (QStringList{u"version 3 at 2026-08-05T00:00:00Z: service card went, only environment prod is in it, "
                              "source to be read jira came"_s,
                              u"version 4 at 2026-08-06T00:00:00Z: every service is in it, every environment is in it, "
                              "source to be read jira went"_s}));
        QCOMPARE(versions("2026-08-04T12:00:00Z").size(), 2);
        QCOMPARE(versions("2026-07-01T00:00:00Z").size(), 0);
    }

    void aPopulationIsOfTheVersionThatWasKnownThen()
    {
        addDeployments();
        note("2026-10-03T00:00:00Z", "[scope]\nservices = [\"pay\"]");
        const Population narrow = read(u"production_changes"_s);
        QCOMPARE(ids(narrow), QStringList{u"c1"_s});
        QCOMPARE(narrow.beyondScope, 1);
        QCOMPARE(narrow.outOfScope, 0);
        QCOMPARE(scopeOf(narrow)[u"version"_s].toInt(), 1);
        QCOMPARE(scopeOf(narrow)[u"sha256"_s].toString(), versions().constLast().sha256);
        // Three sources tell of the one that is left.
        for (const SourceTelling &one : narrow.certificate.tellings())
            QCOMPARE(one.count, 1);

        note("2026-10-05T00:00:00Z", "[scope]\nservices = [\"card\"]");
        const Population other = read(u"production_changes"_s);
        QCOMPARE(ids(other), QStringList{u"c2"_s});
        QCOMPARE(scopeOf(other)[u"version"_s].toInt(), 2);
        QCOMPARE(scopeOf(other)[u"changes"_s].toArray().size(), 1);
        const Population again = read(u"production_changes"_s, knownAt(september(), "2026-10-04T00:00:00Z"));
        QCOMPARE(again.idsSha256, narrow.idsSha256);
        QCOMPARE(scopeOf(again)[u"version"_s].toInt(), 1);

        MetricScope asked = september();
        asked.services = {u"pay"_s}; // which is in scope no more
        const Population none = read(u"production_changes"_s, asked);
        QCOMPARE(none.items.size(), 0);
        QCOMPARE(none.beyondScope, 1);
        QCOMPARE(none.outOfScope, 1);
    }

    void environmentsAndSourcesAreInItOrNot_data()
    {
        QTest::addColumn<QByteArray>("scope");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("of a source") << QByteArray("[scope]\nsources = [\"ci\"]") << QStringList{u"c1"_s, u"c2"_s};
        // The pipeline's row stands for both; the cluster tells of one of them, too.
        QTest::newRow("of another source") << QByteArray("[scope]\nsources = [\"cluster\"]") << QStringList{u"c1"_s};
        QTest::newRow("of a third source") << QByteArray("[scope]\nsources = [\"tickets\"]") << QStringList{u"c1"_s, u"c2"_s};
        QTest::newRow("of none that is known") << QByteArray("[scope]\nsources = [\"jira\"]") << QStringList{};
        QTest::newRow("an environment") << QByteArray("[scope]\nenvironments = [\"prod\"]") << QStringList{u"c1"_s, u"c2"_s};
        QTest::newRow("another one") << QByteArray("[scope]\nenvironments = [\"prod-eu\"]") << QStringList{};
        QTest::newRow("a beginning is no name") << QByteArray("[scope]\nservices = [\"pa\"]") << QStringList{};
        QTest::newRow("case counts") << QByteArray("[scope]\nservices = [\"PAY\"]") << QStringList{};
    }
    void environmentsAndSourcesAreInItOrNot()
    {
        QFETCH(const QByteArray, scope);
        QFETCH(const QStringList, expected);
        addDeployments();
        note("2026-08-01T00:00:00Z", scope);
        QCOMPARE(ids(read(u"production_changes"_s)), expected);
    }

    /// What is in, what is beyond and what each source tells of are of the same things.
    void theCountsOfASourceAddUp_data()
    {
        QTest::addColumn<QByteArray>("scope");
        QTest::addColumn<int>("items");
        QTest::addColumn<QStringList>("told"); ///< source, tells of, does not tell of
        QTest::newRow("the cluster") << QByteArray("sources = [\"cluster\"]") << 1 << QStringList{u"cluster 1 0"_s};
        QTest::newRow("two") << QByteArray("sources = [\"cluster\", \"tickets\"]") << 2
                             << QStringList{u"cluster 1 1"_s, u"tickets 2 0"_s};
        QTest::newRow("and a service") << QByteArray("sources = [\"cluster\", \"tickets\"]\nservices = [\"card\"]") << 1
                                       << QStringList{u"tickets 1 0"_s};
        QTest::newRow("another environment") << QByteArray("environments = [\"prod-eu\"]") << 0 << QStringList{};
        QTest::newRow("the environment") << QByteArray("environments = [\"prod\"]") << 2
                                         << QStringList{u"ci 2 0"_s, u"cluster 1 1"_s, u"tickets 2 0"_s};
    }
    void theCountsOfASourceAddUp()
    {
        QFETCH(const QByteArray, scope);
        QFETCH(const int, items);
        QFETCH(const QStringList, told);
        addDeployments();
        note("2026-08-01T00:00:00Z", "[scope]\n" + scope);
        const Population population = read(u"production_changes"_s);
        QCOMPARE(population.items.size(), items);
        QCOMPARE(population.beyondScope, 2 - items);
        QStringList said;
        for (const SourceTelling &one : population.certificate.tellings()) {
            said.append(u"%1 %2 %3"_s.arg(one.source).arg(one.count).arg(one.notHere));
            QCOMPARE(one.count + one.notHere, items);
        }
        QCOMPARE(said, told);
    }

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
        const QString compared = u"rule=A rule_version=1 artifact=sha256:x service=pay environment=%1 decided_at=2026-09-10T0%2:00:00Z decision=%3"_s;
        for (const QString &first : {u"pass"_s, u"block"_s}) // they agree, or not
            QTest::addRow("like changes, %s", qPrintable(first))
                << u"like_changes"_s << u"gate_decision"_s
                << QStringList{compared.arg(u"dev"_s, u"7"_s, first), compared.arg(u"staging"_s, u"8"_s, first),
                               compared.arg(u"prod"_s, u"9"_s, u"pass"_s)};
        QTest::newRow("a request to a model") << u"ai_requests"_s << u"ai_call"_s
            << QStringList{u"trace_id=t span_id=s started_at=2026-09-10T10:00:00Z service=pay model=m"_s};
    }
    void oneTellingInScopeIsEnough()
    {
        QFETCH(const QString, population);
        QFETCH(const QString, type);
        QFETCH(const QStringList, fields);
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

    /// The file of today says the same as the version in force only if scope and sources are the same.
    void anotherSourceIsAnotherVersion()
    {
        const auto of = [](const QByteArray &text) { return *Configuration::parse(text, u"p.toml"_s); };
        const QByteArray hub = "[organisation]\nname = \"Acme\"\n[[source]]\nid = \"hub\"\nconnector = \"github\"\n"
                               "base_url = \"https://hub.example\"\n";
        const QByteArray jira = "[[source]]\nid = \"jira\"\nconnector = \"jira\"\nbase_url = \"https://jira.example\"\n";
        QVERIFY(!ScopeVersion().isOf(of(hub))); // none was ever noted
        note("2026-08-01T00:00:00Z", "");
        const ScopeVersion noted = versions().constLast();
        QVERIFY(noted.isOf(of(hub)));
        QVERIFY(!noted.isOf(of(hub + jira)));
        QVERIFY(!noted.isOf(of(hub + "[scope]\nservices = [\"pay\"]\n")));
    }

    /// What nobody knows the service of is no reason to leave it out.
    void whatIsOfNoKnownServiceStays()
    {
        m_bench.from(u"ci"_s, "2026-10-02T00:00:00Z");
        m_bench.add(u"deployment"_s, u"id=c1 at=2026-09-10T10:00:00Z environment_class=production status=success"_s);
        note("2026-08-01T00:00:00Z", "[scope]\nservices = [\"pay\"]\nenvironments = [\"prod\"]");
        QCOMPARE(ids(read(u"production_changes"_s)), QStringList{u"c1"_s});
    }

    void namesThatNoRowBearsAreTold()
    {
        addDeployments();
        const auto unknown = unknownNames(
            m_bench.connection(), {{u"card"_s, u"crad"_s}, {u"prod"_s, u"' OR 1=1 --"_s}, {u"ci"_s, u"jenkins"_s}});
        QVERIFY(unknown);
        QCOMPARE(*unknown, (QStringList{u"service crad"_s, u"environment ' OR 1=1 --"_s, u"source jenkins"_s}));
    }

    void anotherScopeIsAReasonOfARestatement()
    {
        m_bench.from(u"hub"_s, "2026-09-08T00:00:00Z");
        for (int i = 0; i < 4; ++i)
            m_bench.add(u"gate_decision"_s,
                        u"id=g%1 decided_at=2026-09-02T10:00:00Z rule=A decision=block service=%2 artifact=a%1 environment=prod"_s
                            .arg(i)
                            .arg(i == 0 ? u"card"_s : u"pay"_s));
        note("2026-09-08T01:00:00Z", "[scope]\nservices = [\"card\", \"pay\"]");
        note("2026-09-20T00:00:00Z", "[scope]\nservices = [\"pay\"]");
        const MetricScope week = MetricBench::scope("2026-08-31T00:00:00Z", "2026-09-07T00:00:00Z", "2026-10-01T00:00:00Z");
        const auto then = inDeclaredScope(m_bench.connection(), knownAt(week, "2026-09-09T00:00:00Z"));
        const auto now = inDeclaredScope(m_bench.connection(), week);
        QVERIFY(then && now);
        QCOMPARE(then->declared.services, (QStringList{u"card"_s, u"pay"_s}));
        QCOMPARE(now->declared.services, QStringList{u"pay"_s});
        QVERIFY(now->services.isEmpty()); // what was asked for stays what was asked for
        const MetricDefinition &definition = m_bench.definition(u"bypass_rate"_s);
        const auto found = restate(m_bench.connection(), {&definition, *then}, {&definition, *now});
        QVERIFY2(found, found ? "" : qPrintable(toString(found.error())));
        QCOMPARE(found->parts.size(), 1);
        QCOMPARE(restatementCauseName(found->parts.first().cause), u"scope"_s);
        QCOMPARE(found->parts.first().denominator, std::optional<qint64>(-1));
        QCOMPARE(found->parts.first().left.size(), 1);
        QCOMPARE(found->parts.first().left.first().id, u"g0"_s);

        // A service that left the scope: then it counted, now nothing of it does.
        MetricScope card = week;
        card.services = {u"card"_s};
        const auto cardThen = inDeclaredScope(m_bench.connection(), knownAt(card, "2026-09-09T00:00:00Z"));
        const auto cardNow = inDeclaredScope(m_bench.connection(), card);
        QVERIFY(cardThen && cardNow);
        const auto gone = restate(m_bench.connection(), {&definition, *cardThen}, {&definition, *cardNow});
        QVERIFY2(gone, gone ? "" : qPrintable(toString(gone.error())));
        QCOMPARE(gone->before.denominator, std::optional<qint64>(1));
        QCOMPARE(gone->after.denominator.value_or(0), 0); // and not everything
        QCOMPARE(gone->parts.size(), 1);
        QCOMPARE(restatementCauseName(gone->parts.first().cause), u"scope"_s);
        QCOMPARE(gone->parts.first().left.size(), 1);
    }

    void theLedgerTellsOfIt()
    {
        note("2026-08-01T00:00:00Z", "");
        note("2026-08-02T00:00:00Z", "[scope]\nservices = [\"pay\"]");
        note("2026-08-03T00:00:00Z", "[scope]\nservices = [\"pay\", \"card\"]");
        const auto lines = settingsChanges(m_bench.connection(), {});
        QVERIFY(lines);
        QStringList said;
        for (const LedgerLine &line : *lines)
            said.append(line.subject + u' ' + line.what);
        QCOMPARE(said, (QStringList{u"the scope was changed: only service pay is in it"_s,
                                    u"the scope was changed: service card came"_s}));
    }
};

QTEST_GUILESS_MAIN(tst_ScopeVersions)
#include "tst_ScopeVersions.moc"

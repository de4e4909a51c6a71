// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is in scope is versioned: which version a population is of, and what a change of it does to numbers told before.
#include "PopulationBench.h"
#include "evidence/ChangeLedger.h"
#include "evidence/ScopeVersion.h"
#include "metrics/Restatement.h"

class tst_ScopeVersions : public QObject, private PopulationBench
{
    Q_OBJECT

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

// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The points of the checklists: what nobody delivered is unknown and not fine, and each point stands or falls with its
// own numbers and contradictions.
#include "MetricBench.h"
#include "evidence/Checklist.h"

#include <QTest>

using namespace plumbline;
using namespace Qt::Literals::StringLiterals;

class tst_Checklist : public QObject
{
    Q_OBJECT

    MetricBench m_bench;
    MetricCatalog m_catalog = *MetricBench::catalog();
    Checklist m_list = *Checklist::load(m_catalog);

    QHash<QString, QString> states()
    {
        const MetricScope scope = MetricBench::scope("2026-03-01T00:00:00Z", "2026-03-29T00:00:00Z");
        const auto report = m_list.run(m_bench.connection(), m_catalog, scope, scope.asOf);
        QHash<QString, QString> found;
        if (!report)
            qWarning("%s", qPrintable(toString(report.error())));
        for (const ItemOutcome &outcome : report ? report->items : QList<ItemOutcome>())
            found.insert(outcome.item.id, itemStateName(outcome.state));
        return found;
    }
    void services(int count, int owned)
    {
        for (int i = 0; i < count; ++i)
            m_bench.add(u"service"_s,
                        u"id=s%1 name=s%1 team=t %2"_s.arg(i).arg(i < owned ? u"owner=kim"_s : QString()));
    }

private slots:
    void initTestCase_data() { MetricBench::engines(); }
    void init() { OPEN_METRIC_BENCH(m_bench); }

    void sixteenPointsEachOverSomething()
    {
        QCOMPARE(m_list.items().size(), 16);
        QHash<QString, int> parts;
        QSet<QString> used;
        for (const ChecklistItem &item : m_list.items()) {
            ++parts[item.id.section(u'.', 0, 0)];
            QVERIFY2(!item.rules.isEmpty() && !item.seeds.isEmpty() && !item.text.isEmpty(), qPrintable(item.id));
            used += QSet<QString>(item.rules.begin(), item.rules.end());
        }
        QCOMPARE(parts.value(u"implementation"_s), 6);
        QCOMPARE(parts.value(u"audit"_s), 6);
        QCOMPARE(parts.value(u"continuous"_s), 4);
        for (const GateRule &rule : m_list.policy().rules)
            QVERIFY2(used.contains(rule.id), qPrintable(rule.id));
    }

    void whatNobodyDeliveredIsUnknown()
    {
        const QHash<QString, QString> found = states();
        QCOMPARE(found.size(), 16);
        for (auto one = found.cbegin(); one != found.cend(); ++one)
            QVERIFY2(one.value() == u"unknown", qPrintable(one.key() + u' ' + one.value()));
    }

    void aPointStandsAndFallsWithItsNumber_data()
    {
        QTest::addColumn<int>("owned");
        QTest::addColumn<QString>("state");
        QTest::newRow("all") << 20 << u"holds"_s;
        QTest::newRow("exactly the limit") << 19 << u"weak"_s;
        QTest::newRow("one below") << 18 << u"fails"_s;
    }
    void aPointStandsAndFallsWithItsNumber()
    {
        QFETCH(const int, owned);
        QFETCH(const QString, state);
        services(20, owned);
        QCOMPARE(states().value(u"implementation.2"_s), state);
        QCOMPARE(states().value(u"implementation.5"_s), u"unknown"_s);
    }

    void tooFewCasesAreNoAnswer()
    {
        services(3, 3);
        QCOMPARE(states().value(u"implementation.2"_s), u"insufficient"_s);
    }

    void aContradictionFailsItsPoint()
    {
        m_bench.add(
            u"gate_decision"_s,
            u"id=g decided_at=2026-03-20T09:00:00Z service=s artifact=sha256:1 rule=B rule_version=1 decision=block "
            "environment=production mode=enforce"_s);
        QVERIFY(states().value(u"audit.2"_s) != u"fails"_s);
        m_bench.add(
            u"gate_decision"_s,
            u"id=h decided_at=2026-03-20T10:00:00Z service=s artifact=sha256:1 rule=B rule_version=1 decision=pass "
            "environment=production mode=enforce"_s);
        QCOMPARE(states().value(u"audit.2"_s), u"fails"_s);
    }

    void aPolicyOfOnesOwnMustHaveTheRules()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(u"own.toml"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(
            "format = \"plumbline-gate/1\"\nname = \"own\"\n[[rule]]\nid = \"bypasses\"\nmetric = \"bypass_rate\"\n"
            "block = \"> 0.2\"\n");
        file.close();
        const auto refused = Checklist::load(m_catalog, file.fileName());
        QVERIFY(!refused);
        QVERIFY(refused.error().detail.contains(u"has no rule \"baseline_rules\""_s));
    }
};

QTEST_GUILESS_MAIN(tst_Checklist)
#include "tst_Checklist.moc"

// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// While rows arrive nobody waits: what is answered at once is what the rows give as known then, now and ever after.
#include "MetricBench.h"
#include "PanelEstate.h"
#include "ResultLines.h"
#include "metrics/DerivedData.h"
#include "metrics/MetricRunner.h"
#include "metrics/PanelMemory.h"

#include <QTest>

using namespace plumbline;
using namespace Qt::Literals::StringLiterals;

class tst_PanelStand : public QObject
{
    Q_OBJECT

private:
    MetricBench m_bench;
    MetricCatalog m_catalog = *MetricCatalog::load();

    StoreConnection &store() { return m_bench.connection(); }
    QList<MetricDefinition> kept() const
    {
        QList<MetricDefinition> kept;
        for (const MetricDefinition &definition : m_catalog.newest())
            if (definition.panel)
                kept.append(definition);
        return kept;
    }
    QStringList types() const
    {
        QStringList types;
        for (const MetricDefinition &definition : kept())
            types += definition.reads;
        types.removeDuplicates();
        return types;
    }

private slots:
    void init() { OPEN_METRIC_BENCH(m_bench); }
    void initTestCase_data() { MetricBench::engines(); }

    void whatIsAnsweredAtOnceIsTrueAsKnownThen()
    {
        struct Told {
            MetricDefinition definition;
            MetricScope scope;
            QStringList lines;
        };
        PanelEstate estate{17};
        const auto memory = std::make_shared<PanelMemory>(100'000, 100'000, 0); // waits for no row
        QList<Told> told;
        int behind = 0;
        for (int step = 0; step < 6; ++step) {
            estate.write(store(), types(), 700);
            for (const MetricDefinition &definition : kept()) {
                const MetricScope asked = estate.scope();
                const MetricScope scope = memory->withoutWaiting(store(), kept(), asked);
                behind += scope.knownAt.has_value();
                if (step == 4) // while the page is being read
                    QVERIFY(memory->bringUp(store(), kept()));
                const auto expected = MetricRunner(store()).run(definition, scope);
                const auto found = MetricRunner(store(), memory).run(definition, scope);
                const QString text = difference(expected, found);
                QVERIFY2(text.isEmpty(), qPrintable(u"%1 step %2: "_s.arg(definition.id).arg(step) + text));
                QVERIFY2(found->coverage == expected->coverage, qPrintable(definition.id));
                QCOMPARE(found->coverage.knownUntil.has_value(), true);
                if (!scope.knownAt)
                    continue;
                QCOMPARE(found->coverage.knownUntil, scope.knownAt);
                QVERIFY(MetricRunner(store()).historyStart(definition, scope)
                        == MetricRunner(store(), memory).historyStart(definition, scope));
                if (found->cases.isKept())
                    told.append({definition, scope, linesOf(*found)});
            }
            if (step % 2 == 0)
                QVERIFY(memory->bringUp(store(), kept()));
        }
        QVERIFY2(told.size() > 3 * kept().size() && behind >= 4 * kept().size(),
                 qPrintable(u"%1 of %2"_s.arg(told.size()).arg(behind)));
        for (const Told &one : std::as_const(told)) // whatever came later
            QCOMPARE(linesOf(*MetricRunner(store()).run(one.definition, one.scope)), one.lines);
        QVERIFY(memory->withoutWaiting(store(), kept(), estate.scope()).knownAt);
        // Where they cannot be brought up nobody is left with what was known long ago.
        const StoreLocation nowhere{StoreLocation::Engine::Sqlite, u"/proc/none/store.db"_s};
        DerivedData(memory).bringUp(nowhere, [](qint64) { return true; });
        QVERIFY(memory->isStuck() && !memory->withoutWaiting(store(), kept(), estate.scope()).knownAt);
        QVERIFY(memory->bringUp(store(), kept()));
        QVERIFY(!memory->isStuck() && !memory->withoutWaiting(store(), kept(), estate.scope()).knownAt);
        if (m_bench.location().path == u":memory:"_s)
            return;
        const auto kept = PanelMemory().standing(store(), this->kept()); // as another program sees it
        QVERIFY(kept);
        MetricScope scope = estate.scope();
        scope.knownAt = kept;
        const auto other = std::make_shared<PanelMemory>(0, 0);
        const MetricDefinition &definition = *m_catalog.find(u"bypass_rate"_s);
        const auto found = MetricRunner(store(), other).run(definition, scope);
        QVERIFY(found && found->cases.isKept());
    }
};

QTEST_GUILESS_MAIN(tst_PanelStand)
#include "tst_PanelStand.moc"

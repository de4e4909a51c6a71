// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Patience.h"
#include "ReviewWeek.h"
#include "metrics/MetricCatalog.h"
#include "models/AiCostController.h"
#include "models/KnowledgeController.h"
#include "models/ScopeController.h"
#include "models/WeeklyReviewController.h"
#include "store/QueryRunner.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace Qt::Literals::StringLiterals;
using namespace plumbline;

namespace {

QVariant roleOf(QAbstractItemModel *model, int row, const QByteArray &role)
{
    return model->data(model->index(row, 0), model->roleNames().key(role));
}

QList<qint64> sorted(QList<qint64> values)
{
    std::ranges::sort(values);
    return values;
}

} // namespace

/// The weekly review and the cost page over a small store whose answers can be counted by hand.
class tst_Review : public QObject
{
    Q_OBJECT

private:
    const NumberText m_text{QLocale(QLocale::English, QLocale::UnitedStates), QTimeZone("Europe/Berlin")};
    const FixedClock m_clock{reviewInstant(u"2026-11-16T08:52:00Z"_s)};
    Result<MetricCatalog> m_catalog = MetricCatalog::load();

private slots:
    void initTestCase() { QVERIFY2(m_catalog, m_catalog ? "" : qPrintable(toString(m_catalog.error()))); }

    void anEmptyStoreIsTheFirstRun()
    {
        FilledStore store;
        QueryRunner runner(store.location());
        ScopeController scope(runner, m_clock, m_text, {});
        WeeklyReviewController weekly(runner, *m_catalog, scope);
        AiCostController cost(runner, *m_catalog, scope);
        QCOMPARE(weekly.state(), u"loading"_s);
        weekly.reload();
        cost.reload();
        QTRY_COMPARE_WITH_TIMEOUT(weekly.state(), u"first"_s, patience);
        QTRY_COMPARE_WITH_TIMEOUT(cost.state(), u"first"_s, patience);
        for (int row = 0; row < weekly.tiles()->count(); ++row)
            QVERIFY2(!roleOf(weekly.tiles(), row, "value").toString().startsWith(u'0'), "nothing was measured");
        QCOMPARE(cost.totalText(), u"?"_s);
    }

    void tilesSayWhatTheStoreHolds()
    {
        FilledStore store;
        QVERIFY(fillReviewWeek(store));
        QueryRunner runner(store.location());
        ScopeController scope(runner, m_clock, m_text, {});
        WeeklyReviewController weekly(runner, *m_catalog, scope);
        const QAbstractItemModelTester tiles(weekly.tiles(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        weekly.reload();
        QTRY_COMPARE_WITH_TIMEOUT(weekly.state(), u"ready"_s, patience);
        QCOMPARE(roleOf(weekly.tiles(), 0, "value").toString(), u"2"_s);
        QCOMPARE(roleOf(weekly.tiles(), 0, "basis").toString(), u"1 expired, still open"_s);
        QCOMPARE(roleOf(weekly.tiles(), 1, "value").toString(), u"16.7"_s);
        QCOMPARE(roleOf(weekly.tiles(), 1, "basis").toString(), u"2 of 12 blocked"_s);
        QCOMPARE(roleOf(weekly.tiles(), 7, "value").toString(), u"$200"_s);
        QTRY_VERIFY_WITH_TIMEOUT(weekly.isWhole(), patience);
        QCOMPARE(weekly.tiles()->count(), 8);
        QCOMPARE(weekly.strip()->count(), 8);
        // Nobody delivered findings, incidents or drift: neither a number nor a zero.
        for (const int tile : {3, 4, 5, 6}) {
            QCOMPARE(roleOf(weekly.tiles(), tile, "resultState").toString(), u"unknown"_s);
            QCOMPARE(roleOf(weekly.tiles(), tile, "value").toString(), u"?"_s);
            QVERIFY(!roleOf(weekly.tiles(), tile, "opensRows").toBool());
        }
        // Nobody collects evidence, so none is missing: not a zero.
        QCOMPARE(roleOf(weekly.tiles(), 2, "value").toString(), u"—"_s);
        QCOMPARE(roleOf(weekly.tiles(), 2, "basis").toString(), u"12 excluded, none counts"_s);
        QCOMPARE(roleOf(weekly.strip(), 0, "basis").toString(), u"0 of 2"_s);
        QCOMPARE(roleOf(weekly.strip(), 6, "mark").toString(), u"unk"_s);
        QCOMPARE(roleOf(weekly.tiles(), 1, "points").value<QList<double>>().size(), 16);

        QCOMPARE(roleOf(weekly.decisions(), 0, "title").toString(), u"Expired 6\u202Fd ago, still open"_s);
        QCOMPARE(roleOf(weekly.decisions(), 1, "title").toString(), u"No owner since 12 Nov"_s);
        QCOMPARE(weekly.bypassBarsTitle(), u"The 2 bypasses of this week"_s);
        QCOMPARE(roleOf(weekly.bypassByService(), 0, "valueText").toString(), u"2 of 12 blocked"_s);
        QVERIFY(weekly.verdict()->count() > 0);
    }

    void everyNumberAsksForItsRows()
    {
        FilledStore store;
        QVERIFY(fillReviewWeek(store));
        QueryRunner runner(store.location());
        ScopeController scope(runner, m_clock, m_text, {});
        WeeklyReviewController weekly(runner, *m_catalog, scope);
        weekly.reload();
        QTRY_COMPARE_WITH_TIMEOUT(weekly.state(), u"ready"_s, patience);
        QSignalSpy asked(&weekly, &WeeklyReviewController::rowsRequested);
        const auto last = [&] { return asked.last().first().value<RowsRequest>(); };

        QTRY_VERIFY_WITH_TIMEOUT(weekly.isWhole(), patience);
        weekly.openTile(u"deploy_rates"_s);
        QCOMPARE(last().rowType, u"deployment"_s);
        QCOMPARE(last().count, 2); // none was made by hand: the two of which that is said
        weekly.openTile(u"bypass_rate"_s);
        QCOMPARE(last().rowType, u"gate_decision"_s);
        QCOMPARE(last().figureText, u"2"_s);
        QCOMPARE(last().versionIds.size(), 2);
        QCOMPARE(last().week, u"W46"_s);
        weekly.openTile(u"exception_aging"_s);
        QCOMPARE(sorted(last().versionIds), (QList<qint64>{1, 2}));
        weekly.openTile(u"ai_heatmap"_s);
        QCOMPARE(last().figureText, u"$200"_s);
        QCOMPARE(last().count, 3);
        QCOMPARE(last().sum->toDecimal(), u"200"_s);
        weekly.openBypassRow(0);
        QCOMPARE(last().versionIds.size(), 2);
        weekly.openAttention(1);
        QCOMPARE(last().versionIds, QList<qint64>{2});
        const qsizetype before = asked.size();
        weekly.openBypass(15);
        QTRY_COMPARE_WITH_TIMEOUT(asked.size(), before + 1, patience);
        QCOMPARE(last().versionIds.size(), 2);
        weekly.openBypass(14);
        QTRY_COMPARE_WITH_TIMEOUT(asked.size(), before + 2, patience);
        QCOMPARE(last().count, 0);
        QCOMPARE(last().week, u"W45"_s);
    }

    void anotherWeekIsAnotherAnswer()
    {
        FilledStore store;
        QVERIFY(fillReviewWeek(store));
        QueryRunner runner(store.location());
        ScopeController scope(runner, m_clock, m_text, {});
        WeeklyReviewController weekly(runner, *m_catalog, scope);
        weekly.reload();
        QTRY_COMPARE_WITH_TIMEOUT(weekly.state(), u"ready"_s, patience);
        scope.stepWeek(-1);
        scope.stepWeek(-1);
        scope.stepWeek(1);
        QCOMPARE(weekly.state(), u"stale"_s); // The old value stays while the new one is read.
        QTRY_COMPARE_WITH_TIMEOUT(weekly.state(), u"ready"_s, patience);
        QCOMPARE(roleOf(weekly.tiles(), 0, "value").toString(), u"1"_s);
        QCOMPARE(roleOf(weekly.tiles(), 1, "value").toString(),
                 u"?"_s); // a week before the first decision that is known
        QCOMPARE(roleOf(weekly.tiles(), 1, "basis").toString(), u"No source looked at that time"_s);
    }

    void costByHour()
    {
        FilledStore store;
        QVERIFY(fillReviewWeek(store));
        QueryRunner runner(store.location());
        ScopeController scope(runner, m_clock, m_text, {});
        AiCostController cost(runner, *m_catalog, scope);
        const QAbstractItemModelTester cells(cost.cells(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QAbstractItemModelTester shares(cost.shares(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        cost.reload();
        QTRY_COMPARE_WITH_TIMEOUT(cost.state(), u"ready"_s, patience);
        QCOMPARE(cost.totalText(), u"$200"_s);
        QCOMPARE(cost.perRequestText(), u"$1.33"_s);
        QCOMPARE(cost.coveredText(), u"1\u202F% of hours covered"_s);
        QCOMPARE(cost.coveredMark(), u"part"_s);
        QCOMPARE(cost.rows(), 7);
        QCOMPARE(cost.cells()->count(), 168);
        QCOMPARE(cost.rowLabels().first(), u"Mon 9"_s);
        QCOMPARE(roleOf(cost.cells(), 1, "valueText").toString(), u"$150"_s);
        QVERIFY(roleOf(cost.cells(), 1, "step").toInt() > roleOf(cost.cells(), 25, "step").toInt());
        QVERIFY(roleOf(cost.cells(), 26, "zero").toBool());
        QCOMPARE(roleOf(cost.cells(), 26, "step").toInt(), 0); // a step below 0 is what nobody measured
        QCOMPARE(roleOf(cost.cells(), 1, "detail").toString().section(u'\n', 0, 0), u"Requests\t100"_s);
        QVERIFY(!roleOf(cost.cells(), 2, "covered").toBool());
        QCOMPARE(roleOf(cost.cells(), 2, "valueText").toString(), u"no data"_s);
        QCOMPARE(cost.edges().size(), 6);
        QCOMPARE(cost.rowTotals().first(), 1.0);
        QCOMPARE(roleOf(cost.costByService(), 0, "label").toString(), u"api"_s);
        QCOMPARE(roleOf(cost.costByService(), 0, "deltaText").toString(), u"+50"_s);
        QVERIFY(roleOf(cost.costByService(), 2, "unattributed").toBool());

        // Nobody has chosen: the three days by three hours that cost most.
        QVERIFY(cost.selectionIsOurs());
        QCOMPARE(cost.selectionTotalText(), u"$200"_s);
        QCOMPARE(cost.dayKeys().first(), u"0-6"_s);
        cost.clearSelection();
        QVERIFY(!cost.hasSelection());
        cost.setSelection(1, 2, 0, 1);
        QCOMPARE(cost.selectionTotalText(), u"$200"_s);
        cost.setSelection(0, 0, 0, 5);
        QCOMPARE(cost.selectionTitle(), u"Mon, 0–6 h"_s);
        QCOMPARE(cost.selectionShareText(), u"75.0\u202F% of spend in 3.6\u202F% of hours"_s);
        QCOMPARE(roleOf(cost.shares(), 0, "inside").toDouble(), 1.0);

        QSignalSpy asked(&cost, &AiCostController::rowsRequested);
        const auto last = [&] { return asked.last().first().value<RowsRequest>(); };
        cost.openSelection();
        QCOMPARE(last().count, 1);
        QCOMPARE(last().figureText, u"$150"_s);
        cost.openTotal();
        QCOMPARE(last().count, 3);
        cost.openService(u"web"_s);
        QCOMPARE(last().sum->toDecimal(), u"50"_s);

        cost.setGrid(u"hourDate"_s);
        QCOMPARE(cost.rows(), 28);
        QVERIFY2(cost.selectionIsOurs(), "rows of the other grid are other days: the choice is ours again");
        cost.setMode(u"requests"_s);
        QCOMPARE(roleOf(cost.cells(), 21 * 24 + 1, "valueText").toString(), u"100"_s);
        QCOMPARE(cost.totalText(), u"$200"_s);
    }

    void aSourceMayNotTellRequests()
    {
        FilledStore store;
        QVERIFY(store.add(u"ai_usage"_s,
                          {{u"id"_s, u"u"_s},
                           {u"from_at"_s, reviewInstant(u"2026-11-09T00:00:00Z"_s)},
                           {u"bucket_s"_s, qint64(3600)},
                           {u"cost_usd"_s, *Money::parse(u"7"_s)}}));
        QueryRunner runner(store.location());
        ScopeController scope(runner, m_clock, m_text, {});
        AiCostController cost(runner, *m_catalog, scope);
        cost.reload();
        QTRY_COMPARE_WITH_TIMEOUT(cost.state(), u"ready"_s, patience);
        QCOMPARE(cost.perRequestText(), u"—"_s);
        QVERIFY(!roleOf(cost.cells(), 1, "detail").toString().contains(u"Requests"_s));
        cost.setSelection(0, 1, 0, 1);
        QVERIFY(cost.selectionRequestsText().isEmpty());
        // Requests of one hour say nothing about the cost of two.
        QVERIFY(store.add(u"ai_usage"_s,
                          {{u"id"_s, u"v"_s},
                           {u"from_at"_s, reviewInstant(u"2026-11-09T01:00:00Z"_s)},
                           {u"bucket_s"_s, qint64(3600)},
                           {u"requests"_s, qint64(5)},
                           {u"cost_usd"_s, *Money::parse(u"1"_s)}}));
        cost.reload();
        QTRY_VERIFY_WITH_TIMEOUT(cost.knowsRequests(), patience);
        QCOMPARE(cost.perRequestText(), u"—"_s);
        QVERIFY(roleOf(cost.cells(), 2, "detail").toString().contains(u"Requests\t5"_s));
        cost.setMode(u"requests"_s);
        QCOMPARE(roleOf(cost.cells(), 1, "valueText").toString(), u"—"_s);
        QVERIFY(!roleOf(cost.cells(), 1, "zero").toBool());
    }

    void costOfAStoreWithoutAi()
    {
        FilledStore store;
        QVERIFY(store.add(u"service"_s, {{u"id"_s, u"api"_s}}));
        QueryRunner runner(store.location());
        ScopeController scope(runner, m_clock, m_text, {});
        AiCostController cost(runner, *m_catalog, scope);
        cost.reload();
        QTRY_COMPARE_WITH_TIMEOUT(cost.state(), u"ready"_s, patience);
        QCOMPARE(cost.totalText(), u"?"_s);
        QCOMPARE(cost.coveredMark(), u"unk"_s);
        QCOMPARE(roleOf(cost.cells(), 5, "step").toInt(), -1);
        QVERIFY(!roleOf(cost.cells(), 5, "zero").toBool());
    }

    void whatIsKnown()
    {
        FilledStore store;
        QVERIFY(fillReviewWeek(store));
        QueryRunner runner(store.location());
        KnowledgeController knowledge(runner, m_clock, m_text, {u"github"_s, u"argocd"_s}, 3);
        QCOMPARE(knowledge.mark(), u"unk"_s);
        knowledge.reload();
        QTRY_COMPARE_WITH_TIMEOUT(knowledge.sourcesText(), u"Sources: 1 of 2 current"_s, patience);
        QCOMPARE(knowledge.mark(), u"part"_s);
        QCOMPARE(knowledge.knownText(), u"Known up to 16 Nov 2026 08:00 UTC"_s);
        QCOMPARE(knowledge.recordCountText(), u"21 records"_s);
        QCOMPARE(knowledge.noticeTitle(), QString());
        QCOMPARE(knowledge.zoneText(), u"All times Europe/Berlin"_s);
    }

    void whatIsOldIsSaidAtTheHead()
    {
        FilledStore store;
        QVERIFY(fillReviewWeek(store));
        QueryRunner runner(store.location());
        const FixedClock later{reviewInstant(u"2026-11-19T08:01:00Z"_s)};
        KnowledgeController knowledge(runner, later, m_text, {u"github"_s}, 3);
        knowledge.reload();
        QTRY_COMPARE_WITH_TIMEOUT(knowledge.mark(), u"stale"_s, patience);
        QCOMPARE(knowledge.noticeTitle(), u"No source has answered since 16 Nov 2026 08:00 UTC."_s);
        QVERIFY(knowledge.noticeText().contains(u"3 days"_s));
    }

    void aStoreThatCannotBeOpenedIsSaid()
    {
        QueryRunner runner({StoreLocation::Engine::Sqlite, u"/nonexistent/folder/store.db"_s});
        ScopeController scope(runner, m_clock, m_text, {});
        WeeklyReviewController weekly(runner, *m_catalog, scope);
        weekly.reload();
        QTRY_COMPARE_WITH_TIMEOUT(weekly.state(), u"failed"_s, patience);
        QVERIFY(!weekly.errorText().isEmpty());
        QVERIFY(weekly.canRetry());
    }
};

QTEST_GUILESS_MAIN(tst_Review)
#include "tst_Review.moc"

// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "FilledStore.h"
#include "Patience.h"
#include "metrics/PanelMemory.h"
#include "models/ScopeController.h"
#include "models/SearchInBackground.h"
#include "store/QueryRunner.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QSignalSpy>

using namespace Qt::Literals::StringLiterals;
using namespace plumbline;

/// Weeks are stepped by the calendar, filters come from the store and reach metrics and rows.
class tst_ScopeController : public QObject
{
    Q_OBJECT

private:
    static NumberText berlin()
    {
        return NumberText(QLocale(QLocale::English, QLocale::UnitedStates), QTimeZone("Europe/Berlin"));
    }

private slots:
    void startsWithTheLastCompleteWeek()
    {
        FilledStore store;
        QueryRunner runner(store.location());
        // Sunday 23:30 in UTC is Monday already in Berlin.
        const FixedClock clock(*parseInstant(u"2026-11-15T23:30:00Z"_s));
        ScopeController scope(runner, clock, berlin(), {});
        QCOMPARE(scope.weekKey(), u"2026-W46"_s);
        QCOMPARE(scope.weekLabel(), u"Week 46"_s);
        QCOMPARE(scope.weekRange(), u"9–15 Nov 2026"_s);
        QCOMPARE(scope.previousWeekLabel(), u"W45"_s);
        QVERIFY(scope.canStepForward());
        scope.stepWeek(1);
        QCOMPARE(scope.weekLabel(), u"Week 47, so far"_s);
        QVERIFY(!scope.canStepForward());
        scope.stepWeek(1);
        QCOMPARE(scope.weekKey(), u"2026-W47"_s);
    }

    void stepsOverAYearOf53Weeks()
    {
        FilledStore store;
        QueryRunner runner(store.location());
        const FixedClock clock(*parseInstant(u"2027-01-20T10:00:00Z"_s));
        ScopeController scope(runner, clock, berlin(), {});
        const QSignalSpy changed(&scope, &ScopeController::changed);
        QCOMPARE(scope.weekKey(), u"2027-W02"_s);
        scope.stepWeek(-2);
        QCOMPARE(scope.weekKey(), u"2026-W53"_s);
        QCOMPARE(scope.weekRange(), u"28 Dec 2026 – 3 Jan 2027"_s);
        scope.stepWeek(-1);
        QCOMPARE(scope.weekKey(), u"2026-W52"_s);
        scope.stepWeek(2);
        QCOMPARE(scope.weekKey(), u"2027-W01"_s);
        QCOMPARE(changed.count(), 3);
        scope.setWeek(u"no week"_s);
        scope.setWeek(u"2027-W01"_s);
        QCOMPARE(changed.count(), 3);
        scope.setWeek(u"2001-W01"_s);
        QVERIFY(!scope.canStepBack());
        QCOMPARE(scope.weeks()->keys().last(), scope.weekKey());
    }

    void scopeOfTheMetrics()
    {
        FilledStore store;
        QueryRunner runner(store.location());
        const FixedClock clock(*parseInstant(u"2026-11-16T08:52:00Z"_s));
        const TimePoint known = *parseInstant(u"2026-11-16T08:00:00Z"_s);
        ScopeController scope(runner, clock, berlin(), known);
        const MetricScope asked = scope.metricScope();
        QCOMPARE(formatInstant(asked.from), u"2026-11-08T23:00:00Z"_s);
        QCOMPARE(formatInstant(asked.to), u"2026-11-15T23:00:00Z"_s);
        QVERIFY(asked.asOf == clock.now() && asked.knownAt == known);
        QCOMPARE(scope.known()->text(), u"As known on 16 Nov 2026 08:00 UTC"_s);
    }

    void knowledgeIsChosenAndTyped()
    {
        FilledStore store;
        const FixedClock clock(*parseInstant(u"2026-11-16T08:52:00Z"_s));
        const TimePoint closedAt = *parseInstant(u"2026-11-16T08:10:00Z"_s);
        ReviewBook book(store.connection());
        const auto closed = book.close(
            IsoWeek{2026, 46}, [](const QList<Commitment> &) { return QByteArray("{}"); }, closedAt, u"A"_s, closedAt);
        QVERIFY2(closed, closed ? "" : qPrintable(toString(closed.error())));
        QueryRunner runner(store.location());
        ScopeController scope(runner, clock, berlin(), {});
        KnownMoments &known = *scope.known();
        scope.reload();
        QTRY_VERIFY_WITH_TIMEOUT(known.keys().contains(u"review/2026-W46"_s), patience);
        QSignalSpy changed(&scope, &ScopeController::changed);
        QVERIFY(known.isNow() && !scope.metricScope().knownAt);
        QCOMPARE(known.keys().mid(0, 3), (QStringList{QString(), u"review/2026-W46"_s, u"week/2026-W46"_s}));
        known.choose(u"review/2026-W46"_s);
        QVERIFY(scope.metricScope().knownAt == closedAt);
        QVERIFY(scope.rowFilter(u"finding"_s).knownAt == closedAt);
        QCOMPARE(changed.count(), 1);
        known.choose(u"week/2026-W46"_s);
        QVERIFY(scope.metricScope().knownAt == *parseInstant(u"2026-11-15T23:00:00Z"_s)); // Monday in Berlin
        known.choose(u"no such moment"_s);
        QCOMPARE(changed.count(), 2);
        QVERIFY(!known.enter(u"yesterday"_s).isEmpty());
        QVERIFY(!known.enter(u"2026-11-16 09:53"_s).isEmpty()); // a minute from now
        QCOMPARE(changed.count(), 2);
        QCOMPARE(known.enter(u" 2026-11-10 09:30 "_s), QString());
        QVERIFY(scope.metricScope().knownAt == *parseInstant(u"2026-11-10T08:30:00Z"_s));
        QVERIFY(known.keys().contains(known.key()));
        QCOMPARE(known.enter(u"2026-11-10T09:30:00Z"_s), QString());
        QVERIFY(scope.metricScope().knownAt == *parseInstant(u"2026-11-10T09:30:00Z"_s));
        known.choose({});
        QVERIFY(known.isNow() && !scope.metricScope().knownAt);
        QCOMPARE(changed.count(), 5);
    }

    void whatIsBehindIsSaid()
    {
        FilledStore store;
        QueryRunner runner(store.location());
        const FixedClock clock(*parseInstant(u"2026-11-16T08:52:00Z"_s));
        ScopeController scope(runner, clock, berlin(), {});
        const QSignalSpy behind(scope.known(), &KnownMoments::fellBehind);
        const QObject one, other;
        scope.known()->answered(&one, {});
        QCOMPARE(scope.known()->text(), u"As known now"_s);
        scope.known()->answered(&one, *parseInstant(u"2026-11-16T08:51:00Z"_s));
        scope.known()->answered(&other, *parseInstant(u"2026-11-16T08:50:00Z"_s));
        QVERIFY(scope.known()->isBehind() && behind.count() == 2);
        QCOMPARE(scope.known()->text(), u"As known on 16 Nov 2026 08:50 UTC, rows are arriving"_s); // the older one
        scope.known()->answered(&other, {});
        QCOMPARE(scope.known()->text(), u"As known on 16 Nov 2026 08:51 UTC, rows are arriving"_s);
        scope.known()->answered(&one, {});
        QVERIFY(!scope.known()->isBehind() && behind.count() == 2);
        QVERIFY(!scope.metricScope().knownAt);
    }

    /// Whoever is behind is asked to read again when there is more to read, and not without a pause.
    void pagesThatStayBehindAreNotAskedWithoutPause()
    {
        FilledStore store;
        QVERIFY(store.add(u"service"_s, {{u"id"_s, u"api"_s}, {u"team"_s, u"red"_s}}));
        QVERIFY(store.finish(store.knownAt));
        QueryRunner runner(store.location());
        const FixedClock clock(*parseInstant(u"2026-11-16T08:52:00Z"_s));
        ScopeController scope(runner, clock, berlin(), {});
        const SearchInBackground upkeep(runner, scope);
        const QObject page;
        const QSignalSpy newer(&scope, &ScopeController::newerKnown);
        QElapsedTimer sinceFirst;
        qint64 pause = 0;
        connect(&scope, &ScopeController::newerKnown, &page, [&] { // as one whose answer is as old as before
            if (!sinceFirst.isValid())
                sinceFirst.start();
            else if (!pause)
                pause = sinceFirst.elapsed();
            scope.known()->answered(&page, *parseInstant(u"2026-11-16T07:00:00Z"_s));
        });
        scope.known()->answered(&page, *parseInstant(u"2026-11-16T07:00:00Z"_s));
        QTRY_VERIFY_WITH_TIMEOUT(newer.count() >= 2, patience);
        QVERIFY2(pause >= 1'500, qPrintable(QString::number(pause)));
        // Nothing newer is kept than what this one shows.
        scope.known()->answered(&page, *parseInstant(u"2096-11-16T07:00:00Z"_s));
        const qsizetype asked = newer.count();
        QTest::qWait(3'000);
        QCOMPARE(newer.count(), asked);
    }

    void filtersComeFromTheStore()
    {
        FilledStore store;
        QVERIFY(store.add(u"service"_s, {{u"id"_s, u"api"_s}, {u"team"_s, u"red"_s}}));
        QVERIFY(store.add(u"service"_s, {{u"id"_s, u"web"_s}, {u"team"_s, u"red"_s}}));
        QVERIFY(store.add(u"service"_s, {{u"id"_s, u"vault"_s}, {u"team"_s, u"blue"_s}}));
        QVERIFY(store.add(u"deployment"_s, {{u"id"_s, u"d1"_s}, {u"environment"_s, u"production"_s}}));
        QueryRunner runner(store.location());
        const FixedClock clock(*parseInstant(u"2026-11-16T08:52:00Z"_s));
        ScopeController scope(runner, clock, berlin(), {});
        const QAbstractItemModelTester tester(scope.services(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QAbstractItemModelTester weeks(scope.weeks(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        scope.reload();
        QTRY_COMPARE_WITH_TIMEOUT(scope.services()->keys(), (QStringList{u"api"_s, u"vault"_s, u"web"_s}), patience);
        QCOMPARE(scope.serviceText(), u"All 3"_s);
        QCOMPARE(scope.environments()->keys(), QStringList{u"production"_s});

        scope.toggleTeam(u"red"_s);
        QCOMPARE(scope.teamText(), u"red"_s);
        QCOMPARE(scope.filterText(), u"1 filter"_s);
        QStringList rows = scope.rowFilter(u"deployment"_s).services;
        rows.sort();
        QCOMPARE(rows, (QStringList{u"api"_s, u"web"_s}));
        scope.toggleService(u"vault"_s);
        QCOMPARE(scope.metricScope().services, QStringList{u"vault"_s});
        // No service is of that team and that name: nothing may pass, not everything.
        QCOMPARE(scope.rowFilter(u"deployment"_s).services.size(), 1);
        QVERIFY(!scope.rowFilter(u"deployment"_s).services.contains(u"vault"_s));
        QVERIFY(scope.rowFilter(u"evidence"_s).services.isEmpty());
        scope.toggleService(u"api"_s);
        QCOMPARE(scope.serviceText(), u"2 of 3"_s);
        scope.clearFilters();
        QCOMPARE(scope.filterCount(), 0);
    }
};

QTEST_GUILESS_MAIN(tst_ScopeController)
#include "tst_ScopeController.moc"

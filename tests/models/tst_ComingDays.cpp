// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "FilledStore.h"
#include "Patience.h"
#include "metrics/MetricCatalog.h"
#include "models/ScopeController.h"
#include "models/WeeklyReviewController.h"
#include "store/QueryRunner.h"

#include <QSignalSpy>

using namespace Qt::Literals::StringLiterals;
using namespace plumbline;

namespace {

TimePoint instant(const QString &text)
{
    return *parseInstant(text);
}

} // namespace

/// What comes before the next Monday, counted by hand: to the second at both ends, each number with its rows, and what is
/// not known said.
class tst_ComingDays : public QObject
{
    Q_OBJECT

    /// The page over a store, at a Monday in Berlin, of the week before it.
    struct Page
    {
        Page(const FilledStore &store, const MetricCatalog &catalog, const QString &now = u"2026-11-16T08:52:00Z"_s,
             std::optional<TimePoint> knownAt = {})
            : clock(instant(now)), runner(store.location()), scope(runner, clock, text, knownAt), weekly(runner, catalog, scope)
        {
            show();
        }
        void show()
        {
            weekly.reload();
            QTRY_VERIFY_WITH_TIMEOUT(weekly.isWhole(), patience);
        }
        QString role(int row, const QByteArray &name)
        {
            ComingListModel *lines = weekly.coming()->lines();
            return lines->data(lines->index(row, 0), lines->roleNames().key(name)).toString();
        }
        QStringList lines()
        {
            QStringList found;
            for (int row = 0; row < weekly.coming()->lines()->count(); ++row)
                found.append(QStringList{role(row, "mark"), role(row, "title"), role(row, "whenText")}.join(u'|'));
            return found;
        }

        const NumberText text{QLocale(QLocale::English, QLocale::UnitedStates), QTimeZone("Europe/Berlin")};
        const FixedClock clock;
        QueryRunner runner;
        ScopeController scope;
        WeeklyReviewController weekly;
    };

    static bool addException(FilledStore &store, const QString &id, const QString &expires)
    {
        FilledStore::Values values{{u"id"_s, id},
                                   {u"service"_s, u"api"_s},
                                   {u"rule"_s, u"rule-"_s + id},
                                   {u"owner"_s, u"A"_s},
                                   {u"created_at"_s, instant(u"2026-10-01T00:00:00Z"_s)}};
        if (!expires.isEmpty())
            values.append({u"expires_at"_s, instant(expires)});
        return store.add(u"exception"_s, values);
    }
    static bool addFinding(FilledStore &store, const QString &id, const QString &severity, const QString &due,
                           const FilledStore::Values &more = {})
    {
        return store.add(u"finding"_s, FilledStore::Values{{u"id"_s, id},
                                                           {u"service"_s, u"api"_s},
                                                           {u"rule"_s, u"CVE-"_s + id},
                                                           {u"severity"_s, severity},
                                                           {u"state"_s, u"open"_s},
                                                           {u"first_seen"_s, instant(u"2026-10-01T00:00:00Z"_s)},
                                                           {u"due"_s, instant(due)}}
                                             + more);
    }
    static bool fill(FilledStore &store)
    {
        // Monday 16 November begins at 23:00 UTC of the day before in Berlin, the next one a week later.
        bool good = addException(store, u"long-gone"_s, u"2026-11-10T08:00:00Z"_s);
        good &= addException(store, u"just-gone"_s, u"2026-11-15T23:00:00Z"_s);
        good &= addException(store, u"first"_s, u"2026-11-17T10:00:00Z"_s);
        good &= addException(store, u"last"_s, u"2026-11-22T22:59:59Z"_s);
        good &= addException(store, u"sunday"_s, u"2026-11-22T23:00:00Z"_s); // a date without a time ends with its day
        good &= addException(store, u"next-week"_s, u"2026-11-22T23:00:01Z"_s);
        good &= addException(store, u"never"_s, {});
        good &= addFinding(store, u"1"_s, u"critical"_s, u"2026-11-19T10:00:00Z"_s);
        good &= addFinding(store, u"2"_s, u"high"_s, u"2026-11-20T10:00:00Z"_s);
        good &= addFinding(store, u"3"_s, u"high"_s, u"2026-11-18T10:00:00Z"_s,
                           {{u"resolved_at"_s, instant(u"2026-11-12T00:00:00Z"_s)}});
        good &= addFinding(store, u"4"_s, u"high"_s, u"2026-11-18T10:00:00Z"_s,
                           {{u"risk_accepted_at"_s, instant(u"2026-11-11T00:00:00Z"_s)}});
        good &= addFinding(store, u"5"_s, u"medium"_s, u"2026-11-20T23:30:00Z"_s); // the 21st in Berlin
        good &= addFinding(store, u"6"_s, u"high"_s, u"2026-11-22T23:00:00Z"_s);
        good &= addFinding(store, u"7"_s, u"high"_s, u"2026-11-22T23:00:01Z"_s);
        return good && store.finish(instant(u"2026-11-16T08:00:00Z"_s));
    }
    static SourceFacts losing(const QString &at)
    {
        SourceFacts facts;
        facts.settings.id = u"hub"_s;
        facts.settings.interval = std::chrono::minutes(15);
        facts.status.horizon = EvidenceHorizon{u"rule_suites"_s, std::chrono::days(60), {}, instant(at)};
        return facts;
    }

    Result<MetricCatalog> m_catalog = MetricCatalog::load();

private slots:
    void initTestCase() { QVERIFY2(m_catalog, m_catalog ? "" : qPrintable(toString(m_catalog.error()))); }

    void theDaysAreThoseToTheNextMonday()
    {
        const QTimeZone berlin("Europe/Berlin");
        MetricScope scope = MetricScope::ofWeek({2026, 46}, berlin, instant(u"2026-11-16T08:52:00Z"_s));
        QCOMPARE(ComingDays::daysOf(scope), std::pair(instant(u"2026-11-15T23:00:00Z"_s), instant(u"2026-11-22T23:00:00Z"_s)));
        scope = MetricScope::ofWeek({2026, 46}, berlin, instant(u"2026-11-13T08:52:00Z"_s)); // it still runs
        QCOMPARE(ComingDays::daysOf(scope), std::pair(instant(u"2026-11-13T08:52:00Z"_s), instant(u"2026-11-15T23:00:00Z"_s)));
    }

    void everyLineIsCountedAndOpensItsRows()
    {
        FilledStore store;
        QVERIFY(fill(store));
        Page page(store, *m_catalog);
        QCOMPARE(page.lines(), (QStringList{u"|3 exceptions expire|17–22 Nov"_s, u"|1 critical finding due|19 Nov"_s,
                                            u"|2 high findings due|20–22 Nov"_s, u"|1 other finding due|21 Nov"_s}));
        QCOMPARE(page.weekly.coming()->untilText(), u"23 Nov"_s);
        QSignalSpy asked(&page.weekly, &WeeklyReviewController::rowsRequested);
        const QList<QList<qint64>> rows{{3, 4, 5}, {1}, {2, 6}, {5}}; // in the order in which they were written, by type
        for (int row = 0; row < rows.size(); ++row) {
            page.weekly.coming()->open(row);
            QCOMPARE(asked.size(), row + 1);
            const RowsRequest request = asked.last().first().value<RowsRequest>();
            QList<qint64> versions = request.versionIds;
            std::ranges::sort(versions);
            QCOMPARE(versions, rows[row]);
            QCOMPARE(request.count, rows[row].size());
            QCOMPARE(request.label, page.role(row, "title"));
            QCOMPARE(request.rowType, row == 0 ? u"exception"_s : u"finding"_s);
        }
        page.scope.setWeek(u"2026-W45"_s); // as of the end of that week
        page.show();
        QCOMPARE(page.lines(), (QStringList{u"|2 exceptions expire|10–15 Nov"_s}));
        QCOMPARE(page.weekly.coming()->untilText(), u"16 Nov"_s);
    }

    void whatIsNotKnownIsNotNothing()
    {
        FilledStore store;
        QVERIFY(addException(store, u"later"_s, u"2026-12-10T08:00:00Z"_s) && store.finish(instant(u"2026-11-16T08:00:00Z"_s)));
        Page page(store, *m_catalog);
        QCOMPARE(page.lines(), (QStringList{u"unk|Which findings fall due is not known|"_s}));
        QSignalSpy asked(&page.weekly, &WeeklyReviewController::rowsRequested);
        page.weekly.coming()->open(0);
        page.weekly.coming()->open(7);
        QVERIFY(asked.isEmpty());

        FilledStore other;
        QVERIFY(addFinding(other, u"6"_s, u"high"_s, u"2026-12-22T23:00:00Z"_s) && other.finish(instant(u"2026-11-16T08:00:00Z"_s)));
        Page second(other, *m_catalog);
        QCOMPARE(second.lines(), (QStringList{u"unk|Which exceptions expire is not known|"_s}));
    }

    void nothingComesIsSaid()
    {
        FilledStore store;
        QVERIFY(addException(store, u"later"_s, u"2026-12-10T08:00:00Z"_s));
        QVERIFY(addFinding(store, u"6"_s, u"high"_s, u"2026-12-22T23:00:00Z"_s) && store.finish(instant(u"2026-11-16T08:00:00Z"_s)));
        Page page(store, *m_catalog);
        QCOMPARE(page.lines(), QStringList());
        QCOMPARE(page.weekly.coming()->nothingText(), u"No exception expires and no finding falls due before 23 Nov."_s);
    }

    void historyThatASourceDeletesIsTold_data()
    {
        QTest::addColumn<QString>("lossAt");
        QTest::addColumn<QString>("line");
        QTest::newRow("before Monday") << u"2026-11-20T08:52:00Z"_s << u"warn|rule_suites lost at hub|in 4 d"_s;
        QTest::newRow("already") << u"2026-11-14T08:52:00Z"_s << u"crit|rule_suites is being lost at hub|since 14 Nov"_s;
        QTest::newRow("later") << u"2026-11-22T23:00:00Z"_s << QString();
    }
    void historyThatASourceDeletesIsTold()
    {
        QFETCH(QString, lossAt);
        QFETCH(QString, line);
        FilledStore store;
        QVERIFY(fill(store));
        Page page(store, *m_catalog);
        const qsizetype without = page.lines().size();
        page.weekly.coming()->setSources({losing(lossAt)});
        QCOMPARE(page.lines().size(), without + (line.isEmpty() ? 0 : 1));
        if (line.isEmpty())
            return;
        QCOMPARE(page.lines().last(), line);
        QSignalSpy asked(page.weekly.coming(), &ComingDays::sourceRequested);
        page.weekly.coming()->open(int(without));
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.first().first().toString(), u"hub"_s);

        page.scope.setWeek(u"2026-W45"_s); // how sources stand now is nothing that week knew
        page.show();
        QVERIFY(!page.lines().contains(line));
    }
};

QTEST_GUILESS_MAIN(tst_ComingDays)
#include "tst_ComingDays.moc"

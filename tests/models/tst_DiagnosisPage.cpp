// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Patience.h"
#include "ReviewWeek.h"
#include "metrics/MetricCatalog.h"
#include "models/DiagnosisController.h"
#include "models/ScopeController.h"
#include "store/QueryRunner.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace Qt::Literals::StringLiterals;
using namespace plumbline;

/// What the rules say of a week, over twelve weeks of blocks: as the verb says it, asked for only when somebody looks, and each
/// number with its rows.
class tst_DiagnosisPage : public QObject
{
    Q_OBJECT

private:
    const NumberText m_text{QLocale(QLocale::English, QLocale::UnitedStates), QTimeZone::utc()};
    const FixedClock m_clock{reviewInstant(u"2026-11-16T08:52:00Z"_s)};
    Result<MetricCatalog> m_catalog = MetricCatalog::load();

    static QString at(QAbstractItemModel *model, int row, const QByteArray &role)
    {
        return model->index(row, 0).data(model->roleNames().key(role)).toString();
    }
    static int lineOf(DiagnosisController &page, const QString &rule)
    {
        for (int row = 0; row < page.lines()->count(); ++row)
            if (at(page.lines(), row, "rule") == rule)
                return row;
        return -1;
    }
    static int factOf(DiagnosisController &page, const QString &name)
    {
        for (int row = 0; row < page.facts()->count(); ++row)
            if (at(page.facts(), row, "name") == name)
                return row;
        return -1;
    }
    static bool fillWeeks(FilledStore &store)
    {
        bool good = true;
        for (int week = 1; week <= 12; ++week)
            for (int i = 0; i < 12; ++i)
                good &= store.add(u"gate_decision"_s,
                                  {{u"id"_s, u"w%1-%2"_s.arg(week).arg(i)},
                                   {u"decided_at"_s, reviewInstant(u"2026-11-10T09:00:00Z"_s) - std::chrono::hours(168 * week + i)},
                                   {u"service"_s, u"api"_s},
                                   {u"artifact"_s, u"sha256:w%1-%2"_s.arg(week).arg(i)},
                                   {u"environment"_s, u"production"_s},
                                   {u"rule"_s, u"image-signature"_s},
                                   {u"decision"_s, u"block"_s}});
        for (const QString &id : {u"EX-3"_s, u"EX-4"_s})
            good &= store.add(u"exception"_s,
                              {{u"id"_s, id},
                               {u"rule"_s, u"<b>ingress\u202e"_s},
                               {u"created_at"_s, reviewInstant(u"2026-11-11T00:00:00Z"_s)}});
        return good;
    }

private slots:
    void initTestCase() { QVERIFY2(m_catalog, m_catalog ? "" : qPrintable(toString(m_catalog.error()))); }

    void whatTheVerbSaysIsShownWithItsRows()
    {
        FilledStore store;
        QVERIFY(fillReviewWeek(store) && fillWeeks(store));
        QueryRunner runner(store.location());
        ScopeController scope(runner, m_clock, m_text, {});
        scope.setWeek(u"2026-W46"_s);
        DiagnosisController page(runner, *m_catalog, scope);
        const QAbstractItemModelTester lines(page.lines());
        const QAbstractItemModelTester facts(page.facts());
        QSignalSpy asked(&page, &DiagnosisController::rowsRequested);
        QSignalSpy changed(&page, &DiagnosisController::changed);
        page.reload();
        QCOMPARE(changed.count(), 0); // nobody looks: nothing is asked
        page.setShown(true);
        QTRY_COMPARE_WITH_TIMEOUT(page.state(), u"ready"_s, patience);

        DiagnosisRunner verb(store.connection(), *m_catalog);
        const auto report = verb.run(scope.metricScope(), scope.week());
        QVERIFY(report);
        QStringList expected, shown;
        for (const DiagnosticFinding &finding : report->diagnosis.findings)
            expected.append(finding.rule + finding.sentence);
        for (int row = 0; row < page.lines()->count(); ++row)
            shown.append(at(page.lines(), row, "rule") + at(page.lines(), row, "sentence"));
        expected.sort();
        shown.sort();
        QCOMPARE(shown, expected);
        QCOMPARE(page.chanceText(),
                 u"Of the weekly charts %1 could be judged, %2 with a signal; by chance about %3 would show one."_s
                     .arg(report->chartsJudged)
                     .arg(report->unusual.size())
                     .arg(report->expectedFalseSignals, 0, 'f', 2));

        const int never = lineOf(page, u"R12"_s);
        QVERIFY2(never >= 0, qPrintable(shown.join(u'\n')));
        page.choose(never);
        QCOMPARE(page.sentence(), u"2 exceptions never expire."_s);
        QVERIFY(page.seed().contains(u"expir"));
        const int fact = factOf(page, u"Exceptions without expiry"_s);
        QVERIFY(fact >= 0);
        QCOMPARE(at(page.facts(), fact, "valueText"), u"2"_s);
        QCOMPARE(at(page.facts(), fact, "periodText"), u"7 days up to the end of W46"_s);
        page.openFact(fact);
        QTRY_COMPARE_WITH_TIMEOUT(asked.count(), 1, patience);
        const auto request = asked.takeFirst().first().value<RowsRequest>();
        QCOMPARE(request.rowType, u"exception"_s);
        QCOMPARE(request.count, 2);
        QCOMPARE(request.versionIds.size(), 2);
        QCOMPARE(request.figureText, u"2"_s);
        page.openFact(99);
        page.choose(99);
        QCOMPARE(page.chosen(), never);

        // What was chosen stays chosen while it is still said.
        page.reload();
        QTRY_COMPARE_WITH_TIMEOUT(page.state(), u"ready"_s, patience);
        QCOMPARE(page.sentence(), u"2 exceptions never expire."_s);
    }

    void whatIsKeptBackIsCounted()
    {
        FilledStore store; // one week: too early for everything else
        QVERIFY(fillReviewWeek(store));
        QVERIFY(store.add(u"exception"_s,
                          {{u"id"_s, u"EX-3"_s}, {u"rule"_s, u"ingress"_s}, {u"created_at"_s, reviewInstant(u"2026-11-11T00:00:00Z"_s)}}));
        QueryRunner runner(store.location());
        ScopeController scope(runner, m_clock, m_text, {});
        scope.setWeek(u"2026-W46"_s);
        DiagnosisController page(runner, *m_catalog, scope);
        page.setShown(true);
        QTRY_COMPARE_WITH_TIMEOUT(page.state(), u"ready"_s, patience);
        QCOMPARE(page.lines()->count(), 1);
        QCOMPARE(at(page.lines(), 0, "rule"), u"R00"_s);
        QVERIFY2(page.silentText().endsWith(u"give way to R00."), qPrintable(page.silentText()));
        QCOMPARE(at(page.facts(), 0, "name"), u"Weeks of history"_s);
    }
};

QTEST_MAIN(tst_DiagnosisPage)
#include "tst_DiagnosisPage.moc"

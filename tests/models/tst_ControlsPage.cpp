// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Patience.h"
#include "ReviewWeek.h"
#include "metrics/MetricCatalog.h"
#include "models/ControlsController.h"
#include "models/ScopeController.h"
#include "store/QueryRunner.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace Qt::Literals::StringLiterals;
using namespace plumbline;

/// The page Controls over deployments whose scans and approvals can be counted by hand.
class tst_ControlsPage : public QObject
{
    Q_OBJECT

private:
    const NumberText m_text{QLocale(QLocale::English, QLocale::UnitedStates), QTimeZone::utc()};
    const FixedClock m_clock{reviewInstant(u"2026-11-16T08:52:00Z"_s)};
    Result<MetricCatalog> m_catalog = MetricCatalog::load();

    static QVariant roleOf(QAbstractItemModel *model, int row, const QByteArray &role)
    {
        return model->data(model->index(row, 0), model->roleNames().key(role));
    }
    static int rowOf(ControlGridModel *grid, const QString &control)
    {
        for (int row = 0; row < grid->count(); ++row)
            if (grid->keyAt(row) == control)
                return row;
        return -1;
    }
    static QStringList cellsOf(ControlGridModel *grid, const QString &control)
    {
        return roleOf(grid, rowOf(grid, control), "cells").toStringList();
    }
    static void read(ControlsController &page)
    {
        page.setShown(true);
        page.reload();
        QTRY_VERIFY_WITH_TIMEOUT(page.isWhole(), patience);
    }

private slots:
    void initTestCase() { QVERIFY2(m_catalog, m_catalog ? "" : qPrintable(toString(m_catalog.error()))); }

    void nobodyLooksAndNothingIsAsked()
    {
        FilledStore store;
        QVERIFY(fillReviewWeek(store));
        QueryRunner runner(store.location());
        ScopeController scope(runner, m_clock, m_text, {});
        ControlsController page(runner, *m_catalog, scope);
        QSignalSpy changes(&page, &ControlsController::changed);
        page.reload();
        QCOMPARE(changes.count(), 0);
        page.setShown(true);
        QTRY_COMPARE_WITH_TIMEOUT(page.state(), u"ready"_s, patience);
    }

    void whatWasNeverDeliveredIsNoDeviation()
    {
        FilledStore store;
        QVERIFY(store.add(u"service"_s, {{u"id"_s, u"api"_s}, {u"name"_s, u"api"_s}}));
        QueryRunner runner(store.location());
        ScopeController scope(runner, m_clock, m_text, {});
        ControlsController page(runner, *m_catalog, scope);
        QAbstractItemModelTester tester(page.grid());
        read(page);
        QCOMPARE(page.grid()->count(), 36);
        for (int row = 0; row < page.grid()->count(); ++row) {
            QVERIFY(roleOf(page.grid(), row, "cells").toStringList().isEmpty());
            QVERIFY(!roleOf(page.grid(), row, "note").toString().isEmpty());
            QCOMPARE(roleOf(page.grid(), row, "presentText").toString(), u"?"_s);
        }
        QCOMPARE(roleOf(page.verdict(), 0, "mark").toString(), u"unk"_s);
        QCOMPARE(roleOf(page.verdict(), 0, "value").toString(), u"0"_s);
        QCOMPARE(page.implementation()->count() + page.audit()->count() + page.continuous()->count(), 16);
    }

    void cellsAndTheirRowsAgree()
    {
        FilledStore store; // 12 blocks of 12 digests in W46, two of which were deployed
        QVERIFY(fillReviewWeek(store));
        QVERIFY(store.add(u"deployment"_s,
                          {{u"id"_s, u"unscanned"_s},
                           {u"at"_s, reviewInstant(u"2026-11-12T10:00:00Z"_s)},
                           {u"service"_s, u"web"_s},
                           {u"artifact"_s, u"sha256:new"_s},
                           {u"environment"_s, u"production"_s},
                           {u"status"_s, u"success"_s}}));
        QVERIFY(store.add(u"deployment"_s,
                          {{u"id"_s, u"alone"_s},
                           {u"at"_s, reviewInstant(u"2026-11-03T10:00:00Z"_s)},
                           {u"service"_s, u"web"_s},
                           {u"artifact"_s, u"sha256:older"_s},
                           {u"environment"_s, u"production"_s},
                           {u"status"_s, u"success"_s}}));
        QueryRunner runner(store.location());
        ScopeController scope(runner, m_clock, m_text, {});
        scope.setWeek(u"2026-W46"_s);
        ControlsController page(runner, *m_catalog, scope);
        QSignalSpy asked(&page, &ControlsController::rowsRequested);
        read(page);
        QCOMPARE(page.weeks().size(), 16);
        QCOMPARE(page.weeks().last(), u"46"_s);
        const int row = rowOf(page.grid(), u"ART-1"_s); // a scan or a decision about each digest
        QCOMPARE(cellsOf(page.grid(), u"ART-1"_s).mid(13), (QStringList{u"idle"_s, u"none"_s, u"some"_s}));
        QCOMPARE(roleOf(page.grid(), row, "cellTexts").toStringList().last(), u"1"_s);
        QCOMPARE(roleOf(page.grid(), row, "presentText").toString(), u"2 of 4"_s);
        QVERIFY(roleOf(page.grid(), row, "deviates").toBool());

        page.choose(row, 15);
        QCOMPARE(page.detail()->message(), u"Expected 3, found 2"_s);
        QVERIFY(!page.detail()->next().isEmpty());
        QTRY_VERIFY_WITH_TIMEOUT(!page.detail()->loading(), patience);
        QCOMPARE(page.detail()->rows()->count(), 2);
        QCOMPARE(page.detail()->rows()->keyAt(0), u"missing/deployment"_s);
        for (const auto &[key, count] : {std::pair{u"missing/deployment"_s, 1}, {u"present/deployment"_s, 2}}) {
            page.openRows(key);
            const auto request = asked.takeLast().first().value<RowsRequest>();
            QCOMPARE(request.count, count);
            QCOMPARE(request.versionIds.size(), count);
            QCOMPARE(request.figureText, QString::number(count));
            QCOMPARE(request.rowType, u"deployment"_s);
            QCOMPARE(request.week, u"W46"_s);
        }
        page.choose(row, 13);
        QVERIFY(page.detail()->message().isEmpty());
        QTRY_VERIFY_WITH_TIMEOUT(!page.detail()->loading(), patience);
        QCOMPARE(page.detail()->rows()->count(), 0);
        page.openRows(u"present/deployment"_s);
        QCOMPARE(asked.count(), 0);
    }

    void rowsOfAnotherCellDoNotArriveUnderThisOne()
    {
        FilledStore store;
        QVERIFY(fillReviewWeek(store));
        QueryRunner runner(store.location());
        ScopeController scope(runner, m_clock, m_text, {});
        scope.setWeek(u"2026-W46"_s);
        ControlsController page(runner, *m_catalog, scope);
        read(page);
        const int full = rowOf(page.grid(), u"ART-1"_s);
        page.choose(full, 15);
        QTRY_VERIFY_WITH_TIMEOUT(!page.detail()->loading(), patience);
        QVERIFY(page.detail()->rows()->count() > 0);
        page.choose(full, 14);
        page.choose(full, 15);
        QTest::qWait(160); // the question of the second cell is on its way
        page.choose(full, 14);
        QTRY_VERIFY_WITH_TIMEOUT(!page.detail()->loading(), patience);
        QTest::qWait(300);
        QCOMPARE(page.detail()->rows()->count(), 0);
        const QString looked = page.detail()->code();
        page.reload();
        QTRY_VERIFY_WITH_TIMEOUT(page.isWhole(), patience);
        QCOMPARE(page.detail()->code(), looked); // another reading does not take it away
        QCOMPARE(page.chosenWeek(), 14);
    }

    void whatWasNotKnownThenIsNoDeviation()
    {
        FilledStore store;
        QVERIFY(fillReviewWeek(store));
        QueryRunner runner(store.location());
        ScopeController scope(runner, m_clock, m_text, {});
        ControlsController page(runner, *m_catalog, scope);
        scope.known()->choose(u"week/2026-W40"_s);
        read(page);
        for (int row = 0; row < page.grid()->count(); ++row)
            QVERIFY(!roleOf(page.grid(), row, "deviates").toBool());
        QCOMPARE(roleOf(page.verdict(), 0, "mark").toString(), u"unk"_s);
    }

    void aFrameworkShowsWhatServesIt()
    {
        FilledStore store;
        QVERIFY(fillReviewWeek(store));
        QueryRunner runner(store.location());
        ScopeController scope(runner, m_clock, m_text, {});
        ControlsController page(runner, *m_catalog, scope);
        QAbstractItemModelTester tester(page.frameworks());
        read(page);
        const ControlCatalog catalog = *ControlCatalog::load(*m_catalog);
        QCOMPARE(page.frameworks()->count(), catalog.frameworks().size() + 1);
        QCOMPARE(page.requirements()->count(), catalog.mappings.size());
        for (int i = 1; i < page.frameworks()->count(); ++i) {
            const QString name = page.frameworks()->keyAt(i);
            page.setFramework(name);
            QSet<QString> controls;
            QSet<QString> requirements;
            for (const ControlMapping &mapping : catalog.mappings) {
                if (mapping.framework != name)
                    continue;
                controls.insert(mapping.control);
                requirements.insert(mapping.requirement);
            }
            QCOMPARE(page.grid()->count(), controls.size());
            QCOMPARE(roleOf(page.frameworks(), i, "mappedText").toString(), QString::number(requirements.size()));
        }
        page.openRequirement(0);
        QVERIFY(page.chosenRow() >= 0);
        QCOMPARE(page.detail()->code(), page.grid()->keyAt(page.chosenRow()));
    }

    void aPointOpensTheRowsOfTheNumberThatDecidesIt()
    {
        FilledStore store;
        QVERIFY(fillReviewWeek(store));
        QueryRunner runner(store.location());
        ScopeController scope(runner, m_clock, m_text, {});
        ControlsController page(runner, *m_catalog, scope);
        QSignalSpy asked(&page, &ControlsController::rowsRequested);
        read(page);
        QCOMPARE(page.heldTexts().size(), 3);
        int row = 0; // two of twelve blocks were deployed all the same
        while (page.implementation()->keyAt(row) != u"implementation.4")
            ++row;
        QCOMPARE(roleOf(page.implementation(), row, "mark").toString(), u"crit"_s);
        QCOMPARE(roleOf(page.implementation(), row, "valueText").toString(), u"2 of 12"_s);
        page.openCheck(u"implementation.4"_s);
        QTRY_COMPARE_WITH_TIMEOUT(asked.count(), 1, patience);
        const auto request = asked.takeLast().first().value<RowsRequest>();
        QCOMPARE(request.count, 2);
        QCOMPARE(request.metricId, u"bypass_rate"_s);
        page.openCheck(u"nothing"_s);
        QCOMPARE(asked.count(), 0);
    }
};

QTEST_GUILESS_MAIN(tst_ControlsPage)
#include "tst_ControlsPage.moc"

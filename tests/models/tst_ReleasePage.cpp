// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Patience.h"
#include "ReviewWeek.h"
#include "metrics/MetricCatalog.h"
#include "models/ConfigurationFile.h"
#include "models/ReleaseController.h"
#include "store/ConfigurationLog.h"
#include "store/QueryRunner.h"
#include "sync/ConfigurationLine.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace Qt::Literals::StringLiterals;
using namespace plumbline;

/// The tab Release over a week of twelve blocks, of which the first was allowed by an exception two hours later.
class tst_ReleasePage : public QObject
{
    Q_OBJECT

private:
    const NumberText m_text{QLocale(QLocale::English, QLocale::UnitedStates), QTimeZone::utc()};
    const FixedClock m_clock{reviewInstant(u"2026-11-16T08:52:00Z"_s)};
    Result<MetricCatalog> m_catalog = MetricCatalog::load();

    static QString cell(LineTableModel *table, int row, int column)
    {
        return table->index(row, column).data().toString();
    }

private slots:
    void initTestCase() { QVERIFY2(m_catalog, m_catalog ? "" : qPrintable(toString(m_catalog.error()))); }

    void whatBlocksAndWhatItCosts()
    {
        FilledStore store;
        QVERIFY(fillReviewWeek(store));
        QVERIFY(store.add(u"gate_decision"_s,
                          {{u"id"_s, u"again"_s},
                           {u"decided_at"_s, reviewInstant(u"2026-11-10T11:00:00Z"_s)},
                           {u"service"_s, u"api"_s},
                           {u"artifact"_s, u"sha256:a0"_s},
                           {u"rule"_s, u"image-signature"_s},
                           {u"decision"_s, u"pass_with_exception"_s}}));
        QVERIFY(store.add(u"gate_decision"_s,
                          {{u"id"_s, u"hostile"_s},
                           {u"decided_at"_s, reviewInstant(u"2026-11-11T11:00:00Z"_s)},
                           {u"artifact"_s, u"sha256:h"_s},
                           {u"rule"_s, u"<b>\u202e"_s},
                           {u"decision"_s, u"block"_s}}));
        QueryRunner runner(store.location());
        ScopeController scope(runner, m_clock, m_text, {});
        const QTemporaryDir folder;
        const ConfigurationFile configuration(folder.filePath(u"c.toml"_s));
        ReleaseController page(runner, *m_catalog, scope, configuration);
        const QAbstractItemModelTester ranking(page.ranking());
        const QAbstractItemModelTester rules(page.rules());
        QSignalSpy asked(&page, &ReleaseController::rowsRequested);
        page.reload();
        QCOMPARE(page.ranking()->count(), 0); // nobody looks
        page.setShown(true);
        QTRY_COMPARE_WITH_TIMEOUT(page.state(), u"ready"_s, patience);
        QCOMPARE(page.ranking()->count(), 2);
        QCOMPARE(cell(page.ranking(), 0, ReleaseController::Rule), u"image-signature"_s);
        QCOMPARE(cell(page.ranking(), 0, ReleaseController::Blocks), u"12"_s);
        QCOMPARE(cell(page.ranking(), 0, ReleaseController::TakenBack), u"1"_s);
        QCOMPARE(cell(page.ranking(), 0, ReleaseController::Waited), u"2.0"_s);
        QCOMPARE(cell(page.ranking(), 0, ReleaseController::Stood), u"11"_s);
        QVERIFY(!cell(page.ranking(), 1, ReleaseController::Rule).contains(QChar(0x202e)));
        QVERIFY(!page.isProved());
        QVERIFY2(page.doubtText().startsWith(u"github/stream "_s), qPrintable(page.doubtText()));
        page.openRank(0);
        QCOMPARE(asked.takeFirst().first().value<RowsRequest>().versionIds.size(), 12);

        page.ask(u"  sha256:a1 "_s);
        QTRY_VERIFY_WITH_TIMEOUT(!page.isAsking(), patience);
        QCOMPARE(page.verdict(), u"yes"_s);
        QCOMPARE(page.rules()->count(), 1);
        QCOMPARE(page.rules()->index(0, ReleaseController::Standing).data(Qt::DecorationRole).toString(), u"crit"_s);
        QVERIFY(page.factValues().contains(u"A"_s)); // owner of the service
        page.openRule(0);
        QCOMPARE(asked.takeFirst().first().value<RowsRequest>().rowType, u"gate_decision"_s);
        page.ask(u"sha256:a0"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!page.isAsking(), patience);
        QCOMPARE(page.verdict(), u"no"_s);
        page.ask(u"nobody knows this"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!page.isAsking(), patience);
        QCOMPARE(page.verdict(), QString());
        QVERIFY(!page.problem().isEmpty());
        page.openRule(0);
        page.openRank(99);
        QCOMPARE(asked.count(), 0);
    }

    /// Blocks that the declared scope leaves out are not counted, and the page says so instead of calling nothing measured.
    void whatIsNotInScopeIsSaid()
    {
        FilledStore store;
        QVERIFY(fillReviewWeek(store));
        const QTemporaryDir folder;
        const ConfigurationFile configuration(folder.filePath(u"c.toml"_s));
        QueryRunner runner(store.location());
        ScopeController scope(runner, m_clock, m_text, {});
        ReleaseController page(runner, *m_catalog, scope, configuration);
        page.setShown(true);
        QTRY_COMPARE_WITH_TIMEOUT(page.state(), u"ready"_s, patience);
        QCOMPARE(page.scopeText(), QString());
        QVERIFY(!page.isCutByScope());
        const auto declare = [&](const QByteArray &service, const QString &at) {
            const auto read = Configuration::parse("[organisation]\nname = \"Acme\"\n[scope]\nservices = [\"" + service + "\"]\n",
                                                   u"p.toml"_s);
            return read && ConfigurationLog(store.connection()).note(configurationLine(*read), reviewInstant(at));
        };
        QVERIFY(declare("card", u"2026-11-16T08:10:00Z"_s));
        page.reload();
        QTRY_VERIFY_WITH_TIMEOUT(page.isCutByScope(), patience);
        QCOMPARE(page.ranking()->count(), 0);
        QVERIFY2(page.scopeText().startsWith(u"Version 1 of the scope, since "_s)
                     && page.scopeText().endsWith(u" leaves 12 blocks of these weeks out."_s),
                 qPrintable(page.scopeText()));
        QVERIFY(declare("api", u"2026-11-16T08:20:00Z"_s));
        page.reload();
        QTRY_VERIFY_WITH_TIMEOUT(!page.isCutByScope(), patience);
        QCOMPARE(page.ranking()->count(), 1);
        QVERIFY2(page.scopeText().endsWith(u" leaves no block of these weeks out."_s), qPrintable(page.scopeText()));
    }
};

QTEST_GUILESS_MAIN(tst_ReleasePage)
#include "tst_ReleasePage.moc"

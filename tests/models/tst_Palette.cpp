// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Patience.h"
#include "ReviewWeek.h"
#include "metrics/MetricCatalog.h"
#include "models/FuzzyMatch.h"
#include "models/PaletteController.h"
#include "models/ScopeController.h"
#include "models/SyncController.h"
#include "store/QueryRunner.h"
#include "store/SqlQuery.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace Qt::Literals::StringLiterals;
using namespace plumbline;

/// The palette over a small store: what fits the typed letters, and what running it does.
class tst_Palette : public QObject
{
    Q_OBJECT

private:
    const NumberText m_text{QLocale(QLocale::English, QLocale::UnitedStates), QTimeZone::utc()};
    const FixedClock m_clock{reviewInstant(u"2026-11-16T08:52:00Z"_s)};
    Result<MetricCatalog> m_catalog = MetricCatalog::load();
    FilledStore m_store;
    std::unique_ptr<QueryRunner> m_runner;
    std::unique_ptr<ScopeController> m_scope;
    std::unique_ptr<SyncController> m_sync;
    std::unique_ptr<PaletteController> m_palette;

    QVariant roleOf(int row, const QByteArray &role) const
    {
        PaletteModel *lines = m_palette->lines();
        return lines->data(lines->index(row, 0), lines->roleNames().key(role));
    }
    QStringList keys() const
    {
        QStringList keys;
        for (int row = 0; row < m_palette->lines()->count(); ++row)
            keys.append(m_palette->lines()->keyAt(row));
        return keys;
    }

private slots:
    void initTestCase()
    {
        QVERIFY2(m_catalog, m_catalog ? "" : qPrintable(toString(m_catalog.error())));
        QVERIFY(fillReviewWeek(m_store));
        QVERIFY(m_store.add(u"service"_s, {{u"id"_s, u"<b>&api"_s}, {u"name"_s, u"x"_s}}));
    }
    void init()
    {
        m_runner = std::make_unique<QueryRunner>(m_store.location());
        m_scope = std::make_unique<ScopeController>(*m_runner, m_clock, m_text, std::nullopt);
        m_sync = std::make_unique<SyncController>(
            SyncOrders{[](const QStringList &) {}, [](const QString &) { return false; }}, QStringList{u"github"_s}, m_text);
        m_palette = std::make_unique<PaletteController>(*m_runner, *m_catalog, *m_scope, *m_sync);
        m_palette->setPages({u"weekly"_s, u"gates"_s}, {u"Weekly review"_s, u"Gates and bypass"_s},
                            {u"review"_s, u"gate"_s});
        m_scope->reload();
        QTRY_VERIFY_WITH_TIMEOUT(!m_scope->services()->keys().isEmpty(), patience);
    }
    void cleanup()
    {
        m_palette.reset();
        m_sync.reset();
        m_scope.reset();
        m_runner.reset();
    }

    void lettersFit_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("letters");
        QTest::addColumn<QString>("parts"); // those that were typed in brackets; empty: does not fit

        QTest::newRow("none") << u"Gates"_s << u""_s << u"Gates"_s;
        QTest::newRow("start") << u"Gates and bypass"_s << u"gat"_s << u"[Gat]es and bypass"_s;
        QTest::newRow("word before middle") << u"bygate gate"_s << u"gate"_s << u"bygate [gate]"_s;
        QTest::newRow("scattered") << u"Gates and bypass"_s << u"gab"_s << u"[Ga]tes and [b]ypass"_s;
        QTest::newRow("order") << u"Gates"_s << u"sg"_s << QString();
        QTest::newRow("too many") << u"Gate"_s << u"gatee"_s << QString();
        QTest::newRow("markup") << u"<b>x"_s << u"<b"_s << u"[<b]>x"_s;
    }
    void lettersFit()
    {
        QFETCH(QString, name);
        QFETCH(QString, letters);
        QFETCH(QString, parts);
        const auto match = FuzzyMatch::of(name, letters);
        QCOMPARE(bool(match), !parts.isEmpty());
        if (!match)
            return;
        QString shown;
        for (int i = 0; i < match->parts.size(); ++i)
            shown += i % 2 == 1 ? u'[' + match->parts[i] + u']' : match->parts[i];
        QCOMPARE(shown, parts);
        QCOMPARE(match->parts.join(QString()), name);
    }

    void aStartIsBetterThanAMiddleThanScattered()
    {
        const auto score = [](const QString &name) { return FuzzyMatch::of(name, u"gat"_s)->score; };
        QVERIFY(score(u"Gates"_s) > score(u"The gates"_s));
        QVERIFY(score(u"The gates"_s) > score(u"Segatext"_s));
        QVERIFY(score(u"Segatext"_s) > score(u"Go and test"_s));
        QVERIFY(score(u"Gates"_s) > score(u"Gates and much more"_s));
    }

    void aNumberThatCannotBeReadIsToldOf()
    {
        FilledStore broken;
        QVERIFY(fillReviewWeek(broken));
        QueryRunner runner(broken.location());
        ScopeController scope(runner, m_clock, m_text, std::nullopt);
        PaletteController palette(runner, *m_catalog, scope, *m_sync);
        SqlQuery drop(broken.connection());
        QVERIFY(drop.run(u"break the store"_s, u"DROP TABLE gate_decision_version"_s));
        QSignalSpy rows(&palette, &PaletteController::rowsRequested);
        palette.run(u"number/bypass_rate"_s);
        QTRY_VERIFY_WITH_TIMEOUT(palette.problem().startsWith(u"The number could not be read: "), patience);
        QCOMPARE(rows.count(), 0);
        palette.dismissProblem();
        QVERIFY(palette.problem().isEmpty());
    }

    void withoutLettersPagesAndActions()
    {
        QAbstractItemModelTester tester(m_palette->lines());
        m_palette->start();
        QVERIFY(keys().contains(u"page/gates"_s) && keys().contains(u"do/sync"_s));
        QVERIFY(!keys().contains(u"service/api"_s));
        for (int row = 0; row < m_palette->lines()->count(); ++row) {
            if (keys()[row] == u"do/clear") {
                QVERIFY(!roleOf(row, "allowed").toBool());
                QVERIFY(!roleOf(row, "detail").toString().isEmpty());
            }
        }
        QSignalSpy pages(m_palette.get(), &PaletteController::pageRequested);
        m_palette->run(u"page/gates"_s);
        QCOMPARE(pages.count(), 1);
        QCOMPARE(pages.first().first().toString(), u"gates"_s);
        m_palette->start();
        QCOMPARE(keys().first(), u"page/gates"_s); // what was run last comes first
    }

    void signsChooseAKind()
    {
        m_palette->setQuery(u">"_s);
        for (const QString &key : keys())
            QVERIFY(key.startsWith(u"do/"));
        m_palette->setQuery(u"#bypass"_s);
        QVERIFY(keys().contains(u"number/bypass_rate"_s));
        for (const QString &key : keys())
            QVERIFY2(key.startsWith(u"number/") || key == u"search", qPrintable(key));
        m_palette->setQuery(u"qqqqqqzz"_s);
        QCOMPARE(keys(), QStringList{u"search"_s});
    }

    void filtersActionsNumbersAndRecordsRun()
    {
        m_palette->setQuery(u"api"_s);
        QVERIFY(keys().contains(u"service/api"_s));
        m_palette->run(u"service/api"_s);
        QCOMPARE(m_scope->serviceText(), u"api"_s);
        m_palette->run(u"do/clear"_s);
        QVERIFY(!m_scope->serviceFiltered());
        const QString week = m_scope->weekKey();
        m_palette->run(u"do/previous"_s);
        QVERIFY(m_scope->weekKey() != week);
        m_palette->run(u"do/next"_s);
        QCOMPARE(m_scope->weekKey(), week);

        QSignalSpy rows(m_palette.get(), &PaletteController::rowsRequested);
        m_palette->run(u"number/bypass_rate"_s);
        QTRY_COMPARE_WITH_TIMEOUT(rows.count(), 1, patience);
        QCOMPARE(rows.first().first().value<RowsRequest>().count, 2);

        m_palette->setQuery(u"EX-1"_s);
        const int before = m_palette->lines()->count();
        QTRY_VERIFY_WITH_TIMEOUT(m_palette->lines()->count() > before, patience); // the store answered
        const QStringList records = keys().filter(u"record/exception/"_s);
        QCOMPARE(records.size(), 1);
        m_palette->run(records.first());
        QCOMPARE(rows.count(), 2);
        const auto request = rows.last().first().value<RowsRequest>();
        QCOMPARE(request.rowType, u"exception"_s);
        QCOMPARE(request.versionIds.size(), 1);

        QSignalSpy searches(m_palette.get(), &PaletteController::searchRequested);
        m_palette->run(u"search"_s);
        QCOMPARE(searches.first().first().toString(), u"EX-1"_s);
    }

    void lateRecordsOfOtherLettersAreDropped()
    {
        m_palette->setQuery(u"EX-1"_s);
        m_palette->setQuery(u"EX-2"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!keys().filter(u"record/"_s).isEmpty(), patience);
        QTest::qWait(400);
        QCOMPARE(keys().filter(u"record/exception/"_s).size(), 1);
        for (int row = 0; row < m_palette->lines()->count(); ++row) {
            if (keys()[row].startsWith(u"record/exception/"))
                QCOMPARE(roleOf(row, "parts").toStringList().join(QString()), u"EX-2"_s);
        }
    }
};

QTEST_GUILESS_MAIN(tst_Palette)
#include "tst_Palette.moc"

// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Patience.h"
#include "ReviewWeek.h"
#include "metrics/MetricCatalog.h"
#include "models/ConfigurationFile.h"
#include "models/RequestsController.h"
#include "store/QueryRunner.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace Qt::Literals::StringLiterals;
using namespace plumbline;

namespace {



/// The controller over a store, as the window has it.
struct RequestsOver {
    RequestsOver(const FilledStore &store, const MetricCatalog &catalog, std::optional<TimePoint> knownAt = {})
        : runner(store.location()), scope(runner, clock, text, knownAt), configuration(folder.filePath(u"c.toml"_s)),
          page(runner, catalog, scope, configuration)
    {
        page.form()->setProperty("from", u"2026-11-01"_s);
        page.form()->setProperty("until", u"2026-11-15"_s);
        page.reload();
    }
    bool isReady() const { return page.state() != u"loading" && page.state() != u"stale" && !page.isBusy(); }
    void choose(const QString &request)
    {
        LineTableModel *table = page.table();
        for (int row = 0; row < table->rowCount(); ++row) {
            if (table->index(row, 0).data().toString() == request)
                page.choose(row);
        }
    }
    QString statusInTable() { return page.table()->index(page.chosenRow(), 2).data().toString(); }

    QTemporaryDir folder;
    const NumberText text{QLocale(QLocale::English, QLocale::UnitedStates), QTimeZone::utc()};
    const FixedClock clock{reviewInstant(u"2026-11-16T08:52:00Z"_s)};
    QueryRunner runner;
    ScopeController scope;
    ConfigurationFile configuration;
    RequestsController page;
};

bool addDeployment(FilledStore &store, const QString &id, const QString &service)
{
    return store.add(u"deployment"_s,
                     {{u"id"_s, id},
                      {u"at"_s, reviewInstant(u"2026-11-05T10:00:00Z"_s)},
                      {u"service"_s, service},
                      {u"environment"_s, u"production"_s},
                      {u"status"_s, u"success"_s}});
}

} // namespace

#define READY(over) QTRY_VERIFY_WITH_TIMEOUT((over).isReady(), patience)

/// Requests and samples of audits on their page: the same desk as the verbs, what is refused is said, and rows open.
class tst_RequestsPage : public QObject
{
    Q_OBJECT

private:
    Result<MetricCatalog> m_catalog = MetricCatalog::load();

private slots:
    void initTestCase() { QVERIFY2(m_catalog, m_catalog ? "" : qPrintable(toString(m_catalog.error()))); }

    void anEmptyStoreIsAFirstRun()
    {
        FilledStore store;
        RequestsOver over(store, *m_catalog);
        READY(over);
        QCOMPARE(over.page.state(), u"first"_s);
        QCOMPARE(over.page.table()->rowCount(), 22);
    }

    void whatIsNotProvedIsRefusedTheWord()
    {
        FilledStore store;
        QVERIFY(fillReviewWeek(store));
        QVERIFY(addDeployment(store, u"<b>\u202e</b>"_s, u"api"_s));
        RequestsOver over(store, *m_catalog);
        const QAbstractItemModelTester tester(over.page.answer()->items());
        READY(over);
        QCOMPARE(over.page.id(), u"R1"_s);
        QSignalSpy asked(&over.page, &RequestsController::rowsRequested);
        over.page.run();
        READY(over);
        const RequestAnswer &answer = *over.page.answer();
        QCOMPARE(answer.kind(), u"list"_s);
        QCOMPARE(answer.mark(), u"crit"_s);
        QVERIFY(!answer.title().contains(u"complete"_s));
        QVERIFY(!answer.doubtLabels().isEmpty());
        QCOMPARE(answer.doubtLabels().size(), answer.doubtValues().size());
        QCOMPARE(over.page.answer()->items()->rowCount(), 3);
        for (int row = 0; row < 3; ++row)
            QVERIFY(!over.page.answer()->items()->index(row, RequestAnswer::Id).data().toString().contains(QChar(0x202e)));
        over.page.openRows({});
        QCOMPARE(asked.count(), 1);
        QCOMPARE(asked.takeFirst().first().value<RowsRequest>().versionIds.size(), 3);
        over.page.openRows(u"service\napi"_s);
        QCOMPARE(asked.takeFirst().first().value<RowsRequest>().versionIds.size(), 3);
        over.page.openRows(u"service\nnobody"_s);
        over.page.openAnswered(99);
        QCOMPARE(asked.count(), 0);
        over.page.openAnswered(0);
        QCOMPARE(asked.takeFirst().first().value<RowsRequest>().count, 1);

        over.page.form()->setProperty("services", u" other ,, "_s);
        over.page.run();
        READY(over);
        QCOMPARE(over.page.answer()->items()->rowCount(), 0);
        over.choose(u"R6"_s);
        QCOMPARE(answer.kind(), QString()); // of another request
    }

    void whatIsStoppedAnswersNothing()
    {
        FilledStore store;
        QVERIFY(fillReviewWeek(store));
        RequestsOver over(store, *m_catalog);
        READY(over);
        connect(&over.page, &RequestsController::changed, this, [&] {
            if (!over.page.isStopping())
                over.page.cancel();
        });
        over.page.run();
        READY(over);
        QVERIFY(!over.page.problem().isEmpty());
        QCOMPARE(over.page.answer()->kind(), QString());
    }

    void fromTheQuestionToAWorkpaper()
    {
        FilledStore store;
        QVERIFY(fillReviewWeek(store));
        for (int i = 0; i < 6; ++i)
            QVERIFY(addDeployment(store, u"more%1"_s.arg(i), i % 2 ? u"api"_s : u"web"_s));
        RequestsOver over(store, *m_catalog);
        READY(over);
        RequestsController &page = over.page;
        SampleDesk &desk = *page.desk();
        page.form()->setProperty("audit", u"a/b"_s);
        page.save();
        READY(over);
        QVERIFY(!page.problem().isEmpty()); // no name of an audit
        QCOMPARE(desk.status(), QString());

        page.form()->setProperty("audit", u"SOC2-2026"_s);
        page.save();
        READY(over);
        QCOMPARE(page.problem(), QString());
        QCOMPARE(desk.status(), u"open"_s);
        QCOMPARE(over.statusInTable(), u"open"_s);
        QCOMPARE(page.audits(), QStringList(u"SOC2-2026"_s));

        desk.freeze();
        QTRY_VERIFY_WITH_TIMEOUT(desk.status() == u"frozen" || !page.problem().isEmpty(), patience);
        QCOMPARE(page.problem(), QString());
        QVERIFY(desk.factKinds().contains(u"crit"_s)); // not proved is said where it is frozen, too
        QVERIFY(desk.columns().contains(u"service"_s));

        QVERIFY(addDeployment(store, u"late"_s, u"web"_s));
        READY(over);
        desk.draw(u"Auditor 42"_s, {}, {}, {});
        QTRY_VERIFY_WITH_TIMEOUT(!page.problem().isEmpty(), patience);
        QVERIFY2(page.problem().contains(u"late came or changed since"_s), qPrintable(page.problem()));
        READY(over);
        QCOMPARE(desk.status(), u"frozen"_s);

        desk.freeze();
        QTRY_VERIFY_WITH_TIMEOUT(!page.isBusy() && page.problem().isEmpty() && page.state() == u"ready", patience);
        for (const auto &[seed, size, why] : {std::tuple{u"'; DROP"_s, u""_s, u""_s}, std::tuple{u"42"_s, u"2"_s, u" "_s},
                                             std::tuple{u"42"_s, u"0"_s, u"ours"_s}, std::tuple{u"42"_s, u"x"_s, u"ours"_s}}) {
            desk.draw(seed, size, why, {});
            READY(over);
            QVERIFY2(!page.problem().isEmpty(), qPrintable(seed + u'/' + size));
        }
        desk.draw(u"Auditor 42"_s, u"2"_s, u"agreed"_s, u"service"_s);
        QTRY_COMPARE_WITH_TIMEOUT(desk.status(), u"sampled"_s, patience);
        QTRY_COMPARE_WITH_TIMEOUT(desk.items()->rowCount(), 4, patience); // two of each of two services
        READY(over);

        QSignalSpy asked(&page, &RequestsController::rowsRequested);
        page.chooseItem(1);
        const QString chosen = desk.rowName();
        QTRY_VERIFY_WITH_TIMEOUT(!desk.traceTitle().isEmpty(), patience);
        QVERIFY(desk.traceKinds().contains(u"crit"_s)); // no commit, no build: missing is said
        QCOMPARE(desk.ticks(), QList<int>({-1, -1, -1, -1}));
        desk.tick(0, 1);
        QTRY_COMPARE_WITH_TIMEOUT(desk.ticks().value(0), 1, patience);
        QCOMPARE(desk.rowName(), chosen);
        READY(over);
        desk.tick(0, 0);
        QTRY_COMPARE_WITH_TIMEOUT(desk.ticks().value(0), 0, patience);
        READY(over);
        desk.tick(7, 0);
        desk.tick(0, 7);
        QVERIFY(!page.isBusy());
        desk.writeNote(u"seen \u202e it"_s);
        QTRY_VERIFY_WITH_TIMEOUT(desk.note().startsWith(u"seen"_s), patience);
        READY(over);
        page.openItem();
        QTRY_COMPARE_WITH_TIMEOUT(asked.count(), 1, patience);
        QVERIFY(desk.isReplaceable());
        desk.replace(u"the record is sealed"_s);
        QTRY_COMPARE_WITH_TIMEOUT(desk.items()->rowCount(), 5, patience);
        READY(over);
        QVERIFY(!desk.isReplaceable() && !desk.replacedText().isEmpty());

        desk.mark(u"accepted"_s, {});
        READY(over);
        QVERIFY(!page.problem().isEmpty()); // never answered
        desk.mark(u"answered"_s, {});
        QTRY_COMPARE_WITH_TIMEOUT(over.statusInTable(), u"answered"_s, patience);
    }

    void anotherYearTakesTheServices()
    {
        FilledStore store;
        QVERIFY(fillReviewWeek(store));
        RequestsOver over(store, *m_catalog);
        READY(over);
        RequestsController &page = over.page;
        page.form()->setProperty("audit", u"2025"_s);
        page.form()->setProperty("services", u"api, web"_s);
        page.save();
        READY(over);
        page.form()->setProperty("audit", u"2026"_s);
        QCOMPARE(page.desk()->status(), QString());
        page.form()->setProperty("services", QString());
        page.form()->setProperty("like", u"2025"_s);
        page.save();
        READY(over);
        QCOMPARE(page.audits(), QStringList({u"2025"_s, u"2026"_s}));
        page.chooseAudit(u"2026"_s);
        QCOMPARE(page.form()->property("services").toString(), u"api, web"_s);
    }

    void oneThingIsAnsweredByItsTrace()
    {
        FilledStore store;
        QVERIFY(fillReviewWeek(store));
        RequestsOver over(store, *m_catalog);
        READY(over);
        over.choose(u"R2"_s);
        QVERIFY(!over.page.isList() && over.page.command().isEmpty());
        over.page.form()->setProperty("subject", u"nothing-has-this-name"_s);
        over.page.run();
        READY(over);
        QVERIFY(!over.page.problem().isEmpty());
        over.page.form()->setProperty("subject", u"deployment:github:d0"_s);
        over.page.run();
        READY(over);
        QCOMPARE(over.page.problem(), QString());
        QCOMPARE(over.page.answer()->kind(), u"trace"_s);
        QVERIFY(!over.page.answer()->doubtLabels().isEmpty());
        over.choose(u"R19"_s);
        over.page.form()->setProperty("subject", u"bypass_rate"_s);
        QCOMPARE(over.page.command(), u"plumbline metric show bypass_rate"_s);
        over.page.run();
        QVERIFY(!over.page.isBusy());
    }

    void whatWasKnownEarlierIsOnlyLookedAt()
    {
        FilledStore store;
        QVERIFY(fillReviewWeek(store));
        RequestsOver over(store, *m_catalog, reviewInstant(u"2026-11-16T08:30:00Z"_s));
        READY(over);
        QVERIFY(!over.page.isNow());
        over.page.form()->setProperty("audit", u"SOC2"_s);
        over.page.save();
        QVERIFY(!over.page.isBusy());
        over.page.run();
        READY(over);
        QCOMPARE(over.page.answer()->items()->rowCount(), 2);
    }
};

QTEST_GUILESS_MAIN(tst_RequestsPage)
#include "tst_RequestsPage.moc"

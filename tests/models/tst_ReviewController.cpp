// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Decisions of the weekly page: what is kept, what is refused in words, how it comes back, and that a closed review
// stays.
#include "Patience.h"
#include "ReviewWeek.h"
#include "metrics/MetricCatalog.h"
#include "models/ScopeController.h"
#include "models/WeeklyReviewController.h"
#include "review/ReviewBook.h"
#include "store/QueryRunner.h"

#include <QAbstractItemModelTester>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>

using namespace plumbline;

class tst_ReviewController : public QObject
{
    Q_OBJECT

    const NumberText m_text{QLocale(QLocale::English, QLocale::UnitedStates), QTimeZone("Europe/Berlin")};
    const FixedClock m_clock{reviewInstant(u"2026-11-16T08:52:00Z"_s)};
    const FixedClock m_later{reviewInstant(u"2026-11-25T08:52:00Z"_s)};
    Result<MetricCatalog> m_catalog = MetricCatalog::load();

    static QString role(QAbstractItemModel *model, int row, const QByteArray &name)
    {
        return model->data(model->index(row, 0), model->roleNames().key(name)).toString();
    }

private slots:
    void aDecisionComesBackWithItsEffect()
    {
        FilledStore store;
        QVERIFY(fillReviewWeek(store));
        QueryRunner runner(store.location());
        {
            ScopeController scope(runner, m_clock, m_text, {});
            ReviewController review(runner, *m_catalog, scope);
            const QAbstractItemModelTester rows(review.commitments());
            QVERIFY2(!review.canDecide(), "not before it is known whether the review is closed");
            review.reload();
            QTRY_VERIFY_WITH_TIMEOUT(review.canDecide(), patience);
            QCOMPARE(review.nextWeekText(), u"2026-11-23"_s);
            QSignalSpy kept(&review, &ReviewController::kept);
            review.decide(u"Lower it <b>now</b>"_s, u"Ann"_s, u"2026-11-20"_s, 2, u"exception/s/EX-1"_s);
            QTRY_COMPARE_WITH_TIMEOUT(kept.size(), 1, patience);
            QTRY_COMPARE_WITH_TIMEOUT(review.commitments()->count(), 1, patience);
            QCOMPARE(role(review.commitments(), 0, "title"), u"Lower it <b>now</b>"_s);
            QCOMPARE(role(review.commitments(), 0, "whenText"), u"due 20 Nov"_s);
            QCOMPARE(role(review.commitments(), 0, "effectText"), u"from 16.7\u202F%"_s);
            QCOMPARE(review.keptText(), QString()); // of earlier reviews there is none
        }
        ScopeController scope(runner, m_later, m_text, {});
        ReviewController review(runner, *m_catalog, scope);
        review.reload();
        QTRY_COMPARE_WITH_TIMEOUT(review.commitments()->count(), 1, patience);
        QCOMPARE(role(review.commitments(), 0, "mark"), u"crit"_s);
        QVERIFY(role(review.commitments(), 0, "whenText").startsWith(u"late 4"));
        // In week 47 nothing was blocked: there is no rate, and no success.
        QCOMPARE(role(review.commitments(), 0, "effectText"), u"16.7\u202F% → —"_s);
        QCOMPARE(review.keptText(), u"0 of 1 kept"_s);
        QSignalSpy kept(&review, &ReviewController::kept);
        review.settle(u"2026-W46/1"_s, u"carry"_s, {}, u"2026-12-01"_s);
        QTRY_COMPARE_WITH_TIMEOUT(review.problem(), u"say why"_s, patience);
        review.settle(u"2026-W46/1"_s, u"done"_s, {}, {});
        QTRY_COMPARE_WITH_TIMEOUT(kept.size(), 1, patience);
        QTRY_VERIFY_WITH_TIMEOUT(role(review.commitments(), 0, "whenText").startsWith(u"done"), patience);
        QCOMPARE(review.keptText(), u"0 of 1 kept"_s); // done, and late
        QCOMPARE(role(review.commitments(), 0, "whenText"), u"done 25 Nov"_s);
        QCOMPARE(review.problem(), QString());
    }

    void whatCannotBeKeptIsSaid()
    {
        FilledStore store;
        QVERIFY(fillReviewWeek(store));
        QueryRunner runner(store.location());
        ScopeController scope(runner, m_clock, m_text, {});
        ReviewController review(runner, *m_catalog, scope);
        review.reload();
        QTRY_VERIFY_WITH_TIMEOUT(review.canDecide(), patience);
        review.decide(u"x"_s, u"Ann"_s, u"soon"_s, 0, {});
        QCOMPARE(review.problem(), u"A date is written like 2026-11-23."_s);
        review.decide(u"x"_s, u" "_s, u"2026-11-20"_s, 0, {});
        QTRY_COMPARE_WITH_TIMEOUT(review.problem(), u"a decision needs a title and an owner"_s, patience);
        review.decide(u"x"_s, u"Ann"_s, u"2026-11-10"_s, 0, {});
        QTRY_VERIFY_WITH_TIMEOUT(review.problem().endsWith(u"which is over"), patience);
        QCOMPARE(review.commitments()->count(), 0);
    }

    void nothingIsDecidedOfWhatIsNotSeenYet()
    {
        FilledStore store;
        QVERIFY(fillReviewWeek(store));
        QueryRunner runner(store.location());
        ScopeController scope(runner, m_clock, m_text, {});
        ReviewController review(runner, *m_catalog, scope);
        review.reload();
        QTRY_VERIFY_WITH_TIMEOUT(review.canClose(), patience);
        const QObject page;
        const QSignalSpy changed(&review, &ReviewController::changed);
        scope.known()->answered(&page, reviewInstant(u"2026-11-16T08:00:00Z"_s));
        QVERIFY(!review.canDecide() && !review.canClose() && changed.count() == 1);
        review.closeReview();
        QVERIFY(!review.busy());
        scope.known()->answered(&page, {});
        QVERIFY(review.canClose() && changed.count() == 2);
    }

    void aClosedReviewTakesNoMoreDecisions()
    {
        FilledStore store;
        QVERIFY(fillReviewWeek(store));
        QueryRunner runner(store.location());
        ScopeController scope(runner, m_clock, m_text, {});
        ReviewController review(runner, *m_catalog, scope);
        review.organisation = u"Halden"_s;
        review.reload();
        QTRY_VERIFY_WITH_TIMEOUT(review.canClose(), patience);
        review.closeReview();
        QTRY_VERIFY_WITH_TIMEOUT(review.closedText().startsWith(u"Closed 16 Nov by "), patience);
        QVERIFY(!review.canClose());
        QVERIFY(!review.canDecide());
        const auto connection = StoreConnection::open(store.location(), StoreConnection::Access::ReadOnly);
        QVERIFY(connection);
        const ReviewBook book(**connection);
        const auto closed = book.closed(IsoWeek{2026, 46});
        QVERIFY(closed && *closed);
        const auto bytes = book.snapshot(**closed);
        QVERIFY(bytes);
        const QJsonObject kept = QJsonDocument::fromJson(*bytes).object();
        QCOMPARE(kept[u"review"].toObject()[u"organisation"].toString(), u"Halden"_s);
        // A week that runs is not closed.
        scope.stepWeek(1);
        review.reload();
        QTRY_VERIFY_WITH_TIMEOUT(review.canDecide(), patience);
        QVERIFY(!review.canClose());
    }
};

QTEST_GUILESS_MAIN(tst_ReviewController)
#include "tst_ReviewController.moc"

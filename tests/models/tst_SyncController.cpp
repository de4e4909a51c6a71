// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/SyncController.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace plumbline;

namespace {

NumberText english()
{
    return NumberText(QLocale(QLocale::English, QLocale::UnitedStates), QTimeZone::utc());
}

SourceReport reportOf(const QString &source, const QString &state)
{
    SourceReport report;
    report.source = source;
    report.state = state;
    report.rows.added = 5;
    return report;
}

/// What is asked of the schedule, and whether a pull was under way when it is told to stop.
struct Orders {
    QList<QStringList> started;
    QStringList stopped;
    QStringList underWay;

    SyncOrders orders()
    {
        return {[this](const QStringList &sources) { started.append(sources); },
                [this](const QString &source) {
                    stopped.append(source);
                    return underWay.contains(source);
                }};
    }
};

SyncProgress pageOf(const QString &source, qint64 page, qint64 records, std::optional<qint64> claimed)
{
    SyncProgress place;
    place.source = source;
    place.stream = u"applications"_s;
    place.page = page;
    place.records = records;
    place.claimed = claimed;
    place.recordsPerSecond = 10;
    place.state = u"running"_s;
    return place;
}

} // namespace

/// Rounds of pulls, asked for or due: where they are, how they end, and how each is stopped.
class tst_SyncController : public QObject
{
    Q_OBJECT

private slots:
    void tellsWhereItIs()
    {
        Orders orders;
        SyncController sync(orders.orders(), {u"github"_s, u"argocd"_s}, english());
        const QAbstractItemModelTester tester(sync.messages(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy finished(&sync, &SyncController::finished);
        QVERIFY(sync.canSync());
        sync.start();
        QCOMPARE(orders.started, QList<QStringList>({{u"github"_s, u"argocd"_s}}));
        QVERIFY(sync.running() && !sync.canSync());
        QCOMPARE(sync.text(), u"Sync 1 of 2"_s);
        QCOMPARE(sync.fraction(), -1);
        sync.take(pageOf(u"argocd"_s, 14, 60, 120));
        QCOMPARE(sync.text(), u"Sync 1 of 2 · argocd applications, page 14"_s);
        QCOMPARE(sync.fraction(), 0.25);
        QCOMPARE(role(sync, 0, "state"), u"waiting"_s);
        QCOMPARE(role(sync, 1, "state"), u"running"_s);
        const auto pull = sync.messageOf(u"argocd"_s);
        QVERIFY(pull);
        QCOMPARE(pull->place, u"page 14 of 28"_s);
        QCOMPARE(pull->records, u"60 of 120"_s);
        QCOMPARE(pull->rate, u"10 a second"_s);
        QCOMPARE(pull->remaining, u"6 s"_s);
        sync.conclude(reportOf(u"argocd"_s, u"complete"_s));
        QCOMPARE(finished.size(), 0);
        QVERIFY(!sync.messageOf(u"argocd"_s));
        sync.conclude(reportOf(u"github"_s, u"complete"_s));
        QCOMPARE(finished.size(), 1);
        QVERIFY(!sync.running() && !sync.failed());
        QCOMPARE(sync.finishedText(), u"Sync done: 10 new, 0 changed, 0 put aside"_s);
    }

    void aTotalThatNobodyClaimsIsNotGuessed()
    {
        Orders orders;
        SyncController sync(orders.orders(), {u"github"_s}, english());
        sync.take(pageOf(u"github"_s, 14, 1400, {}));
        const auto pull = sync.messageOf(u"github"_s);
        QVERIFY(pull);
        QCOMPARE(pull->place, u"page 14"_s);
        QCOMPARE(pull->records, u"1,400"_s);
        QCOMPARE(pull->fraction, -1);
        QCOMPARE(pull->remaining, u"unknown, the server names no total"_s);
        QCOMPARE(sync.fraction(), -1);
    }

    void whatIsDueIsPulledWithoutAWord()
    {
        Orders orders;
        SyncController sync(orders.orders(), {u"github"_s, u"argocd"_s}, english());
        QSignalSpy finished(&sync, &SyncController::finished);
        sync.take(pageOf(u"github"_s, 1, 5, {}));
        QVERIFY(sync.running() && sync.canSync()); // the other one
        sync.conclude(reportOf(u"github"_s, u"complete"_s));
        QCOMPARE(finished.size(), 1);
        QVERIFY(sync.finishedText().isEmpty());
        sync.conclude(reportOf(u"argocd"_s, u"failed"_s));
        QCOMPARE(sync.finishedText(), u"1 of 1 sources failed: argocd"_s);
        QVERIFY(sync.failed());
    }

    void stopsOneAndThenTheOthers()
    {
        Orders orders;
        orders.underWay = QStringList{u"github"_s};
        SyncController sync(orders.orders(), {u"github"_s, u"argocd"_s, u"backstage"_s}, english());
        QSignalSpy finished(&sync, &SyncController::finished);
        sync.start();
        sync.take(pageOf(u"github"_s, 41, 4100, {}));
        sync.cancelOne(u"github"_s);
        QCOMPARE(orders.stopped, QStringList{u"github"_s});
        QCOMPARE(role(sync, 0, "state"), u"stopping"_s);
        QVERIFY(!sync.stopping()); // the others go on
        sync.take(pageOf(u"github"_s, 42, 4200, {})); // the page that was under way
        QCOMPARE(role(sync, 0, "state"), u"stopping"_s);
        sync.cancel();
        QVERIFY(sync.stopping());
        QCOMPARE(role(sync, 1, "state"), u"cancelled"_s); // it had not begun
        SourceReport report = reportOf(u"github"_s, u"cancelled"_s);
        report.pages = 42;
        sync.conclude(report);
        QCOMPARE(role(sync, 0, "detail"), u"42 pages kept, can go on"_s);
        QCOMPARE(finished.size(), 1);
        QVERIFY(sync.finishedText().startsWith(u"Sync stopped."_s));
        QVERIFY(!sync.running() && !sync.failed());
    }

    void saysWhoIsInTheWay()
    {
        Orders orders;
        SyncController sync(orders.orders(), {u"github"_s}, english());
        sync.startOne(u"github"_s);
        const TimePoint now = *parseInstant(u"2026-11-16T10:00:00Z"_s);
        const NumberText text = english();
        sync.hold(SyncWords(text).held({4711, u"build-3"_s, parseInstant(u"2026-11-16T09:12:00Z"_s).value()}, now));
        QCOMPARE(sync.heldText(), u"Another Plumbline writes to this store since 09:12 (process 4711 on build-3)"_s);
        QCOMPARE(sync.text(), u"Waiting for another Plumbline"_s);
        sync.hold({});
        QVERIFY(sync.heldText().isEmpty());
    }

    void namesTheSourcesThatFailed()
    {
        Orders orders;
        SyncController sync(orders.orders(), {u"github"_s, u"argocd"_s}, english());
        sync.start();
        sync.conclude(reportOf(u"github"_s, u"complete"_s));
        sync.conclude(reportOf(u"argocd"_s, u"failed"_s));
        QVERIFY(sync.failed());
        QCOMPARE(sync.finishedText(), u"1 of 2 sources failed: argocd"_s);
    }

    void withoutSourcesThereIsNothingToDo()
    {
        SyncController sync({}, {}, english());
        QVERIFY(!sync.canSync());
        sync.start();
        QVERIFY(!sync.running());
    }

private:
    static QString role(SyncController &sync, int row, const char *name)
    {
        const SyncMessageModel *model = sync.messages();
        return model->data(model->index(row), model->roleNames().key(name)).toString();
    }
};

QTEST_GUILESS_MAIN(tst_SyncController)
#include "tst_SyncController.moc"

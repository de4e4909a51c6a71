// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/SyncController.h"

#include <QAbstractItemModelTester>
#include <QScopeGuard>
#include <QSemaphore>
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

} // namespace

/// A sync runs beside the window, says where it is and stops when it is told to.
class tst_SyncController : public QObject
{
    Q_OBJECT

private slots:
    void tellsWhereItIs()
    {
        QSemaphore go;
        const SyncWork work = [&](const QStringList &, const std::function<void(const SyncProgress &)> &progress,
                                  const std::atomic_bool &) -> Result<SyncReport> {
            SyncProgress place;
            place.source = u"argocd"_s;
            place.stream = u"applications"_s;
            place.sourceIndex = 1;
            place.sourceCount = 2;
            place.page = 14;
            place.records = 50;
            place.claimed = 100;
            place.state = u"running"_s;
            progress(place);
            go.acquire();
            SyncReport report;
            report.sources = {reportOf(u"github"_s, u"complete"_s), reportOf(u"argocd"_s, u"complete"_s)};
            return report;
        };
        SyncController sync(work, {u"github"_s, u"argocd"_s}, english());
        const auto letGo = qScopeGuard([&] { go.release(); }); // The controller waits for its worker.
        const QAbstractItemModelTester tester(sync.messages(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QVERIFY(sync.canSync());
        QSignalSpy finished(&sync, &SyncController::finished);
        sync.start();
        QVERIFY(sync.running() && !sync.canSync());
        QCOMPARE(sync.text(), u"Sync is starting"_s);
        QTRY_COMPARE(sync.text(), u"Sync 2 of 2 · argocd applications, page 14"_s);
        QCOMPARE(sync.fraction(), 0.75);
        const auto role = [&](int row, const char *name) {
            return sync.messages()
                ->data(sync.messages()->index(row), sync.messages()->roleNames().key(name))
                .toString();
        };
        QCOMPARE(role(0, "state"), u"waiting"_s);
        QCOMPARE(role(1, "state"), u"running"_s);
        go.release();
        QVERIFY(finished.wait());
        QVERIFY(!sync.running() && !sync.failed());
        QCOMPARE(sync.finishedText(), u"Sync done: 10 new, 0 changed, 0 put aside"_s);
    }

    void stopsWhenItIsTold()
    {
        const SyncWork work = [](const QStringList &, const std::function<void(const SyncProgress &)> &,
                                 const std::atomic_bool &stop) -> Result<SyncReport> {
            while (!stop)
                QThread::msleep(1);
            SyncReport report;
            report.sources = {reportOf(u"github"_s, u"cancelled"_s)};
            return report;
        };
        SyncController sync(work, {u"github"_s}, english());
        QSignalSpy finished(&sync, &SyncController::finished);
        sync.start();
        sync.start();
        sync.cancel();
        QVERIFY(sync.stopping());
        QVERIFY(finished.wait());
        QCOMPARE(finished.size(), 1);
        QVERIFY(sync.finishedText().startsWith(u"Sync stopped."_s));
        sync.start(); // Going away with a pull under way stops it, too.
    }

    void namesTheSourcesThatFailed()
    {
        const SyncWork work = [](const QStringList &, const std::function<void(const SyncProgress &)> &,
                                 const std::atomic_bool &) -> Result<SyncReport> {
            SyncReport report;
            report.sources = {reportOf(u"github"_s, u"complete"_s), reportOf(u"argocd"_s, u"failed"_s)};
            return report;
        };
        SyncController sync(work, {u"github"_s, u"argocd"_s}, english());
        QSignalSpy finished(&sync, &SyncController::finished);
        sync.start();
        QVERIFY(finished.wait());
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
};

QTEST_GUILESS_MAIN(tst_SyncController)
#include "tst_SyncController.moc"

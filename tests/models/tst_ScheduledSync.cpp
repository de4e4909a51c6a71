// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Patience.h"
#include "Yard.h"
#include "models/ScheduledSync.h"
#include "sources/ConnectorCatalog.h"

#include <QSignalSpy>
#include <QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace plumbline;

namespace {

/// What a window has of the schedule, over a yard.
struct Desk {
    explicit Desk(Yard &yard, std::chrono::seconds interval = std::chrono::hours(1))
        : configuration(configured(yard, interval)), catalog(ConnectorCatalog::load(yard.file(u"connectors"_s))),
          schedule(configuration, catalog, yard.location(), clock, text), sync(schedule.orders(), {u"yard"_s}, text)
    {
        schedule.tell(sync);
    }
    static Configuration configured(Yard &yard, std::chrono::seconds interval)
    {
        Configuration configuration = yard.configuration();
        configuration.sources.first().interval = interval;
        return configuration;
    }

    Configuration configuration;
    ConnectorCatalog catalog;
    SystemClock clock;
    NumberText text{QLocale(QLocale::English, QLocale::UnitedStates), QTimeZone::utc()};
    ScheduledSync schedule;
    SyncController sync;
};

} // namespace

/// The window and the schedule together, over a server and a store.
class tst_ScheduledSync : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_yard = std::make_unique<Yard>();
        m_yard->server.setViolations({u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"e"_s});
    }

    void pullsWhatIsDueWhileTheWindowIsOpen()
    {
        Desk desk(*m_yard, std::chrono::seconds(1));
        QSignalSpy finished(&desk.sync, &SyncController::finished);
        desk.schedule.start();
        QTRY_VERIFY_WITH_TIMEOUT(finished.size() >= 2, patience);
        QVERIFY(!desk.sync.failed());
        QCOMPARE(m_yard->violations().size(), 5);
        QVERIFY2(desk.sync.finishedText().isEmpty(), "nobody asked for it");
    }

    void pullsOnlyWhatIsAskedWhenSwitchedOff()
    {
        Desk desk(*m_yard, std::chrono::seconds(1));
        QSignalSpy ended(&desk.sync, &SyncController::sourceFinished);
        desk.schedule.keepTime(false);
        desk.schedule.start();
        QTest::qWait(1'500);
        QCOMPARE(ended.size(), 0);
        desk.sync.start();
        QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, patience);
        QTest::qWait(1'500);
        QCOMPARE(ended.size(), 1);
        desk.schedule.keepTime(true);
        QTRY_VERIFY_WITH_TIMEOUT(ended.size() >= 2, patience);
    }

    void saysWhoElseWritesAndGoesOnWhenThatEnds()
    {
        QVERIFY(m_yard->store().database().isOpen());
        auto other = std::make_unique<Result<WriterLease>>(
            WriterLease::take(m_yard->location(), WriterLease::Role::Sync, SystemClock().now()));
        QVERIFY(*other);
        Desk desk(*m_yard);
        QSignalSpy finished(&desk.sync, &SyncController::finished);
        desk.schedule.start();
        desk.sync.start();
        QTRY_VERIFY_WITH_TIMEOUT(!desk.sync.heldText().isEmpty(), patience);
        QVERIFY2(desk.sync.heldText().startsWith(u"Another Plumbline writes to this store since "_s),
                 qPrintable(desk.sync.heldText()));
        QVERIFY(desk.sync.running()); // it waits, and can be cancelled
        desk.sync.cancel();
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, patience);
        QVERIFY(!desk.sync.running());
        other.reset();
        desk.sync.start();
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 2, patience);
        QVERIFY(desk.sync.heldText().isEmpty());
        QCOMPARE(m_yard->violations().size(), 5);
    }

    void aCancelledSourceKeepsItsPagesAndGoesOn()
    {
        Desk desk(*m_yard);
        std::atomic_bool isThere{false};
        m_yard->server.stopAtPage(2, &isThere);
        desk.schedule.keepTime(false);
        desk.schedule.start();
        QSignalSpy finished(&desk.sync, &SyncController::finished);
        desk.sync.startOne(u"yard"_s);
        QTRY_VERIFY_WITH_TIMEOUT(isThere, patience); // page 2 is asked for, and its answer does not come
        desk.sync.cancelOne(u"yard"_s);
        QVERIFY(desk.sync.stopping());
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, patience);
        QVERIFY(desk.sync.finishedText().startsWith(u"Sync stopped."_s));
        const qsizetype kept = m_yard->violations().size();
        QVERIFY2(kept == 2 || kept == 4, qPrintable(QString::number(kept)));
        m_yard->server.stopAtPage(0, nullptr);
        desk.sync.startOne(u"yard"_s);
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 2, patience);
        QCOMPARE(m_yard->violations().size(), 5);
    }

    void aSourceThatIsAddedIsPulled()
    {
        Desk desk(*m_yard);
        QStringList pulled;
        connect(&desk.sync, &SyncController::sourceFinished, this, [&](const QString &id) { pulled.append(id); });
        desk.schedule.start();
        QTRY_COMPARE_WITH_TIMEOUT(pulled, QStringList{u"yard"_s}, patience);
        Configuration more = desk.configuration;
        more.sources.append(more.sources.first());
        more.sources.last().id = u"second"_s;
        desk.schedule.configure(more);
        QTRY_COMPARE_WITH_TIMEOUT(pulled, (QStringList{u"yard"_s, u"second"_s}), patience);
    }

private:
    std::unique_ptr<Yard> m_yard;
};

QTEST_GUILESS_MAIN(tst_ScheduledSync)
#include "tst_ScheduledSync.moc"

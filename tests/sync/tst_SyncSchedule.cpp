// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Patience.h"
#include "Yard.h"
#include "sources/ConnectorCatalog.h"
#include "store/SyncLedger.h"
#include "store/WriterLease.h"
#include "sync/PullTimes.h"
#include "sync/SyncSchedule.h"

#include <QScopeGuard>
#include <QtTest>
#include <thread>

using namespace plumbline;
using namespace Qt::Literals::StringLiterals;

namespace {

/// The schedule of a yard, on a thread of its own, and what it told.
class RunningSchedule
{
public:
    explicit RunningSchedule(Yard &yard, std::chrono::seconds interval = std::chrono::seconds(1), int sources = 1)
        : m_catalog(ConnectorCatalog::load(yard.file(u"connectors"_s)))
    {
        Configuration configuration = yard.configuration();
        configuration.sources.first().interval = interval;
        for (int i = 1; i < sources; ++i) {
            configuration.sources.append(configuration.sources.first());
            configuration.sources.last().id = u"yard%1"_s.arg(i);
        }
        m_schedule = std::make_unique<SyncSchedule>(configuration, m_catalog, yard.location(), m_clock, 4);
        m_schedule->onFinished([this](const SourceReport &report) {
            const std::scoped_lock lock(m_mutex);
            m_states.append(report.source + u' ' + report.state);
        });
        m_schedule->onHeld([this](const Error &error) {
            const std::scoped_lock lock(m_mutex);
            m_held.append(error.detail);
        });
        m_thread = std::jthread([this] { m_failed = !m_schedule->run(m_stop); });
    }
    ~RunningSchedule() { stop(); }

    void stop()
    {
        m_stop = true;
        if (m_thread.joinable())
            m_thread.join();
    }
    SyncSchedule *operator->() const { return m_schedule.get(); }
    QStringList states() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_states;
    }
    QStringList held() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_held;
    }

private:
    ConnectorCatalog m_catalog;
    SystemClock m_clock;
    std::atomic_bool m_stop{false};
    bool m_failed = false;
    mutable std::mutex m_mutex;
    QStringList m_states;
    QStringList m_held;
    std::unique_ptr<SyncSchedule> m_schedule;
    std::jthread m_thread;
};

SyncRunRecord endedRun(const QString &state)
{
    SyncRunRecord run;
    run.source = u"yard"_s;
    run.state = state;
    run.startedAt = at("2026-03-01T10:00:00Z");
    run.finishedAt = at("2026-03-01T10:05:00Z");
    return run;
}

} // namespace

/// Pulling for ever: on intervals, over failures, beside others, and stopped in the middle.
class TestSyncSchedule : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase_data() { YardEngines::columns(); }
    void init();
    void pullsAgainAndAgain();
    void goesOnAfterFailures();
    void restsAndIsAskedFor();
    void waitsForAnotherSync();
    void stopsInTheMiddleAndGoesOn();
    void severalAtOnceStoreTheSame();
    void retriesComeLaterAndLater();

private:
    YardEngines m_engines;
    std::unique_ptr<Yard> m_yard;
};

void TestSyncSchedule::init()
{
    m_yard = m_engines.make();
    if (!m_yard)
        QSKIP(qPrintable(m_engines.why));
}

void TestSyncSchedule::pullsAgainAndAgain()
{
    m_yard->server.setViolations({u"a"_s});
    RunningSchedule running(*m_yard);
    QTRY_VERIFY_WITH_TIMEOUT(running.states().size() >= 3, patience);
    running.stop();
    QCOMPARE(running.states().count(u"yard complete"_s), running.states().size());
    QVERIFY(!*WriterLease::holder(m_yard->location(), WriterLease::Role::Sync));
}

void TestSyncSchedule::goesOnAfterFailures()
{
    m_yard->server.setViolations({u"a"_s});
    m_yard->server.breakPage(1, 404);
    RunningSchedule running(*m_yard, std::chrono::hours(1));
    QTRY_COMPARE_WITH_TIMEOUT(running.states(), QStringList{u"yard failed"_s}, patience);
    m_yard->server.breakPage(0, 0);
    running->syncNow({u"yard"_s});
    QTRY_COMPARE_WITH_TIMEOUT(running.states().last(), u"yard complete"_s, patience);
}

void TestSyncSchedule::restsAndIsAskedFor()
{
    m_yard->server.setViolations({u"a"_s});
    QVERIFY(SyncLedger(m_yard->store()).pause(u"yard"_s, at("2026-03-01T10:00:00Z")));
    RunningSchedule running(*m_yard);
    QTest::qWait(1'500);
    QCOMPARE(running.states(), QStringList());
    running->syncNow({});
    QTRY_COMPARE_WITH_TIMEOUT(running.states().size(), 1, patience);
    QTest::qWait(1'500);
    QCOMPARE(running.states().size(), 1);
    QVERIFY(SyncLedger(m_yard->store()).goOn(u"yard"_s));
    QTRY_VERIFY_WITH_TIMEOUT(running.states().size() >= 2, patience);
}

void TestSyncSchedule::waitsForAnotherSync()
{
    m_yard->server.setViolations({u"a"_s});
    QVERIFY(m_yard->store().database().isOpen());
    auto other = std::make_unique<Result<WriterLease>>(
        WriterLease::take(m_yard->location(), WriterLease::Role::Sync, at("2026-03-01T10:00:00Z")));
    QVERIFY(*other);
    QVERIFY2(m_yard->pull("2026-03-01T10:00:00Z").contains(u"another sync is running since "_s), "refused at once");
    RunningSchedule running(*m_yard);
    QTRY_COMPARE_WITH_TIMEOUT(running.held().size(), 1, patience);
    QVERIFY(running.held().first().startsWith(u"another sync is running since "_s));
    QCOMPARE(running.states(), QStringList());
    other.reset();
    running->syncNow({}); // wakes it
    QTRY_VERIFY_WITH_TIMEOUT(!running.states().isEmpty(), patience);
}

void TestSyncSchedule::stopsInTheMiddleAndGoesOn()
{
    QStringList many;
    for (int i = 0; i < 200; ++i)
        many.append(u"v%1"_s.arg(i, 3, 10, QChar(u'0')));
    m_yard->server.setViolations(many);
    {
        std::atomic_bool isThere{false};
        m_yard->server.stopAtPage(40, &isThere);
        const auto open = qScopeGuard([&] { m_yard->server.stopAtPage(0, nullptr); });
        RunningSchedule running(*m_yard, std::chrono::hours(1));
        QTRY_COMPARE_WITH_TIMEOUT(running->running(), QStringList{u"yard"_s}, patience);
        QTRY_VERIFY_WITH_TIMEOUT(isThere, patience);
    }
    const qsizetype stored = m_yard->violations().size();
    QVERIFY2(stored < many.size() && stored % 2 == 0, qPrintable(QString::number(stored)));
    RunningSchedule running(*m_yard, std::chrono::hours(1)); // at once, although it is not due for an hour
    QTRY_COMPARE_WITH_TIMEOUT(running.states(), QStringList{u"yard complete"_s}, patience);
    QCOMPARE(m_yard->violations().size(), many.size());
}

void TestSyncSchedule::severalAtOnceStoreTheSame()
{
    QStringList many;
    for (int i = 0; i < 40; ++i)
        many.append(u"v%1"_s.arg(i));
    m_yard->server.setViolations(many);
    RunningSchedule running(*m_yard, std::chrono::hours(1), 6);
    QTRY_VERIFY_WITH_TIMEOUT(running.states().size() >= 6, patience);
    QTest::qWait(500); // none is pulled again at once
    running.stop();
    QCOMPARE(running.states().size(), 6);
    QCOMPARE(running.states().filter(u" complete"_s).size(), 6);
    QCOMPARE(m_yard->violations().size(), 6 * many.size());
}

void TestSyncSchedule::retriesComeLaterAndLater()
{
    const auto wait = [](const SyncRunRecord &run, int failures, std::chrono::seconds interval) {
        return std::chrono::duration<double>(PullTimes::nextDue(run, failures, interval) - *run.finishedAt).count();
    };
    const SyncRunRecord failed = endedRun(u"failed"_s);
    const std::chrono::seconds quarter(900);
    const double first = wait(failed, 1, quarter);
    QVERIFY2(first >= 54 && first <= 66, qPrintable(QString::number(first)));
    QVERIFY(std::abs(wait(failed, 3, quarter) - first * 4) < 0.1);
    QVERIFY(wait(failed, 30, quarter) <= 3'960);
    QVERIFY(wait(failed, 30, std::chrono::hours(24)) >= 0.9 * 86'400);
    QCOMPARE(PullTimes::nextDue(failed, 1, quarter), PullTimes::nextDue(failed, 1, quarter));
    const double usual = wait(endedRun(u"complete"_s), 0, quarter) + 300; // from its beginning
    QVERIFY2(usual >= 810 && usual <= 990, qPrintable(QString::number(usual)));
    SyncRunRecord killed = endedRun(u"running"_s);
    killed.finishedAt.reset();
    QCOMPARE(PullTimes::nextDue(killed, 0, quarter), killed.startedAt);
}

QTEST_GUILESS_MAIN(TestSyncSchedule)
#include "tst_SyncSchedule.moc"

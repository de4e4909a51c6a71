// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Patience.h"
#include "sync/StoreLane.h"

#include "store/SqlQuery.h"

#include <QRandomGenerator>
#include <QSemaphore>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace plumbline;
using namespace Qt::Literals::StringLiterals;

/// Work for the store from several threads: in order, one after the other, never more waiting than is allowed.
class tst_StoreLane : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        auto lane = StoreLane::open({StoreLocation::Engine::Sqlite, m_folder->filePath(u"s.db"_s)});
        QVERIFY2(lane, lane ? "" : qPrintable(toString(lane.error())));
        m_lane = std::move(*lane);
    }

    void cleanup() { m_lane.reset(); }

    void callsComeAfterWhatWasPosted()
    {
        QList<int> order; // touched on the lane only
        for (int i = 0; i < 50; ++i)
            m_lane->post([&order, i](StoreConnection &) { order.append(i); });
        const QList<int> seen = m_lane->call([&order](StoreConnection &) { return order; });
        QCOMPARE(seen.size(), 50);
        QVERIFY(std::is_sorted(seen.begin(), seen.end()));
    }

    void allWorkIsDoneOnOneThreadThatIsNotOurs()
    {
        const auto thread = [](StoreConnection &) { return QThread::currentThreadId(); };
        const Qt::HANDLE first = m_lane->call(thread);
        QVERIFY(first != QThread::currentThreadId());
        Qt::HANDLE second = nullptr;
        std::thread([&] { second = m_lane->call(thread); }).join();
        QCOMPARE(second, first);
    }

    void postingWaitsWhileTooMuchIsAhead()
    {
        QSemaphore gate;
        m_lane->post([&gate](StoreConnection &) { gate.acquire(); });
        std::atomic_int posted = 0;
        std::thread poster([&] {
            for (int i = 0; i < 20; ++i, ++posted)
                m_lane->post([](StoreConnection &) {});
        });
        QTRY_VERIFY_WITH_TIMEOUT(posted.load() >= int(StoreLane::mostWaiting), patience);
        QTest::qWait(50);
        QVERIFY(posted.load() <= int(StoreLane::mostWaiting) + 1);
        gate.release();
        poster.join();
        QCOMPARE(posted.load(), 20);
    }

    void aCallFindsWhatWasPostedWritten()
    {
        const auto insert = [](StoreConnection &store) {
            (void)store.transaction([&] {
                return SqlQuery(store).run(u"write"_s, u"INSERT INTO source_pause (source, since_ns) VALUES (?, 0)"_s,
                                           {QString::number(QRandomGenerator::global()->generate64())});
            });
        };
        const auto seen = [this](StoreConnection &) { // by somebody else
            const auto other = StoreConnection::open({StoreLocation::Engine::Sqlite, m_folder->filePath(u"s.db"_s)},
                                                     StoreConnection::Access::ReadOnly);
            SqlQuery query(**other);
            return query.run(u"count"_s, u"SELECT COUNT(*) FROM source_pause"_s) && query.next() ? query.number(0) : -1;
        };
        for (int i = 0; i < 5; ++i)
            m_lane->post(insert);
        QCOMPARE(m_lane->call(seen), 5);
        m_lane->post(insert);
        QTRY_COMPARE_WITH_TIMEOUT(seen(m_lane->store()), 6, patience); // nobody calls, and yet it is written soon
    }

    void closingDoesWhatIsWaiting()
    {
        int done = 0;
        for (int i = 0; i < 4; ++i)
            m_lane->post([&done](StoreConnection &) {
                QThread::msleep(10);
                ++done;
            });
        m_lane.reset();
        QCOMPARE(done, 4);
    }

    void aStoreThatCannotBeOpenedIsAnError()
    {
        const auto lane = StoreLane::open({StoreLocation::Engine::Sqlite, u"/proc/no/such/place.db"_s});
        QVERIFY(!lane);
        QVERIFY(!lane.error().detail.isEmpty());
    }

    void theStoreIsReadyForWork()
    {
        const auto count = m_lane->call([](StoreConnection &store) -> Result<qint64> {
            SqlQuery query(store);
            if (auto read = query.run(u"count"_s, u"SELECT COUNT(*) FROM sync_run"_s); !read)
                return fail(read.error());
            return query.next() ? query.number(0) : -1;
        });
        QCOMPARE(count.value(), 0);
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<StoreLane> m_lane;
};

QTEST_GUILESS_MAIN(tst_StoreLane)
#include "tst_StoreLane.moc"

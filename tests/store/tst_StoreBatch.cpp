// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "TestStore.h"
#include "store/SqlQuery.h"
#include "store/SyncLedger.h"

#include <QTest>

using namespace plumbline;
using namespace Qt::Literals::StringLiterals;
using Access = StoreConnection::Access;

/// Several transactions written in one go: each holds by itself, and what is lost is said to whoever goes on.
class tst_StoreBatch : public QObject
{
    Q_OBJECT

private:
    TestStore m_test;

    StoreConnection &store() { return m_test.connection(); }

private slots:
    void init() { OPEN_TEST_STORE(m_test); }
    void cleanup() { m_test.close(); }

    void aBatchIsWrittenInOneGoAndEachPartHoldsByItself_data() { TestStore::engines(); }
    void aBatchIsWrittenInOneGoAndEachPartHoldsByItself()
    {
        QVERIFY(SyncLedger(store()).startOrResume(u"dojo"_s, u"defectdojo"_s, TestStore::at("2026-02-01T00:00:00Z")));
        const RowOrigin origin{u"dojo"_s, u"waivers"_s, u"00"_s, u"/0"_s, {}};
        store().beginBatch();
        QVERIFY(store().transaction([&] { return TestStore::writePage(store(), origin, 0); }));
        const auto broken = store().transaction([&]() -> Result<void> {
            if (auto written = TestStore::writePage(store(), origin, 1); !written)
                return written;
            return SqlQuery(store()).run(u"break"_s, u"INSERT INTO store_meta (key) VALUES ('no value')"_s);
        });
        QVERIFY(!broken);
        QVERIFY(store().transaction([&] { return TestStore::writePage(store(), origin, 2); }));
        const auto seen = [&] {
            const auto reader = StoreConnection::open(m_test.location(), Access::ReadOnly);
            return *RowQueries(**reader).count(TestStore::exceptions());
        };
        if (!m_test.isInMemory())
            QCOMPARE(seen(), 0);
        QVERIFY(store().endBatch());
        QCOMPARE(*RowQueries(store()).count(TestStore::exceptions()), 200);
        if (!m_test.isInMemory())
            QCOMPARE(seen(), 200);
    }

    void nobodyGoesOnBehindALostBatch_data() { TestStore::engines(); }
    void nobodyGoesOnBehindALostBatch()
    {
        if (m_test.location().engine == StoreLocation::Engine::Postgresql)
            return; // its server's disk cannot be limited here
        QVERIFY(SyncLedger(store()).startOrResume(u"dojo"_s, u"defectdojo"_s, TestStore::at("2026-02-01T00:00:00Z")));
        const RowOrigin origin{u"dojo"_s, u"waivers"_s, u"00"_s, u"/0"_s, {}};
        SqlQuery query(store());
        QVERIFY(query.run(u"size"_s, u"PRAGMA page_count"_s) && query.next());
        const qint64 pages = query.number(0) + 20; // room for one page of rows: then the disk is full
        QVERIFY(query.run(u"limit"_s, u"PRAGMA max_page_count = %1"_s.arg(pages)));
        store().beginBatch();
        QVERIFY(store().transaction([&] { return TestStore::writePage(store(), origin, 0); }));
        Result<void> written;
        for (int page = 1; written && page < 10; ++page)
            written = store().transaction([&] { return TestStore::writePage(store(), origin, page); });
        QVERIFY(!written);
        const Result<void> after = store().transaction([&] { return TestStore::writePage(store(), origin, 99); });
        const Result<void> ended = store().endBatch();
        const qint64 kept = *RowQueries(store()).count(TestStore::exceptions());
        if (ended) { // the full page alone was undone
            QCOMPARE(kept % 100, 0);
            QVERIFY(kept >= 100);
        } else {
            QVERIFY(!after);
            QCOMPARE(kept, 0);
            QVERIFY(!store().transaction([&] { return TestStore::writePage(store(), origin, 0); }));
        }
        qInfo("full after %lld rows, batch %s", kept, ended ? "kept" : "lost");
    }

    void aBatchThatCannotBeWrittenIsSaid_data() { TestStore::engines(); }
    void aBatchThatCannotBeWrittenIsSaid()
    {
        QVERIFY(SyncLedger(store()).startOrResume(u"dojo"_s, u"defectdojo"_s, TestStore::at("2026-02-01T00:00:00Z")));
        const RowOrigin origin{u"dojo"_s, u"waivers"_s, u"00"_s, u"/0"_s, {}};
        store().beginBatch();
        QVERIFY(store().transaction([&] { return TestStore::writePage(store(), origin, 0); }));
        if (m_test.location().engine == StoreLocation::Engine::Postgresql)
            QVERIFY(!SqlQuery(store()).run(u"lose"_s, u"SELECT * FROM no_such_table"_s));
        else // as it does by itself when the disk fails
            QVERIFY(SqlQuery(store()).run(u"lose"_s, u"ROLLBACK"_s));
        QVERIFY(!store().endBatch());
        QVERIFY(!store().transaction([&] { return TestStore::writePage(store(), origin, 1); }));
        store().beginBatch();
        QVERIFY(!store().endBatch());
        QCOMPARE(*RowQueries(store()).count(TestStore::exceptions()), 0);
    }

    void anErrorThatWasPassedOverIsNotCommitted_data() { TestStore::engines(); }
    void anErrorThatWasPassedOverIsNotCommitted()
    {
        const auto done = store().transaction([&]() -> Result<void> {
            (void)SqlQuery(store()).run(u"lose"_s, u"SELECT * FROM no_such_table"_s);
            return {};
        });
        QCOMPARE(bool(done), m_test.location().engine == StoreLocation::Engine::Sqlite);
    }
};

QTEST_GUILESS_MAIN(tst_StoreBatch)
#include "tst_StoreBatch.moc"

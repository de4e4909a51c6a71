// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Records that were put aside, over removals and copies: what lines speak of stays theirs, and what stays is proved.
#include "TestStore.h"
#include "archive/StoreArchive.h"
#include "archive/StoreRetention.h"
#include "store/LedgerDigest.h"
#include "store/LogCheckpoints.h"
#include "store/LogWriter.h"
#include "store/UsedNumbers.h"
#include "store/SqlQuery.h"
#include "store/StoreCheck.h"
#include "store/SyncLedger.h"
#include "store/WhoWrites.h"

#include <QJsonDocument>
#include <QTest>

using namespace plumbline;
using namespace Qt::Literals::StringLiterals;
using std::chrono::days;

class tst_PutAside : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_test.close(); }
    void noNumberIsUsedTwice_data() { TestStore::engines(); }
    void noNumberIsUsedTwice();
    void aCopyGoesOnBehindTheLastNumber_data();
    void aCopyGoesOnBehindTheLastNumber();
    void whatStaysIsProved_data();
    void whatStaysIsProved();
    void whatCameAfterARemovalIsProved_data() { TestStore::engines(); }
    void whatCameAfterARemovalIsProved();
    void noRemovalSignsAnAlteredRecordAway_data() { TestStore::engines(); }
    void noRemovalSignsAnAlteredRecordAway();
    void anOlderTombstoneOnlyCounts_data() { TestStore::engines(); }
    void anOlderTombstoneOnlyCounts();

private:
    StoreConnection &store() { return *m_store; }
    bool run(const QString &sql)
    {
        SqlQuery query(store());
        return query.run(u"alter"_s, sql) && query.affected() > 0;
    }
    /// A receiver puts records aside, each so many days ago, and says so in one line; its run goes on.
    void receive(const QList<std::pair<int, QStringList>> &pointersByAge)
    {
        const TimePoint from = m_now - days(pointersByAge.first().first);
        const TimePoint to = m_now - days(pointersByAge.last().first);
        const auto done = store().transaction([&]() -> Result<void> {
            SyncLedger ledger(store());
            auto begun = ledger.startOrResume(u"otel"_s, u"otlp"_s, from);
            if (!begun)
                return fail(begun.error());
            for (const auto &[age, pointers] : pointersByAge) {
                QList<RejectedRecord> records;
                for (const QString &pointer : pointers)
                    records.append(
                        {u"otel"_s, u"spans"_s, u"ai_usage"_s, m_origin.rawSha256, pointer, u"id"_s, u"no id"_s});
                if (auto aside = RowWriter(store(), begun->id).reject(records, m_now - days(age)); !aside)
                    return aside;
            }
            begun->state = u"complete"_s;
            return ledger.finish(*begun, to);
        });
        QVERIFY2(done, done ? "" : qPrintable(toString(done.error())));
        QVERIFY(run(u"UPDATE sync_run SET state = 'running', finished_ns = NULL"_s)); // as a receiver takes it up again
        QVERIFY(LogCheckpoints(store()).rememberNewest());
    }
    Result<RetentionReport> keep(int howLong)
    {
        const auto report = StoreRetention(store(), {{}, days(howLong)}, m_now).apply(u"me"_s);
        (void)LogCheckpoints(store()).rememberNewest();
        return report;
    }
    QString found()
    {
        const auto findings = StoreCheck(store()).run();
        QStringList texts;
        for (const StoreFinding &finding : findings ? *findings : QList<StoreFinding>())
            texts.append(u"%1 %2: %3"_s.arg(finding.table, finding.key, finding.what));
        return findings ? texts.join(u'\n') : toString(findings.error());
    }
    /// What the newest line of the receiver says of records put aside: how many, after which number.
    QString told()
    {
        SqlQuery query(store());
        if (!query.run(u"read"_s, u"SELECT line FROM log_entry WHERE line LIKE '%\"sync\"%' ORDER BY seq DESC LIMIT 1"_s)
            || !query.next())
            return {};
        const auto line = LogLine::parse(query.text(0).toUtf8());
        const auto said = digestFrom(QJsonDocument::fromJson(line->rec).object(), u"put_aside"_s);
        return said ? u"%1 after %2"_s.arg(said->count).arg(said->after) : u"none"_s;
    }

    TestStore m_test;
    StoreConnection *m_store = nullptr;
    RowOrigin m_origin;
    const TimePoint m_now = TestStore::at("2026-06-01T00:00:00Z");
};

void tst_PutAside::init()
{
    OPEN_TEST_STORE(m_test);
    m_store = &m_test.connection();
    m_origin = m_test.keepAnswer();
}

void tst_PutAside::noNumberIsUsedTwice()
{
    receive({{50, {u"/0"_s, u"/1"_s, u"/2"_s}}});
    QCOMPARE(told(), u"3 after 0"_s);
    QCOMPARE(keep(30)->rejected, 3);
    QCOMPARE(found(), QString());
    receive({{10, {u"/3"_s, u"/4"_s}}});
    QCOMPARE(told(), u"2 after 3"_s);
    QCOMPARE(found(), QString());
    QCOMPARE(*UsedNumbers(store()).putAside(), 5);
    receive({{9, {u"/3"_s, u"/5"_s}}}); // one of them is there
    QCOMPARE(told(), u"1 after 5"_s);
    QCOMPARE(found(), QString());
}

void tst_PutAside::aCopyGoesOnBehindTheLastNumber_data()
{
    QTest::addColumn<QString>("engine");
    QTest::addColumn<QString>("to");
    for (const char *from : {"file", "postgresql"}) {
        for (const char *to : {"file", "postgresql"})
            QTest::addRow("%s to %s", from, to) << QString::fromLatin1(from) << QString::fromLatin1(to);
    }
}

void tst_PutAside::aCopyGoesOnBehindTheLastNumber()
{
    QFETCH(QString, to);
    receive({{50, {u"/0"_s, u"/1"_s, u"/2"_s}}});
    QCOMPARE(keep(30)->rejected, 3);
    QTemporaryDir folder;
    QString why;
    const auto server = to == u"file"_s ? nullptr : PostgresServer::start(&why);
    if (to != u"file"_s && !server)
        QSKIP(qPrintable(why));
    const StoreLocation place = *StoreLocation::parse(server ? server->freshDatabase() : folder.filePath(u"to.db"_s));
    const auto moved = StoreArchive({}).move(store(), place);
    QVERIFY2(moved, moved ? "" : qPrintable(toString(moved.error())));
    const auto copy = StoreConnection::open(place, StoreConnection::Access::ReadWrite);
    QVERIFY(copy);
    m_store = copy->get();
    receive({{10, {u"/3"_s}}});
    QCOMPARE(told(), u"1 after 3"_s);
    QCOMPARE(found(), QString());
}

void tst_PutAside::whatStaysIsProved_data()
{
    QTest::addColumn<QString>("engine");
    QTest::addColumn<QString>("sql");
    const std::pair<const char *, QString> cases[] = {
        {"altered", u"UPDATE rejected_record SET reason = 'x' WHERE raw_pointer = '/2'"_s},
        {"of another run", u"UPDATE rejected_record SET run_id = 7 WHERE raw_pointer = '/2'"_s},
        {"taken away", u"DELETE FROM rejected_record WHERE raw_pointer = '/2'"_s},
        {"put back",
         u"INSERT INTO rejected_record (id, run_id, source, stream, type, raw_sha256, raw_pointer, field, reason, "
         "known_ns) %1 SELECT 1, run_id, source, stream, type, raw_sha256, '/0', field, reason, known_ns FROM "
         "rejected_record WHERE raw_pointer = '/2'"_s},
    };
    for (const QString &engine : {u"file"_s, u"postgresql"_s}) {
        for (const auto &[name, sql] : cases)
            QTest::addRow("%s, %s", name, qPrintable(engine))
                << engine
                << (sql.contains(u"%1"_s)
                        ? sql.arg(engine == u"file"_s ? QString() : u"OVERRIDING SYSTEM VALUE"_s)
                        : sql);
    }
}

void tst_PutAside::whatStaysIsProved()
{
    QFETCH(QString, sql);
    // Of one line one goes, so that the line alone cannot say which of its records stay.
    receive({{50, {u"/0"_s}}, {20, {u"/1"_s, u"/2"_s}}});
    QCOMPARE(keep(30)->rejected, 1);
    QCOMPARE(found(), QString());
    QVERIFY(run(sql));
    QVERIFY2(found().contains(u"the records put aside are not those that stayed by this line"_s),
             qPrintable(found()));
}

void tst_PutAside::whatCameAfterARemovalIsProved()
{
    receive({{50, {u"/0"_s, u"/1"_s, u"/2"_s, u"/3"_s}}});
    // One that went before a line spoke of it, as after a crash, must not pay for one that goes missing later.
    QVERIFY(store().transaction([&] {
        return RowWriter(store(), 1).reject(
            {{u"otel"_s, u"spans"_s, u"ai_usage"_s, m_origin.rawSha256, u"/9"_s, u"id"_s, u"no id"_s}},
            m_now - days(49));
    }));
    QCOMPARE(keep(30)->rejected, 5);
    receive({{10, {u"/4"_s, u"/5"_s}}});
    QCOMPARE(found(), QString());
    QVERIFY(run(u"DELETE FROM rejected_record WHERE raw_pointer = '/4'"_s)); // fewer than were removed before
    QVERIFY2(found().contains(u"records that were put aside are gone, and no removal was written down"_s),
             qPrintable(found()));
}

void tst_PutAside::noRemovalSignsAnAlteredRecordAway()
{
    receive({{50, {u"/0"_s}}});
    receive({{10, {u"/1"_s}}});
    QVERIFY(run(u"UPDATE rejected_record SET reason = 'x' WHERE raw_pointer = '/1'"_s));
    const auto report = keep(30);
    QVERIFY(!report);
    QVERIFY2(report.error().detail.contains(u"the records put aside are not those that the line speaks of; nothing was "
                                            "removed; `plumbline store check` names every place"_s),
             qPrintable(toString(report.error())));
    QCOMPARE(RowQueries(store()).rejected(10)->size(), 2);
    QVERIFY2(found().contains(u"the records put aside are not those that the line speaks of"_s), qPrintable(found()));
}

void tst_PutAside::anOlderTombstoneOnlyCounts()
{
    receive({{50, {u"/0"_s, u"/1"_s}}});
    const auto written = store().transaction([&]() -> Result<void> {
        RemovalLedger ledger(store(), m_now);
        if (auto gone = ledger.removeRejected(1, {u"x"_s, u"otel"_s, u"asked"_s, u"me"_s, m_now}); !gone)
            return gone;
        const auto removed = removalsDigest(store(), u"rejected_record"_s, 0);
        LogEntry entry;
        entry.line.kind = LogKind::Tombstone;
        QJsonObject record{{u"what"_s, u"rejected_record"_s}, {u"reason"_s, u"asked"_s}};
        putDigest(record, u"removed"_s, *removed);
        entry.line.rec = QJsonDocument(record).toJson(QJsonDocument::Compact);
        entry.disclosures = {whoWrites(u"me"_s)};
        const auto at = LogWriter(store()).tell(entry, m_now);
        return at ? LogCheckpoints(store()).sign(at->at) : fail(at.error());
    });
    QVERIFY2(written, written ? "" : qPrintable(toString(written.error())));
    QVERIFY(LogCheckpoints(store()).rememberNewest());
    QCOMPARE(found(), QString());
    QVERIFY(run(u"DELETE FROM rejected_record WHERE raw_pointer = '/1'"_s));
    QVERIFY2(found().contains(u"records that were put aside are gone, and no removal was written down"_s),
             qPrintable(found()));
}

QTEST_GUILESS_MAIN(tst_PutAside)
#include "tst_PutAside.moc"

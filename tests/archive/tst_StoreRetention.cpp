// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "TestStore.h"
#include "archive/LegalHolds.h"
#include "archive/StoreRetention.h"
#include "base/Digest.h"
#include "store/AnswerVersions.h"
#include "store/RawRecords.h"
#include "store/SqlQuery.h"
#include "store/StoreCheck.h"

#include <QProcess>
#include <QTest>

using namespace plumbline;
using namespace Qt::Literals::StringLiterals;
using std::chrono::days;

/// What is old goes, what is held stays, each removal is written down, and nothing else changes.
class tst_StoreRetention : public QObject
{
    Q_OBJECT

private slots:
    void init() { OPEN_TEST_STORE(m_test); }
    void cleanup() { m_test.close(); }
    void oldBytesGoAndTheirRowsStay_data() { TestStore::engines(); }
    void oldBytesGoAndTheirRowsStay();
    void noByteIsLeftInTheFile();
    void whatCameAgainIsYoung_data() { TestStore::engines(); }
    void whatCameAgainIsYoung();
    void aHoldBlocksEveryRemovalOfWhatItCovers_data() { TestStore::engines(); }
    void aHoldBlocksEveryRemovalOfWhatItCovers();
    void recordsThatWerePutAside_data() { TestStore::engines(); }
    void recordsThatWerePutAside();
    void bytesThatGoWithoutBeingWrittenDownAreFound_data() { TestStore::engines(); }
    void bytesThatGoWithoutBeingWrittenDownAreFound();
    void whoRemovedIsWhoTheLogSays_data() { TestStore::engines(); }
    void whoRemovedIsWhoTheLogSays();

private:
    StoreConnection &store() { return m_test.connection(); }
    /// Keeps an answer of a source; its digest.
    QString keep(const QString &source, const QByteArray &body, TimePoint at)
    {
        RawAnswer answer;
        answer.source = source;
        answer.stream = u"waivers"_s;
        answer.url = u"http://127.0.0.1/waivers"_s;
        answer.status = 200;
        answer.fetchedAt = at;
        answer.body = body;
        answer.sha256 = sha256Hex(body);
        return RawRecords(store()).keep(answer, 1) ? answer.sha256 : QString();
    }
    RetentionReport apply(const RetentionPolicy &policy)
    {
        const auto report = StoreRetention(store(), policy, m_now).apply(u"me"_s);
        if (!report)
            qWarning("%s", qPrintable(toString(report.error())));
        return report.value_or(RetentionReport{-1, -1, -1, -1});
    }
    QStringList removals()
    {
        QStringList list;
        SqlQuery query(store());
        if (query.run(u"read"_s,
                      u"SELECT what, source, removed, rule, removed_by, removed_ns FROM removal ORDER BY id"_s)) {
            while (query.next())
                list.append(u"%1 %2 %3 %4 %5 %6"_s.arg(query.text(0), query.text(1), query.text(2).left(8),
                                                       query.text(3), query.text(4),
                                                       formatInstant(timeFromNs(query.number(5)))));
        }
        return list;
    }
    bool isThere(const QString &digest) { return bool(RawRecords(store()).find(digest)); }
    QString findings()
    {
        const auto found = StoreCheck(store()).run();
        return !found          ? toString(found.error())
            : found->isEmpty() ? QString()
                               : found->first().table + u": "_s + found->first().what;
    }

    TestStore m_test;
    const TimePoint m_now = TestStore::at("2026-06-01T00:00:00Z");
    const RetentionPolicy m_hundredDays{days(100), {}};
};

void tst_StoreRetention::oldBytesGoAndTheirRowsStay()
{
    QCOMPARE(m_test.write({TestStore::exceptionRow(u"e1"_s)}, TestStore::at("2026-02-01T00:00:00Z")).added, 1);
    const QString old = sha256Hex("{\"a\":1}"); // of 2026-02-01, behind the row
    const QString young = keep(u"dojo"_s, "{\"b\":2}", m_now - days(99));
    RawAnswer answer;
    answer.sha256 = old;
    QVERIFY(AnswerVersions(store()).keep(u"dojo"_s, u"http://127.0.0.1/waivers"_s, {"\"1\"", {}, answer}, m_now));

    const auto plan = StoreRetention(store(), m_hundredDays, m_now).plan();
    QVERIFY2(plan, qPrintable(plan ? QString() : toString(plan.error())));
    QCOMPARE(plan->rawBodies, 1);
    QCOMPARE(plan->rawBytes, 7);
    QVERIFY(isThere(old)); // counting removes nothing
    QCOMPARE(apply(m_hundredDays).rawBodies, 1);
    QCOMPARE(removals(),
             (QStringList{u"raw_body dojo %1 raw_bodies = 100 days me 2026-06-01T00:00:00Z"_s.arg(old.left(8))}));
    QVERIFY(isThere(young));
    const auto gone = RawRecords(store()).find(old);
    QVERIFY(!gone && gone.error().detail.contains(u"removed at 2026-06-01T00:00:00Z by me"_s));
    QCOMPARE(*RowQueries(store()).count(TestStore::exceptions()), 1);
    QVERIFY(!*AnswerVersions(store()).find(u"dojo"_s, u"http://127.0.0.1/waivers"_s)); // it is asked for in full again
    QCOMPARE(findings(), QString());
    QCOMPARE(apply(m_hundredDays).rawBodies, 0);
    QCOMPARE(removals().size(), 1);
    // The same bytes may come again.
    QCOMPARE(keep(u"dojo"_s, "{\"a\":1}", m_now), old);
    QVERIFY(isThere(old));
    QCOMPARE(RawRecords(store()).find(old)->answer.body, QByteArray("{\"a\":1}"));
    QCOMPARE(findings(), QString());
}

void tst_StoreRetention::noByteIsLeftInTheFile()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"store.db"_s);
    const auto file = StoreConnection::open({StoreLocation::Engine::Sqlite, path}, StoreConnection::Access::ReadWrite);
    QVERIFY(file);
    RawAnswer answer;
    answer.source = u"dojo"_s;
    answer.fetchedAt = m_now - days(300);
    for (int i = 0; i < 5'000; ++i)
        answer.body += QByteArray::number(i * 7'919 % 104'729);
    answer.sha256 = sha256Hex(answer.body);
    QVERIFY(RawRecords(**file).keep(answer, 1));
    SqlQuery query(**file);
    QVERIFY(query.run(u"read"_s, u"SELECT body FROM raw_body"_s) && query.next());
    const QByteArray part = query.value(0).toByteArray().mid(1'000, 100);
    QCOMPARE(part.size(), 100);
    query.next(); // to the end: what is read half would hold the old state
    // In another process: closing the file of a store takes this one's locks on it away.
    const auto isInFiles = [&] {
        QProcess look;
        look.start(
            u"python3"_s,
            {u"-c"_s,
             u"import os, sys\nprint(any(bytes.fromhex(sys.argv[1]) in open(p, 'rb').read() for p in sys.argv[2:] "
             "if os.path.exists(p)))"_s,
             QString::fromLatin1(part.toHex()), path, path + u"-wal"_s});
        return look.waitForFinished() ? look.readAllStandardOutput().trimmed() : QByteArray("?");
    };
    QCOMPARE(isInFiles(), "True");
    QCOMPARE(StoreRetention(**file, m_hundredDays, m_now).apply(u"me"_s)->rawBodies, 1);
    QCOMPARE(isInFiles(), "False");
}

void tst_StoreRetention::whatCameAgainIsYoung()
{
    const QString digest = keep(u"dojo"_s, "[]", m_now - days(300));
    QVERIFY(!digest.isEmpty());
    QCOMPARE(keep(u"hub"_s, "[]", m_now - days(3)), digest);
    QCOMPARE(apply(m_hundredDays).rawBodies, 0);
    QVERIFY(isThere(digest));
}

void tst_StoreRetention::aHoldBlocksEveryRemovalOfWhatItCovers()
{
    const QString held = keep(u"dojo"_s, "held", m_now - days(300));
    const QString other = keep(u"hub"_s, "other", m_now - days(300));
    LegalHolds holds(store());
    const auto first = holds.add({0, u"dojo"_s, u"case 7"_s, u"counsel"_s, m_now - days(1)});
    QVERIFY2(first, qPrintable(first ? QString() : toString(first.error())));
    const auto all = holds.add({0, {}, u"everything"_s, u"counsel"_s, m_now - days(9), m_now - days(2)}); // over
    QVERIFY(all);
    QCOMPARE(apply(m_hundredDays).held, 1);
    QVERIFY(isThere(held) && !isThere(other));

    QVERIFY(holds.release(*first, u"counsel"_s, m_now));
    const auto again = holds.release(*first, u"counsel"_s, m_now);
    QVERIFY(!again && again.error().kind == Error::Kind::Usage);
    const auto everything = holds.add({0, {}, u"everything"_s, u"counsel"_s, m_now, m_now + days(2)});
    QCOMPARE(apply(m_hundredDays).held, 1);
    QVERIFY(isThere(held));
    QVERIFY(holds.release(*everything, u"judge"_s, m_now));
    QCOMPARE(apply(m_hundredDays).rawBodies, 1);
    QVERIFY(!isThere(held));
    const auto listed = holds.all();
    QCOMPARE(listed->size(), 3);
    QCOMPARE(listed->last().releasedBy, u"judge"_s);
    QVERIFY(!listed->at(1).isInForce(m_now) && !listed->at(1).releasedAt && listed->at(1).isInForce(m_now - days(3)));
    QCOMPARE(findings(), QString());
}

void tst_StoreRetention::recordsThatWerePutAside()
{
    const RowOrigin origin = m_test.keepAnswer();
    RejectedRecord record;
    record.source = u"dojo"_s;
    record.stream = u"waivers"_s;
    record.type = u"exception"_s;
    record.rawSha256 = origin.rawSha256;
    record.rawPointer = u"/0"_s;
    record.field = u"id"_s;
    record.reason = u"no id"_s;
    QVERIFY(store().transaction([&] { return RowWriter(store(), 1).reject({record}, m_now - days(40)); }));
    record.rawPointer = u"/1"_s;
    QVERIFY(store().transaction([&] { return RowWriter(store(), 1).reject({record}, m_now - days(20)); }));
    QCOMPARE(apply({{}, days(30)}).rejected, 1);
    const auto left = RowQueries(store()).rejected(10);
    QCOMPARE(left->size(), 1);
    QCOMPARE(left->first().record.rawPointer, u"/1"_s);
    QCOMPARE(removals().size(), 1);
    QVERIFY(isThere(origin.rawSha256)); // no rule for bytes
    QVERIFY(LegalHolds(store()).add({0, u"dojo"_s, u"case 7"_s, u"counsel"_s, m_now}));
    QCOMPARE(apply({{}, days(10)}).held, 1);
    QCOMPARE(RowQueries(store()).rejected(10)->size(), 1);
}

void tst_StoreRetention::bytesThatGoWithoutBeingWrittenDownAreFound()
{
    const QString digest = keep(u"dojo"_s, "evidence", m_now);
    QVERIFY(SqlQuery(store()).run(u"alter"_s, u"UPDATE raw_body SET codec = 'removed', body = ?"_s, {QByteArray("")}));
    QCOMPARE(findings(), u"raw_body: the bytes are gone, and no removal was written down"_s);
    QVERIFY(!isThere(digest));
}

void tst_StoreRetention::whoRemovedIsWhoTheLogSays()
{
    QVERIFY(m_test.write({TestStore::exceptionRow(u"e1"_s)}, TestStore::at("2026-02-01T00:00:00Z")).added == 1);
    QCOMPARE(apply(m_hundredDays).rawBodies, 1);
    QCOMPARE(findings(), QString());
    SqlQuery query(store());
    QVERIFY(query.run(u"alter"_s, u"UPDATE removal SET removed_by = 'somebody else'"_s) && query.affected() == 1);
    QCOMPARE(findings(), u"removal: who removed it is not who the line says"_s);
}

QTEST_GUILESS_MAIN(tst_StoreRetention)
#include "tst_StoreRetention.moc"

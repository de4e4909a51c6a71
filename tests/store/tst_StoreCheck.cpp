// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The check finds each thing that was altered, names it, and finds nothing else.
#define OPENSSL_SUPPRESS_DEPRECATED // the only way to a system without randomness
#include "TestStore.h"
#include "base/Digest.h"
#include "store/ConfigurationLog.h"
#include "store/RawRecords.h"
#include "store/ReadLedger.h"
#include "store/SqlQuery.h"
#include "store/StoreCheck.h"
#include "store/SyncLedger.h"

#include <QTest>
#include <openssl/rand.h>

using namespace plumbline;
using namespace Qt::Literals::StringLiterals;

class tst_StoreCheck : public QObject
{
    Q_OBJECT

private:
    TestStore m_test;

    StoreConnection &store() { return m_test.connection(); }
    bool alter(const QString &sql, const QVariantList &binds = {})
    {
        SqlQuery query(store());
        return query.run(u"alter"_s, sql, binds) && query.affected() > 0;
    }
    /// "table key; ..." of all findings.
    QString found()
    {
        const auto findings = StoreCheck(store()).run();
        if (!findings)
            return toString(findings.error());
        QStringList texts;
        for (const StoreFinding &finding : *findings)
            texts.append(finding.table + u' ' + finding.key.left(8));
        return texts.join(u"; "_s);
    }
    /// Two rows, one of them in two versions and joined from a second answer, one rejected record, one cursor.
    RowOrigin fill()
    {
        RowOrigin origin = m_test.keepAnswer(QByteArray("[0,1,2,3,4,5,6,7,8,9]").repeated(50));
        const RowOrigin joined = m_test.keepAnswer("{\"joined\":true}");
        origin.rawAlso = u"{\"notes\":[\"%1\",\"/0\"]}"_s.arg(joined.rawSha256);
        RowWriter writer(store(), 1);
        const auto first
            = writer.write({{TestStore::exceptionRow(u"e1"_s), origin}, {TestStore::exceptionRow(u"e2"_s), origin}},
                           TestStore::at("2026-02-01T00:00:00Z"));
        const auto second = writer.write({{TestStore::exceptionRow(u"e1"_s, u"web"_s), origin}},
                                         TestStore::at("2026-02-02T00:00:00Z"));
        const auto rejected = writer.reject(
            {{u"dojo"_s, u"waivers"_s, u"exception"_s, origin.rawSha256, u"/7"_s, u"due"_s, u"no instant"_s}},
            TestStore::at("2026-02-01T00:00:00Z"));
        const auto run
            = SyncLedger(store()).startOrResume(u"dojo"_s, u"defectdojo"_s, TestStore::at("2026-02-01T00:00:00Z"));
        const auto cursor = run
            ? ReadLedger(store()).save(run->id, {u"dojo"_s, u"waivers"_s, {}, u"2"_s, u"running"_s, 1, 1, {}})
            : Result<void>(fail(run.error()));
        if (!first || !second || !rejected || !cursor)
            qWarning("the store could not be filled");
        return origin;
    }

private slots:
    void init() { OPEN_TEST_STORE(m_test); }
    void cleanup() { m_test.close(); }

    void readingsAreCheckedByIndex_data() { TestStore::engines(); }
    /// Without them each reading would look at the answers of all others.
    void readingsAreCheckedByIndex()
    {
        if (m_test.location().engine != StoreLocation::Engine::Sqlite)
            QSKIP("the plan of a server depends on how many rows there are");
        for (const auto &[sql, index] :
             {std::pair(u"SELECT url FROM raw_answer WHERE run_id = 1 AND id > 2 AND id <= 9 ORDER BY id"_s,
                        u"raw_answer_run"_s),
              std::pair(u"SELECT field FROM rejected_record WHERE run_id = 1 AND id > 2 AND id <= 9 ORDER BY id"_s,
                        u"rejected_record_run"_s),
              std::pair(ConfigurationLog::question(), u"log_entry_configuration"_s),
              std::pair(u"SELECT at_ns FROM run_state WHERE run_id = 1 ORDER BY known_ns DESC LIMIT 1"_s,
                        u"run_state_run"_s)}) {
            SqlQuery plan(store());
            QVERIFY(plan.run(u"explain"_s, u"EXPLAIN QUERY PLAN "_s + sql));
            QString steps;
            while (plan.next())
                steps += plan.text(3) + u'\n';
            QVERIFY2(steps.contains(index) && !steps.contains(u"TEMP B-TREE"_s), qPrintable(steps));
        }
    }

    void aFlippedByteInABodyIsNamed_data() { TestStore::engines(); }
    void aFlippedByteInABodyIsNamed()
    {
        const RowOrigin origin = fill();
        QCOMPARE(found(), QString());
        const QByteArray original = RawRecords(store()).find(origin.rawSha256)->answer.body;
        const QString body = u"raw_body "_s + origin.rawSha256.left(8);
        SqlQuery query(store());
        QVERIFY(query.run(u"read"_s, u"SELECT body FROM raw_body WHERE sha256 = ?"_s, {origin.rawSha256}));
        QVERIFY(query.next());
        const QByteArray stored = query.value(0).toByteArray();
        // Deflate has several ways to say the same bytes; only a flip that alters what is read must be named.
        qsizetype unnamed = 0;
        for (qsizetype place = 0; place < stored.size(); ++place) {
            QByteArray flipped = stored;
            flipped[place] = char(flipped[place] ^ 0x10);
            QVERIFY(alter(u"UPDATE raw_body SET body = ? WHERE sha256 = ?"_s, {flipped, origin.rawSha256}));
            const QString said = found();
            if (said != body) {
                QCOMPARE(said, QString());
                QCOMPARE(RawRecords(store()).find(origin.rawSha256)->answer.body, original);
                ++unnamed;
            }
        }
        QVERIFY2(unnamed * 10 < stored.size(), qPrintable(QString::number(unnamed)));
        for (const QByteArray &other : {stored.left(stored.size() / 2), stored.chopped(1), QByteArray(stored + '\0'),
                                        QByteArray("not deflated"), QByteArray("")}) {
            QVERIFY(alter(u"UPDATE raw_body SET body = ? WHERE sha256 = ?"_s, {other, origin.rawSha256}));
            QCOMPARE(found(), body);
        }
        QVERIFY(alter(u"UPDATE raw_body SET body = ? WHERE sha256 = ?"_s, {stored, origin.rawSha256}));
        QCOMPARE(found(), QString());
        for (const qint64 size :
             {qint64(-1), qint64(0), qint64(1'049), qint64(1'051), std::numeric_limits<qint64>::max()}) {
            QVERIFY(alter(u"UPDATE raw_body SET size = ? WHERE sha256 = ?"_s, {size, origin.rawSha256}));
            QCOMPARE(found(), body);
        }
        QVERIFY(alter(u"UPDATE raw_body SET size = 1050, crc32 = crc32 + 1 WHERE sha256 = ?"_s, {origin.rawSha256}));
        QCOMPARE(found(), body);
    }

    void aKeyThatIsNotTheOneIsNamed_data() { TestStore::engines(); }
    void aKeyThatIsNotTheOneIsNamed()
    {
        const RowOrigin origin = fill();
        const QString digest = origin.rawSha256;
        SqlQuery query(store());
        QVERIFY(query.run(u"read"_s, u"SELECT codec, body FROM raw_body WHERE sha256 = ?"_s, {digest}) && query.next());
        QVERIFY(query.text(0).endsWith(RawRecords::sealedCodec));
        QVERIFY(!query.value(1).toByteArray().contains(RawRecords(store()).find(digest)->answer.body.left(8)));
        query.next(); // to the end: what is read half would hold the old state
        for (const QByteArray &key : {QByteArray(32, 'k'), QByteArray("short"), QByteArray("")}) {
            QVERIFY(alter(u"UPDATE answer_key SET key = ? WHERE sha256 = ?"_s, {key, digest}));
            QCOMPARE(found(), u"raw_body "_s + digest.left(8));
        }
        QVERIFY(alter(u"DELETE FROM answer_key WHERE sha256 = ?"_s, {digest}));
        QCOMPARE(found(), u"answer_key "_s + digest.left(8));
        QVERIFY(RawRecords(store()).find(digest).error().detail.contains(u"join-keys"_s));
        QVERIFY(alter(u"INSERT INTO answer_key (sha256, key) VALUES ('nobody', ?)"_s, {QByteArray(32, 'k')}));
        QVERIFY2(found().contains(u"answer_key nobody"_s), qPrintable(found()));
    }

    void anAnswerWhoseKeyIsLostMayComeAgain_data() { TestStore::engines(); }
    void anAnswerWhoseKeyIsLostMayComeAgain()
    {
        const QByteArray body = QByteArray("[0,1,2,3,4,5,6,7,8,9]").repeated(50);
        const QString digest = m_test.keepAnswer(body).rawSha256;
        QVERIFY(*RawRecords(store()).hasBody(digest));
        QVERIFY(alter(u"DELETE FROM answer_key"_s));
        QVERIFY(!*RawRecords(store()).hasBody(digest));
        QCOMPARE(m_test.keepAnswer(body).rawSha256, digest);
        const auto again = RawRecords(store()).find(digest);
        QVERIFY2(again, again ? "" : qPrintable(toString(again.error())));
        QCOMPARE(again->answer.body, body);
        QCOMPARE(found(), QString());
        // A key that is there stays.
        SqlQuery query(store());
        QVERIFY(query.run(u"read"_s, u"SELECT key FROM answer_key"_s) && query.next());
        const QByteArray key = query.value(0).toByteArray();
        m_test.keepAnswer(body);
        QVERIFY(query.run(u"read"_s, u"SELECT key FROM answer_key"_s) && query.next());
        QCOMPARE(query.value(0).toByteArray(), key);
    }

    /// Rather none at all than one in the clear.
    void withoutAKeyNoAnswerIsKept_data() { TestStore::engines(); }
    void withoutAKeyNoAnswerIsKept()
    {
        const QByteArray body = "{\"name\":\"Ida Example\"}";
        RawAnswer answer{u"dojo"_s, u"waivers"_s,   {}, 200, {}, TestStore::at("2026-01-01T00:00:00Z"),
                         body,      sha256Hex(body)};
        const RAND_METHOD *usual = RAND_get_rand_method();
        RAND_METHOD dry{};
        dry.bytes = [](unsigned char *, int) { return 0; };
        RAND_set_rand_method(&dry);
        const auto kept = RawRecords(store()).keep(answer, 1);
        RAND_set_rand_method(usual);
        QVERIFY(!kept && kept.error().detail.contains(u"random"_s));
        QVERIFY(!*RawRecords(store()).hasBody(answer.sha256));
        QVERIFY(RawRecords(store()).keep(answer, 1));
        QVERIFY(alter(u"UPDATE raw_body SET codec = 'removed', body = ?"_s, {QByteArray("")}));
        QVERIFY(alter(u"UPDATE answer_key SET key = ?"_s, {QByteArray("")}));
        QVERIFY(!RawRecords(store()).keep(answer, 1));
    }

    void anAlteredFieldIsNamed_data() { TestStore::engines(); }
    void anAlteredFieldIsNamed()
    {
        fill();
        // By its digest, and by its line in the log.
        const QString both = u"exception_version e2; exception_version line 1"_s;
        QVERIFY(alter(u"UPDATE exception_version SET service = 'payx' WHERE id = 'e2'"_s));
        QCOMPARE(found(), both);
        QVERIFY(alter(
            u"UPDATE exception_version SET service = 'pay', created_at_ns = created_at_ns + 1 WHERE id = 'e2'"_s));
        QCOMPARE(found(), both);
        // Empty is not nothing.
        QVERIFY(
            alter(u"UPDATE exception_version SET created_at_ns = created_at_ns - 1, reason = '' WHERE id = 'e2'"_s));
        QCOMPARE(found(), both);
        QVERIFY(alter(u"UPDATE exception_version SET reason = NULL WHERE id = 'e2'"_s));
        QCOMPARE(found(), QString());
        // A superseded version counts too.
        QVERIFY(alter(u"UPDATE exception_version SET service = 'x' WHERE id = 'e1' AND known_to_ns IS NOT NULL"_s));
        QCOMPARE(found(), u"exception_version e1; exception_version line 0"_s);
    }

    void missingBytesAreNamed_data() { TestStore::engines(); }
    void missingBytesAreNamed()
    {
        const RowOrigin origin = fill();
        QVERIFY(alter(u"DELETE FROM raw_body WHERE sha256 <> ?"_s, {origin.rawSha256})); // the joined one
        QCOMPARE(found().count(u"exception_version"_s), 3);
        QCOMPARE(found().count(u"raw_answer"_s), 1);
        QVERIFY(alter(u"DELETE FROM raw_body"_s));
        QCOMPARE(found().count(u"exception_version"_s), 6);
        QCOMPARE(found().count(u"raw_answer"_s), 2);
        QCOMPARE(found().count(u"rejected_record /7"_s), 1);
    }

    void knowledgeThatOverlapsOrEndsBeforeItBeginsIsNamed_data() { TestStore::engines(); }
    void knowledgeThatOverlapsOrEndsBeforeItBeginsIsNamed()
    {
        fill();
        QVERIFY(alter(
            u"UPDATE exception_version SET known_to_ns = known_to_ns + 1 WHERE id = 'e1' AND known_to_ns IS NOT NULL"_s));
        QCOMPARE(found(), u"exception_version e1"_s);
        QVERIFY(alter(
            u"UPDATE exception_version SET known_to_ns = known_from_ns WHERE id = 'e1' AND known_to_ns IS NOT NULL"_s));
        QCOMPARE(found(), u"exception_version e1; exception_version e1"_s);
        // Two current versions cannot even be written.
        QVERIFY(!alter(u"UPDATE exception_version SET known_to_ns = NULL WHERE id = 'e1'"_s));
    }

    void aCursorWithoutItsRunIsNamed_data() { TestStore::engines(); }
    void aCursorWithoutItsRunIsNamed()
    {
        fill();
        QVERIFY(alter(u"DELETE FROM sync_run"_s));
        QCOMPARE(found(), u"partition_read waivers"_s);
    }
};

QTEST_GUILESS_MAIN(tst_StoreCheck)
#include "tst_StoreCheck.moc"

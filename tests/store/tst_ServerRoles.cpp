// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// On a real server: a writer's role can do what a reading needs, and cannot rewrite what was kept; a reader's can read.
#include "TestStore.h"
#include "base/Digest.h"
#include "store/LogCheckpoints.h"
#include "store/RawRecords.h"
#include "store/ServerRoles.h"
#include "store/SqlQuery.h"
#include "store/StoreCheck.h"
#include "store/SyncLedger.h"

#include <QTest>
#include <QUrl>

using namespace plumbline;
using namespace Qt::Literals::StringLiterals;

class tst_ServerRoles : public QObject
{
    Q_OBJECT

    TestStore m_test;

    StoreLocation as(const QString &role) const
    {
        QUrl url(m_test.location().path);
        url.setUserName(role);
        return {StoreLocation::Engine::Postgresql, url.toString()};
    }
    Result<void> run(StoreConnection &store, const QString &sql) { return SqlQuery(store).run(u"try"_s, sql); }

private slots:
    void init() { OPEN_TEST_STORE(m_test); }
    void cleanup() { m_test.close(); }

    void aWriterAddsAndNeverRewrites_data() { TestStore::engines(); }
    void aWriterAddsAndNeverRewrites()
    {
        const ServerRoles roles(m_test.connection());
        if (m_test.location().engine == StoreLocation::Engine::Sqlite) {
            QVERIFY(!roles.grants(u"w"_s, u"r"_s));
            return;
        }
        for (const QString &role : {u"pull er\""_s, u"auditor"_s})
            (void)run(m_test.connection(), u"CREATE ROLE \"%1\" LOGIN"_s.arg(QString(role).replace(u'"', u"\"\""_s)));
        const auto statements = roles.grants(u"pull er\""_s, u"auditor"_s);
        QVERIFY(statements);
        for (int times = 0; times < 2; ++times) {
            for (const QString &statement : *statements) {
                const auto granted = run(m_test.connection(), statement);
                QVERIFY2(granted, granted ? "" : qPrintable(statement + u": "_s + granted.error().detail));
            }
        }
        // An upgrade brings a table: who was granted everything before is granted it, too, and nobody else.
        QVERIFY(run(m_test.connection(), u"CREATE ROLE somewhat LOGIN"_s));
        QVERIFY(run(m_test.connection(), u"GRANT SELECT ON store_meta TO somewhat"_s));
        ServerRoles upgraded(m_test.connection());
        const auto before = upgraded.granted();
        QVERIFY2(before, before ? "" : qPrintable(toString(before.error())));
        QCOMPARE(before->writers, QStringList{u"pull er\""_s});
        QCOMPARE(before->readers, QStringList{u"auditor"_s});
        QVERIFY(run(m_test.connection(), u"CREATE TABLE newer (a BIGINT)"_s));
        QVERIFY(!run(**StoreConnection::open(as(u"auditor"_s), StoreConnection::Access::ReadOnly),
                     u"SELECT a FROM newer"_s));
        const auto anew = upgraded.grantAnew(*before);
        QVERIFY2(anew, anew ? "" : qPrintable(toString(anew.error())));
        QVERIFY(run(**StoreConnection::open(as(u"auditor"_s), StoreConnection::Access::ReadOnly),
                    u"SELECT a FROM newer"_s));
        QVERIFY(run(**StoreConnection::open(as(u"pull er\""_s), StoreConnection::Access::ReadWrite),
                    u"INSERT INTO newer (a) VALUES (1)"_s));
        const auto writer = StoreConnection::open(as(u"pull er\""_s), StoreConnection::Access::ReadWrite);
        QVERIFY2(writer, writer ? "" : qPrintable(toString(writer.error())));
        const auto read = (*writer)->transaction([&]() -> Result<void> {
            SyncLedger ledger(**writer);
            auto begun = ledger.startOrResume(u"dojo"_s, u"defectdojo"_s, TestStore::at("2026-02-01T00:00:00Z"));
            if (!begun)
                return fail(begun.error());
            RawAnswer answer;
            answer.source = u"dojo"_s;
            answer.body = "{}";
            answer.sha256 = sha256Hex(answer.body);
            for (int times = 0; times < 2; ++times) {
                if (const auto kept = RawRecords(**writer).keep(answer, begun->id); !kept)
                    return fail(kept.error());
            }
            RowWriter rows(**writer, begun->id);
            for (const char *service : {"pay", "web"}) { // the second time the version before ends
                const auto written = rows.write({{TestStore::exceptionRow(u"e1"_s, QString::fromLatin1(service)),
                                                  {u"dojo"_s, u"w"_s, u"00"_s, u"/0"_s, {}}}},
                                                TestStore::at("2026-02-01T00:00:00Z"));
                if (!written)
                    return fail(written.error());
            }
            begun->state = u"complete"_s;
            return ledger.finish(*begun, TestStore::at("2026-02-01T00:01:00Z"));
        });
        QVERIFY2(read, read ? "" : qPrintable(toString(read.error())));
        for (const QString &sql : {u"UPDATE log_entry SET line = NULL, absent = 'tombstone seq 0' WHERE seq = 0"_s,
                                   u"DELETE FROM log_entry"_s, u"TRUNCATE log_entry"_s, u"DELETE FROM checkpoint"_s,
                                   u"UPDATE checkpoint SET note = ''"_s, u"DELETE FROM disclosure"_s,
                                   u"DELETE FROM log_key"_s, u"UPDATE exception_version SET service = 'x'"_s,
                                   u"DELETE FROM exception_version"_s, u"DELETE FROM raw_body"_s,
                                   u"UPDATE raw_answer SET url = ''"_s, u"ALTER TABLE log_entry DISABLE TRIGGER USER"_s,
                                   u"DROP TABLE log_entry"_s, u"UPDATE store_meta SET value = '1'"_s}) {
            const auto tried = run(**writer, sql);
            QVERIFY2(!tried
                         && (tried.error().detail.contains(u"permission denied"_s)
                             || tried.error().detail.contains(u"must be owner"_s)),
                     qPrintable(sql + u": "_s + (tried ? u"it was done"_s : tried.error().detail)));
        }
        // Bytes that were removed may come again; bytes that are there cannot be put in their place by anybody.
        QVERIFY(run(m_test.connection(), u"UPDATE raw_body SET codec = 'removed', body = ''"_s));
        RawAnswer again;
        again.source = u"dojo"_s;
        again.body = "{}";
        again.sha256 = sha256Hex(again.body);
        const auto kept = (*writer)->transaction([&] { return RawRecords(**writer).keep(again, 1); });
        QVERIFY2(kept, kept ? "" : qPrintable(toString(kept.error())));
        QCOMPARE(RawRecords(**writer).find(again.sha256)->answer.body, QByteArray("{}"));
        const QString other = u"SELECT plumbline_put_back('none aes-256-gcm', 1, 0, 'x', sha256, 'k') FROM raw_body"_s;
        QVERIFY(run(**writer, other));
        QCOMPARE(RawRecords(**writer).find(again.sha256)->answer.body, QByteArray("{}"));
        // Nor bytes whose key is lost stay so.
        QVERIFY(run(m_test.connection(), u"DELETE FROM answer_key"_s));
        const auto sealed = (*writer)->transaction([&] { return RawRecords(**writer).keep(again, 1); });
        QVERIFY2(sealed, sealed ? "" : qPrintable(toString(sealed.error())));
        QCOMPARE(RawRecords(**writer).find(again.sha256)->answer.body, QByteArray("{}"));
        const auto reader = StoreConnection::open(as(u"auditor"_s), StoreConnection::Access::ReadOnly);
        QVERIFY2(reader, reader ? "" : qPrintable(toString(reader.error())));
        QCOMPARE(*RowQueries(**reader).count(TestStore::exceptions()), 1);
        QVERIFY(LogCheckpoints(**reader).expectUnaltered());
        QVERIFY(!run(**reader, u"SELECT plumbline_put_back('none', 1, 0, 'x', 'y', NULL)"_s));
        QVERIFY(!run(**reader, u"SET default_transaction_read_only = off"_s)
                || !run(**reader, u"INSERT INTO log_key (seq, origin, vkey) VALUES (9, 'x', 'y')"_s));
    }
};

QTEST_GUILESS_MAIN(tst_ServerRoles)
#include "tst_ServerRoles.moc"

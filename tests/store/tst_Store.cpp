// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Opening, upgrading, refusing, dying in the middle, and reading from worker threads.
#include "TestStore.h"
#include "store/QueryRunner.h"
#include "store/ReadLedger.h"
#include "store/RawRecords.h"
#include "store/SchemaMigrator.h"
#include "store/SelectRunner.h"
#include "store/SqlQuery.h"
#include "store/StoreCheck.h"
#include "store/SyncLedger.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QProcess>
#include <QTest>
#include <csignal>
#include <sys/stat.h>
#include <thread>

using namespace plumbline;
using namespace Qt::Literals::StringLiterals;
using Access = StoreConnection::Access;

namespace {

/// Stores one whole page, and dies by SIGKILL in the transaction of the next.
int dieInTransaction(const QString &url)
{
    const auto store = StoreConnection::open(*StoreLocation::parse(url), Access::ReadWrite);
    if (!store || !SyncLedger(**store).startOrResume(u"dojo"_s, u"defectdojo"_s, TestStore::at("2026-02-01T00:00:00Z")))
        return 3;
    const RowOrigin origin{u"dojo"_s, u"waivers"_s, u"00"_s, u"/0"_s, {}};
    if (!(*store)->transaction([&] { return TestStore::writePage(**store, origin, 0); }))
        return 4;
    (void)(*store)->transaction([&] {
        const auto written = TestStore::writePage(**store, origin, 1);
        std::raise(SIGKILL);
        return written;
    });
    return 5;
}

} // namespace

class tst_Store : public QObject
{
    Q_OBJECT

private:
    TestStore m_test;
    QTemporaryDir m_folder;

    StoreConnection &store() { return m_test.connection(); }
    QString refusal(Access access)
    {
        const auto opened = StoreConnection::open(m_test.location(), access);
        return opened ? u"opened"_s : opened.error().detail;
    }
    QString refusalOf(const QString &path, Access access)
    {
        const auto opened = StoreConnection::open({StoreLocation::Engine::Sqlite, path}, access);
        return opened ? u"opened"_s : opened.error().detail;
    }

    void forgetLogFunctions()
    {
        if (m_test.location().engine == StoreLocation::Engine::Sqlite)
            return;
        for (const QString &function :
             {u"plumbline_log_only_grows"_s, u"plumbline_log_line_fixed"_s, u"plumbline_put_back"_s})
            QVERIFY(SqlQuery(store()).run(u"drop"_s, u"DROP FUNCTION %1"_s.arg(function)));
    }

private slots:
    void init() { OPEN_TEST_STORE(m_test); }
    void cleanup() { m_test.close(); }

    void aNewerStoreIsRefusedAndAnOlderOneNamesTheWayOut_data() { TestStore::engines(); }
    void aNewerStoreIsRefusedAndAnOlderOneNamesTheWayOut()
    {
        QCOMPARE(*SchemaMigrator(store()).version(), SchemaMigrator::newestVersion());
        if (m_test.isInMemory())
            return; // nothing to open a second time
        SqlQuery query(store());
        QVERIFY(query.run(u"age"_s, u"UPDATE store_meta SET value = '999' WHERE key = 'schema_version'"_s));
        for (const Access access : {Access::ReadWrite, Access::ReadOnly}) {
            QVERIFY2(refusal(access).contains(
                         u"newer Plumbline (schema 999, this program knows %1)"_s.arg(SchemaMigrator::newestVersion())),
                     qPrintable(refusal(access)));
        }
        QVERIFY(query.run(u"age"_s, u"UPDATE store_meta SET value = '1' WHERE key = 'schema_version'"_s));
        QVERIFY2(refusal(Access::ReadOnly).contains(u"run `plumbline store migrate`"_s),
                 qPrintable(refusal(Access::ReadOnly)));
    }

    void readOnlyIsReadOnly_data() { TestStore::engines(); }
    void readOnlyIsReadOnly()
    {
        if (m_test.isInMemory())
            return;
        m_test.write({TestStore::exceptionRow(u"e1"_s)}, TestStore::at("2026-02-01T00:00:00Z"));
        const auto reader = StoreConnection::open(m_test.location(), Access::ReadOnly);
        QVERIFY(reader);
        SqlQuery query(**reader);
        QVERIFY(!query.run(u"write"_s, u"DELETE FROM raw_body"_s));
        QVERIFY(!query.run(u"write"_s, u"CREATE TABLE x (y BIGINT)"_s));
        QCOMPARE(*RowQueries(**reader).count(TestStore::exceptions()), 1);
    }

    void anUpgradeGoesOnFromAnyVersion_data() { TestStore::engines(); }
    void anUpgradeGoesOnFromAnyVersion()
    {
        // Back to schema 1: its tables stay, those of later ones go.
        SqlQuery query(store());
        const auto run
            = SyncLedger(store()).startOrResume(u"dojo"_s, u"defectdojo"_s, TestStore::at("2026-02-01T00:00:00Z"));
        for (const QString &table :
             {u"expected_rows"_s, u"stream_read"_s, u"partition_read"_s, u"confirmable_answer"_s, u"presence"_s,
              u"source_pause"_s, u"legal_hold"_s, u"removal"_s, u"log_entry"_s, u"checkpoint"_s, u"disclosure"_s,
              u"frontier"_s, u"log_head"_s, u"log_key"_s, u"run_state"_s, u"alert_event"_s, u"metric_baseline"_s})
            QVERIFY(query.run(u"drop"_s, u"DROP TABLE "_s + table));
        forgetLogFunctions();
        for (const QString &undone :
             {u"DROP INDEX sync_run_finished"_s, u"DROP INDEX raw_answer_run"_s, u"DROP INDEX rejected_record_run"_s,
              u"ALTER TABLE sync_run DROP COLUMN note"_s, u"ALTER TABLE sync_run DROP COLUMN told_answer"_s,
              u"ALTER TABLE sync_run DROP COLUMN told_rejected"_s,
              u"CREATE TABLE sync_cursor (run_id BIGINT NOT NULL, source TEXT NOT NULL, stream TEXT NOT NULL, part "
              u"TEXT "
              u"NOT NULL, next TEXT NOT NULL, complete BIGINT NOT NULL, pages BIGINT NOT NULL, seen BIGINT NOT NULL, "
              u"claimed BIGINT, PRIMARY KEY (run_id, stream, part))"_s})
            QVERIFY(query.run(u"age"_s, undone));
        for (const int complete : {0, 1})
            QVERIFY(query.run(u"age"_s,
                              u"INSERT INTO sync_cursor VALUES (?, 'dojo', 'waivers', ?, 'n', ?, 7, 700, 900)"_s,
                              {run->id, QString::number(complete), complete}));
        for (const RowType &type : rowTypes())
            QVERIFY(query.run(u"drop"_s, u"DROP TABLE %1_version"_s.arg(type.name)));
        QVERIFY(query.run(u"age"_s, u"UPDATE store_meta SET value = '1' WHERE key = 'schema_version'"_s));
        const RowOrigin kept = m_test.keepAnswer(); // as it was kept before there were keys
        const QByteArray body = RawRecords(store()).find(kept.rawSha256)->answer.body;
        QVERIFY(query.run(u"age"_s, u"UPDATE raw_body SET codec = 'none', body = ?"_s, {body}));
        QVERIFY(query.run(u"age"_s, u"DROP TABLE answer_key"_s));
        QVERIFY(SchemaMigrator(store()).migrate());
        QCOMPARE(RawRecords(store()).find(kept.rawSha256)->answer.body, body);
        QCOMPARE(*SchemaMigrator(store()).version(), SchemaMigrator::newestVersion());
        QCOMPARE(m_test.write({TestStore::exceptionRow(u"e1"_s)}, TestStore::at("2026-02-01T00:00:00Z")).added, 1);
        QCOMPARE(StoreCheck(store()).run()->size(), 0);
        const auto half = ReadLedger(store()).partition(run->id, u"waivers"_s, u"0"_s);
        QVERIFY(half && *half && !(*half)->isComplete() && (*half)->recordsClaimed == 900);
        QVERIFY((*ReadLedger(store()).partition(run->id, u"waivers"_s, u"1"_s))->isComplete());
        // A step that fails half-way leaves the version before it, whole.
        QVERIFY(query.run(u"drop"_s, u"DROP TABLE service_version"_s));
        QVERIFY(query.run(u"age"_s, u"UPDATE store_meta SET value = '1' WHERE key = 'schema_version'"_s));
        QVERIFY(!SchemaMigrator(store()).migrate()); // service is made, the next table is there already
        QCOMPARE(*SchemaMigrator(store()).version(), 1);
        QVERIFY(!SelectRunner(store()).run(u"SELECT * FROM service_version"_s, {}));
    }

    void tablesEqualTheRowTypes_data() { TestStore::engines(); }
    void tablesEqualTheRowTypes()
    {
        // Columns are named in every statement, so that it does not matter where a migration put one.
        const QStringList afterwards{u"source"_s, u"stream"_s,     u"known_from_ns"_s, u"known_to_ns"_s,
                                     u"digest"_s, u"raw_sha256"_s, u"raw_pointer"_s,   u"raw_also"_s,
                                     u"run_id"_s, u"log_seq"_s};
        for (const RowType &type : rowTypes()) {
            QStringList expected{u"version_id"_s};
            for (const FieldType &field : type.fields)
                expected.append(field.column());
            expected += afterwards;
            expected.sort();
            QStringList found
                = SelectRunner(store()).run(u"SELECT * FROM %1_version WHERE 1 = 0"_s.arg(type.name), {})->columns;
            found.sort();
            QCOMPARE(found, expected);
        }
    }

    void manyProcessesMayOpenAnEmptyStoreAtOnce_data() { TestStore::engines(); }
    void manyProcessesMayOpenAnEmptyStoreAtOnce()
    {
        if (m_test.isInMemory())
            return;
        SqlQuery query(store()); // back to nothing, in the same place
        for (const RowType &type : rowTypes())
            QVERIFY(query.run(u"drop"_s, u"DROP TABLE %1_version"_s.arg(type.name)));
        for (const QString &table :
             {u"raw_body"_s,        u"raw_answer"_s,         u"sync_run"_s,   u"partition_read"_s,
              u"stream_read"_s,     u"confirmable_answer"_s, u"presence"_s,   u"source_pause"_s,
              u"rejected_record"_s, u"expected_rows"_s,      u"store_meta"_s, u"legal_hold"_s,
              u"removal"_s,         u"log_entry"_s,          u"checkpoint"_s, u"disclosure"_s,
              u"frontier"_s,        u"log_head"_s,           u"log_key"_s,    u"run_state"_s,
              u"alert_event"_s,     u"metric_baseline"_s,    u"answer_key"_s})
            QVERIFY(query.run(u"drop"_s, u"DROP TABLE %1"_s.arg(table)));
        forgetLogFunctions();
        StoreLocation location = m_test.location();
        if (location.engine == StoreLocation::Engine::Sqlite)
            location.path = m_folder.filePath(u"shared/by/many.db"_s);
        std::array<QString, 6> failures;
        std::vector<std::jthread> threads;
        for (QString &failure : failures) {
            threads.emplace_back([&failure, location] {
                const auto opened = StoreConnection::open(location, Access::ReadWrite);
                if (!opened)
                    failure = toString(opened.error());
            });
        }
        threads.clear();
        for (const QString &failure : failures)
            QCOMPARE(failure, QString());
    }

    void aKillInATransactionLosesThatPageOnly_data() { TestStore::engines(); }
    void aKillInATransactionLosesThatPageOnly()
    {
        if (m_test.isInMemory())
            return;
        QProcess process;
        process.start(QCoreApplication::applicationFilePath(), {u"--die-in-transaction"_s, m_test.location().path});
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitStatus(), QProcess::CrashExit);
        QCOMPARE(process.exitCode(), SIGKILL);
        QCOMPARE(*RowQueries(store()).count(TestStore::exceptions()), 100);
        SyncLedger ledger(store());
        const auto run = ledger.startOrResume(u"dojo"_s, u"defectdojo"_s, TestStore::at("2026-02-02T00:00:00Z"));
        QCOMPARE(run->id, 1);
        QCOMPARE((*ReadLedger(store()).partition(1, u"waivers"_s, {}))->next, u"page=1"_s);
        const RowOrigin origin = m_test.keepAnswer();
        for (int page = 0; page < 3; ++page) // the first again: nothing comes twice
            QVERIFY(store().transaction([&] { return TestStore::writePage(store(), origin, page); }));
        QCOMPARE(*RowQueries(store()).count(TestStore::exceptions()), 300);
    }

    void workersReadAndCloseWhatTheyOpened_data() { TestStore::engines(); }
    void workersReadAndCloseWhatTheyOpened()
    {
        if (m_test.isInMemory())
            return;
        m_test.write({TestStore::exceptionRow(u"e1"_s)}, TestStore::at("2026-02-01T00:00:00Z"));
        const qsizetype before = QSqlDatabase::connectionNames().size();
        for (int round = 0; round < 10; ++round) {
            QList<QFuture<Result<qint64>>> counts;
            {
                QueryRunner runner(m_test.location());
                for (int i = 0; i < 20; ++i)
                    counts.append(runner.run([](StoreConnection &connection) {
                        return RowQueries(connection).count(TestStore::exceptions());
                    }));
                QVERIFY(!*runner
                              .run([](StoreConnection &connection) -> Result<bool> {
                                  return bool(RowWriter(connection, 1).reject({{}}, {}));
                              })
                              .result());
                counts.first().waitForFinished();
                QVERIFY(QSqlDatabase::connectionNames().size() - before <= 2);
            }
            for (const auto &count : counts)
                QCOMPARE(*count.result(), 1);
            QCOMPARE(QSqlDatabase::connectionNames().size(), before);
        }
        QueryRunner nowhere({StoreLocation::Engine::Sqlite, m_folder.filePath(u"none.db"_s)});
        QVERIFY(
            !nowhere
                 .run([](StoreConnection &connection) { return RowQueries(connection).count(TestStore::exceptions()); })
                 .result());
    }

    void aNewFileIsForItsOwnerOnly()
    {
        const QString path = m_folder.filePath(u"deep/er/store.db"_s);
        QVERIFY(StoreConnection::open({StoreLocation::Engine::Sqlite, path}, Access::ReadWrite));
        struct stat file {
        };
        QCOMPARE(stat(QFile::encodeName(path).constData(), &file), 0);
        QCOMPARE(file.st_mode & 0777, mode_t(0600));
        QCOMPARE(stat(QFile::encodeName(QFileInfo(path).path()).constData(), &file), 0);
        QCOMPARE(file.st_mode & 0777, mode_t(0700));
    }

    void whatIsNoStoreIsLeftAlone()
    {
        const QString text = m_folder.filePath(u"notes.txt"_s);
        QFile notes(text);
        QVERIFY(notes.open(QIODevice::WriteOnly));
        notes.write(QByteArray("Dear diary, this is no database at all.\n").repeated(40));
        notes.close();
        const QString other = m_folder.filePath(u"other.db"_s);
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"other"_s);
            database.setDatabaseName(other);
            QVERIFY(database.open());
            QSqlQuery(database).exec(u"CREATE TABLE bookmarks (x)"_s);
        }
        QSqlDatabase::removeDatabase(u"other"_s);
        for (const Access access : {Access::ReadWrite, Access::ReadOnly}) {
            for (const QString &path : {text, other}) {
                QFile file(path);
                QVERIFY(file.open(QIODevice::ReadOnly));
                const QByteArray bytes = file.readAll();
                const QString why = refusalOf(path, access);
                QVERIFY2(why.contains(path == text ? u"not a database"_s : u"another program"_s), qPrintable(why));
                file.seek(0);
                QCOMPARE(file.readAll(), bytes);
            }
        }
        QVERIFY(refusalOf(m_folder.filePath(u"absent.db"_s), Access::ReadOnly).contains(u"no such file"_s));
        QVERIFY(!QFile::exists(m_folder.filePath(u"absent.db"_s)));
        QVERIFY(refusalOf(u"/proc/none/store.db"_s, Access::ReadWrite).contains(u"cannot be made"_s));
    }

    void addressesAreUnderstood()
    {
        QCOMPARE(StoreLocation::parse(u"sqlite:/a/b.db"_s)->path, u"/a/b.db"_s);
        QCOMPARE(StoreLocation::parse(u"/a/b.db"_s)->engine, StoreLocation::Engine::Sqlite);
        QCOMPARE(StoreLocation::parse(u"postgresql://u:secret@h/db?sslmode=disable"_s)->toString(),
                 u"postgresql://u@h/db"_s);
        QCOMPARE(StoreLocation::parse(u"postgresql://u:secret@h/db?password=secret"_s)->identity(), u"postgresql://u@h/db"_s);
        QCOMPARE(StoreLocation::parse(u"sqlite:one.db"_s)->identity(), QDir::current().filePath(u"one.db"_s));
        QCOMPARE(StoreLocation::parse(u"./one.db"_s)->identity(), QDir::current().filePath(u"one.db"_s));
        QVERIFY(!StoreLocation::parse(u"mysql://h/db"_s));
        QVERIFY(!StoreLocation::parse(u"postgresql://h"_s));
        QVERIFY(!StoreLocation::parse(u""_s));
    }
};

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 3 && arguments.at(1) == u"--die-in-transaction"_s)
        return dieInTransaction(arguments.at(2));
    tst_Store test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_Store.moc"

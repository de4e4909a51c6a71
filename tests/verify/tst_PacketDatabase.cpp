// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "verify/PacketDatabase.h"
#include "verify/ShellCsv.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <sqlite3.h>
#include <thread>

using namespace plumbline;
using namespace Qt::Literals::StringLiterals;

/// A database of strangers: it can be asked, and can do nothing.
class tst_PacketDatabase : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QString make(const QByteArray &sql)
    {
        const QString path = m_folder.filePath(u"evidence.db"_s);
        QFile::remove(path);
        sqlite3 *database = nullptr;
        sqlite3_open(path.toUtf8().constData(), &database);
        char *error = nullptr;
        if (sqlite3_exec(database, sql.constData(), nullptr, nullptr, &error) != SQLITE_OK)
            qWarning("%s", error);
        sqlite3_close(database);
        return path;
    }

    static QByteArray answer(const PacketDatabase &database, const QByteArray &sql)
    {
        const auto statement = database.prepare(sql);
        const auto printed = statement ? shellCsv(**statement) : fail(statement.error());
        return printed ? *printed : "refused: " + toString(printed.error()).toUtf8();
    }

private slots:
    void itAnswersQuestions()
    {
        const QString path = make("CREATE TABLE log_entry (seq INTEGER PRIMARY KEY, line TEXT);"
                                  "INSERT INTO log_entry VALUES (0, '{\"a\":7}');"
                                  "CREATE VIEW v AS SELECT seq, json_extract(line, '$.a') AS a FROM log_entry");
        const auto database = PacketDatabase::open(path);
        QVERIFY2(database, database ? "" : qPrintable(toString(database.error())));
        QVERIFY((*database)->hasTable("log_entry"));
        QVERIFY(!(*database)->hasTable("v"));
        QCOMPARE(answer(**database, "SELECT a FROM v"), "a\n7\n"_ba);
        QCOMPARE(answer(**database,
                        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3) "
                        "SELECT sum(i) AS s FROM n; -- done\n"),
                 "s\n6\n"_ba);
        QCOMPARE(answer(**database, "SELECT value FROM json_each('[5]')"), "value\n5\n"_ba);
        QProcess shell;
        shell.start(u"sqlite3"_s,
                    {u"-readonly"_s, u"-safe"_s, u"-list"_s, u"-noheader"_s, path,
                     u"SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name"_s});
        QVERIFY(shell.waitForFinished());
        QCOMPARE((*database)->schema(), shell.readAllStandardOutput());
    }

    void itDoesNothingElse_data()
    {
        QTest::addColumn<QByteArray>("sql");
        for (const char *sql :
             {"INSERT INTO t VALUES (1)", "DELETE FROM t", "UPDATE t SET a = 1", "CREATE TABLE u (a)", "DROP TABLE t",
              "UPDATE sqlite_master SET sql = ''", "ATTACH 'x.db' AS x", "PRAGMA journal_mode=WAL",
              "PRAGMA integrity_check", "VACUUM INTO 'y.db'", "BEGIN", "SELECT load_extension('x')",
              "SELECT 1; SELECT 2", "", "-- nothing", ".shell id", "SELECT writefile('x', 'y')",
              "SELECT readfile('/etc/passwd')", "SELECT * FROM pragma_table_info('t')"})
            QTest::newRow(sql) << QByteArray(sql);
    }

    void itDoesNothingElse()
    {
        QFETCH(QByteArray, sql);
        const auto database = PacketDatabase::open(make("CREATE TABLE t (a)"));
        QVERIFY(database);
        QVERIFY2(answer(**database, sql).startsWith("refused"), answer(**database, sql).constData());
        QVERIFY(!QFile::exists(u"x.db"_s) && !QFile::exists(u"y.db"_s) && !QFile::exists(u"x"_s));
    }

    void whatActsByItselfIsRefused_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::newRow("trigger")
            << "CREATE TABLE t (a); CREATE TRIGGER r AFTER INSERT ON t BEGIN DELETE FROM t; END"_ba;
        QTest::newRow("journal beside it") << "PRAGMA journal_mode=WAL; CREATE TABLE t (a)"_ba;
        QTest::newRow("virtual") << "CREATE VIRTUAL TABLE t USING fts5(a)"_ba;
    }

    void whatActsByItselfIsRefused()
    {
        QFETCH(QByteArray, sql);
        QVERIFY(!PacketDatabase::open(make(sql)));
    }

    void damageIsSeen()
    {
        const QString path = make("CREATE TABLE t (a TEXT); WITH n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE "
                                  "i < 2000) INSERT INTO t SELECT 'some text ' || i FROM n; CREATE INDEX i ON t (a)");
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray good = file.readAll();
        file.close();
        int refused = 0;
        const auto tried = [&](const QByteArray &bytes) {
            QFile bad(path);
            QVERIFY(bad.open(QIODevice::WriteOnly));
            bad.write(bytes);
            bad.close();
            const auto database = PacketDatabase::open(path);
            if (!database || !(*database)->checkPages())
                ++refused;
            else
                answer(**database, "SELECT count(*), max(a) FROM t"); // whatever it says: no crash
        };
        for (qsizetype page = 0; page < good.size() / 4096; ++page) {
            QByteArray bad = good;
            for (qsizetype i = 0; i < 8; ++i)
                bad[page * 4096 + (page == 0 ? 100 : 0) + i] = char(0xff);
            tried(bad);
        }
        QVERIFY2(refused >= good.size() / 4096 - 1, qPrintable(QString::number(refused)));
        tried(good.first(5000));
        tried("no database at all");
        tried({});
    }

    void aQuestionWithoutAnEndCanBeStopped()
    {
        std::atomic_bool stop = false;
        const auto database = PacketDatabase::open(make("CREATE TABLE t (a)"), &stop);
        QVERIFY(database);
        std::thread later([&] {
            std::this_thread::sleep_for(std::chrono::milliseconds(50));
            stop = true;
        });
        const QByteArray said = answer(
            **database, "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n");
        later.join();
        QVERIFY2(said.startsWith("refused"), said.constData());
    }
};

QTEST_GUILESS_MAIN(tst_PacketDatabase)
#include "tst_PacketDatabase.moc"

// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/SqliteStatement.h"
#include "verify/ShellCsv.h"

#include <QProcess>
#include <QTest>
#include <sqlite3.h>

using namespace plumbline;
using namespace Qt::Literals::StringLiterals;

/// Figures are printed as the sqlite3 shell prints them: the shell itself is asked.
class tst_ShellCsv : public QObject
{
    Q_OBJECT

private:
    sqlite3 *m_database = nullptr;

private slots:
    void initTestCase() { QCOMPARE(sqlite3_open(":memory:", &m_database), SQLITE_OK); }
    void cleanupTestCase() { sqlite3_close(m_database); }

    void itIsWhatTheShellPrints_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::newRow("numbers") << "SELECT 1 AS a, -7, 9223372036854775807, 1.5, 0.1 + 0.2, 1e100, -0.0, 3.0"_ba;
        QTest::newRow("texts")
            << "SELECT 'plain' AS x, '' AS empty, NULL AS none, 'a,b', 'it''s', 'say \"hi\"', ' '"_ba;
        QTest::newRow("names") << "SELECT 1 AS \"a b\", 2 AS \"c,d\", 3 AS \"\""_ba;
        QTest::newRow("lines") << "SELECT 'a' || char(10) || 'b', char(13), char(9), char(127)"_ba;
        QTest::newRow("beyond ASCII") << "SELECT 'gr\xc3\xbc\xc3\x9f', char(0x202e), char(0x1f600)"_ba;
        QTest::newRow("a zero inside") << "SELECT 'a' || char(0) || 'b', char(0)"_ba;
        QTest::newRow("bytes") << "SELECT x'414243', x''"_ba;
        QTest::newRow("many rows") << "WITH n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100) "
                                      "SELECT i, i * 1.0 / 7, CASE WHEN i % 3 THEN i END FROM n"_ba;
        QTest::newRow("no row") << "SELECT 1 AS a WHERE 0"_ba;
    }

    void itIsWhatTheShellPrints()
    {
        QFETCH(QByteArray, sql);
        QProcess shell;
        shell.start(u"sqlite3"_s, {u"-csv"_s, u"-header"_s, u":memory:"_s, QString::fromUtf8(sql)});
        QVERIFY(shell.waitForFinished());
        const auto statement = SqliteStatement::prepare(m_database, sql);
        QVERIFY(statement);
        const auto printed = shellCsv(**statement);
        QVERIFY(printed);
        QCOMPARE(*printed, shell.readAllStandardOutput());
        const auto read = readShellCsv(*printed);
        QVERIFY2(read, read ? "" : qPrintable(toString(read.error())));
        QCOMPARE(read->isEmpty(), printed->isEmpty());
    }

    void itIsReadBack()
    {
        const auto rows = readShellCsv("a,\"b c\"\n1,\"x \"\"y\"\"\n,z\"\n,\"\"\n");
        QVERIFY2(rows, rows ? "" : qPrintable(toString(rows.error())));
        const QList<QByteArrayList> expected{{"a", "b c"}, {"1", "x \"y\"\n,z"}, {"", ""}};
        QCOMPARE(*rows, expected);
        QVERIFY(!readShellCsv("a,b\n1\n"));
        QVERIFY(!readShellCsv("a,b\n1,\"2\n"));
        QVERIFY(!readShellCsv("a,b\n1,2"));
    }
};

QTEST_GUILESS_MAIN(tst_ShellCsv)
#include "tst_ShellCsv.moc"

// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Program.h"

#include "base/Clock.h"
#include "domain/Row.h"
#include "store/LogWriter.h"
#include "store/RawRecords.h"
#include "store/RowWriter.h"
#include "store/StoreConnection.h"
#include "store/SyncLedger.h"

#include "base/Digest.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace plumbline;

/// What the command line promises to scripts: exit codes, channels, JSON shapes, and text that cannot steer a terminal.
class tst_CommandLine : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void exitCodes_data();
    void exitCodes();
    void everyVerbHasHelp_data();
    void everyVerbHasHelp();
    void commonOptionsStandAnywhere();
    void rowsAreNdjson();
    void rowsCanBeFiltered();
    void escapesAreInert();
    void documentsAreOneJson_data();
    void documentsAreOneJson();
    void rawBytesAreExact();
    void changedBytesAreFound();
    void importAnswersForFiles();
    void importKnowsReports();

private:
    void fill(const QString &path) const;
    Ended run(const QStringList &arguments) const { return m_program->run(arguments); }

    QTemporaryDir m_folder;
    std::unique_ptr<Program> m_program;
    QString m_store;
    const QByteArray m_body = "{\"results\":[{\"id\":7,\"reason\":\"\\u001b[31mred\\u202e\"}]}";
    const QString m_hostile = u"\x1b[31mred\x1b]8;;http://evil.example\x07\u202Egnp\u009B"_s;
};

void tst_CommandLine::fill(const QString &path) const
{
    const auto location = StoreLocation::parse(path);
    const auto store = StoreConnection::open(*location, StoreConnection::Access::ReadWrite);
    QVERIFY(store);
    const TimePoint now = parseInstant(u"2026-11-16T08:00:00.25Z"_s).value();
    SyncLedger ledger(**store);
    auto run = ledger.startOrResume(u"dojo"_s, u"defectdojo"_s, now);
    QVERIFY2(run, run ? "" : qPrintable(toString(run.error())));
    RawAnswer answer{u"dojo"_s, u"risk_acceptances"_s, u"https://dojo.example/api"_s, 200, {{u"date"_s, u"x"_s}}, now,
                     m_body,    sha256Hex(m_body)};
    QVERIFY(RawRecords(**store).keep(answer, run->id));
    QList<std::pair<Row, RowOrigin>> rows;
    for (const QString &id : {u"7"_s, u"8"_s, u"9"_s}) {
        Row row = Row::of(*findRowType(u"exception"));
        row.set(u"id", id);
        row.set(u"service", id == u"9" ? u"card-vault"_s : u"payments-api"_s);
        row.set(u"reason", m_hostile);
        row.set(u"created_at", parseInstant(u"2026-10-0%1T00:00:00Z"_s.arg(id)).value());
        rows.append({row, {u"dojo"_s, u"risk_acceptances"_s, answer.sha256, u"/results/0"_s, {}}});
    }
    RowWriter writer(**store, run->id);
    QVERIFY(writer.write(rows, now));
    QVERIFY(writer.reject(
        {{u"dojo"_s, u"risk_acceptances"_s, u"exception"_s, answer.sha256, u"/results/1"_s, u"id"_s, m_hostile}}, now));
    run->state = u"complete"_s;
    QVERIFY(ledger.finish(*run, now));
}

void tst_CommandLine::initTestCase()
{
    m_program = std::make_unique<Program>(m_folder.path());
    m_store = m_folder.filePath(u"store.db"_s);
    fill(m_store);
    QFile broken(m_folder.filePath(u"broken.toml"_s));
    QVERIFY(broken.open(QIODevice::WriteOnly));
    broken.write("[organisation]\nname = \"A\"\ntypo = 1\n");
    QFile noise(m_folder.filePath(u"noise.db"_s));
    QVERIFY(noise.open(QIODevice::WriteOnly));
    noise.write(QByteArray(9'000, 'x'));
    QFile dead(m_folder.filePath(u"dead.toml"_s));
    QVERIFY(dead.open(QIODevice::WriteOnly));
    dead.write("[organisation]\nname = \"A\"\n[[source]]\nid = \"p\"\nconnector = \"prometheus\"\nbase_url = "
               "\"http://127.0.0.1:9\"\nkeeps = \"400d\"\n");
}

void tst_CommandLine::exitCodes_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("says"); ///< On stderr, or on stdout when it is an answer.
    const QString store = m_folder.filePath(u"store.db"_s);
    const auto file = [&](const QString &name) { return m_folder.filePath(name); };
    QTest::newRow("help") << QStringList{u"--help"_s} << 0 << u"Exit codes"_s;
    QTest::newRow("version") << QStringList{u"--version"_s} << 0 << u"plumbline 0."_s;
    QTest::newRow("yes") << QStringList{u"store"_s, u"check"_s, u"--store"_s, store} << 0 << u"clean"_s;
    QTest::newRow("what a person knows of upstream")
        << QStringList{u"source"_s, u"list"_s, u"--config"_s, file(u"dead.toml"_s), u"--store"_s, file(u"none.db"_s)}
        << 0 << u"p: upstream keeps 400 days, as the configuration says"_s;
    QTest::newRow("no verb") << QStringList{} << 2 << u"subcommand"_s;
    QTest::newRow("unknown verb") << QStringList{u"frobnicate"_s} << 2 << u"frobnicate"_s;
    QTest::newRow("unknown option") << QStringList{u"store"_s, u"info"_s, u"--colour"_s} << 2 << u"--colour"_s;
    QTest::newRow("missing operand") << QStringList{u"rows"_s} << 2 << u"TYPE"_s;
    QTest::newRow("unknown row type") << QStringList{u"rows"_s, u"exeption"_s, u"--store"_s, store} << 2
                                      << u"exeption"_s;
    QTest::newRow("unknown metric") << QStringList{u"metric"_s, u"run"_s, u"nothing"_s, u"--store"_s, store} << 2
                                    << u"bypass_rate"_s;
    QTest::newRow("unknown field") << QStringList{u"rows"_s,       u"exception"_s, u"--where"_s,
                                                  u"colour=red"_s, u"--store"_s,   store}
                                   << 2 << u"colour"_s;
    QTest::newRow("bad instant") << QStringList{u"store"_s,     u"info"_s,    u"--as-of"_s,
                                                u"yesterday"_s, u"--store"_s, store}
                                 << 2 << u"yesterday"_s;
    QTest::newRow("bad format") << QStringList{u"review"_s, u"--format"_s, u"docx"_s} << 2 << u"docx"_s;
    QTest::newRow("bad period") << QStringList{u"metric"_s,     u"run"_s,        u"bypass_rate"_s,
                                               u"--from"_s,     u"2026-05-01"_s, u"--to"_s,
                                               u"2026-04-01"_s, u"--store"_s,    store}
                                << 2 << u"before it starts"_s;
    QTest::newRow("no such record") << QStringList{u"evidence"_s, u"show"_s, u"exception:dojo:77"_s, u"--store"_s,
                                                   store}
                                    << 3 << u"no such row"_s;
    QTest::newRow("a record by its id") << QStringList{u"evidence"_s, u"show"_s, u"7"_s, u"--store"_s, store} << 0
                                        << u"exception 7"_s;
    QTest::newRow("a service that no row has")
        << QStringList{u"metric"_s, u"run"_s, u"exception_aging"_s, u"--service"_s, u"paymets"_s, u"--store"_s, store}
        << 2 << u"no row has the service \"paymets\""_s;
    QTest::newRow("a configuration that is not there")
        << QStringList{u"rows"_s, u"service"_s, u"--config"_s, file(u"none.toml"_s), u"--store"_s, store} << 3
        << u"no such file"_s;
    QTest::newRow("known answers that are not there")
        << QStringList{u"metric"_s, u"check"_s, file(u"none.json"_s)} << 3 << u"that you may read"_s;
    QTest::newRow("no store") << QStringList{u"store"_s, u"info"_s, u"--store"_s, file(u"none.db"_s)} << 3
                              << u"no such file"_s;
    QTest::newRow("no database") << QStringList{u"store"_s, u"info"_s, u"--store"_s, file(u"noise.db"_s)} << 3
                                 << u"noise.db"_s;
    QTest::newRow("bad configuration") << QStringList{u"sync"_s, u"--config"_s, file(u"broken.toml"_s)} << 3
                                       << u"broken.toml:3"_s;
    QTest::newRow("no configuration") << QStringList{u"sync"_s, u"--config"_s, file(u"none.toml"_s)} << 3
                                      << u"none.toml"_s;
    QTest::newRow("unreadable answers") << QStringList{u"metric"_s, u"check"_s, file(u"none.json"_s)} << 3
                                        << u"none.json"_s;
    QTest::newRow("source check says no")
        << QStringList{u"source"_s, u"check"_s, u"--config"_s, file(u"dead.toml"_s)} << 1 << u"problem"_s;
}

void tst_CommandLine::exitCodes()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, code);
    QFETCH(QString, says);
    const Ended ended = run(arguments);
    QVERIFY2(ended.exitCode == code,
             qPrintable(u"%1: "_s.arg(ended.exitCode) + QString::fromUtf8(ended.out + ended.err)));
    const QByteArray &where = code > 1 ? ended.err : ended.out;
    QVERIFY2(where.contains(says.toUtf8()), where);
    if (code > 1)
        QVERIFY2(ended.out.isEmpty(), ended.out);
}

void tst_CommandLine::everyVerbHasHelp_data()
{
    QTest::addColumn<QString>("verb");
    for (const char *verb : {"sync",
                             "import",
                             "record",
                             "source list",
                             "source check",
                             "source test",
                             "source set-secret",
                             "source forget-secret",
                             "rows",
                             "metric list",
                             "metric show",
                             "metric run",
                             "metric series",
                             "metric baseline lock",
                             "metric baseline rebase",
                             "metric baseline list",
                             "metric check",
                             "price preview",
                             "review",
                             "evidence show",
                             "evidence search",
                             "evidence population",
                             "request answer",
                             "sample select",
                             "store info",
                             "store check",
                             "store migrate",
                             "simulate",
                             "doctor"})
        QTest::newRow(verb) << QString::fromLatin1(verb);
}

void tst_CommandLine::everyVerbHasHelp()
{
    QFETCH(QString, verb);
    const Ended ended = run(verb.split(u' ') + QStringList{u"--help"_s});
    QCOMPARE(ended.exitCode, 0);
    QVERIFY2(ended.out.contains(verb.section(u' ', -1).toUtf8()), ended.out);
    QVERIFY(ended.err.isEmpty());
}

void tst_CommandLine::commonOptionsStandAnywhere()
{
    const Ended before = run({u"--store"_s, m_store, u"--json"_s, u"store"_s, u"info"_s});
    const Ended after = run({u"store"_s, u"info"_s, u"--store"_s, u"sqlite:"_s + m_store, u"--json"_s});
    const Ended between = run({u"store"_s, u"--json"_s, u"--store"_s, m_store, u"info"_s});
    QCOMPARE(before.exitCode, 0);
    QVERIFY(!before.json().isEmpty());
    QCOMPARE(after.json(), before.json());
    QCOMPARE(between.json(), before.json());
}

void tst_CommandLine::rowsAreNdjson()
{
    const QList<QJsonObject> rows = run({u"rows"_s, u"exception"_s, u"--json"_s, u"--store"_s, m_store}).records();
    QCOMPARE(rows.size(), 3);
    const QJsonObject row = rows.first(); // newest first
    QCOMPARE(row[u"id"_s].toString(), u"9"_s);
    QCOMPARE(row[u"created_at"_s].toString(), u"2026-10-09T00:00:00Z"_s);
    QVERIFY(row.contains(u"expires_at"_s) && row[u"expires_at"_s].isNull());
    QCOMPARE(row[u"reason"_s].toString(), m_hostile);
    QCOMPARE(row[u"source"_s].toString(), u"dojo"_s);
    QCOMPARE(row[u"source_id"_s].toString(), u"9"_s);
    // The clock stands still; what came is known after the reading began.
    QCOMPARE(row[u"observed_at"_s].toString(), u"2026-11-16T08:00:00.250000001Z"_s);
    QCOMPARE(row[u"raw_sha256"_s].toString(), sha256Hex(m_body));
    QCOMPARE(row[u"raw_pointer"_s].toString(), u"/results/0"_s);
    const QList<QJsonObject> rejected = run({u"rows"_s, u"rejected"_s, u"--json"_s, u"--store"_s, m_store}).records();
    QCOMPARE(rejected.size(), 1);
    QCOMPARE(rejected.first()[u"field"_s].toString(), u"id"_s);
}

void tst_CommandLine::rowsCanBeFiltered()
{
    const auto count = [&](const QStringList &filter) {
        return run(QStringList{u"rows"_s, u"exception"_s, u"--count"_s, u"--store"_s, m_store} + filter).out.trimmed();
    };
    QCOMPARE(count({}), "3");
    QCOMPARE(count({u"--service"_s, u"payments-api"_s}), "2");
    QCOMPARE(count({u"--service"_s, u"payments-api"_s, u"--service"_s, u"card-vault"_s}), "3");
    QCOMPARE(count({u"--from"_s, u"2026-10-08T00:00:00Z"_s}), "2");
    QCOMPARE(count({u"--from"_s, u"2026-10-08T00:00:00Z"_s, u"--to"_s, u"2026-10-09"_s}), "1");
    QCOMPARE(count({u"--where"_s, u"id=7"_s}), "1");
    QCOMPARE(count({u"--known-at"_s, u"2026-11-16T07:00:00Z"_s}), "0");
    // What came later does not exist.
    QCOMPARE(count({u"--as-of"_s, u"2026-10-08T00:00:00Z"_s}), QByteArray("2"));
    QCOMPARE(count({u"--as-of"_s, u"2026-10-08T00:00:00Z"_s, u"--from"_s, u"2026-10-08"_s}), QByteArray("1"));
}

void tst_CommandLine::escapesAreInert()
{
    for (const QStringList &arguments : {QStringList{u"rows"_s, u"exception"_s}, QStringList{u"rows"_s, u"rejected"_s},
                                         QStringList{u"evidence"_s, u"show"_s, u"exception:dojo:7"_s},
                                         QStringList{u"evidence"_s, u"search"_s, u"gnp"_s},
                                         QStringList{u"metric"_s, u"run"_s, u"exception_aging"_s, u"--rows"_s},
                                         QStringList{u"evidence"_s, u"show"_s, m_hostile}}) {
        const Ended ended = run(arguments + QStringList{u"--store"_s, m_store});
        const QString said = QString::fromUtf8(ended.out + ended.err);
        QVERIFY(!said.isEmpty());
        for (const QChar c : said) {
            const bool isInert = c == u'\n'
                || (c.unicode() >= 0x20 && (c.unicode() < 0x7f || c.unicode() > 0x9f) && c.unicode() != 0x202e);
            QVERIFY2(isInert, qPrintable(arguments.join(u' ')));
        }
    }
}

void tst_CommandLine::documentsAreOneJson_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("metric list") << QStringList{u"metric"_s, u"list"_s};
    QTest::newRow("metric show") << QStringList{u"metric"_s, u"show"_s, u"bypass_rate"_s};
    QTest::newRow("metric run") << QStringList{u"metric"_s, u"run"_s, u"exception_aging"_s};
    QTest::newRow("metric run by") << QStringList{u"metric"_s, u"run"_s, u"exception_aging"_s, u"--group-by"_s,
                                                  u"service"_s};
    QTest::newRow("share by") << QStringList{u"metric"_s, u"run"_s, u"bypass_rate"_s, u"--group-by"_s, u"service"_s};
    QTest::newRow("diagnose") << QStringList{u"diagnose"_s, u"--rows"_s, u"--threshold"_s, u"R08/p95_s=60"_s};
    QTest::newRow("store check") << QStringList{u"store"_s, u"check"_s};
    QTest::newRow("evidence show") << QStringList{u"evidence"_s, u"show"_s, u"exception:dojo:7"_s};
    QTest::newRow("doctor") << QStringList{u"doctor"_s};
    QTest::newRow("source list") << QStringList{u"source"_s, u"list"_s};
    QTest::newRow("review") << QStringList{u"review"_s};
}

void tst_CommandLine::documentsAreOneJson()
{
    QFETCH(QStringList, arguments);
    const Ended ended = run(arguments + QStringList{u"--json"_s, u"--store"_s, m_store});
    QVERIFY2(ended.exitCode == 0, ended.err);
    QJsonParseError error;
    QJsonDocument::fromJson(ended.out, &error);
    QVERIFY2(error.error == QJsonParseError::NoError, ended.out);
}

void tst_CommandLine::rawBytesAreExact()
{
    const Ended raw = run({u"evidence"_s, u"show"_s, u"exception:dojo:7"_s, u"--raw"_s, u"--store"_s, m_store});
    QCOMPARE(raw.exitCode, 0);
    QCOMPARE(raw.out, m_body);
}

void tst_CommandLine::changedBytesAreFound()
{
    const QString copy = m_folder.filePath(u"changed.db"_s);
    fill(copy);
    QProcess sqlite;
    sqlite.start(
        u"sqlite3"_s,
        {copy,
         u"UPDATE raw_answer SET sha256 = sha256; UPDATE exception_version SET reason = 'mended' WHERE id = '7'"_s});
    if (!sqlite.waitForFinished() || sqlite.exitCode() != 0)
        QSKIP("sqlite3 is not installed, or the store forbids the change");
    const Ended checked = run({u"store"_s, u"check"_s, u"--json"_s, u"--store"_s, copy});
    QCOMPARE(checked.exitCode, 1);
    QCOMPARE(checked.json()[u"clean"_s].toBool(), false);
    QVERIFY(!checked.json()[u"findings"_s].toArray().isEmpty());
}

void tst_CommandLine::importAnswersForFiles()
{
    const QString store = m_folder.filePath(u"import.db"_s);
    const QString answer = m_folder.filePath(u"components.json"_s);
    QFile file(answer);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("not json at all");
    file.close();
    const Ended broken = run({u"import"_s, u"backstage/components"_s, answer, u"--store"_s, store});
    QVERIFY2(broken.exitCode == 3, broken.out + broken.err);
    const Ended unknown = run({u"import"_s, u"nothing/at-all"_s, answer, u"--store"_s, store});
    QVERIFY2(unknown.exitCode == 2 || unknown.exitCode == 3, unknown.out + unknown.err);
}

void tst_CommandLine::importKnowsReports()
{
    const QString store = m_folder.filePath(u"reports.db"_s);
    const auto write = [this](const QString &name, const QByteArray &bytes) {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName() : QString();
    };
    const QString table = write(u"export.csv"_s,
                                "Project Name,Scanner Name,Tool,Status,Vulnerability,Severity,Detected At,Full Path\n"
                                "Shop,S,sast,detected,\"One\non two lines\",low,2026-11-01 10:00:00 UTC,a/b\n");
    const QString broken = write(u"broken.json"_s, "{\"runs\": [");
    const Ended both = run({u"import"_s, table, broken, u"--service"_s, u"Card Vault"_s, u"--store"_s, store});
    QVERIFY2(both.exitCode == 4, both.out + both.err);
    QVERIFY2(both.out.contains("GitLab vulnerability export (CSV): 1 rows new"), both.out);
    QVERIFY2(both.err.contains("broken.json"), both.err);
    const Ended none = run({u"import"_s, broken, u"--store"_s, store});
    QVERIFY2(none.exitCode == 3, none.out + none.err);
    const Ended json = run({u"import"_s, u"gitlab-reports"_s, table, u"--json"_s, u"--store"_s, store});
    QCOMPARE(json.exitCode, 0);
    QVERIFY2(!json.err.contains("ahead of this machine's clock"), json.err);
    {
        const auto opened
            = StoreConnection::open({StoreLocation::Engine::Sqlite, store}, StoreConnection::Access::ReadWrite);
        const TimePoint later = SystemClock().now() + std::chrono::days(3);
        QVERIFY(opened && LogWriter(**opened).advance(later));
    }
    const Ended ahead = run({u"import"_s, u"gitlab-reports"_s, table, u"--store"_s, store});
    QCOMPARE(ahead.exitCode, 0);
    QVERIFY2(ahead.err.contains("ahead of this machine's clock"), ahead.err);
    QCOMPARE(json.json()[u"files"_s][0][u"stream"_s].toString(), u"gitlab-reports/vulnerability_export"_s);
    for (const QStringList &wrong : {QStringList{table, u"--set"_s, u"version"_s},
                                     {table, u"--at"_s, u"noon"_s},
                                     {u"nothing"_s, table},
                                     {u"sarif"_s},
                                     {u"sarif"_s, table, u"--set"_s, u"a=b"_s}}) {
        const Ended refused = run(QStringList(u"import"_s) + wrong + QStringList{u"--store"_s, store});
        QVERIFY2(refused.exitCode == 2, qPrintable(wrong.join(u' ') + QString::fromUtf8(refused.err)));
    }
    const Ended found = run({u"rows"_s, u"finding"_s, u"--json"_s, u"--store"_s, store});
    const QString id = QJsonDocument::fromJson(found.out.split('\n').first()).object()[u"id"_s].toString();
    const Ended shown = run({u"evidence"_s, u"show"_s, id, u"--store"_s, store});
    QVERIFY2(shown.out.contains("line:2, lines 2 to 2"), shown.out + shown.err);
    const QString whole = u"finding:import:gitlab-reports:"_s + id;
    const Ended named = run({u"evidence"_s, u"show"_s, whole, u"--store"_s, store});
    QVERIFY2(named.exitCode == 0, named.out + named.err);
    const Ended raw = run({u"evidence"_s, u"show"_s, id, u"--raw"_s, u"--store"_s, store});
    QVERIFY2(raw.out.startsWith("Project Name,Scanner"), raw.out);
}

QTEST_GUILESS_MAIN(tst_CommandLine)
#include "tst_CommandLine.moc"

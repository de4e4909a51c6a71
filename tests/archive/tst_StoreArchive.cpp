// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Whole stores from one engine to another: everything arrives, or nothing does.
#include "Patience.h"
#include "TestStore.h"
#include "archive/StoreArchive.h"
#include "archive/TableCatalog.h"
#include "store/PresenceLedger.h"
#include "store/RawRecords.h"
#include "store/SqlQuery.h"
#include "store/StoreCheck.h"
#include "store/StoreSnapshot.h"
#include "store/SyncLedger.h"

#include <QFileInfo>
#include <QProcess>
#include <QTest>
#include <csignal>

using namespace plumbline;
using namespace Qt::Literals::StringLiterals;
using Access = StoreConnection::Access;

namespace {

constexpr int manyRows = 25'000; ///< Enough for work to be stopped in its middle.

/// Every version of every exception, as text.
QStringList rowsOf(const StoreLocation &location)
{
    const auto store = StoreConnection::open(location, Access::ReadOnly);
    if (!store)
        return {toString(store.error())};
    QStringList rows;
    for (const char *knownAt : {"2026-02-01T12:00:00Z", "2026-03-01T12:00:00Z"}) {
        RowFilter filter = TestStore::exceptions();
        filter.knownAt = TestStore::at(knownAt);
        const auto page = RowQueries(**store).page(filter, 0, 1'000);
        if (!page)
            return {toString(page.error())};
        for (const StoredRow &row : *page)
            rows.append(row.row.id() + u' ' + row.digest + u' ' + QString::number(row.versionId));
    }
    return rows;
}

StoreSums sumsOf(const StoreLocation &location)
{
    const auto store = StoreConnection::open(location, Access::ReadOnly);
    if (!store)
        return {};
    const auto snapshot = StoreSnapshot::take(**store);
    return StoreCopy::sumsOf(**store, {}, {}).value_or(StoreSums());
}

/// Moves a store and dies by SIGKILL on the way.
int dieWhileMoving(const QString &from, const QString &to)
{
    const auto store = StoreConnection::open(*StoreLocation::parse(from), Access::ReadOnly);
    WorkWatch watch;
    watch.onProgress = [](const QString &, qint64, qint64) { std::raise(SIGKILL); };
    return store && StoreArchive(watch).move(**store, *StoreLocation::parse(to)) ? 1 : 2;
}

} // namespace

class tst_StoreArchive : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_test.close(); }
    void noTableIsForgotten_data() { ways(); }
    void noTableIsForgotten();
    void whatArrivesIsTheSameStore_data() { ways(); }
    void whatArrivesIsTheSameStore();
    void anArchiveThatWasChangedIsRefused_data() { TestStore::engines(); }
    void anArchiveThatWasChangedIsRefused();
    void aMoveThatDiesLeavesNoStore_data() { ways(); }
    void aMoveThatDiesLeavesNoStore();
    void whatIsThereStays_data() { ways(); }
    void whatIsThereStays();
    void workThatIsStoppedLeavesNothing_data() { ways(); }
    void workThatIsStoppedLeavesNothing();

private:
    static void ways();
    StoreConnection &store() { return m_test.connection(); }
    /// A place of the engine that the row says, with nothing in it.
    StoreLocation target();
    void fillReal();
    void fillMany();
    QStringList fillEveryTable();
    QString path(const QString &name) const { return m_folder.filePath(name); }

    TestStore m_test;
    std::unique_ptr<PostgresServer> m_server;
    QString m_why;
    QTemporaryDir m_folder;
    int m_places = 0;
};

void tst_StoreArchive::ways()
{
    QTest::addColumn<QString>("engine");
    QTest::addColumn<QString>("to");
    for (const char *from : {"file", "postgresql"}) {
        for (const char *to : {"file", "postgresql"})
            QTest::addRow("%s to %s", from, to) << QString::fromLatin1(from) << QString::fromLatin1(to);
    }
}

void tst_StoreArchive::init()
{
    OPEN_TEST_STORE(m_test);
    if (!m_server)
        m_server = PostgresServer::start(&m_why);
}

StoreLocation tst_StoreArchive::target()
{
    const QString to = *static_cast<QString *>(QTest::qData("to", QMetaType::QString));
    return *StoreLocation::parse(to == u"file"_s ? path(u"to-%1.db"_s.arg(++m_places)) : m_server->freshDatabase());
}

void tst_StoreArchive::fillReal()
{
    SyncLedger ledger(store());
    const auto run = ledger.startOrResume(u"dojo"_s, u"defectdojo"_s, TestStore::at("2026-02-01T00:00:00Z"));
    QVERIFY(run);
    QCOMPARE(m_test
                 .write({TestStore::exceptionRow(u"e1"_s), TestStore::exceptionRow(u"e2"_s, u"päy ☂ \U0001F9ED"_s)},
                        TestStore::at("2026-02-01T00:00:00Z"))
                 .added,
             2);
    QCOMPARE(m_test.write({TestStore::exceptionRow(u"e1"_s, QString())}, TestStore::at("2026-03-01T00:00:00Z")).changed,
             1);
    m_test.keepAnswer(QByteArray("\0\xff\x80 not text", 12));
    m_test.keepAnswer("");
    m_test.keepAnswer(QByteArray(3'000'000, 'x'));
    const RowOrigin origin = m_test.keepAnswer();
    QVERIFY(store().transaction([&] { return TestStore::writePage(store(), origin, 3); }));
    QVERIFY(ledger.finish(*run, TestStore::at("2026-02-01T00:05:00Z")));
}

void tst_StoreArchive::fillMany()
{
    QVERIFY(SqlQuery(store()).run(
        u"fill"_s,
        u"INSERT INTO raw_answer (run_id, source, stream, url, status, headers, fetched_ns, sha256) WITH RECURSIVE "
        u"n(i) AS "
        "(SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %1) SELECT i, 's', 's', 'u', 200, '{}', i, 'x' FROM n"_s.arg(
            manyRows)));
}

/// Puts a row into each table that has none; the names of those that are filled now. Numbers are larger than what
/// other number types can hold.
QStringList tst_StoreArchive::fillEveryTable()
{
    QStringList filled;
    const auto tables = TableCatalog(store()).tables();
    for (const StoreTable &table : *tables) {
        QStringList names;
        QVariantList values;
        for (const StoreColumn &column : table.columns) {
            if (column.name == table.counting)
                continue;
            names.append(column.name);
            values.append(column.kind == StoreColumn::Kind::Number     ? QVariant(std::numeric_limits<qint64>::max())
                              : column.kind == StoreColumn::Kind::Text ? QVariant(u"ü"_s)
                                                                       : QVariant(QByteArray(32, '\0')));
        }
        SqlQuery query(store());
        if (query.run(u"count"_s, u"SELECT COUNT(*) FROM "_s + table.name) && query.next() && query.number(0) == 0)
            (void)SqlQuery(store()).run(
                u"fill"_s,
                u"INSERT INTO %1 (%2) VALUES (%3)"_s.arg(table.name, names.join(u", "_s), placeholders(names.size())),
                values);
        SqlQuery again(store());
        if (again.run(u"count"_s, u"SELECT COUNT(*) FROM "_s + table.name) && again.next() && again.number(0) > 0)
            filled.append(table.name);
    }
    return filled;
}

void tst_StoreArchive::noTableIsForgotten()
{
    // Asked in other words than the product does.
    SqlQuery all(store());
    QVERIFY(all.run(
        u"all"_s,
        store().location().engine == StoreLocation::Engine::Sqlite
            ? u"SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite@_%' ESCAPE '@' ORDER BY 1"_s
            : u"SELECT CAST(relname AS TEXT) FROM pg_class WHERE relkind IN ('r', 'p') AND relnamespace = 'public'::regnamespace ORDER BY relname COLLATE \"C\""_s));
    QStringList names;
    while (all.next())
        names.append(all.text(0));
    QVERIFY(names.size() > 30);
    QCOMPARE(fillEveryTable(), names);

    // What is no part of the schema is derived, and stays behind.
    QVERIFY(SqlQuery(store()).run(u"derive"_s, u"CREATE TABLE search_part (type TEXT, score DOUBLE PRECISION)"_s));
    const StoreLocation place = target();
    const auto moved = StoreArchive({}).move(store(), place);
    QVERIFY2(moved, qPrintable(moved ? QString() : toString(moved.error())));
    const StoreSums arrived = sumsOf(place);
    QCOMPARE(QStringList(arrived.keys()), names);
    for (const QString &name : names)
        QVERIFY2(arrived[name].rows() > 0, qPrintable(name));
    QVERIFY(SqlQuery(store()).run(u"derive"_s, u"DROP TABLE search_part"_s));
    QCOMPARE(differenceOf(sumsOf(store().location()), arrived), QString());
}

void tst_StoreArchive::whatArrivesIsTheSameStore()
{
    fillReal();
    const QString archive = path(u"all-%1.plumbline"_s.arg(++m_places));
    const auto written = StoreArchive({}).write(store(), archive, WholeFile::Existing::Refuse);
    QVERIFY2(written, qPrintable(written ? QString() : toString(written.error())));
    const StoreLocation place = target();
    const auto read = StoreArchive({}).read(archive, place);
    QVERIFY2(read, qPrintable(read ? QString() : toString(read.error())));
    QCOMPARE(read->rows, written->rows);
    QVERIFY(read->rows > 100);

    QCOMPARE(rowsOf(place).size(), 2 + (2 + 100)); // the page came after the change, whatever its clock said
    QCOMPARE(rowsOf(place), rowsOf(m_test.location()));
    QCOMPARE(differenceOf(sumsOf(m_test.location()), sumsOf(place)), QString());
    const auto opened = StoreConnection::open(place, Access::ReadWrite);
    QVERIFY(opened);
    const auto findings = StoreCheck(**opened).run();
    for (const StoreFinding &finding : *findings)
        QFAIL(qPrintable(finding.table + u' ' + finding.key + u' ' + finding.what));
    // And it goes on: numbers that the engine counts are behind those that came.
    const auto run = SyncLedger(**opened).startOrResume(u"hub"_s, u"github"_s, TestStore::at("2026-04-01T00:00:00Z"));
    QVERIFY2(run, qPrintable(run ? QString() : toString(run.error())));
    QCOMPARE(run->id, 2);
}

void tst_StoreArchive::anArchiveThatWasChangedIsRefused()
{
    if (m_test.isInMemory())
        return;
    fillReal();
    const QString archive = path(u"changed-%1.plumbline"_s.arg(++m_places));
    QVERIFY(StoreArchive({}).write(store(), archive, WholeFile::Existing::Refuse));
    {
        const auto opened = StoreConnection::open({StoreLocation::Engine::Sqlite, archive}, Access::ReadWrite);
        QVERIFY(SqlQuery(**opened).run(u"change"_s, u"UPDATE exception_version SET owner = 'me' WHERE id = 'e2'"_s));
    }
    const QString place = path(u"none-%1.db"_s.arg(m_places));
    const auto read = StoreArchive({}).read(archive, {StoreLocation::Engine::Sqlite, place});
    QVERIFY(!read);
    QVERIFY2(read.error().detail.contains(u"rows of table exception_version are not those"_s),
             qPrintable(toString(read.error())));
    QCOMPARE(read.error().kind, Error::Kind::Format);
    QVERIFY(!QFileInfo::exists(place) && !QFileInfo::exists(place + u".part"_s));
    if (m_test.location().engine == StoreLocation::Engine::Sqlite) {
        const auto plain = StoreArchive({}).read(m_test.location().path, {StoreLocation::Engine::Sqlite, place});
        QVERIFY(!plain && plain.error().detail.contains(u"no list of digests"_s));
    }
}

void tst_StoreArchive::aMoveThatDiesLeavesNoStore()
{
    fillMany();
    const StoreLocation place = target();
    QProcess process;
    process.start(QCoreApplication::applicationFilePath(),
                  {u"--die-while-moving"_s, m_test.location().path, place.path});
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitStatus(), QProcess::CrashExit);
    QCOMPARE(process.exitCode(), SIGKILL);
    const auto opened = StoreConnection::open(place, Access::ReadOnly);
    QVERIFY(!opened);
    const bool isFile = place.engine == StoreLocation::Engine::Sqlite;
    QVERIFY2(opened.error().detail.contains(isFile ? u"no such file"_s : u"no store in it"_s),
             qPrintable(toString(opened.error())));
    QCOMPARE(QFileInfo::exists(place.path + u".part"_s), isFile);

    Result<BackupReport> moved = fail(Error::Kind::Internal, {});
    // A server may need a moment to see that the other is gone.
    for (int waited = 0; waited < patience && !moved; waited += 100) {
        moved = StoreArchive({}).move(store(), place);
        if (!moved)
            QTest::qWait(100);
    }
    QVERIFY2(moved, qPrintable(moved ? QString() : toString(moved.error())));
    QCOMPARE(differenceOf(sumsOf(m_test.location()), sumsOf(place)), QString());
    QVERIFY(!QFileInfo::exists(place.path + u".part"_s));
}

void tst_StoreArchive::whatIsThereStays()
{
    fillReal();
    const StoreLocation place = target();
    {
        const auto other = StoreConnection::open(place, Access::ReadWrite);
        QVERIFY(other);
        QVERIFY(SyncLedger(**other).startOrResume(u"other"_s, u"github"_s, TestStore::at("2026-04-01T00:00:00Z")));
    }
    const StoreSums before = sumsOf(place);
    const auto moved = StoreArchive({}).move(store(), place);
    QVERIFY(!moved);
    QVERIFY2(moved.error().detail.contains(u"left as it is"_s), qPrintable(toString(moved.error())));
    QCOMPARE(differenceOf(before, sumsOf(place)), QString());
}

void tst_StoreArchive::workThatIsStoppedLeavesNothing()
{
    fillMany();
    const StoreLocation place = target();
    std::atomic_bool stop = false;
    WorkWatch watch{[&](const QString &, qint64, qint64) { stop = true; }, &stop};
    const auto moved = StoreArchive(watch).move(store(), place);
    QVERIFY(!moved);
    QCOMPARE(moved.error().kind, Error::Kind::Cancelled);
    QVERIFY(!StoreConnection::open(place, Access::ReadOnly));
    QVERIFY(!QFileInfo::exists(place.path + u".part"_s));
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 4 && arguments.at(1) == u"--die-while-moving"_s)
        return dieWhileMoving(arguments.at(2), arguments.at(3));
    tst_StoreArchive test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_StoreArchive.moc"

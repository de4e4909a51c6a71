// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "TestStore.h"
#include "store/SelectRunner.h"
#include "store/StoreCheck.h"
#include "store/StoreTrouble.h"

#include <QProcess>
#include <QTest>

using namespace plumbline;
using namespace Qt::Literals::StringLiterals;
using Access = StoreConnection::Access;

/// What a person is told when a store cannot be used; the window shows the same words as the command line.
class tst_StoreTrouble : public QObject
{
    Q_OBJECT

private slots:
    void saysWhatIsTheMatter_data();
    void saysWhatIsTheMatter();
    void namesWhoHasItLocked();
    void aDamagedPageEndsReadingWithAnError();

private:
    QTemporaryDir m_folder;
};

void tst_StoreTrouble::saysWhatIsTheMatter_data()
{
    QTest::addColumn<QString>("said");
    QTest::addColumn<QString>("words");
    QTest::newRow("damaged") << u"database disk image is malformed"_s
                             << u"the file is damaged (database disk image is malformed)"_s;
    QTest::newRow("full") << u"database or disk is full"_s << u"the disk is full (database or disk is full)"_s;
    QTest::newRow("read only") << u"attempt to write a readonly database"_s
                               << u"this user may not write to it (attempt to write a readonly database)"_s;
    QTest::newRow("i/o") << u"disk I/O error"_s << u"the disk cannot be read or written (disk I/O error)"_s;
    QTest::newRow("anything else") << u"no such table: x"_s << u"no such table: x"_s;
}

void tst_StoreTrouble::saysWhatIsTheMatter()
{
    QFETCH(const QString, said);
    QTEST(StoreTrouble::words(said, m_folder.filePath(u"store.db"_s)), "words");
}

void tst_StoreTrouble::namesWhoHasItLocked()
{
    const QString path = m_folder.filePath(u"locked.db"_s);
    QVERIFY(StoreConnection::open({StoreLocation::Engine::Sqlite, path}, Access::ReadWrite));
    QCOMPARE(StoreTrouble::words(u"database is locked"_s, path),
             u"another program has had it locked for a minute (database is locked)"_s);
    QProcess other;
    other.start(u"python3"_s,
                {u"-c"_s,
                 u"import sqlite3, sys\n"
                 "store = sqlite3.connect(sys.argv[1], isolation_level=None)\n"
                 "store.execute('BEGIN IMMEDIATE')\nprint('locked', flush=True)\nsys.stdin.read()\n"_s,
                 path});
    QVERIFY(other.waitForStarted() && other.waitForReadyRead(20'000));
    const QString words = StoreTrouble::words(u"database is locked"_s, path);
    QVERIFY2(words.contains(u"another program (python3, process %1) has"_s.arg(other.processId())), qPrintable(words));
    other.closeWriteChannel();
    QVERIFY(other.waitForFinished());
}

void tst_StoreTrouble::aDamagedPageEndsReadingWithAnError()
{
    const StoreLocation location{StoreLocation::Engine::Sqlite, m_folder.filePath(u"damaged.db"_s)};
    {
        const auto store = StoreConnection::open(location, Access::ReadWrite);
        QVERIFY(store);
        for (int page = 0; page < 20; ++page)
            QVERIFY((*store)->transaction([&] {
                return TestStore::writePage(**store, {u"dojo"_s, u"waivers"_s, u"00"_s, u"/0"_s, {}}, page);
            }));
    }
    const auto store = StoreConnection::open(location, Access::ReadWrite);
    // The leaves of the table in their order; one behind the first hundred rows goes bad.
    const auto leaves = SelectRunner(**store).run(
        u"SELECT pageno FROM dbstat WHERE name = 'exception_version' AND pagetype = 'leaf' ORDER BY path"_s, {});
    if (!leaves)
        QSKIP(qPrintable(u"this SQLite has no dbstat: "_s + leaves.error().detail));
    QVERIFY(leaves->rows.size() > 10);
    const qint64 page = leaves->rows.at(leaves->rows.size() / 2).first().toLongLong();
    QFile file(location.path);
    QVERIFY(file.open(QIODevice::ReadWrite) && file.seek((page - 1) * 4'096));
    QCOMPARE(file.write(QByteArray(4'096, '\xff')), 4'096);
    file.close();

    const auto damaged = StoreConnection::open(location, Access::ReadOnly);
    QVERIFY(damaged);
    const auto rows = SelectRunner(**damaged).run(u"SELECT id FROM exception_version NOT INDEXED"_s, {});
    QVERIFY2(!rows, "some of the rows were taken for all of them");
    QVERIFY2(rows.error().detail.contains(u"the file is damaged"_s), qPrintable(toString(rows.error())));
    const auto findings = StoreCheck(**damaged).run();
    QVERIFY(findings && !findings->isEmpty());
    QCOMPARE(findings->first().table, u"file"_s);
}

QTEST_GUILESS_MAIN(tst_StoreTrouble)
#include "tst_StoreTrouble.moc"

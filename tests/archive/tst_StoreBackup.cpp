// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Patience.h"
#include "TestStore.h"
#include "archive/AnswerKeyFile.h"
#include "archive/StoreBackup.h"
#include "archive/StoreRetention.h"
#include "base/Digest.h"
#include "store/RawRecords.h"
#include "store/ReadLedger.h"
#include "store/SqlQuery.h"
#include "store/StoreCheck.h"

#include <QFileInfo>
#include <QScopeGuard>
#include <QTest>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>

using namespace plumbline;
using namespace Qt::Literals::StringLiterals;
using Access = StoreConnection::Access;

/// A copy of a store that is in use: whole, of one moment, or not there.
class tst_StoreBackup : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_path = m_folder.filePath(u"store-%1.db"_s.arg(++m_stores));
        m_copy = m_path + u".backup"_s;
    }
    void isOfOneMomentWhileOthersWrite();
    void withoutItsKeysItShowsNothingOfAnswers();
    void whatWasErasedMeanwhileIsErasedAfterARestore();
    void aFileOfKeysIsNotLostToAStoreWithoutThem();
    void onlyKeysThatOpenTheirAnswerAreJoined();
    void replacesNeitherTheStoreNorWhatIsNoFileOfKeys();
    void replacesOnlyWhatItIsToldTo();
    void leavesNothingWhenItIsStopped();
    void refusesADamagedStore();
    void isWrittenByOneAtATime();

private:
    /// The digest of what is kept then.
    static QString keep(StoreConnection &store, const QByteArray &body)
    {
        const RawAnswer answer{u"dojo"_s, u"waivers"_s,   {}, 200, {}, TestStore::at("2026-01-01T00:00:00Z"),
                               body,      sha256Hex(body)};
        return RawRecords(store).keep(answer, 1) ? answer.sha256 : QString();
    }
    static QByteArray keyOf(StoreConnection &store, const QString &digest)
    {
        SqlQuery query(store);
        const bool isThere
            = query.run(u"read"_s, u"SELECT key FROM answer_key WHERE sha256 = ?"_s, {digest}) && query.next();
        return isThere ? query.value(0).toByteArray() : QByteArray();
    }
    std::unique_ptr<StoreConnection> open(const QString &path, Access access = Access::ReadWrite)
    {
        auto store = StoreConnection::open({StoreLocation::Engine::Sqlite, path}, access);
        if (!store)
            qWarning("%s", qPrintable(toString(store.error())));
        return store ? std::move(*store) : nullptr;
    }
    /// A page of rows and its cursor, in one transaction.
    static bool writePage(StoreConnection &store, int page)
    {
        return bool(store.transaction([&] {
            return TestStore::writePage(store, {u"dojo"_s, u"waivers"_s, u"00"_s, u"/0"_s, {}}, page);
        }));
    }
    Result<BackupReport> backUp(StoreConnection &store, WholeFile::Existing existing = WholeFile::Existing::Refuse,
                                const WorkWatch &watch = {}, const QString &keys = {})
    {
        return StoreBackup(store, watch).run(m_copy, existing, keys);
    }
    static Result<AnswerKeyFile::Joined> join(StoreConnection &store, const QString &keys)
    {
        return AnswerKeyFile::join(store, keys, u"me"_s, TestStore::at("2026-04-01T00:00:00Z"));
    }

    QTemporaryDir m_folder;
    QString m_path;
    QString m_copy;
    int m_stores = 0;
};

void tst_StoreBackup::isOfOneMomentWhileOthersWrite()
{
    const auto reader = open(m_path);
    QVERIFY(reader && writePage(*reader, 0));
    std::atomic_int pages = 1;
    std::atomic_bool isEnough = false;
    std::jthread writer([&] {
        const auto store = open(m_path);
        for (int page = 1; store && !isEnough; ++page) {
            if (writePage(*store, page))
                ++pages;
        }
    });
    const auto enough = qScopeGuard([&] { isEnough = true; }); // else a failure would wait for it for ever
    while (pages < 20)
        std::this_thread::yield();
    for (int round = 0; round < 5; ++round) {
        const int before = pages;
        WorkWatch watch;
        // The writer goes on between two portions of the copy.
        watch.onProgress = [&](const QString &, qint64, qint64) {
            for (int waited = 0; pages == before && waited < patience; waited += 10)
                std::this_thread::sleep_for(std::chrono::milliseconds(10));
        };
        const auto report = backUp(*open(m_path, Access::ReadOnly), WholeFile::Existing::Replace, watch);
        QVERIFY2(report, qPrintable(report ? QString() : toString(report.error())));
        const int after = pages;
        QVERIFY(after > before);
        const auto copy = open(m_copy, Access::ReadOnly);
        QVERIFY(copy);
        const qint64 rows = *RowQueries(*copy).count(TestStore::exceptions());
        QVERIFY2(rows >= before * 100 && rows <= after * 100, qPrintable(QString::number(rows)));
        QCOMPARE(rows % 100, 0); // a page is there with all its rows and its cursor
        QCOMPARE((*ReadLedger(*copy).partition(1, u"waivers"_s, {}))->next, u"page=%1"_s.arg(rows / 100));
        QCOMPARE(report->bytes, QFileInfo(m_copy).size());
    }
    isEnough = true;
    struct stat file {
    };
    QCOMPARE(stat(QFile::encodeName(m_copy).constData(), &file), 0);
    QCOMPARE(file.st_mode & 0777, mode_t(0600));
    QVERIFY(!QFileInfo::exists(m_copy + u".part"_s));
}

void tst_StoreBackup::withoutItsKeysItShowsNothingOfAnswers()
{
    const auto contains = [](const QString &path, const QByteArray &bytes) {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) && file.readAll().contains(bytes);
    };
    const auto store = open(m_path);
    const QByteArray secret = "{\"name\":\"Ida Example, 7 Example Street\"}";
    const QString digest = keep(*store, secret);
    const QString other = keep(*store, "{\"name\":\"Otto Example\"}");
    const QByteArray key = keyOf(*store, digest);
    QCOMPARE(key.size(), 32);
    const QString keys = m_path + u".keys"_s;
    QVERIFY(StoreBackup(*store, {}).run(m_copy, WholeFile::Existing::Refuse, keys));
    QVERIFY(!contains(m_copy, secret) && !contains(m_copy, key) && contains(keys, key));
    {
        const auto copy = open(m_copy);
        QVERIFY(!RawRecords(*copy).find(digest));
        QCOMPARE(StoreCheck(*copy).run()->first().table, u"answer_key"_s);
    }
    // What is erased in the store is erased with the next file of keys, for all backups.
    QVERIFY(StoreRetention(*store, {std::chrono::days(1), {}}, TestStore::at("2026-03-01T00:00:00Z")).apply(u"me"_s));
    const QString young = keep(*store, "[3]");
    QVERIFY(!young.isEmpty() && keyOf(*store, digest).isEmpty());
    QVERIFY(StoreBackup(*store, {}).run(m_path + u".second"_s, WholeFile::Existing::Replace, m_path + u".keys2"_s));
    QVERIFY(!contains(m_path + u".keys2"_s, key));
    QVERIFY(QFile::copy(m_copy, m_path + u".older"_s));
    const auto restored = open(m_copy);
    const auto joined = join(*restored, m_path + u".keys2"_s);
    QVERIFY(joined && joined->put == 0 && joined->erased == 2);
    QVERIFY(!RawRecords(*restored).find(digest));
    const auto older = open(m_path + u".older"_s); // whoever kept the older one
    QCOMPARE(join(*older, keys)->put, 2);
    QCOMPARE(RawRecords(*older).find(digest)->answer.body, secret);
    QVERIFY(RawRecords(*older).find(other)->digestMatches);
    QVERIFY(!join(*older, m_folder.filePath(u"nothing"_s)));
}

void tst_StoreBackup::whatWasErasedMeanwhileIsErasedAfterARestore()
{
    const auto store = open(m_path);
    const QString erased = keep(*store, "[1]"), lost = keep(*store, "[2]");
    QVERIFY(backUp(*store, WholeFile::Existing::Refuse, {}, m_path + u".keys"_s));
    RetentionPolicy policy;
    policy.rawBodies = std::chrono::days(1);
    const TimePoint then = TestStore::at("2026-03-01T00:00:00Z");
    QVERIFY(
        SqlQuery(*store).run(u"age"_s, u"UPDATE raw_answer SET fetched_ns = ? WHERE sha256 = ?"_s, {toNs(then), lost}));
    QVERIFY(StoreRetention(*store, policy, then + std::chrono::hours(1)).apply(u"kim"_s));
    QVERIFY(keyOf(*store, erased).isEmpty() && !keyOf(*store, lost).isEmpty());
    const QString keys = m_path + u".keys2"_s;
    QVERIFY(StoreBackup(*store, {}).run(m_path + u".second"_s, WholeFile::Existing::Refuse, keys));

    const auto restored = open(m_copy);
    const auto missing = [&] {
        QStringList names;
        for (const StoreFinding &finding : StoreCheck(*restored).run().value_or(QList<StoreFinding>()))
            names.append(finding.key);
        return names;
    };
    QCOMPARE(missing().size(), 2);
    { // Its key is nowhere: neither erased nor there.
        SqlQuery gone(*store);
        QVERIFY(gone.run(u"lose"_s, u"ATTACH ? AS kept"_s, {keys})
                && gone.run(u"lose"_s, u"DELETE FROM kept.answer_key"_s) && gone.run(u"lose"_s, u"DETACH kept"_s));
    }
    const auto joined = join(*restored, keys);
    QVERIFY(joined && joined->put == 0 && joined->erased == 1);
    QCOMPARE(missing(), QStringList{lost});
    SqlQuery written(*restored);
    QVERIFY(written.run(u"read"_s, u"SELECT removed, rule, removed_by FROM removal"_s) && written.next());
    QCOMPARE(written.text(0) + u' ' + written.text(1) + u' ' + written.text(2),
             erased + u" raw_bodies = 24 hours kim"_s);
    QVERIFY(!written.next());
    QCOMPARE(join(*restored, keys)->erased, 0);
    QCOMPARE(join(*restored, m_path + u".keys"_s)->put, 1); // the lost one, of an older file
    QCOMPARE(missing(), QStringList());
}

void tst_StoreBackup::aFileOfKeysIsNotLostToAStoreWithoutThem()
{
    const auto store = open(m_path);
    const QString digest = keep(*store, "[1]"), keys = m_path + u".keys"_s, next = m_path + u".next"_s;
    QVERIFY(StoreBackup(*store, {}).run(m_copy, WholeFile::Existing::Refuse, keys));
    const auto restored = open(m_copy);
    const auto refused = StoreBackup(*restored, {}).run(next, WholeFile::Existing::Replace, keys);
    QVERIFY(!refused && refused.error().detail.contains(u"join-keys"_s));
    QVERIFY(!QFileInfo::exists(next) && !QFileInfo::exists(keys + u".part"_s));
    QCOMPARE(join(*restored, keys)->put, 1);
    QCOMPARE(keyOf(*restored, digest), keyOf(*store, digest));
    QVERIFY(StoreBackup(*restored, {}).run(next, WholeFile::Existing::Replace, keys));
}

void tst_StoreBackup::onlyKeysThatOpenTheirAnswerAreJoined()
{
    const auto store = open(m_path);
    const QString one = keep(*store, "[1]"), two = keep(*store, "[2]");
    const QString keys = m_path + u".keys"_s, wrong = m_path + u".wrong"_s;
    QVERIFY(StoreBackup(*store, {}).run(m_copy, WholeFile::Existing::Refuse, keys));
    SqlQuery query(*store);
    QVERIFY(query.run(u"alter"_s, u"UPDATE answer_key SET key = ? WHERE sha256 = ?"_s, {QByteArray(32, 'k'), one}));
    QVERIFY(StoreBackup(*store, {}).run(m_path + u".other"_s, WholeFile::Existing::Refuse, wrong));
    const auto restored = open(m_copy);
    const auto first = join(*restored, wrong);
    QVERIFY(first && first->put == 1 && first->unfit == 1 && first->others == 0);
    QVERIFY(keyOf(*restored, one).isEmpty() && keyOf(*restored, two) == keyOf(*store, two));
    // A wrong key that is there already gives way to the one that opens.
    const auto mended = join(*store, keys);
    QVERIFY(mended && mended->put == 1 && mended->unfit == 0 && mended->others == 1);
    QCOMPARE(RawRecords(*store).find(one)->answer.body, QByteArray("[1]"));
    const auto back = join(*store, wrong);
    QVERIFY(back && back->put == 0 && back->unfit == 0 && back->others == 2);
    QVERIFY(RawRecords(*store).find(one)->isOpened);
}

void tst_StoreBackup::replacesNeitherTheStoreNorWhatIsNoFileOfKeys()
{
    const auto store = open(m_path);
    const QString digest = keep(*store, "[1]"), link = m_path + u".link"_s, keys = m_path + u".keys"_s;
    QVERIFY(QFile::link(m_path, link));
    const auto replace = WholeFile::Existing::Replace;
    for (const auto &[file, keysFile] : {std::pair(m_path, QString()), std::pair(link, QString()),
                                         std::pair(m_copy, m_path), std::pair(m_copy, link)}) {
        const auto refused = StoreBackup(*store, {}).run(file, replace, keysFile);
        QVERIFY(!refused && refused.error().detail.contains(u"the store itself"_s));
    }
    QVERIFY(StoreBackup(*store, {}).run(m_copy, replace));
    const auto aStore = StoreBackup(*store, {}).run(m_path + u".next"_s, replace, m_copy); // has keys, and much else
    QVERIFY(!aStore && aStore.error().detail.contains(u"no file of keys"_s));
    QFile notes(keys);
    QVERIFY(notes.open(QIODevice::WriteOnly) && notes.write("mine") == 4);
    notes.close();
    QVERIFY(!StoreBackup(*store, {}).run(m_copy, replace, keys));
    QCOMPARE(QFileInfo(keys).size(), 4);
    QVERIFY(notes.remove() && StoreBackup(*store, {}).run(m_copy, replace, keys));
    QVERIFY(StoreBackup(*store, {}).run(m_copy, replace, keys)); // one of before
    QVERIFY(RawRecords(*store).find(digest)->digestMatches);
}

void tst_StoreBackup::replacesOnlyWhatItIsToldTo()
{
    const auto store = open(m_path);
    QVERIFY(store && writePage(*store, 0));
    QFile notes(m_copy);
    QVERIFY(notes.open(QIODevice::WriteOnly) && notes.write("mine") == 4);
    notes.close();
    const auto refused = backUp(*store);
    QVERIFY(!refused && refused.error().detail.contains(u"left as it is"_s));
    QCOMPARE(QFileInfo(m_copy).size(), 4);
    QVERIFY(backUp(*store, WholeFile::Existing::Replace));
    QCOMPARE(*RowQueries(*open(m_copy, Access::ReadOnly)).count(TestStore::exceptions()), 100);
    // What is left of a store that is gone would become part of the copy.
    const QString beside = m_folder.filePath(u"beside.db"_s);
    QFile log(beside + u"-wal"_s);
    QVERIFY(log.open(QIODevice::WriteOnly) && log.write("frames") == 6);
    log.close();
    const auto foreign = StoreBackup(*store, {}).run(beside, WholeFile::Existing::Refuse);
    QVERIFY(!foreign && foreign.error().detail.contains(u"beside.db-wal"_s));
    QVERIFY(StoreBackup(*store, {}).run(beside, WholeFile::Existing::Replace));
    QVERIFY(!QFileInfo::exists(log.fileName()));
    const auto folder = StoreBackup(*store, {}).run(m_folder.path(), WholeFile::Existing::Replace);
    QVERIFY(!folder && folder.error().detail.contains(u"folder"_s));
    const auto nowhere = StoreBackup(*store, {}).run(u"/proc/none/backup"_s, WholeFile::Existing::Refuse);
    QVERIFY(!nowhere && nowhere.error().kind == Error::Kind::Store);
}

void tst_StoreBackup::leavesNothingWhenItIsStopped()
{
    const auto store = open(m_path);
    QVERIFY(store && writePage(*store, 0));
    std::atomic_bool stop = false;
    const auto stopped
        = backUp(*store, WholeFile::Existing::Refuse, {[&](const QString &, qint64, qint64) { stop = true; }, &stop});
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().kind, Error::Kind::Cancelled);
    QVERIFY(!QFileInfo::exists(m_copy) && !QFileInfo::exists(m_copy + u".part"_s));
    // What a killed one left is no obstacle.
    QFile remains(m_copy + u".part"_s);
    QVERIFY(remains.open(QIODevice::WriteOnly) && remains.write(QByteArray(100'000, 'x')) == 100'000);
    remains.close();
    QVERIFY(backUp(*store));
}

void tst_StoreBackup::refusesADamagedStore()
{
    {
        const auto store = open(m_path);
        for (int page = 0; page < 50; ++page)
            QVERIFY(store && writePage(*store, page));
    }
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    // Not where the schema is, so that it can be opened.
    for (qint64 at = 500'000; at < file.size() - 4'096; at += 65'536) {
        QVERIFY(file.seek(at / 4'096 * 4'096));
        QCOMPARE(file.write(QByteArray(4'096, 'x')), 4'096);
    }
    file.close();
    const auto store = open(m_path, Access::ReadOnly);
    QVERIFY(store);
    const auto refused = backUp(*store);
    QVERIFY(!refused);
    QVERIFY2(refused.error().detail.contains(u"damaged"_s) || refused.error().detail.contains(u"malformed"_s),
             qPrintable(toString(refused.error())));
    QVERIFY(!QFileInfo::exists(m_copy) && !QFileInfo::exists(m_copy + u".part"_s));
}

void tst_StoreBackup::isWrittenByOneAtATime()
{
    const auto store = open(m_path);
    const int other = ::open(QFile::encodeName(m_copy + u".part"_s).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    QVERIFY(other >= 0 && ::flock(other, LOCK_EX) == 0);
    const auto refused = backUp(*store);
    QVERIFY(!refused && refused.error().detail.contains(u"another program"_s));
    QVERIFY(QFileInfo::exists(m_copy + u".part"_s)); // it is the other's
    ::close(other);
    QVERIFY(backUp(*store));
}

QTEST_GUILESS_MAIN(tst_StoreBackup)
#include "tst_StoreBackup.moc"

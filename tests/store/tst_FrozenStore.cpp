// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/StoreConnection.h"
#include "store/SyncLedger.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <unistd.h>

using namespace plumbline;
using namespace Qt::Literals::StringLiterals;

namespace {

/// For its life this process may do no more than anybody; root could write everywhere.
class Anybody
{
public:
    Anybody() : m_isRoot(::geteuid() == 0)
    {
        if (m_isRoot)
            m_isDone = ::seteuid(65534) == 0;
    }
    ~Anybody()
    {
        if (m_isRoot && ::seteuid(0) != 0)
            qFatal("the test cannot go on as root");
    }
    bool isDone() const { return !m_isRoot || m_isDone; }

private:
    bool m_isRoot;
    bool m_isDone = false;
};

} // namespace

/// A store on a medium, or in the folder of somebody else, is read all the same.
class tst_FrozenStore : public QObject
{
    Q_OBJECT

private slots:
    void isReadWhereNothingCanBeWritten();
    void saysWhatLiesBesideIt();

private:
    static constexpr auto readable = QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther;
    static constexpr auto enterable = readable | QFile::ExeOwner | QFile::ExeGroup | QFile::ExeOther;

    /// A store with a run; the connection that wrote it is still open.
    static std::unique_ptr<StoreConnection> made(const QString &path);
};

std::unique_ptr<StoreConnection> tst_FrozenStore::made(const QString &path)
{
    auto store = StoreConnection::open({StoreLocation::Engine::Sqlite, path}, StoreConnection::Access::ReadWrite);
    if (!store)
        return {};
    const TimePoint now = *parseInstant(u"2026-03-01T10:00:00Z"_s);
    const auto written = (*store)->transaction([&]() -> Result<void> {
        const auto run = SyncLedger(**store).startOrResume(u"hub"_s, u"github"_s, now);
        return run ? Result<void>() : Result<void>(fail(run.error()));
    });
    return written ? std::move(*store) : nullptr;
}

void tst_FrozenStore::isReadWhereNothingCanBeWritten()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"a store?.db"_s);
    QVERIFY(made(path)); // and closed
    QVERIFY(QFile::setPermissions(path, readable) && QFile::setPermissions(folder.path(), enterable));
    {
        const Anybody anybody;
        if (!anybody.isDone() || !QFile(path).open(QIODevice::ReadOnly))
            QSKIP("this user cannot become another one, or cannot reach the folder for temporary files");
        const auto store
            = StoreConnection::open({StoreLocation::Engine::Sqlite, path}, StoreConnection::Access::ReadOnly);
        QVERIFY2(store, qPrintable(store ? QString() : toString(store.error())));
        const auto runs = SyncLedger(**store).latestRuns();
        QVERIFY(runs && runs->size() == 1);
        const auto refused
            = StoreConnection::open({StoreLocation::Engine::Sqlite, path}, StoreConnection::Access::ReadWrite);
        QVERIFY(!refused);
    }
    QVERIFY(QFile::setPermissions(folder.path(), enterable | QFile::WriteOwner));
}

void tst_FrozenStore::saysWhatLiesBesideIt()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"store.db"_s);
    QTemporaryDir other;
    const QString copy = other.filePath(u"store.db"_s);
    {
        const auto open = made(path);
        QVERIFY(open);
        for (const QString &part : {u""_s, u"-wal"_s}) { // as a careless copy takes them
            QVERIFY(QFile::copy(path + part, copy + part));
            QVERIFY(QFile::setPermissions(copy + part, readable));
        }
    }
    QVERIFY(QFile::setPermissions(other.path(), enterable));
    {
        const Anybody anybody;
        if (!anybody.isDone() || !QFile(copy).open(QIODevice::ReadOnly))
            QSKIP("this user cannot become another one, or cannot reach the folder for temporary files");
        const auto store
            = StoreConnection::open({StoreLocation::Engine::Sqlite, copy}, StoreConnection::Access::ReadOnly);
        QVERIFY(!store);
        QVERIFY2(store.error().detail.contains(u"store.db-wal"_s), qPrintable(toString(store.error())));
    }
    QVERIFY(QFile::setPermissions(other.path(), enterable | QFile::WriteOwner));
}

QTEST_GUILESS_MAIN(tst_FrozenStore)
#include "tst_FrozenStore.moc"

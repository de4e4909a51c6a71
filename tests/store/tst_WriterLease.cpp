// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// One sync and one receiver per store, whoever starts it, and nothing left behind by one that is killed.
#include "Patience.h"
#include "TestStore.h"
#include "store/WriterLease.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTest>
#include <csignal>
#include <unistd.h>

using namespace plumbline;
using namespace Qt::Literals::StringLiterals;
using Role = WriterLease::Role;

class tst_WriterLease : public QObject
{
    Q_OBJECT

private:
    TestStore m_test;

    QString attempt(Role role)
    {
        const auto lease = WriterLease::take(m_test.location(), role, TestStore::at("2026-03-01T10:00:00Z"));
        return lease ? QString() : lease.error().detail;
    }

private slots:
    void init() { OPEN_TEST_STORE(m_test); }
    void cleanup() { m_test.close(); }

    void aSecondOfItsKindIsRefusedByName_data() { TestStore::engines(); }
    void aSecondOfItsKindIsRefusedByName()
    {
        if (m_test.isInMemory())
            return;
        {
            const auto lease = WriterLease::take(m_test.location(), Role::Sync, TestStore::at("2026-03-01T09:00:00Z"));
            QVERIFY2(lease, lease ? "" : qPrintable(toString(lease.error())));
            const QString refusal = attempt(Role::Sync);
            QVERIFY2(refusal.startsWith(u"another sync is running since 2"_s), qPrintable(refusal));
            QVERIFY2(refusal.contains(u"(pid %1 on "_s.arg(QCoreApplication::applicationPid())), qPrintable(refusal));
            QCOMPARE(attempt(Role::Listen), QString());
            const auto holder = WriterLease::holder(m_test.location(), Role::Sync);
            QVERIFY(holder && *holder);
            QCOMPARE((*holder)->pid, QCoreApplication::applicationPid());
            QVERIFY(!*WriterLease::holder(m_test.location(), Role::Listen));
            // Readers and other transactions go on.
            QCOMPARE(m_test.write({TestStore::exceptionRow(u"e1"_s)}, TestStore::at("2026-03-01T10:00:00Z")).added, 1);
            QVERIFY(StoreConnection::open(m_test.location(), StoreConnection::Access::ReadOnly));
        }
        QVERIFY(!*WriterLease::holder(m_test.location(), Role::Sync));
        QCOMPARE(attempt(Role::Sync), QString());
    }

    void aKilledProcessLeavesNothingBehind_data() { TestStore::engines(); }
    void aKilledProcessLeavesNothingBehind()
    {
        if (m_test.isInMemory())
            return;
        QProcess other;
        other.start(QCoreApplication::applicationFilePath(), {u"--hold"_s, m_test.location().path});
        QVERIFY(other.waitForReadyRead());
        const QString refusal = attempt(Role::Sync);
        QVERIFY2(refusal.contains(u"(pid %1 on "_s.arg(other.processId())), qPrintable(refusal));
        ::kill(pid_t(other.processId()), SIGKILL);
        other.waitForFinished();
        QTRY_COMPARE_WITH_TIMEOUT(attempt(Role::Sync), QString(), patience); // the server of PostgreSQL notices a moment later
    }
};

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    if (arguments.value(1) == u"--hold"_s) {
        const auto lease = WriterLease::take(*StoreLocation::parse(arguments.value(2)), Role::Sync,
                                             TestStore::at("2026-03-01T09:00:00Z"));
        if (!lease || ::write(STDOUT_FILENO, "held\n", 5) != 5)
            return 1;
        ::pause();
        return 2;
    }
    tst_WriterLease test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_WriterLease.moc"

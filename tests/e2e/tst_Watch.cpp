// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Patience.h"
#include "Program.h"
#include "Vendor.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace plumbline;

/// `plumbline sync --watch` as a service runs it: one round, a signal, and another one beside it.
class tst_Watch : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void pullsAndStopsWhenAsked();
    void isToldOfAnother();

private:
    QStringList options(const QString &store) const
    {
        return {u"--config"_s, m_simulator->config(), u"--store"_s, m_folder.filePath(store)};
    }
    std::unique_ptr<QProcess> watch(const QString &store) const
    {
        return m_program->start(QStringList{u"sync"_s, u"--watch"_s, u"--json"_s, u"--source"_s, u"argocd"_s}
                                + options(store));
    }
    /// Reads from a channel until `wanted` has come, or half a minute has gone.
    static QByteArray readUntil(QProcess &process, QProcess::ProcessChannel channel, const QByteArray &wanted);
    static bool stop(QProcess &process)
    {
        process.terminate();
        return process.waitForFinished(patience);
    }

    QTemporaryDir m_folder;
    std::unique_ptr<Program> m_program;
    std::unique_ptr<RunningSimulator> m_simulator;
};

QByteArray tst_Watch::readUntil(QProcess &process, QProcess::ProcessChannel channel, const QByteArray &wanted)
{
    process.setReadChannel(channel);
    QByteArray read;
    QElapsedTimer time;
    for (time.start(); !read.contains(wanted) && time.elapsed() < patience;) {
        process.waitForReadyRead(200);
        read += process.readAll();
    }
    return read;
}

void tst_Watch::initTestCase()
{
    m_program = std::make_unique<Program>(m_folder.path());
    m_simulator = std::make_unique<RunningSimulator>(
        *m_program, m_folder.path(),
        QStringList{u"--seed"_s, u"5"_s, u"--services"_s, u"5"_s, u"--weeks"_s, u"2"_s, u"--vendors"_s, u"all"_s});
    QVERIFY(m_simulator->isValid());
}

void tst_Watch::pullsAndStopsWhenAsked()
{
    const auto process = watch(u"one.db"_s);
    const QByteArray line = readUntil(*process, QProcess::StandardOutput, "\n");
    const QJsonObject told = QJsonDocument::fromJson(line).object();
    QVERIFY2(told[u"source"_s] == u"argocd"_s && told[u"state"_s] == u"complete"_s, line.constData());
    QCOMPARE(process->state(), QProcess::Running); // it waits for the next round
    QVERIFY(stop(*process));
    QCOMPARE(process->exitStatus(), QProcess::NormalExit);
    QCOMPARE(process->exitCode(), 0);
    QVERIFY(process->readAllStandardError().contains("Stopped."));
    const QJsonObject rows
        = m_program->run(QStringList{u"store"_s, u"info"_s, u"--json"_s} + options(u"one.db"_s)).json();
    QVERIFY(rows[u"rows_by_type"_s][u"deployment"_s].toInteger() > 5);
    QCOMPARE(m_program->run(QStringList{u"store"_s, u"check"_s} + options(u"one.db"_s)).exitCode, 0);
}

/// While one of them pulls the other waits and says for whom; a single sync ends at once and says the same.
void tst_Watch::isToldOfAnother()
{
    const Vendor vendor(m_simulator->address());
    QCOMPARE(vendor.post(u"/simulator/faults"_s, "latency=8000@/argocd:*"), 204);
    const auto first = watch(u"two.db"_s);
    const QByteArray pid = "pid " + QByteArray::number(first->processId());
    QFile lease(m_folder.filePath(u"two.db.sync.lock"_s));
    QTRY_VERIFY_WITH_TIMEOUT(lease.exists() && lease.size() > 0, patience); // it pulls, and will for 8 s
    const Ended once = m_program->run(QStringList{u"sync"_s, u"--source"_s, u"jira"_s} + options(u"two.db"_s));
    QVERIFY2(once.exitCode == 3 && once.err.contains("another sync") && once.err.contains(pid), once.err.constData());
    const auto second = watch(u"two.db"_s);
    const QByteArray told = readUntil(*second, QProcess::StandardError, "another sync");
    QVERIFY2(told.contains(pid), told.constData());
    QCOMPARE(second->state(), QProcess::Running);
    QCOMPARE(vendor.post(u"/simulator/faults"_s, {}), 204);
    QVERIFY(stop(*second));
    QCOMPARE(second->exitCode(), 0);
    QVERIFY(stop(*first));
    QCOMPARE(first->exitCode(), 0);
}

QTEST_GUILESS_MAIN(tst_Watch)
#include "tst_Watch.moc"

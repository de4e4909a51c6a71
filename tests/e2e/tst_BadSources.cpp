// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Patience.h"
#include "Program.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTest>
#include <csignal>

using namespace Qt::Literals::StringLiterals;
using namespace plumbline;

/// Sources that break, and pulls that are killed: nothing is lost, nothing doubled, and it is said.
class tst_BadSources : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void faultsThatHeal_data();
    void faultsThatHeal();
    void faultsThatStay_data();
    void faultsThatStay();
    void recordWithoutId();
    void refusedToken();
    void missingToken();
    void interrupted();
    void killedAtRandom();

private:
    QStringList rowsOf(const Program &program, const QStringList &common) const;
    QStringList common(const RunningSimulator &simulator, const QString &store) const;

    QTemporaryDir m_folder;
    std::unique_ptr<Program> m_program;
    QStringList m_estate{u"--seed"_s, u"5"_s, u"--services"_s, u"5"_s, u"--weeks"_s, u"6"_s};
    QStringList m_undisturbed;
};

QStringList tst_BadSources::common(const RunningSimulator &simulator, const QString &store) const
{
    return {u"--config"_s, simulator.config(), u"--store"_s, m_folder.filePath(store)};
}

/// Every row with its fields, without when and in which answer it was seen.
QStringList tst_BadSources::rowsOf(const Program &program, const QStringList &common) const
{
    QStringList rows;
    for (const QString &type :
         {u"service"_s, u"gate_decision"_s, u"deployment"_s, u"exception"_s, u"finding"_s, u"drift"_s, u"ai_usage"_s}) {
        for (QJsonObject row : program.run(common + QStringList{u"rows"_s, type, u"--json"_s}).records()) {
            for (const QString &seen : {u"observed_at"_s, u"row_version"_s, u"raw_sha256"_s, u"raw_pointer"_s})
                row.remove(seen);
            rows.append(type + u' ' + QString::fromUtf8(QJsonDocument(row).toJson(QJsonDocument::Compact)));
        }
    }
    rows.sort();
    return rows;
}

void tst_BadSources::initTestCase()
{
    m_program = std::make_unique<Program>(m_folder.path());
    const RunningSimulator simulator(*m_program, m_folder.path(), m_estate);
    QVERIFY(simulator.isValid());
    const QStringList options = common(simulator, u"undisturbed.db"_s);
    const Ended synced = m_program->run(options + QStringList{u"sync"_s});
    QVERIFY2(synced.exitCode == 0, synced.err);
    m_undisturbed = rowsOf(*m_program, options);
    QVERIFY(m_undisturbed.size() > 1'000);
}

void tst_BadSources::faultsThatHeal_data()
{
    QTest::addColumn<QString>("faults");
    QTest::newRow("500 on page 3") << u"500@rule-suites:3"_s;
    QTest::newRow("too many requests") << u"429@rule-suites:2"_s;
    QTest::newRow("cut body") << u"cut@risk_acceptance:1"_s;
}

void tst_BadSources::faultsThatHeal()
{
    QFETCH(QString, faults);
    const RunningSimulator simulator(*m_program, m_folder.path(), m_estate + QStringList{u"--faults"_s, faults});
    QVERIFY(simulator.isValid());
    const QStringList options = common(simulator, QString::fromLatin1(QTest::currentDataTag()) + u".db"_s);
    const Ended synced = m_program->run(options + QStringList{u"sync"_s, u"--json"_s});
    QVERIFY2(synced.exitCode == 0, synced.out + synced.err);
    QCOMPARE(rowsOf(*m_program, options), m_undisturbed);
    QCOMPARE(m_program->run(options + QStringList{u"store"_s, u"check"_s}).exitCode, 0);
}

void tst_BadSources::faultsThatStay_data()
{
    QTest::addColumn<QString>("faults");
    QTest::addColumn<QString>("source");
    QTest::newRow("500") << u"500@rule-suites:*"_s << u"github"_s;
    QTest::newRow("cut body") << u"cut@risk_acceptance:*"_s << u"defectdojo"_s;
    QTest::newRow("HTML") << u"html@query_range:*"_s << u"prometheus"_s;
}

void tst_BadSources::faultsThatStay()
{
    QFETCH(QString, faults);
    QFETCH(QString, source);
    const QString store = u"stay "_s + QString::fromLatin1(QTest::currentDataTag()) + u".db"_s;
    {
        const RunningSimulator simulator(*m_program, m_folder.path(), m_estate + QStringList{u"--faults"_s, faults});
        QVERIFY(simulator.isValid());
        const QStringList options = common(simulator, store);
        const Ended synced = m_program->run(options + QStringList{u"sync"_s, u"--json"_s});
        QCOMPARE(synced.exitCode, 4);
        const QJsonArray sources = synced.json()[u"sources"_s].toArray();
        QCOMPARE(sources.size(), 5);
        for (const QJsonValue &one : sources) {
            const bool isBroken = one[u"source"_s].toString() == source;
            QCOMPARE(one[u"state"_s].toString(), isBroken ? u"failed"_s : u"complete"_s);
            QCOMPARE(one[u"error"_s].isObject(), isBroken);
            QVERIFY(!isBroken || !one[u"error"_s][u"detail"_s].toString().isEmpty());
        }
        QVERIFY2(synced.err.contains(source.toUtf8()), synced.err);
        QCOMPARE(m_program->run(options + QStringList{u"store"_s, u"check"_s}).exitCode, 0);
    }
    // Once the source is well again, everything is there.
    const RunningSimulator simulator(*m_program, m_folder.path(), m_estate);
    QVERIFY(simulator.isValid());
    const QStringList options = common(simulator, store);
    const Ended again = m_program->run(options + QStringList{u"sync"_s});
    QVERIFY2(again.exitCode == 0, again.err);
    QCOMPARE(rowsOf(*m_program, options), m_undisturbed);
}

void tst_BadSources::recordWithoutId()
{
    const RunningSimulator simulator(*m_program, m_folder.path(),
                                     m_estate + QStringList{u"--faults"_s, u"noid@risk_acceptance:*"_s});
    QVERIFY(simulator.isValid());
    const QStringList options = common(simulator, u"noid.db"_s);
    const Ended synced = m_program->run(options + QStringList{u"sync"_s, u"--json"_s});
    QVERIFY2(synced.exitCode == 0, synced.err);
    const QList<QJsonObject> rejected
        = m_program->run(options + QStringList{u"rows"_s, u"rejected"_s, u"--json"_s}).records();
    QVERIFY(!rejected.isEmpty());
    QCOMPARE(rejected.first()[u"source"_s].toString(), u"defectdojo"_s);
    for (const QString &field : {u"reason"_s, u"raw_sha256"_s, u"type"_s})
        QVERIFY(!rejected.first()[field].toString().isEmpty());
    QCOMPARE(rowsOf(*m_program, options).size(), m_undisturbed.size() - rejected.size());
    const QJsonObject metric
        = m_program->run(options + QStringList{u"metric"_s, u"run"_s, u"exception_aging"_s, u"--json"_s}).json();
    QCOMPARE(metric[u"state"_s].toString(), u"partial"_s);
    QCOMPARE(metric[u"coverage"_s][u"rejected"_s].toInteger(), rejected.size());
    QCOMPARE(m_program->run(options + QStringList{u"store"_s, u"check"_s}).exitCode, 0);
}

void tst_BadSources::refusedToken()
{
    Program program(m_folder.path());
    program.setEnvironment(u"PLUMBLINE_SIMULATOR_TOKEN"_s, u"wrong-token-8c1f"_s);
    const RunningSimulator simulator(*m_program, m_folder.path(), m_estate);
    const QStringList options = common(simulator, u"refused.db"_s);
    const Ended synced = program.run(options + QStringList{u"sync"_s, u"--source"_s, u"github"_s});
    QCOMPARE(synced.exitCode, 4);
    QVERIFY2((synced.out + synced.err).contains("401"), synced.out + synced.err);
    QVERIFY(!(synced.out + synced.err).contains("wrong-token-8c1f"));
    QFile store(m_folder.filePath(u"refused.db"_s));
    QVERIFY(store.open(QIODevice::ReadOnly));
    QVERIFY(!store.readAll().contains("wrong-token-8c1f"));
}

void tst_BadSources::missingToken()
{
    Program program(m_folder.path());
    program.unsetEnvironment(u"PLUMBLINE_SIMULATOR_TOKEN"_s);
    const RunningSimulator simulator(*m_program, m_folder.path(), m_estate);
    const Ended synced = program.run(common(simulator, u"missing.db"_s) + QStringList{u"sync"_s});
    QCOMPARE(synced.exitCode, 4);
    QVERIFY2((synced.out + synced.err).contains("PLUMBLINE_SIMULATOR_TOKEN"), synced.out + synced.err);
    QVERIFY2(synced.out.contains("prometheus complete"), synced.out);
}

void tst_BadSources::interrupted()
{
    const RunningSimulator simulator(*m_program, m_folder.path(),
                                     m_estate + QStringList{u"--faults"_s, u"hang@defectdojo:2"_s});
    const QStringList options = common(simulator, u"interrupted.db"_s);
    const auto process = m_program->start(options + QStringList{u"sync"_s});
    process->setReadChannel(QProcess::StandardError);
    QByteArray said;
    while (!said.contains("page") && process->waitForReadyRead(patience))
        said += process->readAllStandardError();
    QVERIFY2(said.contains("page"), said); // it is at work, and one source hangs
    ::kill(pid_t(process->processId()), SIGINT);
    QVERIFY(process->waitForFinished(patience));
    QCOMPARE(process->exitStatus(), QProcess::NormalExit);
    QCOMPARE(process->exitCode(), 4);
    said += process->readAllStandardError();
    QVERIFY2(said.contains("run again to go on"), said);
    QCOMPARE(m_program->run(options + QStringList{u"store"_s, u"check"_s}).exitCode, 0);
    QCOMPARE(m_program->run(options + QStringList{u"sync"_s}).exitCode, 0);
    QCOMPARE(rowsOf(*m_program, options), m_undisturbed);
}

void tst_BadSources::killedAtRandom()
{
    const RunningSimulator simulator(*m_program, m_folder.path(), m_estate);
    const QStringList options = common(simulator, u"killed.db"_s);
    const quint32 seed = QRandomGenerator::system()->generate();
    QRandomGenerator chance(seed);
    qInfo("seed %u", seed);
    int killed = 0;
    for (int round = 0; round < 200 && killed < 15; ++round) {
        const auto process = m_program->start(options + QStringList{u"sync"_s});
        if (process->waitForFinished(chance.bounded(20, 700)))
            continue; // faster than the axe
        process->kill();
        process->waitForFinished(5'000);
        ++killed;
    }
    QCOMPARE(killed, 15);
    const Ended last = m_program->run(options + QStringList{u"sync"_s, u"--json"_s});
    QVERIFY2(last.exitCode == 0, last.err);
    QCOMPARE(rowsOf(*m_program, options), m_undisturbed);
    const Ended checked = m_program->run(options + QStringList{u"store"_s, u"check"_s});
    QVERIFY2(checked.exitCode == 0, checked.out);
}

QTEST_GUILESS_MAIN(tst_BadSources)
#include "tst_BadSources.moc"

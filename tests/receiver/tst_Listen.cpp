// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "OtlpWriter.h"
#include "Patience.h"
#include "Program.h"
#include "Sender.h"
#include "store/RowQueries.h"
#include "store/StoreConnection.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>
#include <csignal>

using namespace Qt::Literals::StringLiterals;
using namespace plumbline;

/// The program `plumbline listen`, started, killed and started again.
class tst_Listen : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void stopsWhenAsked();
    void bringsUpWhatIsDerivedOnceItIsQuiet();
    void losesNothingThatItAnswered();
    void standsAmongTheSources();
    void isTheOnlyOne();
    void importsFiles();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();

private:
    /// Starts it and waits for its port; 0 when it does not come up.
    int listen(std::unique_ptr<QProcess> &process, const QStringList &options = {}) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Program> m_program;
    QString m_store;
};

void tst_Listen::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_program = std::make_unique<Program>(m_folder->path());
    m_store = m_folder->filePath(u"store.db"_s);
}

int tst_Listen::listen(std::unique_ptr<QProcess> &process, const QStringList &options) const
{
    process = m_program->start(QStringList{u"listen"_s, u"--store"_s, m_store, u"--port"_s, u"0"_s} + options);
    QByteArray said;
    while (process->state() == QProcess::Running && !said.contains('\n') && process->waitForReadyRead(30'000))
        said += process->readAllStandardOutput();
    static const QRegularExpression listening(u"127\\.0\\.0\\.1:(\\d+)"_s);
    return listening.match(QString::fromUtf8(said)).captured(1).toInt();
}

void tst_Listen::stopsWhenAsked()
{
    std::unique_ptr<QProcess> process;
    const int port = listen(process, {u"--json"_s});
    QVERIFY(port > 0);
    QCOMPARE(Sender(port).post("/v1/traces", compactJson(callsJson(0, 3))).status, 200);
    process->terminate();
    QVERIFY(process->waitForFinished(patience));
    QCOMPARE(process->exitCode(), 0);
    const Ended said{0, process->readAllStandardOutput(), {}};
    const QJsonObject last = said.records().last();
    QCOMPARE(last.value(u"event"_s), QJsonValue(u"stopped"_s));
    QCOMPARE(last.value(u"records"_s), QJsonValue(3));
    QCOMPARE(last.value(u"rows"_s)[u"added"_s], QJsonValue(3));
    const Ended rows = m_program->run({u"rows"_s, u"ai_call"_s, u"--json"_s, u"--store"_s, m_store});
    QCOMPARE(rows.records().size(), 3);
}

void tst_Listen::bringsUpWhatIsDerivedOnceItIsQuiet()
{
    std::unique_ptr<QProcess> process;
    const int port = listen(process, {u"--json"_s});
    QVERIFY(port > 0);
    QCOMPARE(Sender(port).post("/v1/traces", compactJson(callsJson(0, 3))).status, 200);
    const auto spend = [&] {
        const Ended told = m_program->run({u"metric"_s, u"run"_s, u"ai_heatmap"_s, u"--json"_s, u"--store"_s, m_store});
        return told.json().value(u"cases_from"_s).toString();
    };
    QTRY_COMPARE_WITH_TIMEOUT(spend(), u"panel"_s, patience);
    process->terminate();
    QVERIFY(process->waitForFinished(patience));
    QCOMPARE(process->exitCode(), 0);
}

/// Killed again and again in mid-stream: what was answered with 200 is there, once, and what is sent again adds
/// nothing.
void tst_Listen::losesNothingThatItAnswered()
{
    constexpr int perDocument = 20;
    constexpr int rounds = 5;
    int next = 0;
    QList<int> answered;
    for (int round = 0; round < rounds; ++round) {
        std::unique_ptr<QProcess> process;
        const int port = listen(process);
        QVERIFY(port > 0);
        std::atomic_bool dead = false;
        std::atomic_int taken = 0;
        std::thread killer([&] {
            std::this_thread::sleep_for(std::chrono::milliseconds(150 + 70 * round));
            for (int waited = 0; taken < 2 && waited < patience; waited += 10)
                std::this_thread::sleep_for(std::chrono::milliseconds(10));
            ::kill(pid_t(process->processId()), SIGKILL);
            dead = true;
        });
        while (!dead) {
            const int first = next++;
            if (Sender(port)
                    .post("/v1/traces", otlpProtobuf(callsJson(first * perDocument, perDocument)),
                          "application/x-protobuf")
                    .status
                == 200) {
                answered.append(first);
                ++taken;
            }
        }
        killer.join();
        process->waitForFinished(patience);
        QCOMPARE(process->exitStatus(), QProcess::CrashExit);
    }
    QVERIFY2(answered.size() > rounds, qPrintable(QString::number(answered.size())));
    const auto count = [&]() -> QHash<QString, int> {
        const auto store
            = StoreConnection::open({StoreLocation::Engine::Sqlite, m_store}, StoreConnection::Access::ReadOnly);
        QHash<QString, int> ids;
        RowFilter filter;
        filter.type = u"ai_call"_s;
        const auto rows = RowQueries(**store).page(filter, 0, 1'000'000);
        for (const StoredRow &row : rows.value_or(QList<StoredRow>()))
            ++ids[row.row.id()];
        return ids;
    };
    const QHash<QString, int> kept = count();
    for (const int first : std::as_const(answered)) {
        for (int i = first * perDocument; i < (first + 1) * perDocument; ++i) {
            const QString number = QString::number(i + 1, 16).rightJustified(16, u'0');
            QCOMPARE(kept.value(u"00000000000000aa"_s + number + u'/' + number), 1);
        }
    }
    // An exporter that got no answer sends again; all of it is there then, and nothing twice.
    std::unique_ptr<QProcess> process;
    const int port = listen(process);
    for (int first = 0; first < next; ++first)
        QCOMPARE(
            Sender(port)
                .post("/v1/traces", otlpProtobuf(callsJson(first * perDocument, perDocument)), "application/x-protobuf")
                .status,
            200);
    process->terminate();
    QVERIFY(process->waitForFinished(patience));
    const QHash<QString, int> all = count();
    QCOMPARE(all.size(), qsizetype(next) * perDocument);
    QVERIFY(std::all_of(all.begin(), all.end(), [](int times) { return times == 1; }));
    const Ended checked = m_program->run({u"store"_s, u"check"_s, u"--store"_s, m_store});
    QVERIFY2(checked.exitCode == 0, (checked.out + checked.err).constData());
}

/// A configured receiver is a source like others: listed, checked, expected, and fresh while somebody listens.
void tst_Listen::standsAmongTheSources()
{
    const QString path = m_folder->filePath(u"p.toml"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("[listen]\nport = 1\n[[source]]\nid = \"telemetry\"\nconnector = \"otlp\"\n");
    file.close();
    const QStringList options{u"--config"_s, path, u"--store"_s, m_store};
    const auto listed = [&] {
        const QJsonArray sources
            = m_program->run(QStringList{u"source"_s, u"list"_s, u"--json"_s} + options).json()[u"sources"_s].toArray();
        return sources.size() == 1 ? sources.first().toObject() : QJsonObject();
    };
    QCOMPARE(listed()[u"source"_s], QJsonValue(u"telemetry"_s));
    std::unique_ptr<QProcess> process;
    const int port = listen(process, {u"--config"_s, path});
    QVERIFY(port > 0);
    QCOMPARE(listed()[u"state"_s], QJsonValue(u"fresh"_s)); // nothing came yet, but it would have been heard
    QVERIFY(!listed()[u"listening_since"_s].isNull());
    QCOMPARE(Sender(port).post("/v1/traces", compactJson(callsJson(0, 3))).status, 200);
    QCOMPARE(listed()[u"rows_last_day"_s], QJsonValue(3));
    const Ended checked = m_program->run(QStringList{u"source"_s, u"check"_s} + options);
    QVERIFY2(checked.exitCode == 0 && checked.out.contains("listening since"), (checked.out + checked.err).constData());
    process->terminate();
    QVERIFY(process->waitForFinished(patience));
    QCOMPARE(listed()[u"state"_s], QJsonValue(u"stale"_s));
    QVERIFY(m_program->run(QStringList{u"source"_s, u"list"_s} + options).out.contains("nobody listens, heard until"));
}

void tst_Listen::isTheOnlyOne()
{
    std::unique_ptr<QProcess> first;
    QVERIFY(listen(first) > 0);
    const Ended second = m_program->run({u"listen"_s, u"--store"_s, m_store, u"--port"_s, u"0"_s}, 20'000);
    QCOMPARE(second.exitCode, 3);
    const QByteArray pid = "pid " + QByteArray::number(first->processId());
    QVERIFY2(second.err.contains("another") && second.err.contains(pid), second.err.constData());
    first->terminate();
    QVERIFY(first->waitForFinished(patience));
    std::unique_ptr<QProcess> third;
    QVERIFY(listen(third) > 0);
    third->terminate();
    QVERIFY(third->waitForFinished(patience));
}

/// The same mapping for what was saved: one export, one per line, protobuf, packed; and decision logs.
void tst_Listen::importsFiles()
{
    const auto save = [&](const QString &name, const QByteArray &bytes) {
        QFile file(m_folder->filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName() : QString();
    };
    const QString one = save(u"one.json"_s, compactJson(callsJson(0, 3)));
    const QString lines
        = save(u"lines.jsonl"_s, compactJson(callsJson(3, 2)) + '\n' + compactJson(callsJson(5, 2)) + '\n');
    const QString packed = save(u"packed.json.gz"_s, gzipped(compactJson(callsJson(7, 1))));
    const QString binary = save(u"binary.pb"_s, otlpProtobuf(callsJson(8, 2)));
    const QString log = save(
        u"log.json"_s, R"([{"decision_id":"d","timestamp":"2026-11-20T10:00:00Z","path":"a/allow","result":true}])");
    const auto import = [&](const QStringList &arguments) {
        return m_program->run(QStringList{u"import"_s, u"--json"_s, u"--store"_s, m_store} + arguments);
    };
    const Ended first = import({u"otlp"_s, one, lines, packed});
    QVERIFY2(first.exitCode == 0, first.err.constData());
    QCOMPARE(first.json().value(u"rows"_s)[u"added"_s], QJsonValue(8));
    const Ended unsure = import({u"otlp"_s, binary});
    QCOMPARE(unsure.exitCode, 3);
    QVERIFY2(unsure.err.contains("otlp/traces"), unsure.err.constData());
    QCOMPARE(import({u"otlp/traces"_s, binary}).json().value(u"rows"_s)[u"added"_s], QJsonValue(2));
    const Ended again = import({u"otlp"_s, one, lines});
    QCOMPARE(again.json().value(u"rows"_s)[u"added"_s], QJsonValue(0));
    QCOMPARE(again.json().value(u"rows"_s)[u"unchanged"_s], QJsonValue(7));
    QCOMPARE(import({u"opa"_s, log}).json().value(u"rows"_s)[u"added"_s], QJsonValue(1));
    const Ended rows = m_program->run({u"rows"_s, u"ai_call"_s, u"--json"_s, u"--store"_s, m_store});
    QCOMPARE(rows.records().size(), 10);
    QCOMPARE(rows.records().first().value(u"source"_s), QJsonValue(u"import:otlp"_s));
}

void tst_Listen::saysWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("config");
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QString>("expected");
    QTest::newRow("open to others") << QByteArray() << QStringList{u"--address"_s, u"0.0.0.0"_s} << u"--token-env"_s;
    QTest::newRow("no such variable") << QByteArray() << QStringList{u"--token-env"_s, u"NOWHERE"_s} << u"NOWHERE"_s;
    QTest::newRow("unknown key") << QByteArray("[listen]\nadress = \"127.0.0.1\"\n") << QStringList() << u"2:1"_s;
    QTest::newRow("no port") << QByteArray("[listen]\nport = 70000\n") << QStringList() << u"65535"_s;
    QTest::newRow("no pointer") << QByteArray("[listen.opa]\nservice = \"app\"\n") << QStringList()
                                << u"JSON pointer"_s;
    QTest::newRow("unknown field") << QByteArray("[listen.opa]\nteam = \"/x\"\n") << QStringList() << u"team"_s;
}

void tst_Listen::saysWhatIsWrong()
{
    QFETCH(const QByteArray, config);
    QFETCH(QStringList, options);
    QFETCH(const QString, expected);
    const QString path = m_folder->filePath(u"p.toml"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(config);
    file.close();
    const Ended ended = m_program->run(
        QStringList{u"listen"_s, u"--config"_s, path, u"--store"_s, m_store, u"--port"_s, u"0"_s} + options, 20'000);
    QCOMPARE(ended.exitCode, 3);
    QVERIFY2(ended.err.contains(expected.toUtf8()), ended.err.constData());
}

QTEST_GUILESS_MAIN(tst_Listen)
#include "tst_Listen.moc"

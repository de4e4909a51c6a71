// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "OtlpWriter.h"
#include "Patience.h"
#include "ReceivingStore.h"
#include "Sender.h"
#include "store/RawRecords.h"
#include "store/SqlQuery.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QTest>
#include <future>

using namespace Qt::Literals::StringLiterals;
using namespace plumbline;

/// What a receiver does when its store takes nothing, and what it leaves out of it.
class tst_ReceiverStore : public QObject, private ReceivingStore
{
    Q_OBJECT

private slots:
    void initTestCase_data() { ReceivingStore::engines(); }
    void init();
    void cleanup() { close(); }
    void asksToComeAgain();
    void pushesBackWhenTooMuchWaits();
    void keepsNoContentUnasked_data();
    void keepsNoContentUnasked();
};

void tst_ReceiverStore::init()
{
    if (!open())
        QSKIP(qPrintable(why));
}

/// A store that takes nothing: senders are told when to come again, and then it is there, once.
void tst_ReceiverStore::asksToComeAgain()
{
    const Sender sender(m_receiver->port());
    QVERIFY(SqlQuery(*m_store).run(u"hide"_s, u"ALTER TABLE raw_answer RENAME TO elsewhere"_s));
    const Sent refused = sender.post("/v1/traces", compactJson(callsJson(0, 2)));
    QCOMPARE(refused.status, 503);
    QCOMPARE(refused.retryAfter, QByteArray("5"));
    QCOMPARE(sender.get("/healthz").status, 503);
    QVERIFY(m_receiver->trouble());
    QVERIFY(SqlQuery(*m_store).run(u"show"_s, u"ALTER TABLE elsewhere RENAME TO raw_answer"_s));
    QCOMPARE(sender.post("/v1/traces", compactJson(callsJson(0, 2))).status, 200);
    QCOMPARE(sender.get("/healthz").status, 200);
    QVERIFY(!m_receiver->trouble());
    QCOMPARE(rows(u"ai_call"_s).size(), 2);
}

/// Documents that unpack to much wait for a commit that does not come: those beyond what may wait come again later.
void tst_ReceiverStore::pushesBackWhenTooMuchWaits()
{
    constexpr int senders = 9;
    const Sender sender(m_receiver->port());
    std::vector<std::future<Sent>> answers;
    const auto held = hold([&]() -> Result<void> {
        for (int i = 0; i < senders; ++i) {
            const QByteArray packed = gzipped(QByteArray(30 << 20, ' ') + compactJson(callsJson(i, 1)));
            answers.push_back(std::async(std::launch::async, [&sender, packed] {
                return sender.post("/v1/traces", packed, "application/json", "gzip");
            }));
        }
        QElapsedTimer time;
        time.start();
        while (m_receiver->counters().pushedBack == 0 && time.elapsed() < patience)
            std::this_thread::sleep_for(std::chrono::milliseconds(20));
        return {};
    });
    QVERIFY(held);
    int taken = 0;
    for (std::future<Sent> &answer : answers) {
        const Sent sent = answer.get();
        QVERIFY(sent.status == 200 || (sent.status == 503 && sent.retryAfter == "1"));
        taken += sent.status == 200 ? 1 : 0;
    }
    QVERIFY2(taken > 0 && taken < senders, qPrintable(QString::number(taken)));
    QCOMPARE(m_receiver->counters().pushedBack, senders - taken);
    QCOMPARE(rows(u"ai_call"_s).size(), taken);
}

void tst_ReceiverStore::keepsNoContentUnasked_data()
{
    QTest::addColumn<bool>("binary");
    QTest::addColumn<bool>("asked");
    for (const bool asked : {false, true}) {
        QTest::addRow("JSON, %s", asked ? "asked" : "unasked") << false << asked;
        QTest::addRow("protobuf, %s", asked ? "asked" : "unasked") << true << asked;
    }
}

void tst_ReceiverStore::keepsNoContentUnasked()
{
    QFETCH(bool, binary);
    QFETCH(bool, asked);
    ListenSettings settings;
    settings.keepsContent = asked;
    start(settings);
    const QJsonObject request
        = tracesJson({},
                     {spanJson("0af7651916cd43dd8448eb211c80319c", "b7ad6b7169203331",
                               {{u"gen_ai.request.model"_s, u"m"_s}, {u"gen_ai.prompt"_s, u"our plans"_s}})});
    const Sender sender(m_receiver->port());
    const Sent sent = sender.post("/v1/traces", binary ? otlpProtobuf(request) : compactJson(request),
                                  binary ? "application/x-protobuf" : "application/json");
    QCOMPARE(sent.status, 200);
    QCOMPARE(rows(u"ai_call"_s).size(), 1);
    const auto raw = RawRecords(*m_store).find(rows(u"ai_call"_s).first().origin.rawSha256);
    QVERIFY(raw && raw->digestMatches);
    QCOMPARE(raw->answer.body.contains("our plans"), asked);
    QCOMPARE(raw->answer.body.contains("withheld: "), !asked);
    QCOMPARE(m_receiver->counters().withheld, asked ? 0 : 1);
    if (m_location.engine != StoreLocation::Engine::Sqlite)
        return;
    QFile file(m_location.path);
    QFile log(m_location.path + u"-wal"_s);
    QVERIFY(file.open(QIODevice::ReadOnly) && log.open(QIODevice::ReadOnly));
    QVERIFY(asked || !(file.readAll() + log.readAll()).contains("our plans"));
}

QTEST_GUILESS_MAIN(tst_ReceiverStore)
#include "tst_ReceiverStore.moc"

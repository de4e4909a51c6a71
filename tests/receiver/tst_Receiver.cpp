// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "OtlpWriter.h"
#include "ReceivingStore.h"
#include "Sender.h"
#include "base/Digest.h"
#include "store/RawRecords.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>
#include <future>
#include <protozero/pbf_reader.hpp>

using namespace Qt::Literals::StringLiterals;
using namespace plumbline;

namespace {

const QByteArray protobuf = "application/x-protobuf";

const QByteArray decision
    = R"({"decision_id":"d-1","path":"deploy/allow","result":true,"timestamp":"2026-11-20T10:00:00.5Z",
    "labels":{"app":"Card Vault","id":"x"},"bundles":{"authz":{"revision":"r7"}},"input":{"commit":"abc"}})";

} // namespace

/// A receiver over real connections: what it answers, and what is in the store when it has answered.
class tst_Receiver : public QObject, private ReceivingStore
{
    Q_OBJECT

private slots:
    void initTestCase_data() { ReceivingStore::engines(); }
    void init();
    void cleanup() { close(); }
    void keepsEveryEncoding_data();
    void keepsEveryEncoding();
    void addsNothingWhenSentAgain();
    void tellsWhatItDoesNotTake();
    void refuses_data();
    void refuses();
    void keepsWhatCannotBeRead();
    void boundsWhatComesOut();
    void wantsTheToken();
    void isClosedToOthers_data();
    void isClosedToOthers();
    void keepsDecisionsOnce();
    void bringsTheSessionToTheTrace_data();
    void bringsTheSessionToTheTrace();
    void answersAfterTheCommit();
    void takesManyAtOnce();
};

void tst_Receiver::init()
{
    if (!open())
        QSKIP(qPrintable(why));
}

void tst_Receiver::keepsEveryEncoding_data()
{
    QTest::addColumn<bool>("binary");
    QTest::addColumn<QByteArray>("coding");
    QTest::addColumn<bool>("chunked");
    for (const bool binary : {false, true}) {
        for (const char *coding : {"", "gzip"}) {
            for (const bool chunked : {false, true})
                QTest::addRow("%s %s %s", binary ? "protobuf" : "JSON", coding, chunked ? "chunked" : "at once")
                    << binary << QByteArray(coding) << chunked;
        }
    }
}

void tst_Receiver::keepsEveryEncoding()
{
    QFETCH(const bool, binary);
    QFETCH(const QByteArray, coding);
    QFETCH(const bool, chunked);
    const QJsonObject request = callsJson(0, 30);
    const QByteArray body = binary ? otlpProtobuf(request) : compactJson(request);
    Sender sender(m_receiver->port());
    sender.chunked = chunked;
    const QByteArray type = binary ? protobuf : "application/json; charset=utf-8";
    const Sent sent = sender.post("/v1/traces", coding.isEmpty() ? body : gzipped(body), type, coding);
    QCOMPARE(sent.status, 200);
    QCOMPARE(sent.type, binary ? protobuf : QByteArray("application/json"));
    QCOMPARE(sent.body, binary ? QByteArray() : QByteArray("{\"partialSuccess\":{}}"));
    const auto kept = rows(u"ai_call"_s);
    QCOMPARE(kept.size(), 30);
    QCOMPARE(kept.first().origin.source, u"otlp"_s);
    QCOMPARE(kept.first().origin.rawSha256, sha256Hex(body));
    const auto raw = RawRecords(*m_store).find(sha256Hex(body));
    QVERIFY(raw);
    QCOMPARE(raw->answer.body, body);
    QCOMPARE(raw->answer.stream, u"traces"_s);
    QVERIFY(raw->digestMatches);
}

void tst_Receiver::addsNothingWhenSentAgain()
{
    const Sender sender(m_receiver->port());
    const QByteArray json = compactJson(callsJson(0, 10));
    for (int i = 0; i < 3; ++i)
        QCOMPARE(sender.post("/v1/traces", json).status, 200);
    QCOMPARE(sender.post("/v1/traces", gzipped(json), "application/json", "gzip").status, 200);
    QCOMPARE(m_receiver->counters().documents, 1);
    QCOMPARE(m_receiver->counters().resent, 3);
    // The same spans in other bytes are another document, and no other rows.
    QCOMPARE(sender.post("/v1/traces", otlpProtobuf(callsJson(0, 10)), protobuf).status, 200);
    QCOMPARE(sender.post("/v1/traces", compactJson(callsJson(5, 10))).status, 200);
    QCOMPARE(m_receiver->counters().documents, 3);
    QCOMPARE(m_receiver->counters().rows.added, 15);
    QCOMPARE(m_receiver->counters().rows.unchanged, 15);
    QCOMPARE(rows(u"ai_call"_s).size(), 15);
}

void tst_Receiver::tellsWhatItDoesNotTake()
{
    const QJsonObject attributes{{u"gen_ai.request.model"_s, u"m"_s}};
    const QJsonObject request
        = tracesJson({},
                     {spanJson("xyz", "00f067aa0ba902b7", attributes),
                      spanJson("0af7651916cd43dd8448eb211c80319c", "00f067aa0ba902b7", attributes)});
    const Sender sender(m_receiver->port());
    const Sent json = sender.post("/v1/traces", compactJson(request));
    QCOMPARE(json.status, 200);
    const QJsonObject partial = QJsonDocument::fromJson(json.body).object().value(u"partialSuccess"_s).toObject();
    QCOMPARE(partial.value(u"rejectedSpans"_s), QJsonValue(u"1"_s));
    QVERIFY(partial.value(u"errorMessage"_s).toString().contains(u"trace_id"_s));
    const Sent binary = sender.post("/v1/traces", otlpProtobuf(request), protobuf);
    QCOMPARE(binary.status, 200);
    protozero::pbf_reader answer(binary.body.constData(), size_t(binary.body.size()));
    QVERIFY(answer.next(1));
    protozero::pbf_reader inner = answer.get_message();
    QVERIFY(inner.next(1));
    QCOMPARE(inner.get_int64(), 1);
    QVERIFY(inner.next(2));
    QVERIFY(inner.get_string().find("trace_id") != std::string::npos);
    QCOMPARE(rows(u"ai_call"_s).size(), 1);
    QCOMPARE(rejected(), 2);
}

void tst_Receiver::refuses_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("coding");
    QTest::addColumn<int>("status");
    const QByteArray json = "application/json";
    const QByteArray good = compactJson(callsJson(0, 1));
    QTest::newRow("other path") << QByteArray("/v1/profiles") << good << json << QByteArray() << 404;
    QTest::newRow("no type") << QByteArray("/v1/traces") << good << QByteArray("text/plain") << QByteArray() << 415;
    QTest::newRow("protobuf for OPA") << QByteArray("/logs") << good << protobuf << QByteArray() << 415;
    QTest::newRow("unknown coding") << QByteArray("/v1/traces") << good << json << QByteArray("zstd") << 415;
    QTest::newRow("not packed") << QByteArray("/v1/traces") << good << json << QByteArray("gzip") << 400;
    QTest::newRow("packed and cut") << QByteArray("/v1/traces") << gzipped(good).chopped(9) << json
                                    << QByteArray("gzip") << 400;
    QByteArray damaged = gzipped(good);
    damaged[damaged.size() - 6] = char(damaged[damaged.size() - 6] ^ 1);
    QTest::newRow("wrong checksum") << QByteArray("/v1/traces") << damaged << json << QByteArray("gzip") << 400;
    QTest::newRow("no JSON") << QByteArray("/v1/traces") << QByteArray("hello") << json << QByteArray() << 400;
    QTest::newRow("empty") << QByteArray("/v1/traces") << QByteArray() << json << QByteArray() << 400;
    QTest::newRow("no protobuf") << QByteArray("/v1/traces") << QByteArray("hello") << protobuf << QByteArray() << 400;
    QTest::newRow("no list") << QByteArray("/logs") << QByteArray("{}") << json << QByteArray() << 400;
    QTest::newRow("too large") << QByteArray("/v1/traces") << QByteArray(33 << 20, ' ') << json << QByteArray() << 413;
}

void tst_Receiver::refuses()
{
    QFETCH(const QByteArray, path);
    QFETCH(const QByteArray, body);
    QFETCH(const QByteArray, type);
    QFETCH(const QByteArray, coding);
    QFETCH(const int, status);
    const Sender sender(m_receiver->port());
    QCOMPARE(sender.post(path, body, type, coding).status, status);
    QCOMPARE(rows(u"ai_call"_s).size(), 0);
    QCOMPARE(m_receiver->counters().refused, status == 413 ? 0 : 1); // that one is told by the listener
    QCOMPARE(sender.get("/v1/traces").status, 405);
    QCOMPARE(sender.get("/healthz").status, 200);
    Sender stranger(m_receiver->port());
    stranger.headers.insert("Host", "evil.example");
    QCOMPARE(stranger.post("/v1/traces", compactJson(callsJson(0, 1))).status, 403);
}

void tst_Receiver::keepsWhatCannotBeRead()
{
    QCOMPARE(Sender(m_receiver->port()).post("/v1/traces", "{\"resourceSpans\":").status, 400);
    QVERIFY(RawRecords(*m_store).find(sha256Hex("{\"resourceSpans\":")));
    QCOMPARE(rejected(), 1);
}

void tst_Receiver::boundsWhatComesOut()
{
    const QByteArray bomb = gzipped(QByteArray(64 << 20, ' '));
    QVERIFY(bomb.size() < (1 << 20));
    const Sent sent = Sender(m_receiver->port()).post("/v1/traces", bomb, "application/json", "gzip");
    QCOMPARE(sent.status, 413);
    QVERIFY(QJsonDocument::fromJson(sent.body).object().value(u"message"_s).toString().contains(u"bytes"_s));
}

void tst_Receiver::wantsTheToken()
{
    ListenSettings settings;
    settings.token = Secret("s3cret");
    start(settings);
    Sender sender(m_receiver->port());
    const QByteArray body = compactJson(callsJson(0, 1));
    QCOMPARE(sender.post("/v1/traces", body).status, 401);
    sender.headers.insert("Authorization", "Bearer s3creT");
    QCOMPARE(sender.post("/v1/traces", body).status, 401);
    QCOMPARE(rows(u"ai_call"_s).size(), 0);
    sender.headers.insert("Authorization", "bearer s3cret");
    QCOMPARE(sender.post("/v1/traces", body).status, 200);
    sender.headers = {{"X-Plumbline-Token", "s3cret"}, {"Host", "collector.example"}};
    QCOMPARE(sender.post("/v1/traces", body).status, 200);
    QCOMPARE(sender.get("/healthz").status, 200);
    const auto raw = RawRecords(*m_store).find(sha256Hex(body));
    QVERIFY(raw);
    for (const auto &[name, value] : raw->answer.headers)
        QVERIFY2(!value.contains(u"s3cret"_s), qPrintable(name));
}

void tst_Receiver::isClosedToOthers_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("token");
    QTest::addColumn<bool>("starts");
    QTest::newRow("all addresses") << u"0.0.0.0"_s << u""_s << false;
    QTest::newRow("all addresses of IPv6") << u"::"_s << u""_s << false;
    QTest::newRow("another address") << u"192.0.2.1"_s << u""_s << false;
    QTest::newRow("all addresses, with a token") << u"0.0.0.0"_s << u"t"_s << true;
    QTest::newRow("localhost") << u"localhost"_s << u""_s << true;
    QTest::newRow("no address") << u"hello"_s << u"t"_s << false;
}

void tst_Receiver::isClosedToOthers()
{
    QFETCH(const QString, address);
    QFETCH(const QString, token);
    ListenSettings settings;
    settings.address = address;
    settings.port = 0;
    settings.token = Secret(token.toUtf8());
    const StoreLocation other{StoreLocation::Engine::Sqlite, m_folder->filePath(u"other.db"_s)};
    QTEST(Receiver::start(settings, other, m_clock).has_value(), "starts");
    settings = {};
    settings.port = 0;
    const auto second = Receiver::start(settings, m_location, m_clock);
    QVERIFY(!second && second.error().detail.contains(u"another"_s)); // a store has one receiver
    settings.port = m_receiver->port();
    const auto taken = Receiver::start(settings, other, m_clock);
    QVERIFY(!taken);
    QCOMPARE(taken.error().kind, Error::Kind::Configuration);
}

void tst_Receiver::keepsDecisionsOnce()
{
    const Sender sender(m_receiver->port());
    const QByteArray first = '[' + decision + ']';
    QByteArray second = decision;
    second.replace("d-1", "d-2");
    const QByteArray both = '[' + second + ',' + decision + ']';
    QCOMPARE(sender.post("/logs", gzipped(first), "application/json", "gzip").status, 200);
    const auto once = rows(u"gate_decision"_s);
    QCOMPARE(once.size(), 1);
    const TimePoint evidence = std::get<TimePoint>(once.first().row.value(u"evidence_at"));
    QVERIFY(m_clock.now() - evidence < std::chrono::minutes(1));
    QTest::qWait(5);
    QCOMPARE(sender.post("/logs/partition", gzipped(both), "application/json", "gzip").status, 200);
    QCOMPARE(sender.post("/logs", both).status, 200);
    QCOMPARE(m_receiver->counters().resent, 1);
    const auto found = rows(u"gate_decision"_s);
    QCOMPARE(found.size(), 2);
    const auto again = RowQueries(*m_store).find(u"gate_decision"_s, u"opa"_s, u"d-1"_s);
    QVERIFY(again && *again);
    QCOMPARE((*again)->versionId, once.first().versionId); // when it was first received stays
    QCOMPARE((*again)->origin.rawSha256, sha256Hex(first));
    QCOMPARE(m_receiver->counters().rows.unchanged, 1);
}

void tst_Receiver::bringsTheSessionToTheTrace_data()
{
    QTest::addColumn<bool>("rootFirst");
    QTest::newRow("the outermost span comes last, as it ends last") << false;
    QTest::newRow("the outermost span comes first") << true;
}

void tst_Receiver::bringsTheSessionToTheTrace()
{
    QFETCH(const bool, rootFirst);
    const QByteArray trace = "0af7651916cd43dd8448eb211c80319c";
    QJsonObject call = spanJson(trace, "00f067aa0ba902b7", {{u"gen_ai.request.model"_s, u"m"_s}});
    call.insert(u"parentSpanId"_s, u"b7ad6b7169203331"_s);
    const QByteArray calls = compactJson(tracesJson({}, {call}));
    const QJsonObject root
        = spanJson(trace, "b7ad6b7169203331", {{u"session.id"_s, u"s-1"_s}, {u"user.id"_s, u"u-1"_s}});
    const QByteArray roots = compactJson(tracesJson({}, {root}));
    const Sender sender(m_receiver->port());
    QCOMPARE(sender.post("/v1/traces", rootFirst ? roots : calls).status, 200);
    QCOMPARE(sender.post("/v1/traces", rootFirst ? calls : roots).status, 200);
    const auto found = rows(u"ai_call"_s);
    QCOMPARE(found.size(), 1);
    QCOMPARE(fieldText(found.first().row.value(u"session_id")), u"s-1"_s);
    QCOMPARE(fieldText(found.first().row.value(u"user_id")), u"u-1"_s);
    QCOMPARE(found.first().origin.rawSha256, sha256Hex(calls));
    const QJsonObject also = QJsonDocument::fromJson(found.first().origin.rawAlso.toUtf8()).object();
    QCOMPARE(also.value(u"session_id"_s).toArray(),
             (QJsonArray{sha256Hex(roots), u"/resourceSpans/0/scopeSpans/0/spans/0"_s}));
    // In another batch, with another span: what is known of the trace stays.
    QCOMPARE(sender.post("/v1/traces", otlpProtobuf(tracesJson({}, {call})), protobuf).status, 200);
    QCOMPARE(fieldText(rows(u"ai_call"_s).first().row.value(u"session_id")), u"s-1"_s);
    QCOMPARE(m_receiver->counters().rows.unchanged, 1);
}

void tst_Receiver::answersAfterTheCommit()
{
    const Sender sender(m_receiver->port());
    QCOMPARE(sender.post("/v1/traces", compactJson(callsJson(0, 1))).status, 200);
    std::future<Sent> late;
    const auto held = hold([&]() -> Result<void> {
        late = std::async(std::launch::async, [&] { return sender.post("/v1/traces", compactJson(callsJson(1, 1))); });
        if (late.wait_for(std::chrono::milliseconds(400)) != std::future_status::timeout)
            return fail(Error::Kind::Internal, u"answered before it could be kept"_s);
        return {};
    });
    QVERIFY2(held, qPrintable(held ? QString() : toString(held.error())));
    QCOMPARE(late.get().status, 200);
    QCOMPARE(rows(u"ai_call"_s).size(), 2);
}

void tst_Receiver::takesManyAtOnce()
{
    constexpr int senders = 16;
    constexpr int perSender = 20;
    std::vector<std::future<int>> done;
    for (int s = 0; s < senders; ++s) {
        done.push_back(std::async(std::launch::async, [&, s] {
            int taken = 0;
            for (int i = 0; i < perSender; ++i)
                taken += Sender(m_receiver->port())
                             .post("/v1/traces", compactJson(callsJson((s * perSender + i) * 10, 10)))
                             .status
                    == 200;
            return taken;
        }));
    }
    for (auto &one : done)
        QCOMPARE(one.get(), perSender);
    QCOMPARE(rows(u"ai_call"_s).size(), senders * perSender * 10);
    QCOMPARE(m_receiver->counters().rows.added, senders * perSender * 10);
}

QTEST_GUILESS_MAIN(tst_Receiver)
#include "tst_Receiver.moc"

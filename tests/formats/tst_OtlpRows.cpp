// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "OtlpWriter.h"
#include "base/Digest.h"
#include "base/JsonLocator.h"
#include "formats/OtlpRows.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace plumbline;

namespace {

const QByteArray trace = "0af7651916cd43dd8448eb211c80319c";
const QByteArray root = "b7ad6b7169203331";
const QByteArray child = "00f067aa0ba902b7";

RawAnswer answerOf(const QByteArray &body, const QString &type = u"application/json"_s,
                   const QString &stream = u"traces"_s)
{
    RawAnswer answer;
    answer.source = u"otlp"_s;
    answer.stream = stream;
    answer.headers = {{u"content-type"_s, type}};
    answer.body = body;
    answer.sha256 = sha256Hex(body);
    return answer;
}

QByteArray textOf(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QByteArray readFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString at(const Row &row, const QString &field)
{
    return fieldText(row.value(field));
}

} // namespace

/// OTLP documents become rows of calls, in both encodings; what is broken or hostile does not.
class tst_OtlpRows : public QObject
{
    Q_OBJECT

private slots:
    void takesSessionFromTheRoot();
    void takesTheOutcomeFromTheStatus();
    void leavesOtherSpansOut();
    void putsAsideWhatCannotBeARow();
    void refusesBrokenDocuments_data();
    void refusesBrokenDocuments();
    void survivesEveryCut();
    void boundsTheNumberOfRecords();
    void agreesWithTheRecount_data();
    void agreesWithTheRecount();
    void readsTheExamplesOfTheSpecification();
};

void tst_OtlpRows::takesSessionFromTheRoot()
{
    QJsonObject inner = spanJson(trace, child, {{u"gen_ai.request.model"_s, u"m"_s}});
    inner.insert(u"parentSpanId"_s, QString::fromLatin1(root));
    const QJsonObject outer
        = spanJson(trace, root, {{u"session.id"_s, u"s-1"_s}, {u"user.id"_s, u"u-1"_s}, {u"environment"_s, u"prod"_s}});
    const QJsonObject stranger = spanJson("1af7651916cd43dd8448eb211c80319c", root, {{u"session.id"_s, u"other"_s}});
    const RawAnswer answer = answerOf(textOf(tracesJson({}, {inner, outer, stranger})));
    const auto rows = mapOtlp(answer);
    QVERIFY(rows);
    QCOMPARE(rows->page.rows.size(), 1);
    QCOMPARE(rows->notMapped, 2);
    const auto &[row, origin] = rows->page.rows.at(0);
    QCOMPARE(at(row, u"session_id"_s), u"s-1"_s);
    QCOMPARE(at(row, u"user_id"_s), u"u-1"_s);
    QCOMPARE(at(row, u"environment"_s), u"prod"_s);
    const QJsonArray place = QJsonDocument::fromJson(origin.rawAlso.toUtf8()).object().value(u"session_id"_s).toArray();
    QCOMPARE(place, (QJsonArray{answer.sha256, u"/resourceSpans/0/scopeSpans/0/spans/1"_s}));
    QVERIFY(locateJson(answer.body, place.at(1).toString()));

    // Parents that point in a circle end somewhere.
    QJsonObject circle = outer;
    circle.insert(u"parentSpanId"_s, QString::fromLatin1(child));
    circle.insert(u"attributes"_s, QJsonArray());
    const auto ended = mapOtlp(answerOf(textOf(tracesJson({}, {inner, circle}))));
    QVERIFY(ended);
    QCOMPARE(at(ended->page.rows.at(0).first, u"session_id"_s), QString());
}

void tst_OtlpRows::takesTheOutcomeFromTheStatus()
{
    const auto span = [](const QByteArray &id, const QJsonObject &status, const QString &type = {}) {
        QJsonObject said{{u"gen_ai.request.model"_s, u"m"_s}};
        if (!type.isEmpty())
            said.insert(u"error.type"_s, type);
        QJsonObject json = spanJson(trace, id, said);
        json.insert(u"status"_s, status);
        return json;
    };
    const QJsonObject failed{{u"code"_s, 2}};
    const QJsonObject explained{{u"code"_s, 2}, {u"message"_s, u"quota is used up"_s}};
    const QJsonObject fine{{u"code"_s, 1}};
    const QJsonArray spans{span("00000000000000a1", failed),
                           span("00000000000000a2", explained),
                           span("00000000000000a3", explained, u"rate_limit"_s),
                           span("00000000000000a4", fine),
                           span("00000000000000a5", fine, u"retried"_s),
                           span("00000000000000a6", {}, u"timeout"_s),
                           span("00000000000000a7", {})};
    const QStringList expected{u"error"_s, u"quota is used up"_s, u"rate_limit"_s, {}, {}, u"timeout"_s, {}};
    const QByteArray json = textOf(tracesJson({}, spans));
    for (const RawAnswer &answer : {answerOf(json), answerOf(otlpProtobuf(json), u"application/x-protobuf"_s)}) {
        const auto rows = mapOtlp(answer);
        QVERIFY(rows);
        QStringList errors;
        for (const auto &[row, origin] : rows->page.rows)
            errors.append(at(row, u"error"_s));
        QCOMPARE(errors, expected);
    }
    QByteArray named = textOf(tracesJson({}, {span("00000000000000a1", explained)}));
    named.replace("\"code\":2", "\"code\":\"STATUS_CODE_ERROR\""); // as some writers of JSON do
    const auto rows = mapOtlp(answerOf(named));
    QVERIFY(rows && named.contains("STATUS_CODE_ERROR"));
    QCOMPARE(at(rows->page.rows.at(0).first, u"error"_s), u"quota is used up"_s);
}

void tst_OtlpRows::leavesOtherSpansOut()
{
    const QJsonArray spans{spanJson(trace, root, {{u"http.request.method"_s, u"GET"_s}}),
                           spanJson(trace, child, {{u"openinference.span.kind"_s, u"CHAIN"_s}})};
    const auto rows = mapOtlp(answerOf(textOf(tracesJson({}, spans))));
    QVERIFY(rows);
    QCOMPARE(rows->page.rows.size(), 0);
    QCOMPARE(rows->page.rejected.size(), 0);
    QCOMPARE(rows->page.records, 2);
    QCOMPARE(rows->notMapped, 2);
}

void tst_OtlpRows::putsAsideWhatCannotBeARow()
{
    const QJsonObject good{{u"gen_ai.request.model"_s, u"m"_s}};
    QJsonObject noStart = spanJson(trace, child, good);
    noStart.remove(u"startTimeUnixNano"_s);
    QJsonObject late = spanJson(trace, child, good);
    late.insert(u"endTimeUnixNano"_s, u"18446744073709551615"_s);
    const QJsonArray spans{
        spanJson("xyz", child, good),
        spanJson(trace, "0000000000000000", good),
        noStart,
        late,
        spanJson(trace, child, {{u"gen_ai.request.model"_s, u"m"_s}, {u"gen_ai.usage.input_tokens"_s, u"lots"_s}}),
        spanJson(trace, child, good)};
    const auto rows = mapOtlp(answerOf(textOf(tracesJson({}, spans))));
    QVERIFY(rows);
    QCOMPARE(rows->page.rows.size(), 1);
    QStringList faults;
    for (const RejectedRecord &record : rows->page.rejected)
        faults.append(record.rawPointer.section(u'/', -1) + u' ' + record.field);
    QCOMPARE(faults,
             (QStringList{u"0 trace_id"_s, u"1 span_id"_s, u"2 started_at"_s, u"3 ended_at"_s, u"4 input_tokens"_s}));
    QCOMPARE(rows->page.rejected.at(4).reason, u"\"lots\" is not a whole number"_s);
}

void tst_OtlpRows::refusesBrokenDocuments_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("type");
    const QString json = u"application/json"_s;
    const QString protobuf = u"application/x-protobuf"_s;
    QTest::newRow("empty") << QByteArray() << json;
    QTest::newRow("list") << QByteArray("[]") << json;
    QTest::newRow("other document") << QByteArray("{\"a\":1}") << json;
    QTest::newRow("no list") << QByteArray("{\"resourceSpans\":{}}") << json;
    QTest::newRow("deep") << "{\"resourceSpans\":" + QByteArray(100'000, '[') + QByteArray(100'000, ']') + '}' << json;
    QTest::newRow("text as protobuf") << QByteArray("hello, world") << protobuf;
    QTest::newRow("endless varint") << QByteArray("\x0a\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff", 13)
                                    << protobuf;
    QTest::newRow("length beyond the end") << QByteArray("\x0a\xff\xff\xff\xff\x0f\x01", 7) << protobuf;
    QTest::newRow("length beyond 32 bits")
        << QByteArray("\x0a\xff\xff\xff\xff\xff\xff\xff\xff\x7f\x01", 11) << protobuf;
    QTest::newRow("field zero") << QByteArray("\x02\x01\x00", 3) << protobuf;
    QTest::newRow("group") << QByteArray("\x0b\x0b\x0c\x0c", 4) << protobuf;
}

void tst_OtlpRows::refusesBrokenDocuments()
{
    QFETCH(const QByteArray, body);
    QFETCH(const QString, type);
    const auto rows = mapOtlp(answerOf(body, type));
    QVERIFY(!rows);
    QCOMPARE(rows.error().kind, Error::Kind::Format);
}

void tst_OtlpRows::survivesEveryCut()
{
    const QJsonArray spans{
        spanJson(trace, child, {{u"gen_ai.request.model"_s, u"m"_s}, {u"gen_ai.usage.input_tokens"_s, 5}})};
    const QJsonObject request = tracesJson({{u"service.name"_s, u"x"_s}}, spans);
    const QByteArray binary = otlpProtobuf(request);
    int refused = 0;
    for (qsizetype size = 0; size < binary.size(); ++size) {
        const auto rows = mapOtlp(answerOf(binary.first(size), u"application/x-protobuf"_s));
        refused += rows ? 0 : 1;
        QVERIFY(!rows || rows->page.rows.isEmpty());
    }
    QCOMPARE(refused, int(binary.size()) - 1); // nothing at all is an export of nothing
    // A list of lists of lists: skipped, however deep.
    QByteArray deep = QByteArray::fromHex("0a00");
    for (int i = 0; i < 5'000; ++i) {
        QByteArray length;
        for (quint64 rest = quint64(deep.size());; rest >>= 7) {
            length += char((rest & 127) | (rest > 127 ? 128 : 0));
            if (rest <= 127)
                break;
        }
        deep = '\x2a' + length + deep;
    }
    QVERIFY(mapOtlp(answerOf(deep, u"application/x-protobuf"_s)));
}

void tst_OtlpRows::boundsTheNumberOfRecords()
{
    QByteArray scopes; // two bytes each that would be some hundred in memory
    for (int i = 0; i < 400'000; ++i)
        scopes += QByteArray::fromHex("1200");
    QByteArray length;
    for (quint64 rest = quint64(scopes.size());; rest >>= 7) {
        length += char((rest & 127) | (rest > 127 ? 128 : 0));
        if (rest <= 127)
            break;
    }
    const auto binary = mapOtlp(answerOf('\x0a' + length + scopes, u"application/x-protobuf"_s));
    QVERIFY(!binary);
    QVERIFY2(binary.error().detail.contains(u"200000"_s), qPrintable(binary.error().detail));
    QByteArray list("{}");
    list += QByteArray(",{}").repeated(300'000);
    const auto json = mapOtlp(answerOf("{\"resourceSpans\":[{\"scopeSpans\":[{\"spans\":[" + list + "]}]}]}"));
    QVERIFY(!json);
    QVERIFY2(json.error().detail.contains(u"200000"_s), qPrintable(json.error().detail));
}

void tst_OtlpRows::agreesWithTheRecount_data()
{
    QTest::addColumn<QString>("folder");
    for (const char *folder : {"openllmetry", "otel-genai", "seed-contract"})
        QTest::newRow(folder) << QString::fromLatin1(folder);
}

/// Real SDKs' exports, compared with a count that another program made of them.
void tst_OtlpRows::agreesWithTheRecount()
{
    QFETCH(const QString, folder);
    const QDir recordings(QStringLiteral(PLUMBLINE_SHARED_DIR "/fixtures/otlp-genai/") + folder);
    if (!recordings.exists())
        QSKIP("the recordings of real exports are not here (../shared)");
    const QJsonObject expected = QJsonDocument::fromJson(readFile(recordings.filePath(u"../EXPECTED.json"_s)))
                                     .object()
                                     .value(folder)
                                     .toObject();
    struct Sum {
        int calls = 0, input = 0, output = 0, errors = 0;
        double cost = 0;
    };
    QMap<QString, Sum> sums;
    qint64 spans = 0;
    for (const QString &name : recordings.entryList({u"*-traces.json"_s})) {
        const QByteArray body = readFile(recordings.filePath(name));
        const auto rows = mapOtlp(answerOf(body));
        const auto binary = mapOtlp(answerOf(otlpProtobuf(body), u"application/x-protobuf"_s));
        QVERIFY(rows && binary);
        QCOMPARE(rows->page.rejected.size(), 0);
        QCOMPARE(binary->page.rows.size(), rows->page.rows.size());
        spans += rows->page.records;
        for (qsizetype i = 0; i < rows->page.rows.size(); ++i) {
            const Row &row = rows->page.rows.at(i).first;
            QCOMPARE(binary->page.rows.at(i).first, row);
            QCOMPARE(binary->page.rows.at(i).second.rawPointer, rows->page.rows.at(i).second.rawPointer);
            QVERIFY(locateJson(body, rows->page.rows.at(i).second.rawPointer));
            if (at(row, u"input_tokens"_s).isEmpty() && at(row, u"model"_s).isEmpty())
                continue; // a tool, an agent
            if (at(row, u"operation"_s) == u"invoke_agent"_s || at(row, u"operation"_s) == u"execute_tool"_s)
                continue;
            // The recount goes by the model that was asked for; the row says the one that answered.
            const QString model = at(row, u"model"_s).remove(u"-2024-08-06"_s);
            Sum &sum = sums[at(row, u"service"_s) + u' ' + model];
            ++sum.calls;
            sum.input += at(row, u"input_tokens"_s).toInt();
            sum.output += at(row, u"output_tokens"_s).toInt();
            sum.errors += at(row, u"error"_s).isEmpty() ? 0 : 1;
            sum.cost += at(row, u"cost_usd"_s).toDouble();
        }
    }
    QCOMPARE(spans, expected.value(u"spans"_s).toInteger());
    const QJsonArray groups = expected.value(u"llm_by_service_model"_s).toArray();
    QVERIFY(!groups.isEmpty());
    for (const QJsonValue group : groups) {
        const QString key = group[u"service"_s].toString() + u' ' + group[u"model"_s].toString();
        const Sum sum = sums.take(key);
        QVERIFY2(sum.calls == group[u"calls"_s].toInt(), qPrintable(u"%1: %2 calls"_s.arg(key).arg(sum.calls)));
        QCOMPARE(sum.input, group[u"input"_s].toInt());
        QCOMPARE(sum.output, group[u"output"_s].toInt());
        QCOMPARE(sum.errors, group[u"errors"_s].toInt());
        QVERIFY2(qAbs(sum.cost - group[u"cost_usd"_s].toDouble()) < 1e-6, qPrintable(key));
    }
    QCOMPARE(sums.keys(), QStringList());
}

void tst_OtlpRows::readsTheExamplesOfTheSpecification()
{
    const QDir fixtures(QStringLiteral(PLUMBLINE_SHARED_DIR "/fixtures"));
    if (!fixtures.exists())
        QSKIP("the examples are not here (../shared)");
    const QByteArray spans = readFile(fixtures.filePath(u"otlp-proto-examples/trace.json"_s));
    const auto plain = mapOtlp(answerOf(spans));
    QVERIFY(plain);
    QCOMPARE(plain->page.records, 1);
    QCOMPARE(plain->notMapped, 1);
    const auto jaeger = mapOtlp(answerOf(readFile(fixtures.filePath(u"jaeger/apiv3-FindTraces.json"_s))));
    QVERIFY(jaeger);
    QCOMPARE(jaeger->page.records, 1);
    const auto metrics = mapOtlp(answerOf(readFile(fixtures.filePath(u"otlp-proto-examples/metrics.json"_s)),
                                          u"application/json"_s, u"metrics"_s));
    QVERIFY(metrics);
    QVERIFY(metrics->page.records >= 4);
    QCOMPARE(metrics->notMapped, metrics->page.records);
}

QTEST_APPLESS_MAIN(tst_OtlpRows)
#include "tst_OtlpRows.moc"

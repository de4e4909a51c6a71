// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "OtlpWriter.h"
#include "base/Digest.h"
#include "formats/ContentNames.h"
#include "formats/OtlpRows.h"
#include "formats/WithheldContent.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>
#include <protozero/pbf_writer.hpp>

using namespace Qt::Literals::StringLiterals;
using namespace plumbline;

namespace {

const QByteArray said = "sell the boat";

WithheldContent ofJson(const QByteArray &json)
{
    return WithheldContent::ofJson(json, ContentNames::bundled());
}

std::string message(uint32_t field, const std::string &inner)
{
    std::string out;
    protozero::pbf_writer(out).add_message(field, inner);
    return out;
}

std::string attribute(uint32_t field, const char *key, const std::string &value)
{
    return message(field, message(1, key) + message(2, message(1, value)));
}

} // namespace

/// What people and models said is taken out of telemetry, and nothing else.
class tst_WithheldContent : public QObject
{
    Q_OBJECT

private slots:
    void takesOutOfJson_data();
    void takesOutOfJson();
    void leavesTheRest();
    void takesOutOfProtobuf();
    void changesNoRow();
    void takesNothingThatRowsAreMadeOf();
};

void tst_WithheldContent::takesOutOfJson_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("attribute") << QByteArray(R"([{"key":"gen_ai.prompt","value":{"stringValue":"sell the boat"}}])");
    QTest::newRow("value first") << QByteArray(R"([{"value":{"stringValue":"sell the boat"}, "key":"input.value"}])");
    QTest::newRow("numbered") << QByteArray(
        R"({"attributes":[{"key":"gen_ai.completion.0.content","value":{"stringValue":"sell the boat"}}],"b":1})");
    QTest::newRow("escaped name") << QByteArray(
        R"([{"key":"gen\u005fai.prompt","value":{"stringValue":"sell the boat"}}])");
    QTest::newRow("structure") << QByteArray(
        R"([{"key":"gen_ai.input.messages","value":{"arrayValue":{"values":[{"kvlistValue":{"values":[
        {"key":"content","value":{"stringValue":"sell the boat"}}]}}]}} }])");
    QTest::newRow("body of an event") << QByteArray(
        R"({"logRecords":[{"body":{"stringValue":"sell the boat"},"eventName":"gen_ai.user.message"}]})");
    QTest::newRow("body of an event named by an attribute") << QByteArray(
        R"({"logRecords":[{"body":{"stringValue":"sell the boat"},
        "attributes":[{"key":"event.name","value":{"stringValue":"gen_ai.choice"}}]}]})");
    QTest::newRow("broken off") << QByteArray(
        R"([{"key":"gen_ai.prompt","value":{"stringValue":"sell the boat and th)");
}

void tst_WithheldContent::takesOutOfJson()
{
    QFETCH(const QByteArray, json);
    const WithheldContent withheld = ofJson(json);
    QCOMPARE(withheld.values, 1);
    QVERIFY2(!withheld.body.contains(said), withheld.body.constData());
    QVERIFY2(withheld.body.contains("withheld: "), withheld.body.constData());
    const bool isWhole = !QJsonDocument::fromJson(json).isNull();
    QCOMPARE(!QJsonDocument::fromJson(withheld.body).isNull(), isWhole);
    QCOMPARE(ofJson(withheld.body).body.contains(said), false);
}

void tst_WithheldContent::leavesTheRest()
{
    const QByteArray plain = R"({ "a" : [1.50, {"key":"gen_ai.request.model","value":{"stringValue":"m"}}],
        "body": {"stringValue": "a log line"}, "eventName": "deploy.started", "content": "a name of a member" })";
    QCOMPARE(ofJson(plain).body, plain);
    QCOMPARE(ofJson(plain).values, 0);
    const QByteArray value = R"({"stringValue":"sell the boat"})";
    const QByteArray around = "{ \"x\":1.50,  \"y\":[{\"key\":\"gen_ai.prompt\", \"value\": %, \"z\":0}] }";
    QCOMPARE(ofJson(QByteArray(around).replace("%", value)).body,
             QByteArray(around).replace(
                 "%", "{\"stringValue\":\"withheld: 31 bytes, sha256 " + sha256Hex(value).toLatin1() + "\"}"));
    QCOMPARE(ofJson(QByteArray(1'000'000, '[')).values, 0); // ends, and takes no memory worth the name
}

void tst_WithheldContent::takesOutOfProtobuf()
{
    const std::string text = said.toStdString();
    const std::string span = message(1, std::string(16, 'a')) + message(5, "chat")
        + attribute(9, "gen_ai.request.model", "m") + attribute(9, "gen_ai.prompt", text)
        + message(11, message(2, "gen_ai.content.completion") + attribute(3, "gen_ai.completion", text));
    const auto traces = [](const std::string &one) {
        return QByteArray::fromStdString(
            message(1, message(1, attribute(1, "service.name", "s")) + message(2, message(2, one))));
    };
    const WithheldContent withheld
        = WithheldContent::ofProtobuf(traces(span), OtlpSignal::Traces, ContentNames::bundled());
    QCOMPARE(withheld.values, 2);
    QVERIFY(!withheld.body.contains(said));
    QVERIFY(withheld.body.contains("gen_ai.request.model") && withheld.body.contains("service.name"));
    for (const std::string &record : {message(5, message(1, text)) + message(12, "gen_ai.user.message"),
                                      message(5, message(1, text)) + attribute(6, "event.name", "gen_ai.choice"),
                                      message(5, message(1, "x")) + attribute(6, "prompt", text)}) {
        const auto log = WithheldContent::ofProtobuf(traces(record), OtlpSignal::Logs, ContentNames::bundled());
        QCOMPARE(log.values, 1);
        QVERIFY(!log.body.contains(said));
    }
    const QByteArray plain = traces(message(5, message(1, "a log line")));
    QCOMPARE(WithheldContent::ofProtobuf(plain, OtlpSignal::Logs, ContentNames::bundled()).body, plain);
    const QByteArray broken = traces(span).chopped(3);
    QCOMPARE(WithheldContent::ofProtobuf(broken, OtlpSignal::Traces, ContentNames::bundled()).body, broken);
}

/// Rows and the places that they point to are those of the document as it was sent.
void tst_WithheldContent::changesNoRow()
{
    const QJsonObject request = tracesJson({{u"service.name"_s, u"pay"_s}},
                                           {spanJson("0af7651916cd43dd8448eb211c80319c", "b7ad6b7169203331",
                                                     {{u"gen_ai.request.model"_s, u"m"_s},
                                                      {u"gen_ai.usage.input_tokens"_s, 7},
                                                      {u"gen_ai.input.messages"_s, QString::fromUtf8(said)},
                                                      {u"user.id"_s, u"u"_s}})});
    for (const bool binary : {false, true}) {
        RawAnswer answer;
        answer.source = u"otlp"_s;
        answer.stream = u"traces"_s;
        answer.body = binary ? otlpProtobuf(request) : QJsonDocument(request).toJson();
        const auto before = mapOtlp(answer);
        QCOMPARE(withholdContent(answer), 1);
        QCOMPARE(answer.sha256, sha256Hex(answer.body));
        const auto after = mapOtlp(answer);
        QVERIFY(before && after);
        QCOMPARE(after->page.rows.size(), 1);
        QCOMPARE(after->page.rows.first().first.digest(), before->page.rows.first().first.digest());
        QCOMPARE(after->page.rows.first().second.rawPointer, before->page.rows.first().second.rawPointer);
    }
}

void tst_WithheldContent::takesNothingThatRowsAreMadeOf()
{
    QFile file(QStringLiteral(PLUMBLINE_SOURCE_DIR "/resources/otlp/ai_call.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonObject fields = QJsonDocument::fromJson(file.readAll()).object()[u"fields"_s].toObject();
    int names = 0;
    for (const QJsonValue field : fields) {
        for (const QString &name : field.isArray() ? field.toVariant().toStringList() : QStringList{field.toString()}) {
            QVERIFY2(!ContentNames::bundled().isContent(name), qPrintable(name));
            ++names;
        }
    }
    QVERIFY(names > 30);
}

QTEST_GUILESS_MAIN(tst_WithheldContent)
#include "tst_WithheldContent.moc"

// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "OtlpWriter.h"
#include "base/Digest.h"
#include "formats/OtlpRows.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace plumbline;

namespace {

const QByteArray trace = "0af7651916cd43dd8448eb211c80319c";
const QByteArray child = "00f067aa0ba902b7";

RawAnswer answerOf(const QByteArray &body, const QString &type = u"application/json"_s)
{
    RawAnswer answer;
    answer.source = u"otlp"_s;
    answer.stream = u"traces"_s;
    answer.headers = {{u"content-type"_s, type}};
    answer.body = body;
    answer.sha256 = sha256Hex(body);
    return answer;
}

QByteArray textOf(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QString at(const Row &row, const QString &field)
{
    return fieldText(row.value(field));
}

} // namespace

/// Every convention of naming what a model call says leads to the same fields.
class tst_OtlpConventions : public QObject
{
    Q_OBJECT

private slots:
    void readsEveryConvention_data();
    void readsEveryConvention();
    void countsTokensInOneConvention_data();
    void countsTokensInOneConvention();
};

void tst_OtlpConventions::readsEveryConvention_data()
{
    QTest::addColumn<QJsonObject>("attributes");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("expected");
    const auto add
        = [](const char *name, const QJsonObject &attributes, const QString &field, const QString &expected) {
              QTest::addRow("%s: %s", name, qPrintable(field)) << attributes << field << expected;
          };
    const QJsonObject contract{
        {u"model_name"_s, u"gpt-4o"_s},   {u"input_tokens"_s, 1126},         {u"output_tokens"_s, 366},
        {u"total_cost_usd"_s, 0.0003885}, {u"user_id"_s, u"u-1"_s},          {u"session.id"_s, u"s-1"_s},
        {u"environment"_s, u"prod"_s},    {u"policy_decision"_s, u"warn"_s}, {u"safety_violations"_s, 2}};
    add("contract", contract, u"model"_s, u"gpt-4o"_s);
    add("contract", contract, u"input_tokens"_s, u"1126"_s);
    add("contract", contract, u"cost_usd"_s, u"0.0003885"_s);
    add("contract", contract, u"cost_source"_s, u"reported"_s);
    add("contract", contract, u"user_id"_s, u"u-1"_s);
    add("contract", contract, u"environment"_s, u"prod"_s);
    add("contract", contract, u"policy_decision"_s, u"warn"_s);
    add("contract", contract, u"safety_violations"_s, u"2"_s);
    const QJsonObject genAi{
        {u"gen_ai.operation.name"_s, u"chat"_s},       {u"gen_ai.provider.name"_s, u"openai"_s},
        {u"gen_ai.request.model"_s, u"gpt-4o"_s},      {u"gen_ai.response.model"_s, u"gpt-4o-2024-08-06"_s},
        {u"gen_ai.conversation.id"_s, u"c-1"_s},       {u"gen_ai.usage.input_tokens"_s, 113},
        {u"gen_ai.usage.reasoning.output_tokens"_s, 7}};
    add("GenAI", genAi, u"operation"_s, u"chat"_s);
    add("GenAI", genAi, u"provider"_s, u"openai"_s);
    add("GenAI", genAi, u"model"_s, u"gpt-4o-2024-08-06"_s);
    add("GenAI", genAi, u"session_id"_s, u"c-1"_s);
    add("GenAI", genAi, u"reasoning_tokens"_s, u"7"_s);
    const QJsonObject old{{u"gen_ai.system"_s, u"anthropic"_s},
                          {u"gen_ai.request.model"_s, u"claude"_s},
                          {u"gen_ai.usage.prompt_tokens"_s, 5},
                          {u"gen_ai.usage.completion_tokens"_s, 6}};
    add("before 1.27", old, u"provider"_s, u"anthropic"_s);
    add("before 1.27", old, u"input_tokens"_s, u"5"_s);
    add("before 1.27", old, u"output_tokens"_s, u"6"_s);
    const QJsonObject inference{{u"openinference.span.kind"_s, u"LLM"_s},
                                {u"llm.model_name"_s, u"gemini-2.5-flash"_s},
                                {u"llm.provider"_s, u"google"_s},
                                {u"llm.token_count.prompt"_s, 6},
                                {u"llm.token_count.completion"_s, 2055},
                                {u"llm.token_count.completion_details.reasoning"_s, 1104},
                                {u"llm.cost.total"_s, 0.25}};
    add("OpenInference", inference, u"operation"_s, u"chat"_s);
    add("OpenInference", inference, u"model"_s, u"gemini-2.5-flash"_s);
    add("OpenInference", inference, u"output_tokens"_s, u"2055"_s);
    add("OpenInference", inference, u"reasoning_tokens"_s, u"1104"_s);
    add("OpenInference", inference, u"cost_usd"_s, u"0.25"_s);
    const QJsonObject traceloop{{u"traceloop.span.kind"_s, u"tool"_s},
                                {u"traceloop.entity.name"_s, u"lookup_order"_s},
                                {u"traceloop.association.properties.user_id"_s, u"u-9"_s}};
    add("OpenLLMetry", traceloop, u"operation"_s, u"execute_tool"_s);
    add("OpenLLMetry", traceloop, u"tool"_s, u"lookup_order"_s);
    add("OpenLLMetry", traceloop, u"user_id"_s, u"u-9"_s);
    const QJsonObject langfuse{
        {u"langfuse.observation.type"_s, u"generation"_s},
        {u"langfuse.observation.model.name"_s, u"gpt-4o-mini"_s},
        {u"langfuse.session.id"_s, u"s-7"_s},
        {u"langfuse.environment"_s, u"staging"_s},
        {u"langfuse.observation.level"_s, u"ERROR"_s},
        {u"langfuse.observation.usage_details"_s,
         u"{\"input\":100,\"input_cached_tokens\":900,\"output\":20,\"output_reasoning_tokens\":30}"_s},
        {u"langfuse.observation.cost_details"_s, u"{\"total\":0.5}"_s}};
    add("Langfuse", langfuse, u"operation"_s, u"chat"_s);
    add("Langfuse", langfuse, u"model"_s, u"gpt-4o-mini"_s);
    add("Langfuse", langfuse, u"session_id"_s, u"s-7"_s);
    add("Langfuse", langfuse, u"environment"_s, u"staging"_s);
    add("Langfuse", langfuse, u"error"_s, u"error"_s);
    add("Langfuse", langfuse, u"input_tokens"_s, u"1000"_s);
    add("Langfuse", langfuse, u"output_tokens"_s, u"50"_s);
    add("Langfuse", langfuse, u"cost_usd"_s, u"0.5"_s);
    const QJsonObject filtered{
        {u"gen_ai.request.model"_s, u"m"_s},
        {u"gen_ai.response.finish_reasons"_s,
         QJsonObject{{u"arrayValue"_s,
                      QJsonObject{{u"values"_s, QJsonArray{QJsonObject{{u"stringValue"_s, u"content_filter"_s}}}}}}}}};
    add("filtered", filtered, u"safety_violations"_s, u"1"_s);
    const QJsonObject mcp{{u"mcp.method.name"_s, u"tools/call"_s}, {u"gen_ai.tool.name"_s, u"weather"_s}};
    add("MCP", mcp, u"operation"_s, u"execute_tool"_s);
    add("MCP", mcp, u"tool"_s, u"weather"_s);
}

void tst_OtlpConventions::readsEveryConvention()
{
    QFETCH(const QJsonObject, attributes);
    QFETCH(const QString, field);
    const QJsonObject resource{{u"service.name"_s, u"Support Agent"_s}};
    const QJsonObject request = tracesJson(resource, {spanJson(trace, child, attributes)});
    for (const bool binary : {false, true}) {
        const auto rows = mapOtlp(binary ? answerOf(otlpProtobuf(request), u"application/x-protobuf"_s)
                                         : answerOf(textOf(request)));
        QVERIFY2(rows, qPrintable(rows ? QString() : toString(rows.error())));
        QCOMPARE(rows->page.rows.size(), 1);
        QTEST(at(rows->page.rows.at(0).first, field), "expected");
        QCOMPARE(at(rows->page.rows.at(0).first, u"service"_s), u"support-agent"_s);
        QCOMPARE(rows->page.rows.at(0).first.id(), QString::fromLatin1(trace + '/' + child));
        QCOMPARE(at(rows->page.rows.at(0).first, u"started_at"_s), u"2026-11-21T02:25:04.787Z"_s);
        QCOMPARE(rows->page.rows.at(0).second.rawPointer, u"/resourceSpans/0/scopeSpans/0/spans/0"_s);
    }
}

void tst_OtlpConventions::countsTokensInOneConvention_data()
{
    QTest::addColumn<int>("input");
    QTest::addColumn<int>("cached");
    QTest::addColumn<int>("written");
    QTest::addColumn<int>("total");
    QTest::addColumn<int>("expected");
    QTest::newRow("input holds the cache, as it should") << 1000 << 600 << 0 << -1 << 1000;
    QTest::newRow("more cached than input: it does not") << 100 << 900 << 200 << -1 << 1200;
    QTest::newRow("the total says that it does") << 1000 << 600 << 0 << 1500 << 1000;
    QTest::newRow("the total says that it does not") << 1000 << 600 << 100 << 2200 << 1700;
    QTest::newRow("nothing cached") << 1000 << 0 << 0 << 1500 << 1000;
}

void tst_OtlpConventions::countsTokensInOneConvention()
{
    QFETCH(const int, input);
    QFETCH(const int, cached);
    QFETCH(const int, written);
    QFETCH(const int, total);
    QJsonObject attributes{{u"gen_ai.request.model"_s, u"m"_s},
                           {u"gen_ai.usage.input_tokens"_s, input},
                           {u"gen_ai.usage.output_tokens"_s, 500},
                           {u"gen_ai.usage.cache_read.input_tokens"_s, cached},
                           {u"gen_ai.usage.cache_creation.input_tokens"_s, written}};
    if (total >= 0)
        attributes.insert(u"gen_ai.usage.total_tokens"_s, total);
    const auto rows = mapOtlp(answerOf(textOf(tracesJson({}, {spanJson(trace, child, attributes)}))));
    QVERIFY(rows);
    QCOMPARE(rows->page.rows.size(), 1);
    QTEST(at(rows->page.rows.at(0).first, u"input_tokens"_s).toInt(), "expected");
}

QTEST_APPLESS_MAIN(tst_OtlpConventions)
#include "tst_OtlpConventions.moc"

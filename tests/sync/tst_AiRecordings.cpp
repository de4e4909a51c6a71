// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "RecordedPull.h"

#include <QRegularExpression>
#include <QtTest>

using namespace plumbline;
using namespace Qt::Literals::StringLiterals;

/// Calls of language models and what they cost, as their watchers recorded them, through a real HTTP server into a
/// store.
class TestAiRecordings : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void langfuse();
    void liteLlm();
    void openAi();
    void clickHouse();
    void sameSpansBothWays();
    void jaeger();
    void tempo();

private:
    void pull(const QString &connector, const RecordedPull::Answering &vendor, const QString &parameters = {});
    RecordedPull m_pull;
};

const ReplayAnswer notFound{.status = 404, .body = "{}"};

void TestAiRecordings::initTestCase()
{
    if (!QDir(RecordedPull::fixtures()).exists())
        QSKIP("the recorded answers are not here (shared/fixtures)");
}

void TestAiRecordings::pull(const QString &connector, const RecordedPull::Answering &vendor, const QString &parameters)
{
    const QString problem = m_pull.run(connector, vendor, parameters);
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
}

/// Observations of seven agent frameworks, a page for each of their traces.
void TestAiRecordings::langfuse()
{
    QList<QJsonArray> traces;
    const QString folder = u"langfuse-framework-traces"_s;
    for (const QString &name : QDir(RecordedPull::fixtures() + u'/' + folder).entryList({u"*.json"_s}))
        traces.append(RecordedPull::recorded(folder + u'/' + name)["observations"_L1].toArray());
    QCOMPARE(traces.size(), 7);
    const QString basic = QString::fromLatin1(QByteArray("pk-lf-1:recorded-token").toBase64());
    pull(
        u"langfuse"_s,
        [&](const ReplayRequest &asked) {
            if (asked.path != u"/api/public/v2/observations"_s || !asked.query.contains(u"fromStartTime"_s)
                || asked.query.value(u"limit"_s) != u"1000"_s)
                return notFound;
            if (asked.headers.value(u"authorization"_s) != u"Basic "_s + basic)
                return ReplayAnswer{.status = 401, .body = "{}"};
            const int page = asked.query.value(u"cursor"_s, u"c0"_s).mid(1).toInt();
            QJsonObject meta;
            if (page + 1 < traces.size())
                meta.insert(u"cursor"_s, u'c' + QString::number(page + 1));
            return jsonAnswer(QJsonObject{{u"data"_s, traces.at(page)}, {u"meta"_s, meta}});
        },
        u"public_key = \"pk-lf-1\"\nweeks = 1"_s);
    QCOMPARE(m_pull.report().pages, traces.size());
    QCOMPARE(m_pull.report().rows.rejected, 0);
    const auto rows = m_pull.rows(u"ai_call"_s);
    qsizetype calls = 0;
    int priced = 0;
    for (const QJsonArray &trace : traces) {
        for (const QJsonValue &one : trace) {
            if (one["type"_L1].toString() == u"EVENT"_s)
                continue;
            ++calls;
            const StoredRow row = rows.value(one["traceId"_L1].toString() + u'/' + one["id"_L1].toString());
            QCOMPARE(field(row, u"started_at"), instant(one["startTime"_L1]));
            QCOMPARE(field(row, u"parent_id"), one["parentObservationId"_L1].toString());
            QCOMPARE(field(row, u"model"), one["model"_L1].toString());
            if (const QJsonValue input = one["usageDetails"_L1]["input"_L1]; input.isDouble())
                QCOMPARE(field(row, u"input_tokens"), QString::number(input.toInteger()));
            if (const QJsonValue cost = one["costDetails"_L1]["total"_L1]; cost.isDouble()) {
                ++priced;
                QVERIFY(std::abs(field(row, u"cost_usd").toDouble() - cost.toDouble()) < 1e-11);
            }
            QCOMPARE(field(row, u"operation") == u"chat"_s, one["type"_L1].toString() == u"GENERATION"_s);
        }
    }
    QCOMPARE(rows.size(), calls);
    QVERIFY(calls > 50 && priced > 5);
}

void TestAiRecordings::liteLlm()
{
    QJsonObject log = RecordedPull::recorded(u"litellm/spend_log-row.json"_s).object();
    QJsonObject whole = log; // with the keys of the table that the documented example leaves out
    whole.insert(u"request_id"_s, u"chatcmpl-1"_s);
    whole.insert(u"startTime"_s, u"2026-11-20T10:00:00Z"_s);
    const QByteArray report = RecordedPull::bytes(u"litellm/global_spend_report-team.json"_s);
    pull(
        u"litellm"_s,
        [&](const ReplayRequest &asked) {
            if (asked.headers.value(u"authorization"_s) != u"Bearer recorded-token"_s)
                return ReplayAnswer{.status = 401, .body = "{}"};
            if (asked.path == u"/spend/logs/v2"_s && asked.query.contains(u"start_date"_s))
                return jsonAnswer(QJsonObject{{u"data"_s, QJsonArray{log, whole}}, {u"total"_s, 2}});
            if (asked.path == u"/global/spend/report"_s && asked.query.value(u"group_by"_s) == u"team"_s)
                return ReplayAnswer{.body = report};
            return notFound;
        },
        u"report_groups = [\"team\"]"_s);
    QCOMPARE(m_pull.report().rows.rejected, 1); // the example as it is: nothing to know it by again
    const auto calls = m_pull.rows(u"ai_call"_s);
    QCOMPARE(calls.size(), 1);
    const StoredRow call = calls.value(u"chatcmpl-1"_s);
    QCOMPARE(field(call, u"input_tokens"), QString::number(log["prompt_tokens"_L1].toInt()));
    QCOMPARE(field(call, u"output_tokens"), QString::number(log["completion_tokens"_L1].toInt()));
    QCOMPARE(field(call, u"model"), log["model_group"_L1].toString());
    QCOMPARE(field(call, u"user_id"), log["end_user"_L1].toString());
    QCOMPARE(field(call, u"service"), log["team_id"_L1].toString());
    QVERIFY(std::abs(field(call, u"cost_usd").toDouble() - log["spend"_L1].toDouble()) < 1e-12);

    const QJsonValue team = QJsonDocument::fromJson(report)[0]["teams"_L1][0];
    const auto usage = m_pull.rows(u"ai_usage"_s);
    QCOMPARE(usage.size(), team["metadata"_L1].toArray().size());
    double spent = 0;
    double reported = 0;
    for (const StoredRow &row : usage) {
        spent += field(row, u"cost_usd").toDouble();
        QCOMPARE(field(row, u"from_at"), u"2024-04-30T00:00:00Z"_s);
        QCOMPARE(field(row, u"service"), u"prod-team"_s);
    }
    for (const QJsonValue &one : team["metadata"_L1].toArray())
        reported += one["spend"_L1].toDouble();
    QVERIFY(std::abs(spent - reported) < 1e-11);
}

void TestAiRecordings::openAi()
{
    pull(
        u"openai"_s,
        [](const ReplayRequest &asked) {
            const bool isOne = asked.query.value(u"start_time"_s) == u"1794614400"_s;
            if (asked.headers.value(u"authorization"_s) != u"Bearer recorded-token"_s || !isOne)
                return ReplayAnswer{.status = 401, .body = "{}"};
            if (asked.path == u"/v1/organization/costs"_s)
                return ReplayAnswer{.body = RecordedPull::bytes(u"openai-usage/organization.costs.json"_s)};
            const QByteArray usage = RecordedPull::bytes(u"openai-usage/organization.usage.completions.json"_s);
            const QString next = QJsonDocument::fromJson(usage)["next_page"_L1].toString();
            if (asked.path == u"/v1/organization/usage/completions"_s && !asked.query.contains(u"page"_s))
                return ReplayAnswer{.body = usage};
            const bool isLast = asked.query.value(u"page"_s) == next || asked.path.endsWith(u"/embeddings"_s);
            return isLast
                ? ReplayAnswer{.body = R"({"object": "page", "data": [], "has_more": false, "next_page": null})"}
                : notFound;
        },
        u"weeks = 1\nbucket_width = \"1d\"\nusage_limit = 31"_s);
    QCOMPARE(m_pull.report().rows.rejected, 0);
    QCOMPARE(m_pull.report().pages, 2 + 1 + 1);
    const QJsonValue usage
        = RecordedPull::recorded(u"openai-usage/organization.usage.completions.json"_s)["data"_L1][0]["results"_L1][0];
    const auto rows = m_pull.rows(u"ai_usage"_s);
    QCOMPARE(rows.size(), 2);
    const StoredRow tokens = rows.value(u"completions/1730419200/-/-/-/-/-/-"_s);
    QCOMPARE(field(tokens, u"input_tokens"), QString::number(usage["input_tokens"_L1].toInt()));
    QCOMPARE(field(tokens, u"output_tokens"), QString::number(usage["output_tokens"_L1].toInt()));
    QCOMPARE(field(tokens, u"requests"), QString::number(usage["num_model_requests"_L1].toInt()));
    QCOMPARE(field(tokens, u"cost_usd"), QString()); // usage says no costs, and costs say no tokens
    QCOMPARE(field(tokens, u"bucket_s"), u"86400"_s);
    const StoredRow cost = rows.value(u"costs/1730419200/-/-/-"_s);
    QCOMPARE(field(cost, u"cost_usd"), u"0.06"_s);
    QCOMPARE(field(cost, u"from_at"), u"2024-11-01T00:00:00Z"_s);
}

void TestAiRecordings::clickHouse()
{
    QJsonArray spans;
    for (const QByteArray &line :
         RecordedPull::bytes(u"recorded-clickhouse-otel_traces/raw-rows.jsonl"_s).split('\n')) {
        if (!line.isEmpty())
            spans.append(QJsonDocument::fromJson(line).object());
    }
    QCOMPARE(spans.size(), 20);
    pull(
        u"clickhouse"_s,
        [&](const ReplayRequest &asked) {
            if (asked.headers.value(u"x-clickhouse-user"_s) != u"reader"_s
                || asked.headers.value(u"x-clickhouse-key"_s) != u"recorded-token"_s)
                return ReplayAnswer{.status = 403, .body = "Code: 516. DB::Exception"};
            if (asked.path != u"/"_s || !asked.query.value(u"query"_s).startsWith(u"SELECT TraceId, "_s)
                || !asked.query.value(u"query"_s).contains(u"toIntervalWeek(2)"_s))
                return ReplayAnswer{.status = 404, .body = "Code: 62. DB::Exception"};
            return asked.query.value(u"offset"_s) == u"0"_s ? jsonAnswer(QJsonObject{{u"data"_s, spans}}) : notFound;
        },
        u"user = \"reader\"\nweeks = 2"_s);
    QCOMPARE(m_pull.report().rows.rejected, 0);
    const auto rows = m_pull.rows(u"ai_call"_s);
    QCOMPARE(rows.size(), spans.size());
    for (const QJsonValue &span : spans) {
        const QJsonValue attributes = span["SpanAttributes"_L1];
        const StoredRow row = rows.value(span["TraceId"_L1].toString() + u'/' + span["SpanId"_L1].toString());
        QCOMPARE(field(row, u"service"), span["ServiceName"_L1].toString());
        QCOMPARE(field(row, u"operation"), attributes["gen_ai.operation.name"_L1].toString());
        QCOMPARE(field(row, u"model"), // what answered, not what was asked for
                 attributes[attributes.toObject().contains(u"gen_ai.response.model"_s) ? "gen_ai.response.model"_L1
                                                                                       : "gen_ai.request.model"_L1]
                     .toString());
        QCOMPARE(field(row, u"input_tokens"), attributes["gen_ai.usage.input_tokens"_L1].toString());
        QCOMPARE(field(row, u"tool"), attributes["gen_ai.tool.name"_L1].toString());
        QCOMPARE(field(row, u"environment"),
                 span["ResourceAttributes"_L1]["deployment.environment.name"_L1].toString());
        QCOMPARE(field(row, u"started_at"), instant(span["Timestamp"_L1].toString().replace(u' ', u'T') + u'Z'));
    }
}

namespace {

QJsonArray attributesOf(const QJsonValue &map)
{
    QJsonArray list;
    const QJsonObject all = map.toObject();
    for (auto one = all.begin(); one != all.end(); ++one) {
        bool isNumber = false;
        const qint64 number = one->toString().toLongLong(&isNumber);
        list.append(QJsonObject{{u"key"_s, one.key()},
                                {u"value"_s,
                                 isNumber ? QJsonObject{{u"intValue"_s, QString::number(number)}}
                                          : QJsonObject{{u"stringValue"_s, *one}}}});
    }
    return list;
}

} // namespace

/// The spans that ClickHouse holds, once as its rows and once as OTLP: the same calls either way.
void TestAiRecordings::sameSpansBothWays()
{
    QJsonArray spans;
    QJsonArray resources;
    for (const QByteArray &line :
         RecordedPull::bytes(u"recorded-clickhouse-otel_traces/raw-rows.jsonl"_s).split('\n')) {
        const QJsonObject span = QJsonDocument::fromJson(line).object();
        if (span.isEmpty())
            continue;
        spans.append(span);
        const auto start = parseInstant(span["Timestamp"_L1].toString().replace(u' ', u'T') + u'Z');
        QVERIFY(start);
        const QJsonObject sent{
            {u"traceId"_s, span["TraceId"_L1]},
            {u"spanId"_s, span["SpanId"_L1]},
            {u"parentSpanId"_s, span["ParentSpanId"_L1]},
            {u"startTimeUnixNano"_s, QString::number(toNs(*start))},
            {u"endTimeUnixNano"_s, QString::number(toNs(*start) + span["Duration"_L1].toInteger())},
            {u"attributes"_s, attributesOf(span["SpanAttributes"_L1])},
            {u"status"_s, QJsonObject{{u"code"_s, span["StatusCode"_L1].toString() == u"Error"_s ? 2 : 0}}}};
        resources.append(
            QJsonObject{{u"resource"_s, QJsonObject{{u"attributes"_s, attributesOf(span["ResourceAttributes"_L1])}}},
                        {u"scopeSpans"_s, QJsonArray{QJsonObject{{u"spans"_s, QJsonArray{sent}}}}}});
    }
    QCOMPARE(spans.size(), 20);
    pull(u"clickhouse"_s, [&](const ReplayRequest &asked) {
        return asked.query.value(u"offset"_s) == u"0"_s ? jsonAnswer(QJsonObject{{u"data"_s, spans}}) : notFound;
    });
    const auto byClickHouse = m_pull.rows(u"ai_call"_s);
    pull(u"jaeger"_s, [&](const ReplayRequest &asked) {
        if (asked.path == u"/api/v3/services"_s)
            return ReplayAnswer{.body = R"({"services": ["support-agent"]})"};
        const bool isFirst = asked.query.value(u"query.startTimeMin"_s) == u"2026-11-20T06:00:00Z"_s;
        return jsonAnswer(
            QJsonObject{{u"result"_s, QJsonObject{{u"resourceSpans"_s, isFirst ? resources : QJsonArray()}}}});
    });
    const auto byOtlp = m_pull.rows(u"ai_call"_s);
    QCOMPARE(byClickHouse.size(), 20);
    QCOMPARE(byOtlp.size(), byClickHouse.size());
    for (const StoredRow &call : byClickHouse) {
        const StoredRow &other = byOtlp.value(field(call, u"id"));
        for (const FieldType &type : call.row.type->fields) {
            const QString name = type.name;
            const QString said = field(call, name);
            // The recording lacks the computed end. The reader of OTLP knows the whole trace, and looks further up; and
            // it keeps what the mapping of ClickHouse does not ask for. ClickHouse tells times without a zone.
            static const QStringList further{u"session_id"_s,     u"user_id"_s,        u"response_id"_s,
                                             u"finish_reasons"_s, u"contract_names"_s, u"usage_assumed"_s,
                                             u"latency_ms"_s,     u"cost_center"_s};
            const bool isElsewhere
                = name == u"ended_at" || name == u"assumed_utc" || (said.isEmpty() && further.contains(name));
            QVERIFY2(isElsewhere || said == field(other, name),
                     qPrintable(u"%1 %2: %3, %4"_s.arg(field(call, u"id"), name, said, field(other, name))));
        }
    }
}

/// Spans of a real OpenTelemetry SDK in the shape in which the query service of Jaeger wraps them.
void TestAiRecordings::jaeger()
{
    const QJsonObject sent = RecordedPull::recorded(u"otlp-genai/otel-genai/003-traces.json"_s).object();
    pull(u"jaeger"_s, [&](const ReplayRequest &asked) {
        if (asked.path == u"/api/v3/services"_s)
            return ReplayAnswer{.body = R"({"services": ["foobar", "agents"]})"};
        if (asked.path != u"/api/v3/traces"_s || asked.query.value(u"query.searchDepth"_s) != u"1500"_s)
            return notFound;
        const QString from = asked.query.value(u"query.startTimeMin"_s);
        if (from != u"2026-11-20T06:00:00Z"_s)
            return ReplayAnswer{.body = R"({"result": {"resourceSpans": []}})"};
        return asked.query.value(u"query.serviceName"_s) == u"foobar"_s
            ? ReplayAnswer{.body = RecordedPull::bytes(u"jaeger/apiv3-FindTraces.json"_s)}
            : jsonAnswer(QJsonObject{{u"result"_s, sent}});
    });
    QCOMPARE(m_pull.report().pages, 2 * 7 * 4); // six hours each
    QCOMPARE(m_pull.report().rows.rejected, 0); // Jaeger's own example is a span of no language model
    qsizetype calls = 0;
    qint64 input = 0;
    for (const QJsonValue &resource : sent["resourceSpans"_L1].toArray()) {
        for (const QJsonValue &scope : resource["scopeSpans"_L1].toArray()) {
            for (const QJsonValue &span : scope["spans"_L1].toArray()) {
                bool isCall = false;
                for (const QJsonValue &attribute : span["attributes"_L1].toArray()) {
                    const QString key = attribute["key"_L1].toString();
                    isCall = isCall || key == u"gen_ai.operation.name"_s || key == u"gen_ai.request.model"_s;
                    const QJsonValue number = attribute["value"_L1]["intValue"_L1];
                    if (key == u"gen_ai.usage.input_tokens"_s)
                        input += number.isString() ? number.toString().toLongLong() : number.toInteger();
                }
                calls += isCall;
            }
        }
    }
    const auto rows = m_pull.rows(u"ai_call"_s);
    QCOMPARE(rows.size(), calls);
    QVERIFY(calls > 3);
    qint64 stored = 0;
    for (const StoredRow &row : rows) {
        stored += field(row, u"input_tokens").toLongLong();
        QVERIFY(!field(row, u"service").isEmpty() && !field(row, u"ended_at").isEmpty());
    }
    QCOMPARE(stored, input);
}

/// What an SDK sent, as Tempo hands it out: a search by hours, then each trace, with identifiers in base64.
void TestAiRecordings::tempo()
{
    QString sent = QString::fromUtf8(RecordedPull::bytes(u"otlp-genai/otel-genai/003-traces.json"_s));
    QSet<QString> traces;
    for (const QString &key : {u"traceId"_s, u"spanId"_s, u"parentSpanId"_s}) {
        const QRegularExpression identifier(u"\"%1\": *\"([0-9a-f]+)\""_s.arg(key));
        for (auto found = identifier.match(sent); found.hasMatch(); found = identifier.match(sent)) {
            const QString hex = found.captured(1);
            if (key == u"traceId"_s)
                traces.insert(hex);
            sent.replace(
                found.captured(0),
                u"\"%1\":\"%2\""_s.arg(key, QString::fromLatin1(QByteArray::fromHex(hex.toLatin1()).toBase64())));
        }
    }
    QVERIFY(!traces.isEmpty() && sent.contains(u"=="_s));
    pull(u"tempo"_s, [&](const ReplayRequest &asked) {
        if (asked.path == u"/api/search"_s && asked.query.value(u"q"_s).startsWith(u"{ span.gen_ai"_s)) {
            // Tempo leaves the list out where there is nothing; all are found in one hour.
            if (asked.query.value(u"end"_s).toLongLong() - asked.query.value(u"start"_s).toLongLong() != 3'600)
                return notFound;
            if (asked.query.value(u"start"_s) != QString::number(1'795'154'400))
                return ReplayAnswer{.body = R"({"metrics": {}})"};
            QJsonArray found;
            for (const QString &trace : std::as_const(traces))
                found.append(QJsonObject{{u"traceID"_s, trace}});
            return jsonAnswer(QJsonObject{{u"traces"_s, found}});
        }
        return asked.path.startsWith(u"/api/v2/traces/"_s) ? ReplayAnswer{.body = "{\"trace\": " + sent.toUtf8() + '}'}
                                                           : notFound;
    });
    QCOMPARE(m_pull.report().rows.rejected, 0);
    const auto rows = m_pull.rows(u"ai_call"_s);
    QVERIFY(rows.size() > 3);
    for (const StoredRow &row : rows) {
        QVERIFY2(traces.contains(field(row, u"trace_id")), "an identifier is hex again");
        QVERIFY(!field(row, u"service").isEmpty());
    }
}

QTEST_GUILESS_MAIN(TestAiRecordings)
#include "tst_AiRecordings.moc"

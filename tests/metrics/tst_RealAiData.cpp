// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Public data of others through the ordinary import and the definitions of the dashboard gives the answers that were
// computed independently of this program: traces of two services, a trace with prefix caching, usage objects of three
// providers with the cost that somebody else expects, traces of thirteen agent frameworks, runs of an agent.
#include "MetricBench.h"
#include "metrics/AnswerComparison.h"
#include "metrics/MetricRunner.h"
#include "sources/ConnectorCatalog.h"
#include "sync/FileImport.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace plumbline;
using namespace Qt::Literals::StringLiterals;

class tst_RealAiData : public QObject
{
    Q_OBJECT

    using Given = QHash<QString, QStringList>;

    std::unique_ptr<MetricBench> m_bench;
    std::optional<ConnectorCatalog> m_catalog;
    QJsonObject m_answers;

    static QString data(const QString &name) { return QStringLiteral(PLUMBLINE_SHARED_DIR "/data/") + name; }
    static QJsonDocument json(const QString &name)
    {
        QFile file(data(name));
        return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()) : QJsonDocument();
    }
    void import(const QString &connector, const QString &file, const Given &given, qint64 rows);
    void importPrices() { import(u"price-table"_s, u"model-prices.csv"_s, {}, 188); }
    void azure(const QString &file, const QString &model, qint64 rows);
    /// What is known of waste; it counts flagged requests where we list them, and numbers them in the share, too.
    static QJsonObject waste(const QJsonValue &known)
    {
        QJsonObject expected = known.toObject();
        expected.remove(u"flagged"_s);
        return expected;
    }
    QJsonObject answer(const QString &metric, const MetricScope &scope)
    {
        return m_bench->run(metric, scope).outputsObject();
    }

private slots:
    void initTestCase_data() { MetricBench::engines(); }
    void initTestCase();
    void init();
    void costByHourInAnyZone_data();
    void costByHourInAnyZone();
    void muchInputForLittleOutput();
    void cachedPrefixes();
    void whatOthersExpectOfEachUsage();
    void agentFrameworksCountNothingTwice();
    void agentsThatCallToolsInARow();
};

void tst_RealAiData::initTestCase()
{
    if (m_bench)
        return;
    m_bench = std::make_unique<MetricBench>();
    m_catalog = ConnectorCatalog::load(QStringLiteral(PLUMBLINE_SOURCE_DIR "/tests/fixtures/user-connectors"));
    m_answers = json(u"realdata/answers.json"_s).object();
}

void tst_RealAiData::init()
{
    if (m_answers.isEmpty())
        QSKIP("the public data sets are not here");
    OPEN_METRIC_BENCH(*m_bench);
}

void tst_RealAiData::import(const QString &connector, const QString &file, const Given &given, qint64 rows)
{
    const FixedClock clock(MetricBench::at("2026-11-01T00:00:00Z"));
    const auto report = FileImport(*m_catalog, m_bench->connection(), clock, QTimeZone::utc())
                            .run({connector, {data(file)}, given, false});
    QVERIFY2(report, report ? "" : qPrintable(plumbline::toString(report.error())));
    QVERIFY2(report->failed() == 0, report->failed() ? qPrintable(report->files.first().error->detail) : "");
    QCOMPARE(report->rows().rejected, 0);
    QCOMPARE(report->rows().added, rows);
}

void tst_RealAiData::azure(const QString &file, const QString &model, qint64 rows)
{
    importPrices();
    import(u"requests"_s, u"realdata/"_s + file,
           {{u"time"_s,
             { u"TIMESTAMP"_s }},
            {u"input"_s,
             { u"ContextTokens"_s }},
            {u"output"_s,
             { u"GeneratedTokens"_s }},
            { u"model"_s,
              { model } }},
           rows);
}

void tst_RealAiData::costByHourInAnyZone_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("model");
    QTest::addColumn<QString>("expected");
    QTest::newRow("code") << u"azure-llm-2023-code.csv"_s << u"gpt-4o"_s << u"azure_code"_s;
    QTest::newRow("chat") << u"azure-llm-2023-conv.csv"_s << u"gpt-4o-mini"_s << u"azure_conv"_s;
}
void tst_RealAiData::costByHourInAnyZone()
{
    QFETCH(const QString, file);
    QFETCH(const QString, model);
    QFETCH(const QString, expected);
    const QJsonObject known = m_answers.value(expected).toObject();
    azure(file, model, known.value(u"rows"_s).toInteger());
    for (const auto &[zone, name] :
         {std::pair("UTC", u"heatmap_utc"_s), std::pair("Asia/Kolkata", u"heatmap_kolkata"_s),
          std::pair("America/Los_Angeles", u"heatmap_los_angeles"_s)}) {
        MetricScope scope = MetricBench::scope("2023-11-16T00:00:00Z", "2023-11-18T00:00:00Z");
        scope.zone = QTimeZone(zone);
        const QJsonObject got = answer(u"ai_cost"_s, scope);
        QCOMPARE(got.value(u"total_usd"_s), known.value(u"total_usd"_s));
        QCOMPARE(got.value(u"requests"_s).toInteger(), known.value(u"rows"_s).toInteger());
        QJsonArray hours;
        for (const QJsonValue &cell : got.value(u"cells"_s).toArray()) {
            if (cell[u"requests"_s].toInteger() > 0)
                hours.append(QJsonArray{cell[u"date"_s], cell[u"hour"_s], cell[u"usd"_s], cell[u"requests"_s]});
        }
        QCOMPARE(hours, known.value(name).toArray());
    }
}

void tst_RealAiData::muchInputForLittleOutput()
{
    const QJsonObject known = m_answers.value(u"azure_code"_s).toObject();
    azure(u"azure-llm-2023-code.csv"_s, u"gpt-4o"_s, known.value(u"rows"_s).toInteger());
    const MetricScope scope = MetricBench::scope("2023-11-16T00:00:00Z", "2023-11-18T00:00:00Z");
    const AnswerMismatch mismatch
        = compareAnswer(waste(known.value(u"waste_5_to_1"_s)), answer(u"token_waste"_s, scope));
    QVERIFY2(mismatch.isEmpty(), qPrintable(mismatch.field + u": "_s + mismatch.got));
    // The table's window of gpt-4o is 128,000; nothing comes near.
    const QJsonObject windows = answer(u"context_overflow"_s, scope);
    QCOMPARE(windows.value(u"rate"_s)[u"num"_s].toInteger(), 0);
    QCOMPARE(windows.value(u"rate"_s)[u"den"_s].toInteger(), 8819);
    // With the 8,192 tokens of its time.
    m_bench->from(u"import:price-table"_s, "2026-11-02T00:00:00Z");
    m_bench->add(u"price"_s,
                 u"id=old model=gpt-4o provider=openai window_tokens=8192 valid_from=2023-01-01T00:00:00Z"_s);
    QCOMPARE(answer(u"context_overflow"_s, scope).value(u"rate"_s)[u"num"_s].toInteger(),
             known.value(u"over_90pct_of_8192_shared"_s).toInteger());
}

void tst_RealAiData::cachedPrefixes()
{
    const QJsonObject known = m_answers.value(u"mooncake_conversation"_s).toObject();
    importPrices();
    import(u"requests"_s, u"realdata/mooncake-conversation.csv"_s,
           {{u"milliseconds"_s,
             { u"timestamp_ms"_s }},
            {u"begin"_s,
             { u"2026-01-05T00:00:00Z"_s }},
            {u"cache_read"_s,
             { u"cached_prefix_tokens"_s }},
            {u"model"_s,
             { u"claude-sonnet-4-5"_s }},
            { u"provider"_s,
              { u"anthropic"_s } }},
           known.value(u"rows"_s).toInteger());
    MetricScope scope = MetricBench::scope("2026-01-05T00:00:00Z", "2026-01-06T00:00:00Z");
    const QJsonObject cost = answer(u"ai_cost"_s, scope);
    QCOMPARE(cost.value(u"total_usd"_s), known.value(u"usd_with_cache"_s));
    QCOMPARE(cost.value(u"fallback_price"_s).toInteger(), 0);
    const QJsonObject usage = answer(u"usage_norm"_s, scope).value(u"tokens"_s).toObject();
    QCOMPARE(usage.value(u"cache_read"_s).toInteger(), known.value(u"cached_prefix_tokens"_s).toInteger());
    for (const auto &[basis, name] :
         {std::pair(u"total"_s, u"waste_total_input"_s), std::pair(u"uncached"_s, u"waste_uncached_input"_s)}) {
        scope.params = {{u"input_basis"_s, basis}};
        const AnswerMismatch mismatch = compareAnswer(waste(known.value(name)), answer(u"token_waste"_s, scope));
        QVERIFY2(mismatch.isEmpty(), qPrintable(basis + u": "_s + mismatch.field + u": "_s + mismatch.got));
    }
}

void tst_RealAiData::whatOthersExpectOfEachUsage()
{
    import(u"provider-usage"_s, u"realdata/cost-oracle.json"_s, {{ u"at"_s, { u"2026-08-01T00:00:00Z"_s } }}, 480);
    const MetricResult result
        = m_bench->run(u"ai_cost"_s, MetricBench::scope("2026-08-01T00:00:00Z", "2026-08-02T00:00:00Z"));
    QHash<QString, QString> costs;
    for (int row = 0; row < result.cases.size(); ++row)
        costs.insert(result.cases.text(row, u"span_id"), Money{result.cases.integer(row, u"cost_pico")}.toDecimal());
    const QJsonArray known = json(u"realdata/cost-oracle.json"_s)[u"rows"_s].toArray();
    QCOMPARE(known.size(), 240);
    for (qsizetype i = 0; i < known.size(); ++i) {
        const auto expected = Money::parse(known[i][u"cost_usd"_s].toString());
        QCOMPARE(costs.value(QString::number(i)), expected->toDecimal());
    }
}

void tst_RealAiData::agentFrameworksCountNothingTwice()
{
    const QJsonObject known = m_answers.value(u"langfuse_framework_traces_leaf_usage_rule"_s).toObject();
    import(u"framework-traces"_s, u"realdata/langfuse-framework-traces.json"_s, {}, 110);
    const MetricResult result
        = m_bench->run(u"ai_cost"_s, MetricBench::scope("2024-01-01T00:00:00Z", "2027-01-01T00:00:00Z"));
    QHash<QString, std::array<qint64, 3>> found;
    for (int row = 0; row < result.cases.size(); ++row) {
        if (!result.cases.excluded(row).isEmpty() || result.cases.text(row, u"flag") == u"no_usage")
            continue;
        auto &[spans, input, output] = found[result.cases.text(row, u"service")];
        ++spans;
        input += result.cases.integer(row, u"input_tokens");
        output += result.cases.integer(row, u"output_tokens");
    }
    QCOMPARE(found.size(), known.size());
    for (auto one = known.begin(); one != known.end(); ++one) {
        const auto &[spans, input, output] = found.value(one.key());
        QCOMPARE(spans, one.value()[u"billed_spans"_s].toInteger());
        QCOMPARE(input, one.value()[u"input"_s].toInteger());
        QCOMPARE(output, one.value()[u"output"_s].toInteger());
    }
}

void tst_RealAiData::agentsThatCallToolsInARow()
{
    import(u"event-logs"_s, u"realdata/tau-bench-airline-gpt4o.json"_s, {}, 2700);
    const QJsonObject known = m_answers.value(u"tau_bench_airline"_s).toObject();
    const QJsonObject got = answer(u"agent_loop"_s, MetricBench::scope("1970-01-01T00:00:00Z", "1970-01-02T00:00:00Z"));
    const QJsonObject traces = got.value(u"traces"_s).toObject();
    QMap<QString, int> histogram;
    for (const QJsonValue &trace : traces)
        ++histogram[QString::number(trace[u"longest_chain"_s].toInt())];
    const QJsonObject expected = known.value(u"longest_runs_histogram"_s).toObject();
    histogram.insert(u"0"_s, int(known.value(u"trials"_s).toInt() - traces.size())); // without a tool call
    QCOMPARE(histogram.size(), expected.size());
    for (auto one = expected.begin(); one != expected.end(); ++one)
        QCOMPARE(histogram.value(one.key()), one.value().toInt());
    QCOMPARE(got.value(u"num"_s).toInteger(), 7);
    for (const QJsonValue &flagged : known.value(u"over_10"_s).toArray()) {
        const QString name = u"%1/%2"_s.arg(flagged[0].toInt()).arg(flagged[1].toInt());
        QCOMPARE(traces.value(name)[u"longest_chain"_s].toInt(), flagged[2].toInt());
        QVERIFY(traces.value(name)[u"flagged"_s].toBool());
    }
}

QTEST_GUILESS_MAIN(tst_RealAiData)
#include "tst_RealAiData.moc"

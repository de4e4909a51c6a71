// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What no known answer covers of the metrics of models: spans between agent and call, digits beyond 1e-12, groups that
// add up, corrections of prices, late rows, bad rows, sessions, objectives without events.
#include "MetricBench.h"
#include "statistics/BurnRate.h"
#include "statistics/LongestChain.h"
#include "statistics/ModelDrift.h"

#include <QJsonArray>
#include <QTest>

using namespace plumbline;
using namespace Qt::Literals::StringLiterals;

class tst_AiMetrics : public QObject
{
    Q_OBJECT

    std::unique_ptr<MetricBench> m_bench;

    MetricBench &bench() { return *m_bench; }
    QJsonObject cost(const char *from = "2026-03-02T00:00:00Z", const char *to = "2026-03-09T00:00:00Z")
    {
        return bench().run(u"ai_cost"_s, MetricBench::scope(from, to)).outputsObject();
    }
    void price(const QString &fields) { bench().add(u"price"_s, fields); }
    void call(const QString &fields) { bench().add(u"ai_call"_s, fields + u" started_at=2026-03-03T10:00:00Z"_s); }

private slots:
    void initTestCase_data() { MetricBench::engines(); }
    void initTestCase()
    {
        if (!m_bench)
            m_bench = std::make_unique<MetricBench>();
    }
    void init() { OPEN_METRIC_BENCH(*m_bench); }

    void usageFarBelowIsFoundThroughToolsAndInCircles()
    {
        price(u"id=p model=m input_usd=1 output_usd=1"_s);
        call(u"id=1 trace_id=t span_id=agent operation=invoke_agent input_tokens=90 output_tokens=9"_s);
        call(u"id=2 trace_id=t span_id=tool parent_id=agent operation=execute_tool"_s);
        call(u"id=3 trace_id=t span_id=chat parent_id=tool operation=chat model=m input_tokens=70 output_tokens=7"_s);
        // Two spans that name each other as parent: none is above the other, both are billed.
        call(u"id=4 trace_id=u span_id=a parent_id=b operation=chat model=m input_tokens=10 output_tokens=0"_s);
        call(u"id=5 trace_id=u span_id=b parent_id=a operation=chat model=m input_tokens=10 output_tokens=0"_s);
        const QJsonObject got = cost();
        QCOMPARE(got.value(u"aggregate_spans_skipped"_s).toInteger(), 1);
        QCOMPARE(got.value(u"requests"_s).toInteger(), 3);
        QCOMPARE(got.value(u"total_usd"_s).toString(), u"0.000097"_s);
    }

    void aSpanOfTwoSourcesIsOneRequest()
    {
        price(u"id=p model=m input_usd=1 output_usd=1"_s);
        call(u"id=1 trace_id=t span_id=s operation=chat model=m input_tokens=10 output_tokens=0"_s);
        bench().from(u"other"_s, "2026-03-04T00:00:00Z");
        call(u"id=x trace_id=t span_id=s operation=chat model=m input_tokens=20 output_tokens=0"_s);
        const QJsonObject got = cost();
        QCOMPARE(got.value(u"requests"_s).toInteger(), 1);
        QCOMPARE(got.value(u"total_usd"_s).toString(), u"0.00002"_s); // the newer one
    }

    /// Each sum is more than 64 bits of 1e-12 USD hold.
    void whatRunsUntaggedIsAShareOfTheCost()
    {
        bench().add(u"service"_s, u"id=bot name=bot team=ai cost_center=cc1"_s);
        bench().add(u"service"_s, u"id=lone name=lone cost_center=cc1"_s);
        call(u"id=1 operation=chat model=m service=bot environment=prod cost_usd=6000000"_s);
        QCOMPARE(cost().value(u"untagged_share"_s).toDouble(-1.0), 0.0);
        call(u"id=2 operation=chat model=m service=bot cost_usd=6000000"_s); // no environment
        call(u"id=3 operation=chat model=m service=lone environment=prod cost_usd=6000000"_s); // nobody owns it
        call(u"id=4 operation=chat model=m service=bot environment=prod cost_center=cc2 cost_usd=6000000"_s);
        const QJsonObject got = cost();
        QCOMPARE(got.value(u"untagged_usd"_s).toString(), u"12000000"_s);
        QCOMPARE(got.value(u"untagged_share"_s).toDouble(), 0.5);
    }

    /// An assignment holds from its first instant until before its end or the next one; the catalogue has no dates.
    void costCentresHoldFromWhenUntilWhen()
    {
        bench().add(u"service"_s, u"id=bot cost_center=old"_s);
        bench().add(u"service"_s, u"id=web cost_center=cc9"_s);
        bench().add(u"cost_assignment"_s, u"id=1 service=bot cost_center=cc1 valid_to=2026-03-02T02:00:00Z"_s);
        bench().add(u"cost_assignment"_s,
                    u"id=2 service=bot cost_center=cc2 valid_from=2026-03-02T01:00:00Z "
                    "valid_to=2026-03-02T03:00:00Z"_s);
        const auto call
            = [&](const QString &fields) { bench().add(u"ai_call"_s, u"operation=chat model=m "_s + fields); };
        call(u"id=a service=bot cost_usd=1 started_at=2026-03-02T00:59:59Z"_s);
        call(u"id=b service=bot cost_usd=2 started_at=2026-03-02T01:00:00Z"_s); // the next one has begun
        call(u"id=c service=bot cost_usd=4 started_at=2026-03-02T03:00:00Z"_s); // nobody's any more
        call(u"id=d service=web cost_usd=8 started_at=2026-03-02T03:00:00Z"_s);
        call(u"id=e service=bot cost_usd=16 started_at=2026-03-02T03:00:00Z cost_center=own"_s);
        const MetricResult result
            = bench().run(u"ai_cost"_s, MetricBench::scope("2026-03-02T00:00:00Z", "2026-03-03T00:00:00Z"));
        const QJsonObject groups = result.output(u"groups/cost_center"_s).toObject();
        QStringList paid;
        for (auto it = groups.begin(); it != groups.end(); ++it)
            paid.append(it.key() + u'=' + it.value()[u"usd"_s].toString());
        QCOMPARE(paid.join(u' '), u"(none)=4 cc1=1 cc2=2 cc9=8 own=16"_s);
    }

    void pricesKeepEveryDigitAndAreRoundedOnce_data()
    {
        QTest::addColumn<QString>("input");
        QTest::addColumn<QString>("tokens");
        QTest::addColumn<QString>("expected");
        QTest::newRow("half to even, down") << u"0.0000005"_s << u"1"_s << u"0"_s;
        QTest::newRow("half to even, up") << u"0.0000015"_s << u"1"_s << u"0.000000000002"_s;
        QTest::newRow("more than half") << u"0.00000051"_s << u"1"_s << u"0.000000000001"_s;
        QTest::newRow("once, not per token") << u"0.0000004"_s << u"10"_s << u"0.000000000004"_s;
        QTest::newRow("much") << u"9999.999999999999"_s << u"99999999"_s << u"999999.9899999999"_s;
    }
    void pricesKeepEveryDigitAndAreRoundedOnce()
    {
        QFETCH(const QString, input);
        QFETCH(const QString, tokens);
        QFETCH(const QString, expected);
        price(u"id=p model=m output_usd=0 input_usd="_s + input);
        call(u"id=1 operation=chat model=m output_tokens=0 input_tokens="_s + tokens);
        QCOMPARE(cost().value(u"total_usd"_s).toString(), expected);
    }

    void everyGroupingAddsUpToTheTotal()
    {
        price(u"id=p model=m provider=openai input_usd=2.5 output_usd=10"_s);
        bench().add(u"service"_s, u"id=pay team=core cost_center=cc1"_s);
        call(u"id=1 operation=chat model=m provider=openai service=pay session_id=A input_tokens=7 output_tokens=3"_s);
        call(u"id=2 operation=chat model=m service=web user_id=u1 input_tokens=11 output_tokens=1"_s);
        call(u"id=3 operation=chat model=unheard input_tokens=11 output_tokens=1"_s);
        call(u"id=4 operation=chat model=m environment=prod cost_usd=0.5"_s);
        call(u"id=5 operation=chat model=m input_tokens=5 output_tokens=5 cache_read_tokens=6"_s); // invalid
        const QJsonObject got = cost();
        const QJsonObject groupings = got.value(u"groups"_s).toObject();
        QCOMPARE(groupings.size(), 8);
        for (auto grouping = groupings.begin(); grouping != groupings.end(); ++grouping) {
            MoneySum sum;
            qint64 requests = 0;
            for (const QJsonValue &group : grouping.value().toObject()) {
                sum.add(*Money::parse(group[u"usd"_s].toString()));
                requests += group[u"requests"_s].toInteger();
            }
            QCOMPARE(sum.toDecimal(), got.value(u"total_usd"_s).toString());
            QCOMPARE(requests, 5);
        }
        QCOMPARE(groupings.value(u"cost_center"_s)[u"cc1"_s][u"usd"_s].toString(), u"0.0000475"_s); // by its service
        QCOMPARE(got.value(u"unpriced_requests"_s).toInteger(), 1);
        QCOMPARE(got.value(u"invalid_usage"_s).toInteger(), 1);
        QCOMPARE(got.value(u"priced_requests"_s).toInteger(), 3);
    }

    void aSessionIsWholeAndBelongsToItsFirstRequest()
    {
        price(u"id=p model=m input_usd=1 output_usd=1"_s);
        bench().add(u"ai_call"_s,
                    u"id=1 operation=chat model=m session_id=S input_tokens=1000000 started_at=2026-03-08T23:59:59Z"_s);
        bench().add(u"ai_call"_s,
                    u"id=2 operation=chat model=m session_id=S input_tokens=2000000 started_at=2026-03-09T00:00:01Z"_s);
        const MetricScope first
            = MetricBench::scope("2026-03-02T00:00:00Z", "2026-03-09T00:00:00Z", "2026-04-01T00:00:00Z");
        const MetricScope second
            = MetricBench::scope("2026-03-09T00:00:00Z", "2026-03-16T00:00:00Z", "2026-04-01T00:00:00Z");
        const QJsonObject a = bench().run(u"ai_cost"_s, first).outputsObject();
        const QJsonObject b = bench().run(u"ai_cost"_s, second).outputsObject();
        QCOMPARE(a.value(u"total_usd"_s).toString(), u"1"_s);
        QCOMPARE(a.value(u"usd_per_session"_s).toDouble(), 3.0);
        QCOMPARE(b.value(u"total_usd"_s).toString(), u"2"_s);
        QVERIFY(b.value(u"usd_per_session"_s).isNull());
    }

    void aCorrectedPriceRestatesAndAChangedOneDoesNot()
    {
        bench().from(u"prices"_s, "2026-03-01T00:00:00Z");
        price(u"id=p model=m input_usd=60 output_usd=0"_s);
        call(u"id=1 operation=chat model=m input_tokens=1000000"_s);
        bench().from(u"prices"_s, "2026-04-01T00:00:00Z");
        price(u"id=p model=m input_usd=30 output_usd=0"_s); // it was always 30
        price(u"id=q model=m input_usd=10 output_usd=0 valid_from=2026-03-10T00:00:00Z"_s);
        MetricScope scope = MetricBench::scope("2026-03-02T00:00:00Z", "2026-03-09T00:00:00Z");
        QCOMPARE(bench().run(u"ai_cost"_s, scope).output(u"total_usd").toString(), u"30"_s);
        scope.knownAt = MetricBench::at("2026-03-20T00:00:00Z");
        QCOMPARE(bench().run(u"ai_cost"_s, scope).output(u"total_usd").toString(), u"60"_s);
    }

    void whatWasBilledWinsAndItsDeviationIsShown()
    {
        price(u"id=p model=m input_usd=1 output_usd=0"_s);
        call(u"id=1 operation=chat model=m input_tokens=1000000 cost_usd=0.8"_s);
        call(u"id=2 operation=chat model=m input_tokens=1000000 cache_hit=true"_s);
        call(u"id=3 operation=chat model=m error=timeout"_s);
        const QJsonObject got = cost();
        QCOMPARE(got.value(u"total_usd"_s).toString(), u"0.8"_s);
        QCOMPARE(got.value(u"requests"_s).toInteger(), 3);
        QCOMPARE(got.value(u"unpriced_requests"_s).toInteger(), 0);
        QCOMPARE(got.value(u"computed_to_billed"_s)[u"m"_s].toDouble(), 0.25);
    }

    void otherNamesOfAProviderAreTheSame()
    {
        price(u"id=a model=gpt-4o provider=azure input_usd=5 output_usd=0"_s);
        price(u"id=o model=gpt-4o provider=openai input_usd=2 output_usd=0"_s);
        call(u"id=1 operation=chat model=gpt-4o provider=az.ai.openai input_tokens=1000000"_s);
        call(u"id=2 operation=chat model=azure/gpt-4o input_tokens=1000000"_s);
        call(u"id=3 operation=chat model=gpt-4o provider=openai input_tokens=1000000"_s);
        call(u"id=4 operation=chat model=gpt-4o provider=groq input_tokens=1000000"_s);
        const QJsonObject got = cost();
        QCOMPARE(got.value(u"total_usd"_s).toString(), u"12"_s);
        QCOMPARE(got.value(u"unpriced_requests"_s).toInteger(), 1);
    }

    void identicalCallsAreStuckWhateverTheirChain()
    {
        for (int i = 0; i < 3; ++i)
            bench().add(u"ai_call"_s,
                        u"id=%1 trace_id=t span_id=%1 operation=execute_tool tool=find args_hash=h"
                        " started_at=2026-03-03T10:00:0%1Z ended_at=2026-03-03T09:00:00Z"_s.arg(i));
        const QJsonObject got
            = bench()
                  .run(u"agent_loop"_s, MetricBench::scope("2026-03-02T00:00:00Z", "2026-03-09T00:00:00Z"))
                  .outputsObject();
        QCOMPARE(got.value(u"stuck"_s).toInteger(), 1);
        QCOMPARE(got.value(u"num"_s).toInteger(), 0);
        QCOMPARE(got.value(u"bad_ends"_s).toInteger(), 3);
        QCOMPARE(got.value(u"traces"_s)[u"t"_s][u"longest_chain"_s].toInt(), 3); // points one after another
    }

    void theLimitOfAServiceIsItsOwn()
    {
        for (int i = 0; i < 3; ++i)
            bench().add(u"ai_call"_s,
                        u"id=%1 trace_id=t span_id=%1 service=coder operation=execute_tool"
                        " started_at=2026-03-03T10:00:0%1Z ended_at=2026-03-03T10:00:0%1Z"_s.arg(i));
        MetricScope scope = MetricBench::scope("2026-03-02T00:00:00Z", "2026-03-09T00:00:00Z");
        scope.params = {{u"limit"_s, u"2"_s}};
        QCOMPARE(bench().run(u"agent_loop"_s, scope).output(u"num").toInteger(), 1);
        scope.params.insert(u"limit/coder"_s, u"3"_s);
        QCOMPARE(bench().run(u"agent_loop"_s, scope).output(u"num").toInteger(), 0);
    }

    void settingsOfWhatNobodyFailsOverDoNotCount()
    {
        bench().add(u"config_item"_s,
                    u"id=c provider=terraform name=region in_sync=false checked_at=2026-03-08T12:00:00Z"_s);
        const MetricScope scope = MetricBench::scope("2026-03-02T00:00:00Z", "2026-03-09T00:00:00Z");
        QCOMPARE(bench().run(u"failover_readiness"_s, scope).cases.size(), 0);
        bench().add(u"provider_health"_s,
                    u"id=h service=chat provider=b role=secondary at=2026-03-01T12:00:00Z ok=100 count=100 p95_ms=5"_s);
        const QJsonObject got = bench().run(u"failover_readiness"_s, scope).outputsObject();
        QCOMPARE(got.value(u"state"_s).toString(), u"unknown"_s); // there is a secondary that nobody probes
        QVERIFY(got.value(u"score"_s).isNull());
        bench().add(u"provider_health"_s, // a day ago, to the second
                    u"id=i service=chat provider=b role=secondary at=2026-03-08T00:00:00Z ok=100 count=100 p95_ms=5"_s);
        const QString setting = u"service=chat provider=b name=quota checked_at=2026-03-08T1"_s;
        bench().add(u"config_item"_s, u"id=d in_sync=true "_s + setting + u"1:00:00Z"_s); // as it is now
        bench().add(u"config_item"_s, u"id=e in_sync=false "_s + setting + u"0:00:00Z"_s);
        QCOMPARE(MetricBench::lines(bench().run(u"failover_readiness"_s, scope), {u"row_id"_s, u"recent"_s}),
                 (QStringList{u"i 0"_s, u"d 1"_s}));
    }

    void anObjectiveWithoutEventsIsNotFine()
    {
        bench().add(u"slo_bucket"_s, u"id=1 slo=api from_at=2026-03-01T00:00:00Z bucket_s=300 good=0 bad=0"_s);
        const MetricResult result
            = bench().run(u"slo_burn"_s, MetricBench::scope("2026-03-02T00:00:00Z", "2026-03-09T00:00:00Z"));
        QVERIFY(result.output(u"firing").isNull());
        QVERIFY(result.output(u"budget_remaining").isNull());
        QVERIFY(!result.figure());
    }

    void burnIsComparedExactly()
    {
        const ExactDecimal objective = *ExactDecimal::parseSmall(u"0.9"_s);
        const ExactDecimal six = *ExactDecimal::parseSmall(u"6"_s);
        QCOMPARE(burnsFaster({4, 6}, objective, six), std::optional(false));
        QCOMPARE(burnsFaster({399'999, 600'001}, objective, six), std::optional(true));
        QCOMPARE(burnsFaster({0, 0}, objective, six), std::optional<bool>());
        QVERIFY(!burnRate({0, 0}, objective));
        QVERIFY(!ExactDecimal::parseSmall(u"-1"_s) && !ExactDecimal::parseSmall(u"1e3"_s));
        QVERIFY(!ExactDecimal::parseSmall(u""_s) && !ExactDecimal::parseSmall(u"1000000"_s));
        QVERIFY(!ExactDecimal::parseSmall(u"0.9999999"_s) && ExactDecimal::parseSmall(u"999999.999999"_s));
    }

    void statesOfDriftBeginAtTheirScores()
    {
        const auto state = [](double score, double maximum) {
            ModelDrift drift;
            drift.hasEnough = true;
            drift.score = score;
            drift.maximum = maximum;
            return drift.state();
        };
        QCOMPARE(state(50.0, 50.0), u"drift"_s);
        QCOMPARE(state(20.0, 75.0), u"drift"_s); // one component says enough
        QCOMPARE(state(49.9, 74.9), u"watch"_s);
        QCOMPARE(state(25.0, 25.0), u"watch"_s);
        QCOMPARE(state(13.0, 50.0), u"watch"_s);
        QCOMPARE(state(24.9, 49.9), u"stable"_s);
    }

    void fewErrorsSayNothing()
    {
        const auto errors = [](qint64 before, qint64 now, qint64 failed) {
            DriftWindow baseline;
            DriftWindow current;
            baseline.requests = before;
            current.requests = now;
            current.errors = failed;
            DriftOptions options;
            options.leastBaseline = options.leastCurrent = 1;
            options.weights = {1.0, 1.0, 1.0, 1.0};
            return modelDrift(baseline, current, options).errors;
        };
        const DriftComponent few = errors(200, 50, 5); // one expected in the smaller window
        QVERIFY(few.z > 3.2905 && !few.isSignificant);
        QCOMPARE(few.score, 0.0);
        QVERIFY(errors(4000, 1000, 30).isSignificant); // six expected
    }

    void chainsAreFoundInAnyOrder()
    {
        QCOMPARE(longestChain({}), 0);
        QCOMPARE(longestChain({{5, 9}, {0, 10}, {10, 12}, {1, 4}}), 3); // the long one is replaced by those inside
        QCOMPARE(longestChain({{3, 3}, {3, 3}, {3, 2}}), 3);
    }

    void aLateRowChangesThePastOnlyAsKnownNow()
    {
        price(u"id=p model=m input_usd=1 output_usd=0"_s);
        call(u"id=1 operation=chat model=m input_tokens=1000000"_s);
        bench().from(u"hub"_s, "2026-05-01T00:00:00Z");
        call(u"id=2 operation=chat model=m input_tokens=1000000"_s);
        MetricScope scope = MetricBench::scope("2026-03-02T00:00:00Z", "2026-03-09T00:00:00Z");
        QCOMPARE(bench().run(u"ai_cost"_s, scope).output(u"total_usd").toString(), u"2"_s);
        scope.knownAt = MetricBench::at("2026-04-01T00:00:00Z");
        QCOMPARE(bench().run(u"ai_cost"_s, scope).output(u"total_usd").toString(), u"1"_s);
    }

    void aPrimaryThatFailsIsLeftOrNot()
    {
        int id = 0;
        const auto call = [&](const QString &provider, const QString &time, int times, const QString &more = {}) {
            for (int i = 0; i < times; ++i)
                bench().add(
                    u"ai_call"_s,
                    u"id=c%1 service=bot operation=chat model=m input_tokens=1 provider=%2 started_at=2026-03-%3:%4Z %5"_s
                        .arg(QString::number(++id), provider, time, QString::number(100 + i).mid(1), more));
        };
        bench().add(u"provider_health"_s, u"id=h provider=openai role=primary service=bot at=2026-03-01T00:00:00Z"_s);
        bench().add(u"provider_health"_s, u"id=s provider=azure role=secondary service=bot at=2026-03-01T00:00:00Z"_s);
        const QString failed = u"error=unavailable"_s;
        call(u"openai"_s, u"02T10:00"_s, 40);
        call(u"openai"_s, u"02T10:01"_s, 9, failed); // one too few
        call(u"openai"_s, u"02T10:30"_s, 1, failed);
        call(u"openai"_s, u"02T10:40"_s, 1); // the 10 minutes end with it
        call(u"azure"_s, u"02T10:40"_s, 1);
        call(u"azure"_s, u"02T10:41"_s, 9); // too late
        call(u"openai"_s, u"02T11:10"_s, 9, failed); // within the hour: the same
        call(u"openai"_s, u"03T10:00"_s, 50);
        call(u"openai"_s, u"03T10:01"_s, 10, failed); // the last five minutes hold all: degraded
        call(u"openai"_s, u"03T10:02"_s, 2, failed);
        call(u"azure"_s, u"03T10:04"_s, 1);
        call(u"azure"_s, u"04T10:00"_s, 60, failed); // no primary
        call(u"openai"_s, u"05T10:00"_s, 10, failed); // nothing follows
        call(u"openai"_s, u"08T23:55"_s, 10, failed); // not over
        MetricScope scope = MetricBench::scope("2026-03-02T00:00:00Z", "2026-03-09T00:00:00Z");
        const MetricResult result = bench().run(u"failover_response"_s, scope);
        QCOMPARE(
            MetricBench::lines(
                result, {u"calls_in_hour"_s, u"failed_in_hour"_s, u"calls_after"_s, u"elsewhere_after"_s, u"missed"_s}),
            (QStringList{u"50 10 2 1 0"_s, u"60 10 3 1 1"_s, u"10 10 0 0 1"_s, u"10 10 0 0 1"_s}));
        QCOMPARE(MetricBench::excluded(result), u"no_calls_after=1 not_over=1"_s);
        QCOMPARE(MetricBench::outputs(
                     result, {u"num"_s, u"den"_s, u"switched"_s, u"response_minutes_median"_s, u"failed_calls"_s}),
                 u"num=1 den=2 switched=1 response_minutes_median=10 failed_calls=2"_s);
        QCOMPARE(bench().notAddingUp(u"failover_response"_s, scope, {u"num"_s, u"den"_s}), QString());
        // 10 of 50 is 200 times a budget of 0.1 %: exactly at the factor is not above it.
        scope.to = MetricBench::at("2026-03-02T11:00:00Z");
        scope.params = {{u"factor_tenths"_s, u"2000"_s}};
        QCOMPARE(bench().run(u"failover_response"_s, scope).cases.size(), 0);
        scope.params = {{u"factor_tenths"_s, u"1999"_s}};
        QCOMPARE(bench().run(u"failover_response"_s, scope).cases.size(), 1);
        // 10 of 40, then 10 of 11 because the others are longer ago: the hour burns, the last minutes do not.
        call(u"openai"_s, u"06T10:00"_s, 30);
        call(u"openai"_s, u"06T10:20"_s, 10, failed);
        call(u"openai"_s, u"06T11:05"_s, 1);
        scope.from = MetricBench::at("2026-03-06T00:00:00Z");
        scope.to = MetricBench::at("2026-03-07T00:00:00Z");
        scope.params = {{u"factor_tenths"_s, u"3000"_s}};
        QCOMPARE(bench().run(u"failover_response"_s, scope).cases.size(), 0);
    }
};

QTEST_GUILESS_MAIN(tst_AiMetrics)
#include "tst_AiMetrics.moc"

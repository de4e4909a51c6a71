// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The edges of ai_heatmap: what counts once, what is left out, and which hours were seen.
#include "MetricBench.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace plumbline;
using namespace Qt::Literals::StringLiterals;

class tst_AiSpend : public QObject
{
    Q_OBJECT

    MetricBench m_bench;

    void call(const QString &fields) { m_bench.add(u"ai_call"_s, u"service=bot model=m "_s + fields); }
    void bucket(const QString &fields) { m_bench.add(u"ai_usage"_s, u"bucket_s=3600 model=m "_s + fields); }
    /// The UTC day of Monday 2 March 2026.
    static MetricScope day() { return MetricBench::scope("2026-03-02T00:00:00Z", "2026-03-03T00:00:00Z"); }
    MetricResult answer(const MetricScope &scope = day()) { return m_bench.run(u"ai_heatmap"_s, scope); }
    static QString total(const MetricResult &result) { return result.output(u"total_usd").toString(); }
    static QJsonObject cell(const MetricResult &result, int hour)
    {
        return result.output(u"cells").toArray().at(hour).toObject();
    }

private slots:
    void initTestCase_data() { MetricBench::engines(); }
    void init() { OPEN_METRIC_BENCH(m_bench); }

    void aBucketOfKnownCallsCountsOnce()
    {
        bucket(u"id=1 service=bot from_at=2026-03-02T09:00:00Z requests=2 cost_usd=5"_s);
        bucket(u"id=2 service=bot from_at=2026-03-02T10:00:00Z requests=1 cost_usd=7"_s);
        call(u"id=t/1 started_at=2026-03-02T09:59:59.999Z cost_usd=4"_s);
        const MetricResult result = answer();
        QCOMPARE(total(result), u"11"_s);
        QCOMPARE(result.output(u"covered_by_calls").toInteger(), 1);
        QCOMPARE(result.output(u"requests").toInteger(), 2);
    }

    void aCallCoversNeitherOtherModelsNorOtherServices()
    {
        bucket(u"id=1 service=bot from_at=2026-03-02T09:00:00Z cost_usd=5"_s);
        bucket(u"id=2 service=web from_at=2026-03-02T09:00:00Z cost_usd=6"_s);
        bucket(u"id=3 from_at=2026-03-02T09:00:00Z cost_usd=7"_s); // of no service: may hold any
        m_bench.add(u"ai_usage"_s, u"id=4 service=bot model=n bucket_s=3600 from_at=2026-03-02T09:00:00Z cost_usd=8"_s);
        call(u"id=t/1 started_at=2026-03-02T09:10:00Z cost_usd=1"_s);
        QCOMPARE(total(answer()), u"15"_s);
        m_bench.add(u"ai_call"_s,
                    u"id=t/2 model=m started_at=2026-03-02T09:10:00Z cost_usd=2"_s); // may be of any service
        QCOMPARE(total(answer()), u"11"_s);
    }

    void anExcludedCallCoversNothing()
    {
        bucket(u"id=1 service=bot from_at=2026-03-02T09:00:00Z cost_usd=5"_s);
        call(u"id=t/1 operation=execute_tool started_at=2026-03-02T09:10:00Z"_s);
        QCOMPARE(total(answer()), u"5"_s);
    }

    /// What nobody billed is computed by the price of its time; a span that repeats what is below it costs nothing
    /// more.
    void whatNobodyBilledIsComputed()
    {
        m_bench.add(u"price"_s,
                    u"id=p provider=acme model=m input_usd=2 output_usd=10 valid_to=2026-03-02T10:00:00Z"_s);
        m_bench.add(u"price"_s,
                    u"id=q provider=acme model=m input_usd=4 output_usd=20 valid_from=2026-03-02T10:00:00Z"_s);
        const QString tokens = u" provider=acme model=m input_tokens=500000 output_tokens=100000"_s;
        call(u"id=a operation=chat started_at=2026-03-02T09:00:00Z"_s + tokens); // 1 + 1
        call(u"id=b operation=chat started_at=2026-03-02T10:00:00Z"_s + tokens); // 2 + 2
        call(u"id=c operation=chat started_at=2026-03-02T11:00:00Z cost_usd=0.5"_s + tokens);
        call(u"id=d operation=chat started_at=2026-03-02T12:00:00Z provider=acme model=other input_tokens=1"_s);
        call(u"id=t/1 trace_id=t span_id=1 operation=invoke_agent started_at=2026-03-02T13:00:00Z"_s + tokens);
        call(u"id=t/2 trace_id=t span_id=2 parent_id=1 operation=chat started_at=2026-03-02T13:00:00Z"_s + tokens); // 4
        const MetricResult result = answer();
        QCOMPARE(total(result), u"10.5"_s);
        QCOMPARE(result.output(u"computed_usd").toString(), u"10"_s);
        QCOMPARE(MetricBench::outputs(result, {u"requests"_s, u"unpriced_requests"_s}),
                 u"requests=5 unpriced_requests=1"_s);
        QCOMPARE(MetricBench::excluded(result), u"repeats_usage=1"_s);
    }

    void aBucketThatTwoSourcesTellOfCountsOnce()
    {
        const auto tell = [&](const QString &fields) {
            m_bench.add(u"ai_usage"_s, u"bucket_s=3600 from_at=2026-03-02T09:00:00Z "_s + fields);
        };
        tell(u"id=1 service=bot model=m requests=10 cost_usd=5"_s);
        m_bench.from(u"other"_s, "2026-04-01T00:00:00Z");
        tell(u"id=2 service=bot model=m environment=prod requests=4 cost_usd=2"_s); // of any, like the first
        tell(u"id=3 service=bot model=m environment=test requests=4 cost_usd=2"_s);
        tell(u"id=4 service=bot model=n requests=4 cost_usd=1"_s);
        tell(u"id=5 service=web model=m requests=4 cost_usd=1"_s);
        const MetricResult result = answer();
        QCOMPARE(total(result), u"7"_s);
        QCOMPARE(MetricBench::excluded(result), u"told_twice=2"_s);
    }

    void otherEnvironmentsAreOtherUse()
    {
        const auto tell = [&](const QString &fields) {
            m_bench.add(u"ai_usage"_s, u"bucket_s=3600 from_at=2026-03-02T09:00:00Z service=bot model=m "_s + fields);
        };
        tell(u"id=1 environment=prod cost_usd=5"_s);
        m_bench.from(u"other"_s, "2026-04-01T00:00:00Z");
        tell(u"id=2 environment=test cost_usd=2"_s);
        tell(u"id=3 environment=prod cost_usd=1"_s);
        const MetricResult result = answer();
        QCOMPARE(total(result), u"7"_s);
        QCOMPARE(MetricBench::excluded(result), u"told_twice=1"_s);
    }

    /// A bill of a day, with the model or without, says again what hours and calls of that day say.
    void aDayIsCoveredByItsHours()
    {
        const auto tell = [&](const QString &fields) {
            m_bench.add(u"ai_usage"_s, u"from_at=2026-03-02T00:00:00Z bucket_s=86400 "_s + fields);
        };
        tell(u"id=1 service=bot model=m cost_usd=5"_s);
        tell(u"id=2 service=bot model=n cost_usd=1"_s); // nobody else tells of it
        tell(u"id=3 service=bot cost_usd=7"_s);
        tell(u"id=4 service=web cost_usd=3"_s);
        m_bench.add(u"ai_usage"_s, u"id=5 service=bot model=m bucket_s=3600 from_at=2026-03-02T23:00:00Z cost_usd=4"_s);
        const MetricResult result = answer();
        QCOMPARE(total(result), u"8"_s);
        QCOMPARE(MetricBench::excluded(result), u"covered_by_hours=2"_s);
    }

    void timesWithoutAZoneAreCounted()
    {
        call(u"id=a started_at=2026-03-02T09:00:00Z cost_usd=1 assumed_utc=true"_s);
        call(u"id=b started_at=2026-03-02T09:00:00Z cost_usd=1"_s);
        QCOMPARE(MetricBench::outputs(answer(), {u"assumed_utc"_s}), u"assumed_utc=1"_s);
    }

    void badRowsAreExcludedWithTheirReason()
    {
        call(u"id=t/1 started_at=2026-03-02T09:00:00Z ended_at=2026-03-02T08:59:59Z cost_usd=1"_s);
        call(u"id=t/2 started_at=2026-03-02T09:00:00Z cost_usd=-1"_s);
        call(u"id=t/3 started_at=2026-03-02T09:00:00Z input_tokens=-1 cost_usd=1"_s);
        call(u"id=t/4 cost_usd=1"_s);
        call(u"id=t/5 operation=invoke_agent started_at=2026-03-02T09:00:00Z"_s);
        call(u"id=t/6 operation=chat started_at=2026-03-02T09:00:00Z ended_at=2026-03-02T09:00:00Z cost_usd=1"_s);
        bucket(u"id=1 from_at=2026-03-02T12:00:00Z requests=-1 cost_usd=1"_s);
        bucket(u"id=2 cost_usd=1"_s);
        const MetricResult result = answer();
        QCOMPARE(total(result), u"1"_s);
        QCOMPARE(result.n, 1);
        auto excluded = result.excluded;
        std::sort(excluded.begin(), excluded.end());
        QCOMPARE(excluded,
                 (QList<std::pair<QString, qint64>>{{u"ended_before_started"_s, 1},
                                                    {u"negative_amount"_s, 3},
                                                    {u"no_start"_s, 2},
                                                    {u"not_a_model_call"_s, 1}}));
    }

    void anUnknownCostIsALowerBound()
    {
        call(u"id=t/1 started_at=2026-03-02T09:00:00Z"_s);
        call(u"id=t/2 started_at=2026-03-02T09:01:00Z cost_usd=0"_s);
        bucket(u"id=1 service=web from_at=2026-03-02T10:00:00Z requests=40"_s);
        const MetricResult result = answer();
        QCOMPARE(total(result), u"0"_s);
        QCOMPARE(result.output(u"requests").toInteger(), 42);
        QCOMPARE(result.output(u"unpriced_requests").toInteger(), 41);
    }

    void theRangeIsHalfOpenAndTheRestIsCounted()
    {
        call(u"id=t/1 started_at=2026-03-01T23:59:59.999999999Z cost_usd=1"_s);
        call(u"id=t/2 started_at=2026-03-02T00:00:00Z cost_usd=2"_s);
        call(u"id=t/3 started_at=2026-03-02T23:59:59.999999999Z cost_usd=4"_s);
        call(u"id=t/4 started_at=2026-03-03T00:00:00Z cost_usd=8"_s);
        bucket(u"id=1 from_at=2026-03-05T00:00:00Z requests=10 cost_usd=16"_s);
        MetricScope scope = day();
        scope.asOf = MetricBench::at("2026-04-01T00:00:00Z");
        QCOMPARE(total(answer(scope)), u"6"_s);
        QCOMPARE(answer(scope).output(u"out_of_range").toInteger(), 12);
        scope.asOf = MetricBench::at("2026-03-02T12:00:00Z"); // the evening has not happened yet
        QCOMPARE(total(answer(scope)), u"2"_s);
        QCOMPARE(answer(scope).output(u"out_of_range").toInteger(), 1);
    }

    void correctionsAreKnownSinceTheyCame()
    {
        m_bench.from(u"prom"_s, "2026-03-03T00:00:00Z");
        bucket(u"id=1 from_at=2026-03-02T09:00:00Z cost_usd=5"_s);
        m_bench.from(u"prom"_s, "2026-03-10T00:00:00Z");
        bucket(u"id=1 from_at=2026-03-02T09:00:00Z cost_usd=6.5"_s);
        MetricScope scope = day();
        QCOMPARE(total(answer(scope)), u"6.5"_s);
        scope.knownAt = MetricBench::at("2026-03-09T00:00:00Z");
        QCOMPARE(total(answer(scope)), u"5"_s);
    }

    void sumsDoNotOverflow()
    {
        for (int i = 0; i < 4; ++i)
            call(u"id=t/%1 started_at=2026-03-02T09:00:00Z cost_usd=9223372.036854775807"_s.arg(i));
        const MetricResult result = answer();
        QCOMPARE(total(result), u"36893488.147419103228"_s);
        QCOMPARE(result.output(u"by_service").toObject().value(u"bot"_s).toString(), u"36893488.147419103228"_s);
        QCOMPARE(result.output(u"by_model").toObject().value(u"m"_s).toString(), u"36893488.147419103228"_s);
        QCOMPARE(cell(result, 9).value(u"usd"_s).toString(), u"36893488.147419103228"_s);
    }

    void theTotalIsTheSameInEveryZone()
    {
        for (int hour = 0; hour < 48; ++hour)
            call(u"id=t/%1 started_at=2026-10-%2T%3:30:00Z cost_usd=0.000000000001"_s.arg(hour)
                     .arg(24 + hour / 24)
                     .arg(hour % 24, 2, 10, QChar(u'0')));
        for (const char *zone : {"UTC", "Europe/Berlin", "Australia/Lord_Howe", "Asia/Kolkata"}) {
            MetricScope scope = MetricBench::scope("2026-10-24T00:00:00Z", "2026-10-26T00:00:00Z");
            scope.zone = QTimeZone(zone);
            const MetricResult result = answer(scope);
            QCOMPARE(total(result), u"0.000000000048"_s);
            QCOMPARE(result.hourlyCost->total().cost.toDecimal(), u"0.000000000048"_s);
        }
    }

    /// Only hours with a sample were seen where a source sends buckets.
    void anHourWithoutASampleIsNoZero()
    {
        bucket(u"id=1 from_at=2026-03-02T09:00:00Z cost_usd=5"_s);
        bucket(u"id=2 from_at=2026-03-02T10:00:00Z cost_usd=0"_s);
        const MetricResult result = answer();
        QVERIFY(cell(result, 8).value(u"usd"_s).isNull());
        QCOMPARE(cell(result, 10).value(u"usd"_s).toString(), u"0"_s);
        QCOMPARE(result.coverage.share, std::optional(2.0 / 24.0));
        QCOMPARE(result.state(), MetricState::Partial);
        QVERIFY(result.output(u"mean_usd_per_hour").toObject().value(u"1-08"_s).isNull());
        QCOMPARE(result.output(u"mean_usd_per_hour").toObject().value(u"1-09"_s).toDouble(), 5.0);
    }

    /// Nor is a day without any sample, when others have some.
    void aDayWithoutASampleIsNoZero()
    {
        bucket(u"id=1 from_at=2026-03-01T09:00:00Z cost_usd=5"_s);
        const MetricResult result = answer();
        QVERIFY(cell(result, 9).value(u"usd"_s).isNull());
        QCOMPARE(result.coverage.share, std::optional(0.0));
        QCOMPARE(result.state(), MetricState::Unknown);
        QVERIFY(!result.figure());
    }

    /// Calls come as they happen: an hour without one is a measured zero.
    void anHourWithoutACallIsAZero()
    {
        call(u"id=t/1 started_at=2026-03-02T09:00:00Z cost_usd=5"_s);
        const MetricResult result = answer();
        QCOMPARE(cell(result, 8).value(u"usd"_s).toString(), u"0"_s);
        QCOMPARE(result.coverage.share, std::optional(1.0));
        QCOMPARE(result.state(), MetricState::Value);
    }

    void hoursToComeWereNotSeen()
    {
        call(u"id=t/1 started_at=2026-03-02T09:00:00Z cost_usd=5"_s);
        MetricScope scope = day();
        scope.asOf = MetricBench::at("2026-03-02T12:00:00Z");
        const MetricResult result = answer(scope);
        QCOMPARE(result.output(u"cells").toArray().size(), 24);
        QVERIFY(cell(result, 12).value(u"usd"_s).isNull());
        QCOMPARE(cell(result, 11).value(u"usd"_s).toString(), u"0"_s);
        QCOMPARE(result.coverage.share, std::optional(1.0));
    }

    /// A filter leaves money out, not sight: the hours of the other service's buckets were seen.
    void aFilterDoesNotBlind()
    {
        bucket(u"id=1 service=bot from_at=2026-03-02T09:00:00Z cost_usd=5"_s);
        bucket(u"id=2 service=web from_at=2026-03-02T10:00:00Z cost_usd=6"_s);
        MetricScope scope = day();
        scope.services = QStringList{u"web"_s};
        const MetricResult result = answer(scope);
        QCOMPARE(total(result), u"6"_s);
        QCOMPARE(cell(result, 9).value(u"usd"_s).toString(), u"0"_s);
        QCOMPARE(result.output(u"by_service").toObject(), (QJsonObject{{u"web"_s, u"6"_s}}));
    }
};

QTEST_GUILESS_MAIN(tst_AiSpend)
#include "tst_AiSpend.moc"

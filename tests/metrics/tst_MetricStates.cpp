// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every state that a result can have, and that only those with a number carry one.
#include "MetricBench.h"
#include "store/ReadLedger.h"

#include <QTest>

using namespace plumbline;
using namespace Qt::Literals::StringLiterals;

class tst_MetricStates : public QObject
{
    Q_OBJECT

    MetricBench m_bench;

    /// `blocks` episodes at noon of 2 March 2026, of which the first `bypassed` were deployed.
    void episodes(int blocks, int bypassed)
    {
        for (int i = 0; i < blocks; ++i) {
            m_bench.add(
                u"gate_decision"_s,
                u"id=g%1 decided_at=2026-03-02T12:00:00Z artifact=a%1 environment=prod rule=R decision=block"_s.arg(i));
            if (i < bypassed)
                m_bench.add(u"deployment"_s, u"id=d%1 at=2026-03-02T13:00:00Z artifact=a%1 environment=prod"_s.arg(i));
        }
    }
    static MetricScope march() { return MetricBench::scope("2026-03-01T00:00:00Z", "2026-04-01T00:00:00Z"); }
    MetricResult rate(const MetricScope &scope = march()) { return m_bench.run(u"bypass_rate"_s, scope); }

private slots:
    void initTestCase_data() { MetricBench::engines(); }
    void init() { OPEN_METRIC_BENCH(m_bench); }

    void namesAreStable()
    {
        QStringList names;
        for (int state = 0; state <= int(MetricState::Maturing); ++state)
            names.append(metricStateName(MetricState(state)));
        QCOMPARE(names,
                 (QStringList{u"value"_s, u"measured_zero"_s, u"undefined"_s, u"insufficient"_s, u"partial"_s,
                              u"stale"_s, u"unknown"_s, u"maturing"_s}));
    }

    void aCostThatNobodyKnowsIsNotZero()
    {
        const auto call = [&](const QString &id, const QString &more) {
            m_bench.add(u"ai_call"_s,
                        u"id=%1 service=bot model=m operation=chat started_at=2026-03-02T10:00:00Z "
                        "ended_at=2026-03-02T10:00:01Z input_tokens=10 output_tokens=5 %2"_s.arg(id, more));
        };
        call(u"1"_s, {});
        for (const QString &metric : {u"ai_cost"_s, u"ai_heatmap"_s}) {
            const MetricResult result = m_bench.run(metric, march());
            QCOMPARE(metricStateName(result.state()), u"undefined"_s);
            QVERIFY(!result.figure());
        }
        call(u"2"_s, u"cost_usd=0"_s); // said to have cost nothing
        for (const QString &metric : {u"ai_cost"_s, u"ai_heatmap"_s})
            QCOMPARE(metricStateName(m_bench.run(metric, march()).state()), u"measured_zero"_s);
    }

    void saysHowClosePresentStateWasObserved()
    {
        const auto look = [&](const QString &stream, const char *when, const QString &present, qint64 run) {
            StreamRead read;
            read.runId = run;
            read.source = u"cluster"_s;
            read.stream = stream;
            read.state = u"complete"_s;
            read.startedAt = MetricBench::at(when);
            read.endedAt = read.startedAt;
            read.present = present.split(u',', Qt::SkipEmptyParts);
            QVERIFY(m_bench.connection().transaction([&] { return ReadLedger(m_bench.connection()).save(read); }));
        };
        m_bench.from(u"cluster"_s, "2026-03-05T00:00:00Z");
        m_bench.add(u"exception"_s, u"id=e1 rule=R service=pay created_at=2026-03-01T00:00:00Z status=open"_s);
        QVERIFY(m_bench.run(u"exception_aging"_s, march()).coverage.observed.isEmpty()); // nobody said present state
        int run = 0;
        for (const char *when : {"2026-02-20T00:00:00Z", "2026-02-28T23:30:00Z", "2026-03-01T00:30:00Z",
                                 "2026-03-01T01:30:00Z", "2026-03-01T07:30:00Z", "2026-03-31T23:00:00Z"}) {
            look(u"exceptions"_s, when, u"exception,violation"_s, ++run);
            look(u"history"_s, when, QString(), run); // keeps what ended
            look(u"reports"_s, when, u"violation"_s, run); // is no part of the figure
        }
        const auto observed = m_bench.run(u"exception_aging"_s, march()).coverage.observed;
        QCOMPARE(observed.size(), 1);
        QCOMPARE(observed.first().stream, u"exceptions"_s);
        const Continuity &seen = observed.first().seen;
        QCOMPARE(seen.readings, 5); // with the one that shows how the period began
        QCOMPARE(seen.first, std::optional(MetricBench::at("2026-02-28T23:30:00Z")));
        QCOMPARE(seen.median, std::optional(std::chrono::seconds(3 * 3600 + 1800)));
        QCOMPARE(seen.longest, std::optional(std::chrono::seconds((30 * 24 + 15) * 3600 + 1800)));
        // Of another time, the gap that was open then.
        const auto early
            = m_bench.run(u"exception_aging"_s, MetricBench::scope("2026-03-01T00:00:00Z", "2026-03-03T07:30:00Z"));
        QCOMPARE(early.coverage.observed.first().seen.longest, std::optional(std::chrono::seconds(48 * 3600)));
        // Two streams together are as good as the worse one.
        look(u"more"_s, "2026-03-10T00:00:00Z", u"exception"_s, ++run);
        const auto both = m_bench.run(u"exception_aging"_s, march()).coverage.observed;
        QCOMPARE(both.size(), 2);
        QCOMPARE(together(both).readings, 1);
        QCOMPARE(together(both).longest, std::optional(std::chrono::seconds((30 * 24 + 15) * 3600 + 1800)));
        QVERIFY(m_bench.run(u"bypass_rate"_s, march()).coverage.observed.isEmpty());
    }

    void anEmptyStoreKnowsNothing()
    {
        for (const QString &id : {u"exception_aging"_s, u"bypass_rate"_s, u"ai_heatmap"_s}) {
            const MetricResult result = m_bench.run(id, march());
            QCOMPARE(result.state(), MetricState::Unknown);
            QVERIFY(!result.figure());
            QVERIFY(result.coverage.neverDelivered);
        }
        // Services alone are no exceptions, and no blocks either.
        m_bench.add(u"service"_s, u"id=pay name=pay"_s);
        QCOMPARE(m_bench.run(u"exception_aging"_s, march()).state(), MetricState::Unknown);
    }

    void nothingBlockedIsUndefined()
    {
        m_bench.add(u"gate_decision"_s,
                    u"id=g decided_at=2026-03-02T12:00:00Z artifact=a environment=prod decision=pass"_s);
        QCOMPARE(rate().state(), MetricState::Undefined);
        QVERIFY(!rate().figure());
    }

    /// A gate that nobody reports, but deployments: the rate is undefined, the ungated deployments are a number.
    void deploymentsAloneAreUndefined()
    {
        m_bench.add(u"deployment"_s, u"id=d at=2026-03-02T12:00:00Z artifact=a environment=prod"_s);
        QCOMPARE(rate().state(), MetricState::Undefined);
        QCOMPARE(rate().output(u"ungated_deploys").toInteger(), 1);
    }

    void fewCasesAreNoShare()
    {
        episodes(9, 3);
        const MetricResult nine = rate();
        QCOMPARE(nine.state(), MetricState::Insufficient);
        QVERIFY(!nine.figure());
        QCOMPARE(nine.numerator, std::optional<qint64>(3));
        QCOMPARE(nine.denominator, std::optional<qint64>(9));
        QVERIFY(nine.interval);
        episodes(10, 3);
        const MetricResult ten = rate();
        QCOMPARE(ten.state(), MetricState::Value);
        QCOMPARE(ten.figure()->value, 0.3);
    }

    void aMeasuredZeroIsAZero()
    {
        episodes(10, 0);
        QCOMPARE(rate().state(), MetricState::MeasuredZero);
        QCOMPARE(rate().figure()->value, 0.0);
        m_bench.add(u"exception"_s, u"id=x created_at=2026-01-01T00:00:00Z closed_at=2026-01-02T00:00:00Z"_s);
        QCOMPARE(m_bench.run(u"exception_aging"_s, march()).state(), MetricState::MeasuredZero);
        m_bench.add(u"ai_call"_s, u"id=t/1 started_at=2026-03-02T00:00:00Z cost_usd=0"_s);
        QCOMPARE(m_bench.run(u"ai_heatmap"_s, march()).state(), MetricState::MeasuredZero);
    }

    void youngCohortsMature()
    {
        episodes(10, 3);
        MetricScope scope = march();
        scope.asOf = MetricBench::at("2026-03-10T00:00:00Z");
        QCOMPARE(rate(scope).state(), MetricState::Maturing);
        QCOMPARE(rate(scope).figure()->value, 0.3);
    }

    void rejectedRecordsMakeItPartial()
    {
        episodes(10, 3);
        m_bench.reject(u"finding"_s); // of a type that the metric does not read
        QCOMPARE(rate().state(), MetricState::Value);
        m_bench.reject(u"deployment"_s);
        QCOMPARE(rate().state(), MetricState::Partial);
        QCOMPARE(rate().coverage.rejected, 1);
        QCOMPARE(rate().figure()->value, 0.3);
    }

    void aFailedPullMakesItPartial()
    {
        episodes(10, 3);
        m_bench.pulled(u"hub"_s, "2026-03-31T20:00:00Z");
        QCOMPARE(rate().state(), MetricState::Value);
        m_bench.pulled(u"elsewhere"_s, "2026-03-31T21:00:00Z", u"failed"_s); // delivers nothing that is read
        QCOMPARE(rate().state(), MetricState::Value);
        m_bench.pulled(u"hub"_s, "2026-03-31T21:00:00Z", u"failed"_s);
        QCOMPARE(rate().state(), MetricState::Partial);
        QCOMPARE(rate().coverage.failedSources, QStringList{u"hub"_s});
    }

    /// The limit is 26 hours; the instant is that of the number.
    void oldPullsMakeItStale()
    {
        episodes(10, 3);
        m_bench.pulled(u"hub"_s, "2026-03-30T22:00:00Z");
        QCOMPARE(rate().state(), MetricState::Value);
        MetricScope later = march();
        later.asOf = MetricBench::at("2026-04-01T00:00:00.000000001Z");
        QCOMPARE(rate(later).state(), MetricState::Stale);
        QCOMPARE(rate(later).figure()->value, 0.3);
        QCOMPARE(rate(later).coverage.staleSources, QStringList{u"hub"_s});
        m_bench.from(u"lab"_s, "2026-03-30T00:00:00Z");
        m_bench.add(u"deployment"_s, u"id=other at=2026-01-02T12:00:00Z artifact=z environment=prod"_s);
        m_bench.pulled(u"lab"_s, "2026-03-31T23:00:00Z");
        QCOMPARE(rate(later).state(), MetricState::Partial); // one of two
        QCOMPARE(rate(later).coverage.oldestComplete, std::optional(MetricBench::at("2026-03-30T22:00:00Z")));
    }

    /// How fresh the store is now says nothing about how fresh it was then.
    void freshnessIsThatOfThen()
    {
        episodes(10, 3);
        m_bench.pulled(u"hub"_s, "2026-01-01T00:00:00Z");
        QCOMPARE(rate().state(), MetricState::Stale);
        m_bench.pulled(u"hub"_s, "2026-03-30T22:00:00Z");
        MetricScope then = march();
        then.knownAt = MetricBench::at("2026-03-31T00:00:00Z");
        QCOMPARE(rate(then).state(), MetricState::Value);
        then.knownAt = MetricBench::at("2026-03-30T12:00:00Z"); // before the second pull was through
        QCOMPARE(rate(then).state(), MetricState::Stale);
    }

    /// A first pull that was cut off has read a part; nobody may take that for the whole.
    void aSourceThatWasNeverReadToItsEndMakesItPartial()
    {
        episodes(10, 3);
        m_bench.pulled(u"hub"_s, "2026-03-31T22:00:00Z");
        QCOMPARE(rate().state(), MetricState::Value);
        m_bench.expects(u"deploys"_s, {u"deployment"_s});
        QCOMPARE(rate().state(), MetricState::Partial);
        QCOMPARE(rate().coverage.failedSources, QStringList{u"deploys"_s});
        m_bench.pulled(u"deploys"_s, "2026-03-31T23:00:00Z"); // to its end, and there was nothing
        QCOMPARE(rate().state(), MetricState::Value);
    }

    void nothingFoundIsAnAnswerAndNeverLookedIsNone()
    {
        m_bench.expects(u"hub"_s, {u"exception"_s});
        QCOMPARE(m_bench.run(u"exception_aging"_s, march()).state(), MetricState::Unknown);
        m_bench.pulled(u"hub"_s, "2026-03-31T22:00:00Z");
        QCOMPARE(m_bench.run(u"exception_aging"_s, march()).state(), MetricState::MeasuredZero);
    }

    void beforeAllHistoryNothingIsKnown()
    {
        episodes(10, 3);
        m_bench.pulled(u"hub"_s, "2026-03-31T22:00:00Z");
        MetricScope early = march();
        early.from = MetricBench::at("2019-01-01T00:00:00Z");
        early.to = MetricBench::at("2019-01-08T00:00:00Z");
        QCOMPARE(rate(early).state(), MetricState::Unknown);
    }

    void nothingToDivideByOnceNobodyLooksIsUnknown()
    {
        episodes(10, 3);
        m_bench.pulled(u"hub"_s, "2026-03-31T22:00:00Z");
        MetricScope later = march();
        later.from = MetricBench::at("2026-06-01T00:00:00Z");
        later.to = MetricBench::at("2026-06-08T00:00:00Z");
        later.asOf = later.to;
        QCOMPARE(rate(later).state(), MetricState::Unknown);
    }

    void hoursNotSeenMakeItPartial()
    {
        m_bench.add(u"ai_usage"_s, u"id=1 bucket_s=3600 from_at=2026-03-02T00:00:00Z cost_usd=1"_s);
        QCOMPARE(m_bench.run(u"ai_heatmap"_s, march()).state(), MetricState::Partial);
        QCOMPARE(
            m_bench.run(u"ai_heatmap"_s, MetricBench::scope("2026-03-02T00:00:00Z", "2026-03-02T01:00:00Z")).state(),
            MetricState::Value);
    }

    /// Undefined and too few are said before anything about freshness.
    void thereIsNoPartialNothing()
    {
        episodes(9, 3);
        m_bench.reject(u"deployment"_s);
        QCOMPARE(rate().state(), MetricState::Insufficient);
    }

    void aStateWithoutANumberDropsTheFigure()
    {
        for (int state = 0; state <= int(MetricState::Maturing); ++state) {
            MetricResult result;
            result.setFigure(MetricState(state), MetricFigure{1.0, {}});
            QCOMPARE(result.figure().has_value(), hasFigure(MetricState(state)));
        }
    }

    void everyCountOpensItsCases()
    {
        episodes(10, 3);
        const MetricResult result = rate();
        QCOMPARE(result.casesOfOutput.value(u"num"_s).size(), 3);
        QCOMPARE(result.casesOfOutput.value(u"den"_s).size(), 10);
        QCOMPARE(result.casesOfOutput.value(u"value"_s).size(), 10);
        for (const int row : result.casesOfOutput.value(u"num"_s)) {
            const QList<CaseReference> found = result.cases.references(row);
            QCOMPARE(found.size(), 2);
            QCOMPARE(found.first().type, u"gate_decision"_s);
            QCOMPARE(found.last().type, u"deployment"_s);
            QCOMPARE(found.last().source, u"hub"_s);
            QVERIFY(found.last().versionId > 0);
        }
    }
};

QTEST_GUILESS_MAIN(tst_MetricStates)
#include "tst_MetricStates.moc"

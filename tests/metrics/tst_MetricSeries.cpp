// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Weekly series: each week is the number that a run for that week gives, and the limits come from the first weeks.
#include "MetricBench.h"
#include "SampleStore.h"

#include <QTest>

using namespace plumbline;
using namespace Qt::Literals::StringLiterals;

class tst_MetricSeries : public QObject
{
    Q_OBJECT

    MetricBench m_bench;
    std::unique_ptr<SampleStore> m_sample;

    static IsoWeek week(const char *text) { return *IsoWeek::parse(QString::fromLatin1(text)); }
    static MetricScope scope(const char *asOf)
    {
        MetricScope scope;
        scope.asOf = scope.to = MetricBench::at(asOf);
        return scope;
    }
    /// Exceptions that open on Tuesday of each week from W01 of 2026 on.
    void openEachWeek(const QList<int> &counts)
    {
        int id = 0;
        for (int i = 0; i < counts.size(); ++i) {
            for (int n = 0; n < counts[i]; ++n)
                m_bench.add(u"exception"_s,
                            u"id=%1 service=%1 rule=R created_at=%2Z closed_at=%3Z"_s.arg(++id).arg(
                                QDate(2025, 12, 30).addDays(7 * i).toString(Qt::ISODate) + u"T00:00:00"_s,
                                QDate(2025, 12, 30).addDays(7 * i + 7).toString(Qt::ISODate) + u"T00:00:00"_s));
        }
    }
    static QList<double> valuesOf(const MetricSeries &series)
    {
        QList<double> values;
        for (const SeriesPoint &point : series.points)
            values.append(point.value.value_or(-1.0));
        return values;
    }
    /// Every point equals a run of its week, in number, parts and state.
    static void equalRuns(StoreConnection &store, const MetricDefinition &definition, const MetricScope &asked,
                          IsoWeek last, int weeks)
    {
        const auto series = MetricSeriesRunner(store).run(definition, asked, last, weeks);
        QVERIFY(series);
        QCOMPARE(series->points.size(), weeks);
        for (const SeriesPoint &point : series->points) {
            MetricScope part = asked;
            part.from = point.week.from(asked.zone);
            part.to = point.week.to(asked.zone);
            const auto run = MetricRunner(store).run(definition, part);
            QVERIFY(run);
            const QByteArray where = (definition.id + u' ' + point.week.toString()).toUtf8();
            QVERIFY2(metricStateName(point.state) == metricStateName(run->state()),
                     where + ' ' + metricStateName(point.state).toUtf8() + ' '
                         + metricStateName(run->state()).toUtf8());
            QVERIFY2(point.numerator == run->numerator && point.denominator == run->denominator,
                     where + ' ' + QByteArray::number(point.numerator.value_or(-1)) + '/'
                         + QByteArray::number(point.denominator.value_or(-1)) + ' '
                         + QByteArray::number(run->numerator.value_or(-1)) + '/'
                         + QByteArray::number(run->denominator.value_or(-1)));
            QCOMPARE(point.money.has_value(), run->figure() && run->figure()->money);
            if (point.money)
                QCOMPARE(point.money->toDecimal(), run->figure()->money->toDecimal());
            if (run->figure())
                QVERIFY2(point.value == run->figure()->value, where);
        }
    }

private slots:
    void initTestCase_data() { MetricBench::engines(); }
    void initTestCase()
    {
        m_sample = std::make_unique<SampleStore>();
        QVERIFY2(m_sample->problem().isEmpty(), qPrintable(m_sample->problem()));
    }
    void init() { OPEN_METRIC_BENCH(m_bench); }

    void weeksOfTheSampleEqualTheirRuns_data()
    {
        QTest::addColumn<QString>("metric");
        for (const QString &metric : {u"exception_aging"_s, u"bypass_rate"_s, u"ai_heatmap"_s})
            QTest::newRow(qPrintable(metric)) << metric;
    }
    void weeksOfTheSampleEqualTheirRuns()
    {
        QFETCH_GLOBAL(const bool, postgresql);
        if (postgresql)
            return; // the sample lies in SQLite; the weeks below are compared on both
        QFETCH(const QString, metric);
        const MetricDefinition &definition = m_bench.definition(metric);
        MetricScope asked;
        asked.zone = m_sample->zone;
        asked.asOf = m_sample->now;
        const IsoWeek last = IsoWeek::of(m_sample->now, m_sample->zone);
        // The scope's own period says nothing about a series.
        asked.from = last.from(asked.zone);
        asked.to = last.to(asked.zone);
        equalRuns(m_sample->connection(), definition, asked, last, 16);
        asked.services = QStringList{u"payments-api"_s, u"checkout-web"_s};
        equalRuns(m_sample->connection(), definition, asked, last.plus(-2), 8);
        asked.services.clear();
        asked.asOf = last.plus(-3).from(asked.zone) + std::chrono::hours(60);
        equalRuns(m_sample->connection(), definition, asked, last.plus(-3), 6);
        asked.knownAt = m_sample->now + std::chrono::seconds(1); // after all of the reading
        equalRuns(m_sample->connection(), definition, asked, last.plus(-3), 6);
    }

    /// Renewals, late closings, re-openings, uses and rejected grants over nine weeks, seen from three instants.
    void weeksOfStandingNumbersEqualTheirRuns()
    {
        m_bench.add(u"exception"_s,
                    u"id=a service=pay rule=R created_at=2026-01-06T00:00:00Z expires_at=2026-01-20T00:00:00Z"_s);
        m_bench.add(u"exception"_s,
                    u"id=b service=pay rule=R created_at=2026-02-01T00:00:00Z closed_at=2026-02-16T00:00:00Z"_s);
        m_bench.add(u"exception"_s,
                    u"id=c service=web rule=R created_at=2026-01-12T00:00:00Z closed_at=2026-01-19T00:00:00Z"_s);
        m_bench.add(u"exception"_s, u"id=d service=web rule=R created_at=2026-02-02T00:00:00Z"_s);
        m_bench.add(u"exception"_s, u"id=e service=web rule=Q created_at=2026-02-20T00:00:00Z renewed_from=c"_s);
        m_bench.add(u"exception"_s,
                    u"id=f service=web rule=Z created_at=2026-02-10T00:00:00Z closed_at=2026-02-01T00:00:00Z"_s);
        m_bench.add(u"exception_use"_s, u"id=u exception_id=a at=2026-01-27T00:00:00Z"_s);
        m_bench.pulled(u"hub"_s, "2026-02-20T00:00:00Z"); // later weeks are stale
        const MetricDefinition &definition = m_bench.definition(u"exception_aging"_s);
        for (const char *asOf : {"2026-03-09T00:00:00Z", "2026-03-04T12:00:00Z", "2026-02-01T00:00:00Z"})
            equalRuns(m_bench.connection(), definition, scope(asOf), week("2026-W10"), 9);
        QCOMPARE(valuesOf(m_bench.series(u"exception_aging"_s, scope("2026-03-09T00:00:00Z"), week("2026-W10"), 9)),
                 (QList<double>{2, 1, 1, 2, 2, 2, 2, 2, 2}));
    }

    void weeksOfCohortsEqualTheirRuns()
    {
        const char *const blocks
            = "id=%1 decided_at=2026-%2T10:00:00Z artifact=a%1 environment=prod rule=R decision=block";
        const QStringList days{u"01-05"_s, u"01-06"_s, u"01-14"_s, u"01-26"_s, u"01-26"_s, u"02-09"_s, u"02-15"_s};
        for (int i = 0; i < days.size(); ++i)
            m_bench.add(u"gate_decision"_s, QString::fromLatin1(blocks).arg(i).arg(days[i]));
        m_bench.add(u"deployment"_s, u"id=1 at=2026-02-12T00:00:00Z artifact=a1 environment=prod"_s); // late
        m_bench.add(u"deployment"_s, u"id=2 at=2026-01-26T10:00:00Z artifact=a3 environment=prod"_s);
        const MetricDefinition &definition = m_bench.definition(u"bypass_rate"_s);
        for (const char *asOf : {"2026-03-09T00:00:00Z", "2026-02-10T12:00:00Z", "2026-01-07T00:00:00Z"})
            equalRuns(m_bench.connection(), definition, scope(asOf), week("2026-W07"), 5);
    }

    /// Weeks without a call are measured zeros, and the week that has not begun has nothing.
    void weeksOfSpendEqualTheirRuns()
    {
        m_bench.add(u"ai_call"_s, u"id=1 service=bot model=m started_at=2026-01-05T00:00:00Z cost_usd=1"_s);
        m_bench.add(u"ai_call"_s, u"id=m service=bot model=m started_at=2026-01-19T00:00:00Z cost_usd=4"_s); // Monday
        m_bench.add(u"ai_call"_s, u"id=2 service=bot model=m started_at=2026-01-28T00:00:00Z cost_usd=2"_s);
        m_bench.add(u"ai_usage"_s, u"id=h service=web model=m bucket_s=3600 from_at=2026-01-05T00:00:00Z cost_usd=3"_s);
        const MetricDefinition &definition = m_bench.definition(u"ai_heatmap"_s);
        for (const char *asOf : {"2026-03-09T00:00:00Z", "2026-01-28T12:00:00Z"})
            equalRuns(m_bench.connection(), definition, scope(asOf), week("2026-W06"), 5);
    }

    void theBaselineIsTheFirstTwelveWeeks()
    {
        openEachWeek({3, 5, 3, 5, 3, 5, 3, 5, 3, 5, 3, 5, 4, 4, 40});
        // Taken at the end of Sunday, when what opened on Tuesday stands and what closed on Tuesday is gone.
        const MetricSeries series
            = m_bench.series(u"exception_aging"_s, scope("2026-04-13T00:00:00Z"), week("2026-W15"), 4);
        QCOMPARE(valuesOf(series), (QList<double>{5, 4, 4, 40}));
        QCOMPARE(series.weeksJudged, 15);
        QCOMPARE(*series.mean, 4.0);
        QCOMPARE(*series.points.last().upper, 4.0 + 2.66 * 2.0);
        QCOMPARE(*series.points.last().lower, 0.0); // 4 - 5.32 is cut
        QCOMPARE(series.reading, SeriesReading::AboveUpperLimit);
        QCOMPARE(seriesReadingName(series.reading), u"above_upper_limit"_s);
        QCOMPARE(m_bench.series(u"exception_aging"_s, scope("2026-04-13T00:00:00Z"), week("2026-W14"), 2).reading,
                 SeriesReading::Routine);
    }

    void aRunningWeekIsShownAndNotJudged()
    {
        openEachWeek({3, 5, 3, 5, 3, 5, 3, 5, 3, 5, 3, 5, 4, 4, 40});
        const MetricSeries series
            = m_bench.series(u"exception_aging"_s, scope("2026-04-11T00:00:00Z"), week("2026-W15"), 4);
        QVERIFY(series.points.last().running);
        QCOMPARE(*series.points.last().value, 40.0);
        QVERIFY(series.points.last().findings.isEmpty());
        QCOMPARE(series.lastComplete()->week, week("2026-W14"));
        QCOMPARE(series.reading, SeriesReading::Routine);
        QCOMPARE(series.weeksJudged, 14);
    }

    void sevenWeeksAreTooFewToJudge()
    {
        openEachWeek({3, 5, 3, 5, 3, 5, 40});
        const MetricSeries seven
            = m_bench.series(u"exception_aging"_s, scope("2026-02-16T00:00:00Z"), week("2026-W07"), 7);
        QCOMPARE(seven.weeksJudged, 7);
        QVERIFY(seven.mean); // limits are drawn from six on
        QCOMPARE(seven.reading, SeriesReading::NotEnoughData);
        const MetricSeries five
            = m_bench.series(u"exception_aging"_s, scope("2026-02-02T00:00:00Z"), week("2026-W05"), 5);
        QVERIFY(!five.mean && !five.points.last().upper);
    }

    void weeksBeforeTheHistoryAreUnknown()
    {
        openEachWeek({3});
        const MetricSeries series
            = m_bench.series(u"exception_aging"_s, scope("2026-01-12T00:00:00Z"), week("2026-W02"), 4);
        QCOMPARE(series.points.size(), 4);
        QCOMPARE(series.points[0].state, MetricState::Unknown);
        QCOMPARE(series.points[0].week, week("2025-W51"));
        QVERIFY(!series.points[1].value);
        QCOMPARE(*series.points[2].value, 3.0);
        QCOMPARE(series.points[3].state, MetricState::MeasuredZero);
        QVERIFY(
            m_bench.series(u"bypass_rate"_s, scope("2026-01-12T00:00:00Z"), week("2026-W02"), 4).points.first().state
            == MetricState::Unknown);
    }
};

QTEST_GUILESS_MAIN(tst_MetricSeries)
#include "tst_MetricSeries.moc"

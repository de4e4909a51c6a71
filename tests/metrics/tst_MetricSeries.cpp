// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Weekly series: each week is the number that a run for that week gives, and the limits come from the first weeks or
// from those that somebody locked.
#include "MetricBench.h"
#include "SampleStore.h"
#include "metrics/BaselineBook.h"
#include "metrics/BaselineChoice.h"
#include "metrics/MetricAnswers.h"
#include "store/SqlQuery.h"

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
    qint64 logLines()
    {
        SqlQuery query(m_bench.connection());
        return query.run(u"count lines"_s, u"SELECT COUNT(*) FROM log_entry"_s) && query.next() ? query.number(0) : -1;
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

    void aBaselineIsLockedAndMovesAfterEightWeeksOnly()
    {
        openEachWeek({3, 5, 3, 5, 3, 5, 3, 5, 3, 5, 3, 5, 4, 4, 9, 11, 9, 11, 9, 11, 9, 11, 10});
        const MetricDefinition &definition = m_bench.definition(u"exception_aging"_s);
        BaselineBook book(m_bench.connection());
        const auto seen = [&](const char *last, int weeks = 520) {
            const IsoWeek week = *IsoWeek::parse(QString::fromLatin1(last));
            MetricScope asked;
            asked.asOf = asked.to = week.to(asked.zone);
            return std::pair(m_bench.series(u"exception_aging"_s, asked, week, weeks), asked);
        };
        const auto [early, first] = seen("2026-W15");
        QVERIFY(!early.baseline);
        QVERIFY(!baselineChoice::rebase(definition, first, early)); // there is none to move
        const auto [short7, seventh] = seen("2026-W07");
        QVERIFY(!baselineChoice::lock(definition, seventh, short7)); // seven weeks are too few
        auto chosen = baselineChoice::lock(definition, first, early);
        QVERIFY(chosen);
        chosen->who = u"Ada"_s;
        const qint64 lines = logLines();
        const auto locked = book.keep(*chosen, MetricBench::at("2026-06-10T00:00:00Z"));
        QVERIFY(locked);
        QCOMPARE(logLines(), lines + 1);
        QCOMPARE(locked->first.toString() + u' ' + locked->last.toString(), u"2026-W01 2026-W12"_s);
        QCOMPARE(locked->weeks, 12);
        QCOMPARE(locked->mean, 4.0);

        const auto [middle, fifteenth] = seen("2026-W16");
        QVERIFY(middle.baseline && middle.baseline->who == u"Ada");
        QVERIFY(!baselineChoice::lock(definition, fifteenth, middle)); // it is locked
        QVERIFY(!baselineChoice::rebase(definition, fifteenth, middle)); // two bad weeks move nothing
        const auto [late, after] = seen("2026-W22");
        QCOMPARE(late.reading, SeriesReading::AboveUpperLimit);
        auto moved = baselineChoice::rebase(definition, after, late);
        QVERIFY(moved);
        QCOMPARE(moved->first.toString() + u' ' + moved->last.toString(), u"2026-W15 2026-W22"_s);
        moved->reason = u"two teams joined"_s;
        const auto kept = book.keep(*moved, MetricBench::at("2026-06-11T00:00:00Z"));
        QVERIFY(kept);
        QCOMPARE(kept->mean, 10.0);

        const auto [now, end] = seen("2026-W23");
        QCOMPARE(now.reading, SeriesReading::Routine);
        QCOMPARE(*now.mean, 10.0);
        QCOMPARE(now.baseline->reason, u"two teams joined"_s);
        QCOMPARE(*now.points[now.points.size() - 10].mean, 4.0); // W14: by the baseline before
        QVERIFY(!baselineChoice::rebase(definition, end, now));
        // As known before the decision it was another one, and another scope has its own.
        MetricScope before = end;
        before.knownAt = MetricBench::at("2026-06-10T12:00:00Z");
        QCOMPARE(m_bench.series(u"exception_aging"_s, before, week("2026-W23"), 4).baseline->id, locked->id);
        MetricScope pay = end;
        pay.services = QStringList{u"1"_s};
        QVERIFY(!m_bench.series(u"exception_aging"_s, pay, week("2026-W23"), 4).baseline);
        // A late row moves the numbers of the weeks, and the decision still says what they were.
        m_bench.add(u"exception"_s,
                    u"id=late service=1 rule=R created_at=2026-04-07T00:00:00Z closed_at=2026-06-30T00:00:00Z"_s);
        const auto [told, again] = seen("2026-W23");
        QCOMPARE(*told.mean, 11.0);
        QCOMPARE(told.baseline->mean, 10.0);
    }

    void aYearAgoIsComparedFrom56WeeksOn()
    {
        QList<int> counts;
        for (int i = 0; i < 57; ++i)
            counts.append(i + 1);
        openEachWeek(counts);
        const IsoWeek last = week("2026-W01").plus(56);
        MetricScope asked;
        asked.asOf = asked.to = last.to(asked.zone);
        const MetricSeries series = m_bench.series(u"exception_aging"_s, asked, last, 4);
        QVERIFY(series.seasonal);
        QCOMPARE(*series.seasonal->current, 57.0);
        QCOMPARE(*series.seasonal->previousMean, (53.0 + 54.0 + 55.0 + 56.0) / 4.0);
        QCOMPARE(series.seasonal->yearAgo.first().toString(), week("2026-W01").plus(3).toString());
        QCOMPARE(*series.seasonal->yearAgoMean, 5.0);
        asked.asOf = asked.to = last.plus(-2).to(asked.zone);
        QVERIFY(!m_bench.series(u"exception_aging"_s, asked, last.plus(-2), 4).seasonal);
    }

    /// The chart of a service or rule is the one that is found by asking for it alone.
    void seriesOfPartsEqualThoseThatAreAskedAlone_data()
    {
        QTest::addColumn<QString>("metric");
        QTest::addColumn<QString>("column");
        QTest::newRow("a cohort") << u"bypass_rate"_s << u"service"_s;
        QTest::newRow("what stands") << u"exception_aging"_s << u"service"_s;
        QTest::newRow("a window") << u"drift"_s << u"service"_s;
        QTest::newRow("rules") << u"violations_over_time"_s << u"rule"_s;
    }
    void seriesOfPartsEqualThoseThatAreAskedAlone()
    {
        QFETCH_GLOBAL(const bool, postgresql);
        if (postgresql)
            return; // the sample lies in SQLite
        QFETCH(const QString, metric);
        QFETCH(const QString, column);
        const MetricDefinition &definition = m_bench.definition(metric);
        MetricScope asked;
        asked.zone = m_sample->zone;
        asked.asOf = m_sample->now;
        const IsoWeek last = IsoWeek::of(m_sample->now, m_sample->zone);
        const MetricSeriesRunner runner(m_sample->connection());
        const auto parts = runner.runBy(definition, {QString()}, asked, last, 12, column);
        QVERIFY2(parts, parts ? "" : qPrintable(toString(parts.error())));
        int compared = 0;
        for (auto found = parts->constBegin(); found != parts->constEnd() && compared < 4; ++found) {
            if (found.key() == u"(none)")
                continue;
            const MetricSeries *part = &found->first();
            MetricScope alone = asked;
            if (column == u"rule")
                alone.params.insert(u"rules"_s, found.key());
            else
                alone.services = QStringList{found.key()};
            const auto series = runner.run(definition, alone, last, 12);
            QVERIFY(series);
            ++compared;
            QCOMPARE(part->reading, series->reading);
            QCOMPARE(part->weeksJudged, series->weeksJudged);
            QCOMPARE(part->mean, series->mean);
            for (qsizetype i = 0; i < series->points.size(); ++i) {
                const SeriesPoint &one = part->points.at(i);
                const SeriesPoint &other = series->points.at(i);
                QVERIFY2(one.week == other.week && one.value == other.value && one.numerator == other.numerator
                             && one.denominator == other.denominator && one.upper == other.upper
                             && one.findings.size() == other.findings.size(),
                         qPrintable(found.key() + u' ' + other.week.toString()));
            }
        }
        QVERIFY(compared > 1 || metric == u"drift"); // the sample has no drift
        QVERIFY(runner.runBy(definition, {QString()}, asked, last, 12, u"nothing"_s)->isEmpty());
    }

    void aQuestionIsAskedOnce()
    {
        m_bench.add(u"exception"_s, u"id=a service=pay rule=R created_at=2026-01-06T00:00:00Z"_s);
        MetricAnswers answers(m_bench.connection());
        const MetricDefinition &definition = m_bench.definition(u"exception_aging"_s);
        const MetricScope whole = scope("2026-03-09T00:00:00Z");
        MetricScope pay = whole;
        pay.services = QStringList{u"web"_s};
        const auto first = answers.run(definition, whole);
        QCOMPARE((*first)->figure()->value, 1.0);
        QCOMPARE((*answers.run(definition, pay))->figure()->value, 0.0); // another question
        m_bench.add(u"exception"_s, u"id=b service=pay rule=R created_at=2026-01-06T00:00:00Z"_s);
        QCOMPARE(answers.run(definition, whole)->get(), first->get());
        QCOMPARE((*answers.runBy(definition, whole, u"service"_s))->size(), 1);
        QCOMPARE(answers.runBy(definition, whole, u"service"_s)->get(),
                 answers.runBy(definition, whole, u"service"_s)->get());
        QCOMPARE((*answers.runBy(definition, whole, u"team"_s))->first().first, u"(none)"_s);
    }
};

QTEST_GUILESS_MAIN(tst_MetricSeries)
#include "tst_MetricSeries.moc"

// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Rates, funnels, seasons and many charts at once. Expected numbers were worked apart from this code with mpmath (40
// digits) from the incomplete gamma and beta functions.
#include "statistics/Funnel.h"
#include "statistics/Garwood.h"
#include "statistics/LaneyChart.h"
#include "statistics/Multiplicity.h"
#include "statistics/SeasonalComparison.h"

#include <QTest>
#include <cmath>

using namespace plumbline;
using namespace Qt::Literals::StringLiterals;

namespace {

bool isClose(double a, double b)
{
    return std::abs(a - b) <= 1e-12 * std::max({1.0, std::abs(a), std::abs(b)});
}

QString textOf(const FunnelPoint &point)
{
    return (point.z ? QString::number(*point.z, 'f', 3) : u"-"_s) + u' ' + funnelStateName(point.state);
}

} // namespace

#define COMPARE_CLOSE(got, expected) QVERIFY2(isClose(got, expected), qPrintable(QString::number(got, 'g', 17)))

class tst_SignalOrNoise : public QObject
{
    Q_OBJECT

private slots:
    void poissonIntervalIsExact_data()
    {
        QTest::addColumn<qint64>("events");
        QTest::addColumn<double>("low");
        QTest::addColumn<double>("high");
        QTest::newRow("0") << qint64(0) << 0.0 << 3.688879454113936;
        QTest::newRow("1") << qint64(1) << 0.02531780798428988 << 5.571643390938899;
        QTest::newRow("3") << qint64(3) << 0.6186721228956013 << 8.767273069742326;
        QTest::newRow("17") << qint64(17) << 9.903126469607288 << 27.21864681590661;
        QTest::newRow("250") << qint64(250) << 219.9679956309373 << 282.9877050423161;
        QTest::newRow("10000") << qint64(10000) << 9804.952467260183 << 10197.95162466147;
    }
    void poissonIntervalIsExact()
    {
        QFETCH(const qint64, events);
        QFETCH(const double, low);
        QFETCH(const double, high);
        const Interval found = garwoodInterval(events);
        // logarithms of large factorials cost some of their digits
        const double few = 1e-12 + 1e-15 * double(events);
        QVERIFY2(std::abs(found.low - low) <= few * low, qPrintable(QString::number(found.low, 'g', 17)));
        QVERIFY2(std::abs(found.high - high) <= few * high, qPrintable(QString::number(found.high, 'g', 17)));
    }

    void rateRatioIsExact()
    {
        const auto fell = rateRatio(20, 100.0, 5, 50.0);
        COMPARE_CLOSE(*fell->ratio, 0.5);
        COMPARE_CLOSE(fell->low, 0.1466401299873874);
        COMPARE_CLOSE(*fell->high, 1.372894190750922);
        QVERIFY(!fell->isChange()); // halved, and still it may be chance
        const auto surely = rateRatio(30, 70.0, 12, 70.0);
        COMPARE_CLOSE(*surely->ratio, 0.4);
        COMPARE_CLOSE(surely->low, 0.1865091068341791);
        COMPARE_CLOSE(*surely->high, 0.8045290900361233);
        QVERIFY(surely->isChange());
        const auto vanished = rateRatio(4, 28.0, 0, 28.0);
        QCOMPARE(*vanished->ratio, 0.0);
        QCOMPARE(vanished->low, 0.0);
        COMPARE_CLOSE(*vanished->high, 1.514866859365871);
        QVERIFY(!vanished->isChange());
        const auto appeared = rateRatio(0, 28.0, 4, 14.0);
        QVERIFY(!appeared->ratio);
        COMPARE_CLOSE(appeared->low, 1.320248038720187);
        QVERIFY(!appeared->high);
        QVERIFY(appeared->isChange());
        COMPARE_CLOSE(rateRatio(900, 1000.0, 700, 1000.0)->low, 0.7036174611243516);
        QVERIFY(!rateRatio(0, 10.0, 0, 10.0));
        QVERIFY(!rateRatio(1, 0.0, 1, 10.0));
    }

    void rateChartFollowsTheExposure()
    {
        const QList<ExposedRate> weeks{{3, 70}, {5, 70}, {2, 35}, {8, 70}, {4, 140}, {6, 70}};
        const LaneyChart chart = laneyRateChart(weeks, {.baseline = 12});
        COMPARE_CLOSE(chart.mean, 28.0 / 455.0);
        COMPARE_CLOSE(chart.sigmaZ, 1.6001894946751);
        COMPARE_CLOSE(chart.limits[0]->high, 0.2038751858732044);
        COMPARE_CLOSE(chart.limits[2]->high, 0.2628329875164154);
        COMPARE_CLOSE(chart.limits[4]->high, 0.1621857245274385);
        QCOMPARE(chart.limits[0]->low, 0.0);
        QVERIFY(chart.findings.isEmpty());
    }

    /// A rate may pass 1, unlike a share; a week without exposure is no point.
    void rateChartHasNoTopAndLeavesGaps()
    {
        const QList<ExposedRate> weeks{{20, 10}, {22, 10}, {0, 0}, {18, 10}, {20, 10}, {60, 10}};
        const LaneyChart chart = laneyRateChart(weeks, {.baseline = 4});
        QCOMPARE(chart.n, 5);
        QVERIFY(!chart.limits[2]);
        QVERIFY(chart.limits[0]->high > 2.0);
        QCOMPARE(chart.findings, (QList<ProcessSignal>{{5, SignalRule::OutsideLimits, 1}}));
    }

    void funnelJudgesByTheNumberOfCases()
    {
        QCOMPARE(textOf(funnelPoint(30, 100, 0.1, 10)), u"6.667 high"_s);
        QCOMPARE(textOf(funnelPoint(2, 5, 0.1, 10)), u"- too_few"_s);
        QCOMPARE(textOf(funnelPoint(4, 10, 0.1, 10)), u"3.162 high"_s); // at the minimum it is judged
        QCOMPARE(textOf(funnelPoint(10, 100, 0.1, 10)), u"0.000 within"_s);
        QCOMPARE(textOf(funnelPoint(0, 100, 0.1, 10)), u"-3.333 low"_s);
        QCOMPARE(textOf(funnelPoint(1, 100, 0.1, 10)), u"-3.000 within"_s);
        QCOMPARE(textOf(funnelPoint(0, 0, 0.1, 0)), u"- too_few"_s);
        // Where nothing should ever happen, once is not chance.
        QCOMPARE(textOf(funnelPoint(1, 100, 0.0, 10)), u"- high"_s);
        QCOMPARE(textOf(funnelPoint(0, 100, 0.0, 10)), u"- within"_s);
        QCOMPARE(textOf(funnelPoint(99, 100, 1.0, 10)), u"- low"_s);
        const Interval limits = funnelLimits(0.1, 100);
        COMPARE_CLOSE(limits.low, 0.1 - 3.09 * 0.03);
        COMPARE_CLOSE(limits.high, 0.1 + 3.09 * 0.03);
        QCOMPARE(funnelLimits(0.1, 4), (Interval{0.0, 0.1 + 3.09 * 0.15}));
    }

    void seasonIsTheSameWeekAYearAgo()
    {
        std::map<IsoWeek, double> weekly;
        for (int back = 0; back < 60; ++back)
            weekly[IsoWeek{2027, 1}.plus(-back)] = double(back);
        const SeasonalComparison found = seasonalComparison(weekly, {2027, 1});
        QCOMPARE(found.current, std::optional(0.0));
        QCOMPARE(found.previousMean, std::optional(2.5));
        // 2026 has 53 weeks, so the same season has another number.
        QCOMPARE(found.yearAgo, (QList<IsoWeek>{{2026, 1}, {2026, 2}, {2026, 3}}));
        QCOMPARE(found.yearAgoMean, std::optional(52.0));
        weekly.erase({2026, 3});
        QVERIFY(!seasonalComparison(weekly, {2027, 1}).yearAgoMean);
        weekly.erase({2026, 53});
        QVERIFY(!seasonalComparison(weekly, {2027, 1}).previousMean);
    }

    void seasonNeedsSoManyWeeks()
    {
        std::map<IsoWeek, double> weekly;
        for (int back = 0; back < seasonalHistory; ++back)
            weekly[IsoWeek{2026, 46}.plus(-back)] = 1.0;
        QVERIFY(seasonalComparison(weekly, {2026, 46}).yearAgoMean);
        weekly.erase(weekly.begin());
        QVERIFY(!seasonalComparison(weekly, {2026, 46}).yearAgoMean);
    }

    void falseSignalsAreExpected()
    {
        QCOMPARE(expectedFalseSignals(40, 10), 4.0);
        COMPARE_CLOSE(chanceOf(17.0, 5.0, 14.0), 6.334248366623984e-5); // four standard deviations
        COMPARE_CLOSE(chanceOf(-7.0, 5.0, 14.0), 6.334248366623984e-5);
        QCOMPARE(chanceOf(9.0, 5.0, 5.0), 1.0);
        // The example of Benjamini and Hochberg's method with its adjusted values, equal ones at the end.
        const QList<double> chances{0.042, 0.001, 0.8, 0.039, 0.041};
        const QList<RankedTest> ranked = byFalseDiscovery(chances);
        QList<qsizetype> order;
        for (const RankedTest &test : ranked)
            order.append(test.index);
        QCOMPARE(order, (QList<qsizetype>{1, 3, 4, 0, 2}));
        COMPARE_CLOSE(ranked[0].adjusted, 0.005);
        COMPARE_CLOSE(ranked[1].adjusted, 0.0525);
        COMPARE_CLOSE(ranked[2].adjusted, 0.0525);
        COMPARE_CLOSE(ranked[3].adjusted, 0.0525);
        COMPARE_CLOSE(ranked[4].adjusted, 0.8);
        QVERIFY(byFalseDiscovery({}).isEmpty());
    }
};

QTEST_GUILESS_MAIN(tst_SignalOrNoise)
#include "tst_SignalOrNoise.moc"

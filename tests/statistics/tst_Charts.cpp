// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Process behaviour charts against values worked apart from this code with Python's fractions and decimal (40 digits).
#include "statistics/LaneyChart.h"
#include "statistics/XmrChart.h"

#include <QTest>
#include <cmath>

using namespace plumbline;
using namespace Qt::Literals::StringLiterals;

namespace {

QList<std::optional<double>> points(std::initializer_list<double> values)
{
    QList<std::optional<double>> list;
    for (const double value : values)
        list.append(value);
    return list;
}

/// Signals of values on a chart with mean 0 and limits at 4 and -4, as "index rule direction".
QStringList signalsOf(std::initializer_list<double> values, int step = 1)
{
    QList<ChartPoint> list;
    int index = 0;
    for (const double value : values) {
        list.append({.index = index, .value = value, .mean = 0.0, .lower = -4.0, .upper = 4.0});
        index += step;
    }
    QStringList found;
    for (const ProcessSignal &signal : findSignals(list))
        found.append(u"%1 %2 %3"_s.arg(signal.index).arg(signalRuleName(signal.rule)).arg(signal.direction));
    return found;
}

bool isClose(double a, double b)
{
    return std::abs(a - b) <= 1e-12 * std::max({1.0, std::abs(a), std::abs(b)});
}

} // namespace

#define COMPARE_CLOSE(got, expected) QVERIFY2(isClose(got, expected), qPrintable(QString::number(got, 'g', 17)))

class tst_Charts : public QObject
{
    Q_OBJECT

private slots:
    void aPointBeyondALimitIsASignal()
    {
        QCOMPARE(signalsOf({5}), QStringList{u"0 outside_limits 1"_s});
        QCOMPARE(signalsOf({0, -4.001}), QStringList{u"1 outside_limits -1"_s});
        QCOMPARE(signalsOf({4, -4}), QStringList()); // on the limit is not beyond it
        QCOMPARE(signalsOf({4.0 + 1e-12}), QStringList()); // nor is a rounding error
        QCOMPARE(signalsOf({}), QStringList());
    }

    void eightOnOneSideAreASignal()
    {
        QCOMPARE(signalsOf({1, 1, 1, 1, 1, 1, 1}), QStringList());
        QCOMPARE(signalsOf({1, 1, 1, 1, 1, 1, 1, 1, 1}), (QStringList{u"7 run_of_8 1"_s, u"8 run_of_8 1"_s}));
        QCOMPARE(signalsOf({-1, -1, -1, -1, -1, -1, -1, -1}), QStringList{u"7 run_of_8 -1"_s});
        QCOMPARE(signalsOf({1, 1, 1, 1, 0, 1, 1, 1, 1}), QStringList()); // the mean itself is on no side
        QCOMPARE(signalsOf({1, 1, 1, 1, -1, 1, 1, 1, 1}), QStringList());
        QCOMPARE(signalsOf({-1, 1, 1, 1, 1, 1, 1, 1, 1}), QStringList{u"8 run_of_8 1"_s});
    }

    void threeOfFourNearALimitAreASignal()
    {
        QCOMPARE(signalsOf({3, 0, 3, 3}), QStringList{u"3 three_of_four 1"_s});
        QCOMPARE(signalsOf({-3, -3, 0, -3}), QStringList{u"3 three_of_four -1"_s});
        QCOMPARE(signalsOf({3, -3, 3, 3}), QStringList{u"3 three_of_four 1"_s});
        QCOMPARE(signalsOf({3, 3, 3}), QStringList()); // three points are not four
        QCOMPARE(signalsOf({3, 3, 3, 0}), QStringList()); // the newest point must itself be one of them
        QCOMPARE(signalsOf({0, 3, 0, 3}), QStringList());
        QCOMPARE(signalsOf({2, 2, 2, 2}), QStringList()); // half-way is not nearer to the limit
        QCOMPARE(signalsOf({3, 3, 0, 0, 3}), QStringList()); // the first has left the four
    }

    void signalsKeepTheIndexOfTheirPoint() { QCOMPARE(signalsOf({0, 5}, 10), QStringList{u"10 outside_limits 1"_s}); }

    void aChartWithoutSpreadHasNoZones()
    {
        QList<ChartPoint> flat(9, {.index = 0, .value = 3.0, .mean = 3.0, .lower = 3.0, .upper = 3.0});
        QVERIFY(findSignals(flat).isEmpty());
    }

    /// mean 24/6, moving ranges 2 1 2 4 2: 11/5 = 2.2; 4 + 2.66 * 2.2 = 9.852; 3.268 * 2.2 = 7.1896.
    void xmrLimits()
    {
        const XmrChart chart = xmrChart(points({3, 5, 4, 6, 2, 4}), {});
        QVERIFY(chart.hasLimits);
        QCOMPARE(chart.n, 6);
        COMPARE_CLOSE(chart.mean, 4.0);
        COMPARE_CLOSE(chart.averageMovingRange, 2.2);
        COMPARE_CLOSE(chart.upper, 9.852);
        COMPARE_CLOSE(chart.lower, -1.852);
        COMPARE_CLOSE(chart.uncutLower, -1.852);
        COMPARE_CLOSE(chart.upperRangeLimit, 7.1896);
    }

    /// Cut at 0 a value of 0.5 would lie nearer to the limit than to the mean of 4; uncut it does not.
    void xmrJudgesByTheUncutLimit()
    {
        const XmrOptions options{.baseline = 6, .lowerBound = 0.0};
        const XmrChart chart = xmrChart(points({3, 5, 4, 6, 2, 4, 1.5, 1.5, 1.5, 1.5}), options);
        COMPARE_CLOSE(chart.lower, 0.0);
        COMPARE_CLOSE(chart.uncutLower, -1.852);
        QVERIFY(chart.findings.isEmpty());
    }

    void xmrBaselineIsLocked()
    {
        const XmrOptions options{.baseline = 6, .lowerBound = {}};
        const XmrChart before = xmrChart(points({3, 5, 4, 6, 2, 4}), options);
        const XmrChart after = xmrChart(points({3, 5, 4, 6, 2, 4, 30, 40}), options);
        QCOMPARE(after.mean, before.mean);
        QCOMPARE(after.upper, before.upper);
        QCOMPARE(after.findings,
                 (QList<ProcessSignal>{{6, SignalRule::OutsideLimits, 1}, {7, SignalRule::OutsideLimits, 1}}));
    }

    /// The first twelve points are the baseline unless another one is asked for: mean 5, moving range 7.
    void xmrBaselineIsTwelvePoints()
    {
        const XmrChart chart = xmrChart(points({1, 9, 2, 8, 1, 9, 2, 8, 1, 9, 2, 8, 24}), {});
        COMPARE_CLOSE(chart.mean, 5.0);
        COMPARE_CLOSE(chart.averageMovingRange, 7.0);
        COMPARE_CLOSE(chart.upper, 23.62);
        QCOMPARE(chart.findings, (QList<ProcessSignal>{{12, SignalRule::OutsideLimits, 1}}));
    }

    void xmrNeedsSixPoints()
    {
        QVERIFY(!xmrChart({}, {}).hasLimits);
        QVERIFY(!xmrChart(points({1}), {}).hasLimits);
        const XmrChart five = xmrChart(points({1, 2, 3, 4, 5}), {});
        QVERIFY(!five.hasLimits);
        QCOMPARE(five.n, 5);
        QVERIFY(xmrChart(points({1, 2, 3, 4, 5, 6}), {}).hasLimits);
        // A moving range needs two points, whatever the options say.
        QVERIFY(!xmrChart(points({1}), {.minPoints = 0, .lowerBound = {}}).hasLimits);
        QVERIFY(xmrChart(points({1, 2}), {.baseline = 1, .minPoints = 0, .lowerBound = {}}).hasLimits);
    }

    void xmrOfEqualValuesHasNoSpread()
    {
        const XmrChart chart = xmrChart(points({5, 5, 5, 5, 5, 5, 5, 5, 5}), {.baseline = 6, .lowerBound = {}});
        QCOMPARE(chart.upper, 5.0);
        QCOMPARE(chart.lower, 5.0);
        QVERIFY(chart.findings.isEmpty());
    }

    void xmrLeavesGapsOut()
    {
        QList<std::optional<double>> values = points({3, 5, 4, 6, 2, 4});
        const XmrChart whole = xmrChart(values, {});
        values.insert(2, std::nullopt);
        values.prepend(std::nullopt);
        values.append(50.0);
        const XmrChart gaps = xmrChart(values, {.baseline = 6, .lowerBound = {}});
        QCOMPARE(gaps.n, 7);
        QCOMPARE(gaps.mean, whole.mean);
        QCOMPARE(gaps.averageMovingRange, whole.averageMovingRange);
        QCOMPARE(gaps.findings,
                 (QList<ProcessSignal>{{8, SignalRule::OutsideLimits, 1}})); // its place among the values
    }

    /// LP-01's numbers to more digits.
    void laneyIsWiderThanBinomial()
    {
        const LaneyChart chart
            = laneyChart({{50, 1000}, {90, 1000}, {40, 1000}, {80, 1000}, {60, 1000}, {100, 1000}}, {});
        QVERIFY(chart.hasLimits);
        COMPARE_CLOSE(chart.mean, 0.07);
        COMPARE_CLOSE(chart.sigmaZ, 4.175264593750388);
        for (const auto &limits : chart.limits) {
            COMPARE_CLOSE(limits->low, 0.0);
            COMPARE_CLOSE(limits->high, 0.17106382978723406);
        }
        QVERIFY(chart.findings.isEmpty());
    }

    /// Equal shares have sigma z 0, which would put the limits on the mean: 0.2 +- 3 * sqrt(0.2 * 0.8 / 10).
    void laneyIsNeverNarrowerThanBinomial()
    {
        const LaneyChart chart = laneyChart({{2, 10}, {2, 10}, {2, 10}, {2, 10}}, {});
        QCOMPARE(chart.sigmaZ, 0.0);
        COMPARE_CLOSE(chart.limits.first()->high, 0.5794733192202055);
        QCOMPARE(chart.limits.first()->low, 0.0);
        const LaneyChart raw = laneyChart({{2, 10}, {2, 10}, {2, 10}, {2, 10}}, {.sigmaFloor = 0.0});
        QCOMPARE(raw.limits.first()->high, 0.2);
    }

    /// Baseline of four periods with cases: 29/50 = 0.58, sigma z 0.88 raised to 1. Limits differ with n and are cut
    /// at 1.
    void laneyLimitsFollowN()
    {
        const LaneyOptions options{.baseline = 4};
        const LaneyChart chart = laneyChart({{5, 10}, {0, 0}, {10, 20}, {5, 10}, {0, 0}, {9, 10}}, options);
        QCOMPARE(chart.n, 4);
        COMPARE_CLOSE(chart.mean, 0.58);
        COMPARE_CLOSE(chart.sigmaZ, 0.8828204023234275);
        QVERIFY(!chart.limits[1] && !chart.limits[4]);
        COMPARE_CLOSE(chart.limits[0]->low, 0.1117692876369599);
        QCOMPARE(chart.limits[0]->high, 1.0);
        COMPARE_CLOSE(chart.limits[2]->low, 0.24891088812828652);
        COMPARE_CLOSE(chart.limits[2]->high, 0.9110891118717135);
    }

    /// Four of 0.1, 0.6, 0.2, 0.8 give 0.425 and sigma z 8.97; the fifth does not move them.
    void laneyBaselineIsLocked()
    {
        const QList<Proportion> four{{10, 100}, {60, 100}, {20, 100}, {80, 100}};
        const LaneyChart chart = laneyChart(four + QList<Proportion>{{90, 100}}, {.baseline = 4});
        COMPARE_CLOSE(chart.mean, 0.425);
        COMPARE_CLOSE(chart.sigmaZ, 8.966697472059815);
        QCOMPARE(laneyChart(four, {}).mean, chart.mean);
    }

    void laneyMarksAShareBeyondItsLimit()
    {
        // Baseline 0.1 of 100 each, so 0.1 +- 3 * 0.03: 0.2 is inside 0.19's reach only with fewer cases.
        const QList<Proportion> base(6, {10, 100});
        QCOMPARE(laneyChart(base + QList<Proportion>{{20, 100}}, {.baseline = 6}).findings,
                 (QList<ProcessSignal>{{6, SignalRule::OutsideLimits, 1}}));
        QVERIFY(laneyChart(base + QList<Proportion>{{2, 10}}, {.baseline = 6}).findings.isEmpty());
    }

    /// A share of 0 or 1 throughout has no spread at all: any other share lies outside.
    void laneyOfNoneAndOfAll()
    {
        const LaneyChart none = laneyChart({{0, 5}, {0, 5}, {0, 5}, {1, 5}}, {.baseline = 3});
        QCOMPARE(none.mean, 0.0);
        QCOMPARE(none.sigmaZ, 0.0);
        QCOMPARE(*none.limits[3], (Interval{0.0, 0.0}));
        QCOMPARE(none.findings, (QList<ProcessSignal>{{3, SignalRule::OutsideLimits, 1}}));
        const LaneyChart all = laneyChart({{5, 5}, {5, 5}, {5, 5}, {4, 5}}, {.baseline = 3});
        QCOMPARE(*all.limits[3], (Interval{1.0, 1.0}));
        QCOMPARE(all.findings, (QList<ProcessSignal>{{3, SignalRule::OutsideLimits, -1}}));
        QVERIFY(laneyChart({{0, 5}, {0, 5}, {0, 5}}, {}).findings.isEmpty());
    }

    void laneyNeedsTwoPeriods()
    {
        QVERIFY(!laneyChart({}, {}).hasLimits);
        QVERIFY(!laneyChart({{1, 2}}, {}).hasLimits);
        const LaneyChart empty = laneyChart({{0, 0}, {0, 0}, {3, 9}}, {});
        QVERIFY(!empty.hasLimits);
        QCOMPARE(empty.n, 1);
        QCOMPARE(empty.limits.size(), 3);
        QVERIFY(!laneyChart({{1, 2}, {1, 2}, {1, 2}}, {.minPoints = 4}).hasLimits);
    }

    void laneyOfHugeCounts()
    {
        const qint64 many = 1'000'000'000'000'000'000;
        const LaneyChart chart = laneyChart({{many / 4, many}, {many / 4, many}, {many / 4, many}}, {});
        COMPARE_CLOSE(chart.mean, 0.25);
        QVERIFY(chart.findings.isEmpty());
    }
};

QTEST_GUILESS_MAIN(tst_Charts)
#include "tst_Charts.moc"

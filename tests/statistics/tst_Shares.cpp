// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Wilson's interval and percentiles against values computed apart from this code, with Python's decimal (40 digits) and
// fractions: centre = (p + z^2/2n) / (1 + z^2/n), half = z / (1 + z^2/n) * sqrt(p(1-p)/n + z^2/4n^2),
// z = 1.959963984540054; type 7: h = (n - 1) p, x[floor h] + (h - floor h) * (x[floor h + 1] - x[floor h]).
#include "statistics/Percentile.h"
#include "statistics/Wilson.h"

#include <QTest>
#include <cmath>
#include <limits>

using namespace plumbline;

constexpr qint64 huge = std::numeric_limits<qint64>::max();

class tst_Shares : public QObject
{
    Q_OBJECT

    static bool isClose(double a, double b) { return std::abs(a - b) <= 1e-14 * std::max(std::abs(a), std::abs(b)); }

private slots:
    void wilson_data()
    {
        QTest::addColumn<qint64>("events");
        QTest::addColumn<qint64>("cases");
        QTest::addColumn<double>("low");
        QTest::addColumn<double>("high");
        QTest::newRow("1 of 4") << qint64(1) << qint64(4) << 0.045587260809700566 << 0.69935815741759808;
        QTest::newRow("1 of 2") << qint64(1) << qint64(2) << 0.094531205734230730 << 0.90546879426576927;
        QTest::newRow("50 of 100") << qint64(50) << qint64(100) << 0.40383153036599564 << 0.59616846963400436;
        QTest::newRow("0 of 1") << qint64(0) << qint64(1) << 0.0 << 0.79345068562276257;
        QTest::newRow("1 of 1") << qint64(1) << qint64(1) << 0.20654931437723743 << 1.0;
        QTest::newRow("0 of 10") << qint64(0) << qint64(10) << 0.0 << 0.27753279986288920;
        QTest::newRow("10 of 10") << qint64(10) << qint64(10) << 0.72246720013711080 << 1.0;
        QTest::newRow("half of all that fit") << huge / 2 + 1 << huge << 0.49999999967731912 << 0.50000000032268088;
        QTest::newRow("all that fit") << huge << huge << 1.0 << 1.0;
    }
    void wilson()
    {
        QFETCH(const qint64, events);
        QFETCH(const qint64, cases);
        QFETCH(const double, low);
        QFETCH(const double, high);
        const auto interval = wilsonInterval(events, cases);
        QVERIFY(interval);
        QVERIFY2(isClose(interval->low, low), qPrintable(QString::number(interval->low, 'g', 17)));
        QVERIFY2(isClose(interval->high, high), qPrintable(QString::number(interval->high, 'g', 17)));
    }

    /// Cancellation: the low end is 1e-9 of terms that are near 3e-9.
    void wilsonOfRareEventsKeepsDigits()
    {
        const auto interval = wilsonInterval(3, 1'000'000'000);
        QVERIFY(std::abs(interval->low - 1.0202707288769237e-9) < 1e-20);
        QVERIFY(std::abs(interval->high - 8.8211880540116427e-9) < 1e-20);
    }

    void wilsonIsExactAtTheEnds()
    {
        for (const qint64 cases : {1, 2, 3, 7, 10, 9, 13, 1000, 999'999'937}) {
            // Not QCOMPARE, which lets the rounding pass that this is about.
            QVERIFY(wilsonInterval(0, cases)->low == 0.0);
            QVERIFY(wilsonInterval(cases, cases)->high == 1.0);
            QVERIFY(wilsonInterval(0, cases)->high < 1.0);
            QVERIFY(wilsonInterval(cases, cases)->low > 0.0);
        }
    }

    void wilsonOfNothingIsNothing()
    {
        QVERIFY(!wilsonInterval(0, 0));
        QVERIFY(!wilsonInterval(0, -1));
    }

    void percentile_data()
    {
        QTest::addColumn<QList<double>>("values");
        QTest::addColumn<double>("share");
        QTest::addColumn<double>("expected");
        const QList<double> ages{211, 6, 75, 30}; // unsorted on purpose
        QTest::newRow("least") << ages << 0.0 << 6.0;
        QTest::newRow("median of four") << ages << 0.5 << 52.5;
        QTest::newRow("p90 of four") << ages << 0.9 << 170.2;
        QTest::newRow("most") << ages << 1.0 << 211.0;
        const QList<double> five{15, 20, 35, 40, 50};
        QTest::newRow("p5 of five") << five << 0.05 << 16.0;
        QTest::newRow("on a value") << five << 0.25 << 20.0;
        QTest::newRow("p30 of five") << five << 0.3 << 23.0;
        QTest::newRow("p40 of five") << five << 0.4 << 29.0;
        QTest::newRow("p95 of five") << five << 0.95 << 48.0;
        QTest::newRow("one value") << QList<double>{7} << 0.9 << 7.0;
        QTest::newRow("two values") << QList<double>{1, 3} << 0.5 << 2.0;
        QTest::newRow("all equal") << QList<double>{4, 4, 4, 4, 4} << 0.9 << 4.0;
        QTest::newRow("negative") << QList<double>{-3, -1} << 0.25 << -2.5;
        QTest::newRow("large") << QList<double>{1e15, 1e15 + 2} << 0.5 << 1e15 + 1;
        QTest::newRow("below 0 %") << five << -0.5 << 15.0;
        QTest::newRow("beyond 100 %") << five << 1.5 << 50.0;
    }
    void percentile()
    {
        QFETCH(const QList<double>, values);
        QFETCH(const double, share);
        QFETCH(const double, expected);
        const auto found = percentile7(values, share);
        QVERIFY(found);
        QVERIFY2(isClose(*found, expected), qPrintable(QString::number(*found, 'g', 17)));
    }

    void percentileOfNothingIsNothing() { QVERIFY(!percentile7({}, 0.5)); }
};

QTEST_GUILESS_MAIN(tst_Shares)
#include "tst_Shares.moc"

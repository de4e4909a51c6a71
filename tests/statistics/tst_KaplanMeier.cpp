// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Curves with open cases: ties, late entry, quantiles, restricted means and their variance.
#include "statistics/KaplanMeier.h"

#include <QTest>
#include <cmath>

using namespace plumbline;

class tst_KaplanMeier : public QObject
{
    Q_OBJECT

    static bool near(double a, double b) { return std::abs(a - b) < 1e-12; }

    /// Freireich's leukaemia trial (1963), 6-MP group: weeks in remission; negative: still in remission.
    static KaplanMeier freireich()
    {
        QList<Spell> spells;
        for (const double week :
             {6, 6, 6, -6, 7, -9, 10, -10, -11, 13, 16, -17, -19, -20, 22, 23, -25, -32, -32, -34, -35})
            spells.append({.duration = std::abs(week), .ended = week > 0});
        return KaplanMeier(spells);
    }

private slots:
    void anEndCountsBeforeACensoringAtOneDuration()
    {
        const KaplanMeier curve({{5, true}, {5, false}, {10, true}});
        QCOMPARE(curve.steps().size(), 2);
        QCOMPARE(curve.steps().first().atRisk, 3);
        QVERIFY(near(curve.survival(5), 2.0 / 3.0));
        QVERIFY(near(curve.survival(4.999), 1.0));
        QVERIFY(near(curve.survival(10), 0.0));
        QVERIFY(near(*curve.restrictedMean(10), 5 + 5 * 2.0 / 3.0));
    }

    void aPublishedCurveIsMet()
    {
        const KaplanMeier curve = freireich();
        // The table that textbooks print of these data, to four digits.
        const QList<std::pair<double, double>> table{{6, 0.8571},  {7, 0.8067},  {10, 0.7529}, {13, 0.6902},
                                                     {16, 0.6275}, {22, 0.5378}, {23, 0.4482}};
        for (const auto &[week, survival] : table)
            QVERIFY2(std::abs(curve.survival(week) - survival) < 5e-5, qPrintable(QString::number(week)));
        QCOMPARE(*curve.quantile(0.5), 23.0);
        QVERIFY(!curve.quantile(0.9));
        QVERIFY(std::abs(std::sqrt(curve.survivalVariance(6)) - 0.0764) < 5e-5);
        QVERIFY(std::abs(std::sqrt(curve.survivalVariance(23)) - 0.1346) < 5e-5);
        // Restricted to 35 weeks: worked out from that table by hand.
        QVERIFY(std::abs(*curve.restrictedMean(35) - 23.287) < 5e-4);
        QVERIFY(std::abs(std::sqrt(curve.restrictedMeanVariance(35)) - 2.827) < 5e-4);
    }

    void halfIsReachedInSpiteOfRounding()
    {
        for (int n = 2; n < 400; n += 2) {
            QList<Spell> spells;
            for (int i = 1; i <= n; ++i)
                spells.append({double(i), i <= n / 2});
            QCOMPARE(*KaplanMeier(spells).quantile(0.5), double(n / 2));
        }
    }

    void nothingClosedStaysAtOne()
    {
        const KaplanMeier curve({{10, false}, {5, false}});
        QVERIFY(!curve.quantile(0.5));
        QCOMPARE(*curve.restrictedMean(30), 30.0);
        QCOMPARE(curve.restrictedMeanVariance(30), 0.0);
        QVERIFY(!KaplanMeier({}).restrictedMean(30));
        QVERIFY(KaplanMeier({}).isEmpty());
    }

    void tauCutsTheCurve()
    {
        const KaplanMeier curve({{2, true}, {4, true}, {100, false}});
        QVERIFY(near(*curve.restrictedMean(1), 1.0));
        QVERIFY(near(*curve.restrictedMean(3), 2 + 2.0 / 3.0));
        QVERIFY(near(*curve.restrictedMean(90), 32.0));
        // A_1 = 2*2/3 + 86/3 = 30, A_2 = 86/3; d/(n(n-d)) = 1/6 and 1/2.
        QVERIFY(near(curve.restrictedMeanVariance(90), 900.0 / 6 + 86.0 * 86.0 / 18));
    }

    void whoComesLateIsAtRiskOnlyFromThenOn()
    {
        // At 3 only the first two are looked at; the third comes in at 5 and ends at 8.
        const KaplanMeier curve({{3, true}, {10, false}, {8, true, 5}});
        QCOMPARE(curve.steps().first().atRisk, 2);
        QVERIFY(near(curve.survival(3), 0.5));
        QCOMPARE(curve.steps().last().atRisk, 2);
        QVERIFY(near(curve.survival(8), 0.25));
        // Who enters at the very time of an end was not at risk of it; who was over before is not counted at all.
        QCOMPARE(KaplanMeier({{5, true}, {9, false, 5}}).steps().first().atRisk, 1);
        QCOMPARE(KaplanMeier({{5, true}, {4, true, 6}}).steps().size(), 1);
        QCOMPARE(KaplanMeier({{0, true}, {1, true}}).steps().first().atRisk, 2);
    }
};

QTEST_APPLESS_MAIN(tst_KaplanMeier)
#include "tst_KaplanMeier.moc"

// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/ColourSteps.h"

#include <QtTest>
#include <limits>

using namespace plumbline;

/// Colours of a heatmap: round edges, whatever the size of the amounts, and not ruled by one outlier.
class tst_ColourSteps : public QObject
{
    Q_OBJECT

private slots:
    void steps_data()
    {
        QTest::addColumn<QList<double>>("values");
        QTest::addColumn<QList<double>>("steps");
        const QList<double> five{30, 60, 100, 150, 220, 300};
        QTest::newRow("hundreds") << QList<double>{10, 200, 420, 480} << five;
        QTest::newRow("the same in cents")
            << QList<double>{0.1, 2, 4.2, 4.8} << QList<double>{0.3, 0.6, 1, 1.5, 2.2, 3};
        QTest::newRow("zeros, losses and no numbers do not count")
            << QList<double>{0,   -5, std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::infinity(),
                             420, 480}
            << five;
        QTest::newRow("nothing") << QList<double>{} << QList<double>{0.06, 0.12, 0.2, 0.3, 0.44, 0.6};
        QList<double> outlier(200, 450);
        outlier.append(90'000);
        QTest::newRow("one outlier") << outlier << five;
    }
    void steps()
    {
        QFETCH(const QList<double>, values);
        QFETCH(const QList<double>, steps);
        const QList<double> found = colourSteps(values);
        QCOMPARE(found.size(), steps.size());
        for (qsizetype i = 0; i < steps.size(); ++i)
            QVERIFY2(std::abs(found[i] - steps[i]) < 1e-9 * steps[i], qPrintable(QString::number(found[i])));
    }
    void anEdgeBelongsToTheColourAboveIt()
    {
        const QList<double> steps{30, 60, 100, 150, 220, 300};
        QCOMPARE(colourStep(steps, 0.01), 0);
        QCOMPARE(colourStep(steps, 29.99), 0);
        QCOMPARE(colourStep(steps, 30), 1);
        QCOMPARE(colourStep(steps, 299), 5);
        QCOMPARE(colourStep(steps, 1e9), 6);
    }
};

QTEST_GUILESS_MAIN(tst_ColourSteps)
#include "tst_ColourSteps.moc"

// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

namespace plumbline {

/// Signals that a week would show in so many charts although nothing changed: about one in a hundred.
double expectedFalseSignals(qint64 services, qint64 metrics);

/// How likely chance alone puts a point so far from its mean, on either side, where the limits are at three standard
/// deviations. 1 where limits leave no variation.
double chanceOf(double value, double mean, double limit);

/// One of several tests, as Benjamini and Hochberg order them.
struct RankedTest {
    qsizetype index = 0; ///< In the list that was given.
    double chance = 1.0;
    double adjusted = 1.0; ///< The false discovery rate at which this test, and all before it, would be reported.
};

/// The least likely to be chance first; equal ones keep their order.
QList<RankedTest> byFalseDiscovery(const QList<double> &chances);

} // namespace plumbline

// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/Multiplicity.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace plumbline {

double expectedFalseSignals(qint64 services, qint64 metrics)
{
    return 0.01 * double(services) * double(metrics);
}

double chanceOf(double value, double mean, double limit)
{
    const double sigma = std::abs(limit - mean) / 3.0;
    return sigma > 0.0 ? std::erfc(std::abs(value - mean) / sigma / std::numbers::sqrt2) : 1.0;
}

QList<RankedTest> byFalseDiscovery(const QList<double> &chances)
{
    QList<RankedTest> ranked;
    for (qsizetype i = 0; i < chances.size(); ++i)
        ranked.append({.index = i, .chance = chances[i]});
    std::stable_sort(ranked.begin(), ranked.end(),
                     [](const RankedTest &a, const RankedTest &b) { return a.chance < b.chance; });
    double least = 1.0;
    for (qsizetype i = ranked.size() - 1; i >= 0; --i) {
        least = std::min(least, ranked[i].chance * double(ranked.size()) / double(i + 1));
        ranked[i].adjusted = least;
    }
    return ranked;
}

} // namespace plumbline

// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/ColourSteps.h"

#include "statistics/Percentile.h"

#include <algorithm>
#include <cmath>

namespace plumbline {

QList<double> colourSteps(QList<double> values)
{
    values.removeIf([](double value) { return !(value > 0) || !std::isfinite(value); });
    const double high = percentile7(values, 0.98).value_or(1);
    const double decade = std::pow(10, std::floor(std::log10(high)));
    double top = 10 * decade;
    for (const double round : {1.0, 1.5, 2.0, 3.0, 5.0}) {
        if (high <= round * decade) {
            top = round * decade;
            break;
        }
    }
    QList<double> steps;
    for (const double share : {0.06, 0.12, 0.2, 0.3, 0.44, 0.6})
        steps.append(top * share);
    return steps;
}

int colourStep(const QList<double> &steps, double value)
{
    return int(std::count_if(steps.begin(), steps.end(), [&](double edge) { return value >= edge; }));
}

} // namespace plumbline

// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/Percentile.h"

#include <algorithm>
#include <cmath>

namespace plumbline {

std::optional<double> percentile7(QList<double> values, double share)
{
    if (values.isEmpty())
        return {};
    std::sort(values.begin(), values.end());
    const double place = double(values.size() - 1) * std::clamp(share, 0.0, 1.0);
    const auto below = qsizetype(std::floor(place));
    const qsizetype above = std::min(below + 1, values.size() - 1);
    return values[below] + (place - double(below)) * (values[above] - values[below]);
}

} // namespace plumbline

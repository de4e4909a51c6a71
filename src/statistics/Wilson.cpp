// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/Wilson.h"

#include <algorithm>
#include <cmath>

namespace plumbline {

std::optional<Interval> wilsonInterval(qint64 events, qint64 cases)
{
    if (cases <= 0)
        return {};
    constexpr double z = 1.959963984540054; // normal quantile of 0.975
    const double n = double(cases);
    const double share = double(events) / n;
    const double scale = 1.0 + z * z / n;
    const double centre = (share + z * z / (2.0 * n)) / scale;
    const double half = z / scale * std::sqrt(share * (1.0 - share) / n + z * z / (4.0 * n * n));
    // At the ends the limit is exact; rounding must not leave a trace of it.
    return Interval{.low = events == 0 ? 0.0 : std::max(0.0, centre - half),
                    .high = events == cases ? 1.0 : std::min(1.0, centre + half)};
}

} // namespace plumbline

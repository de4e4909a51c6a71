// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/LongestChain.h"

#include <algorithm>
#include <limits>

namespace plumbline {

int longestChain(QList<std::pair<qint64, qint64>> intervals)
{
    for (auto &[begin, end] : intervals)
        end = std::max(begin, end);
    // Whoever ends first leaves most room for the others.
    std::sort(intervals.begin(), intervals.end(),
              [](const auto &a, const auto &b) { return std::pair(a.second, a.first) < std::pair(b.second, b.first); });
    int steps = 0;
    qint64 free = std::numeric_limits<qint64>::min();
    for (const auto &[begin, end] : intervals) {
        if (begin < free)
            continue;
        ++steps;
        free = end;
    }
    return steps;
}

} // namespace plumbline

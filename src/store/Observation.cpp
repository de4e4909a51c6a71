// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/Observation.h"

#include <algorithm>

namespace plumbline {

Continuity Continuity::of(const QList<TimePoint> &readings, TimePoint until)
{
    using std::chrono::duration_cast;
    using std::chrono::seconds;
    Continuity seen;
    seen.readings = readings.size();
    if (readings.isEmpty())
        return seen;
    seen.first = readings.first();
    seen.last = readings.last();
    seen.longest = duration_cast<seconds>(until - *seen.last);
    std::vector<seconds> gaps;
    for (qsizetype i = 1; i < readings.size(); ++i)
        gaps.push_back(duration_cast<seconds>(readings[i] - readings[i - 1]));
    if (gaps.empty())
        return seen;
    seen.longest = std::max(*seen.longest, *std::max_element(gaps.begin(), gaps.end()));
    std::sort(gaps.begin(), gaps.end());
    const size_t middle = gaps.size() / 2;
    seen.median = gaps.size() % 2 == 1 ? gaps[middle] : (gaps[middle - 1] + gaps[middle]) / 2;
    return seen;
}

Continuity together(const QList<Observation> &observations)
{
    Continuity whole;
    for (const Observation &each : observations) {
        const Continuity &seen = each.seen;
        const bool isFirst = &each == &observations.first();
        whole.readings = isFirst ? seen.readings : std::min(whole.readings, seen.readings);
        whole.first = isFirst ? seen.first : std::max(whole.first, seen.first);
        whole.last = isFirst ? seen.last : std::min(whole.last, seen.last);
        whole.median = std::max(whole.median, seen.median);
        whole.longest = std::max(whole.longest, seen.longest);
    }
    return whole;
}

} // namespace plumbline

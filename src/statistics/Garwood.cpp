// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/Garwood.h"

#include <algorithm>
#include <cmath>

namespace plumbline {

namespace {

constexpr double tail = 0.025;

/// Share of Poisson counts of a mean that are `events` or more: the incomplete gamma function P(events, mean), by its
/// series.
double poissonTail(qint64 events, double mean)
{
    if (events <= 0 || mean <= 0.0)
        return events <= 0 ? 1.0 : 0.0;
    double term = 1.0;
    double sum = 1.0;
    for (qint64 n = 1; term > sum * 1e-17; ++n) {
        term *= mean / (double(events) + double(n));
        sum += term;
    }
    return sum * std::exp(double(events) * std::log(mean) - mean - std::lgamma(double(events) + 1.0));
}

/// Share of binomial counts of `cases` with a share that are `events` or more.
double binomialTail(qint64 events, qint64 cases, double share)
{
    if (events <= 0)
        return 1.0;
    if (share <= 0.0 || share >= 1.0)
        return share <= 0.0 ? 0.0 : 1.0;
    double sum = 0.0;
    for (qint64 k = events; k <= cases; ++k) {
        const double ways
            = std::lgamma(double(cases) + 1.0) - std::lgamma(double(k) + 1.0) - std::lgamma(double(cases - k) + 1.0);
        sum += std::exp(ways + double(k) * std::log(share) + double(cases - k) * std::log1p(-share));
    }
    return sum;
}

/// Where a function that rises from `low` to `high` reaches a level.
template <typename Rising>
double levelOf(Rising function, double level, double low, double high)
{
    // Halved until neighbours: the interval is then as good as its numbers can be written.
    for (double middle = (low + high) / 2.0; middle > low && middle < high; middle = (low + high) / 2.0)
        (function(middle) < level ? low : high) = middle;
    return low;
}

} // namespace

Interval garwoodInterval(qint64 events)
{
    const double far = double(events) + 10.0 * std::sqrt(double(events) + 1.0) + 10.0;
    const auto reaches = [&](qint64 count, double level) {
        return levelOf([count](double mean) { return poissonTail(count, mean); }, level, 0.0, far);
    };
    return {.low = events == 0 ? 0.0 : reaches(events, tail), .high = reaches(events + 1, 1.0 - tail)};
}

std::optional<RateRatio> rateRatio(qint64 before, double exposureBefore, qint64 after, double exposureAfter)
{
    const qint64 all = before + after;
    if (all == 0 || exposureBefore <= 0.0 || exposureAfter <= 0.0)
        return {};
    // Given their sum, the events after are binomial; the odds of their share are the ratio of the expected events.
    const double scale = exposureBefore / exposureAfter;
    const auto reaches = [&](qint64 count, double level) {
        const double share = levelOf([&](double p) { return binomialTail(count, all, p); }, level, 0.0, 1.0);
        return share / (1.0 - share) * scale;
    };
    RateRatio found;
    if (before > 0)
        found.ratio = double(after) / double(before) * scale;
    found.low = after == 0 ? 0.0 : reaches(after, tail);
    if (before > 0)
        found.high = reaches(after + 1, 1.0 - tail);
    return found;
}

} // namespace plumbline

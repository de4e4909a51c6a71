// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/ProcessSignal.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

/// Sums of rounded decimals that equal the mean or a limit must not count as beyond it.
bool beyond(double value, double bound, int direction)
{
    const double distance = (value - bound) * direction;
    return distance > 1e-9 * std::max({1.0, std::abs(value), std::abs(bound)});
}

int sideOf(const ChartPoint &point)
{
    return beyond(point.value, point.mean, 1) ? 1 : beyond(point.value, point.mean, -1) ? -1 : 0;
}

bool isNearLimit(const ChartPoint &point, int direction)
{
    const double limit = direction > 0 ? point.upper : point.lower;
    return limit != point.mean && beyond(point.value, (point.mean + limit) / 2.0, direction);
}

} // namespace

QString signalRuleName(SignalRule rule)
{
    switch (rule) {
    case SignalRule::OutsideLimits: return u"outside_limits"_s;
    case SignalRule::RunOf8: return u"run_of_8"_s;
    case SignalRule::ThreeOfFour: return u"three_of_four"_s;
    }
    return {};
}

QList<ProcessSignal> findSignals(const QList<ChartPoint> &points)
{
    QList<ProcessSignal> found;
    int run = 0;
    int runSide = 0;
    for (qsizetype i = 0; i < points.size(); ++i) {
        const ChartPoint &point = points[i];
        const int side = sideOf(point);
        run = side != 0 && side == runSide ? run + 1 : (side != 0 ? 1 : 0);
        runSide = side;
        for (const int direction : {1, -1}) {
            if (beyond(point.value, direction > 0 ? point.upper : point.lower, direction))
                found.append({point.index, SignalRule::OutsideLimits, direction});
        }
        if (run >= 8)
            found.append({point.index, SignalRule::RunOf8, side});
        for (const int direction : {1, -1}) {
            if (i < 3 || !isNearLimit(point, direction))
                continue;
            const auto near = std::count_if(points.begin() + i - 3, points.begin() + i + 1,
                                            [&](const ChartPoint &p) { return isNearLimit(p, direction); });
            if (near >= 3)
                found.append({point.index, SignalRule::ThreeOfFour, direction});
        }
    }
    return found;
}

} // namespace plumbline

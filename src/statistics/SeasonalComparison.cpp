// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/SeasonalComparison.h"

namespace plumbline {

namespace {

constexpr int weeksBefore = 4;
constexpr int yearInWeeks = 52;

std::optional<double> valueOf(const std::map<IsoWeek, double> &weekly, IsoWeek week)
{
    const auto found = weekly.find(week);
    return found == weekly.end() ? std::nullopt : std::optional(found->second);
}

std::optional<double> meanOf(const std::map<IsoWeek, double> &weekly, const QList<IsoWeek> &weeks)
{
    double sum = 0.0;
    for (const IsoWeek &week : weeks) {
        const std::optional<double> value = valueOf(weekly, week);
        if (!value)
            return {};
        sum += *value;
    }
    return sum / double(weeks.size());
}

} // namespace

SeasonalComparison seasonalComparison(const std::map<IsoWeek, double> &weekly, IsoWeek week)
{
    SeasonalComparison comparison;
    comparison.current = valueOf(weekly, week);
    QList<IsoWeek> before;
    for (int back = weeksBefore; back > 0; --back)
        before.append(week.plus(-back));
    comparison.previousMean = meanOf(weekly, before);
    for (const int shift : {-1, 0, 1})
        comparison.yearAgo.append(week.plus(shift - yearInWeeks));
    comparison.yearAgoMean = meanOf(weekly, comparison.yearAgo);
    return comparison;
}

} // namespace plumbline

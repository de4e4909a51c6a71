// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Time.h"

#include <QList>
#include <map>

namespace plumbline {

/// A week beside the four before it and beside the same season a year ago. A mean of which a week is missing is no
/// mean.
struct SeasonalComparison {
    std::optional<double> current;
    std::optional<double> previousMean;
    QList<IsoWeek> yearAgo; ///< The week 52 weeks back and its neighbours; years of 53 weeks shift the number.
    std::optional<double> yearAgoMean;
};

/// Weeks that seasonalComparison() needs, the current one included, to say anything of a year ago.
inline constexpr int seasonalHistory = 54;

SeasonalComparison seasonalComparison(const std::map<IsoWeek, double> &weekly, IsoWeek week);

} // namespace plumbline

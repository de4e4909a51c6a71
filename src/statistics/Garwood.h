// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "statistics/Wilson.h"

namespace plumbline {

/// Garwood's exact 95 % interval of a Poisson mean, from the number of events that were seen. For no event it begins at
/// 0 and ends at 3.69: nothing seen is not nothing there.
Interval garwoodInterval(qint64 events);

/// How much rarer or more frequent events became between two stretches of time.
struct RateRatio {
    std::optional<double> ratio; ///< After / before; nothing when there was no event before.
    double low = 0.0;
    std::optional<double> high; ///< Nothing: no upper end.

    /// True when 1, "no change", is outside the interval.
    bool isChange() const { return low > 1.0 || (high && *high < 1.0); }
};

/// The ratio of two rates with its exact 95 % interval (Clopper and Pearson's, of the events after among all events).
/// Nothing without exposure on either side or without any event.
std::optional<RateRatio> rateRatio(qint64 before, double exposureBefore, qint64 after, double exposureAfter);

} // namespace plumbline

// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "statistics/ProcessSignal.h"

namespace plumbline {

/// How an XmR chart is made.
struct XmrOptions {
    int baseline = 12; ///< Points from the first on that set the limits; then they are locked.
    int minPoints = 6; ///< Fewer points give no limits.
    std::optional<double> lowerBound; ///< A value that the number cannot pass (0 for counts): cuts the lower limit.
};

/// Individuals and moving range chart of one number per period.
struct XmrChart {
    bool hasLimits = false;
    int n = 0; ///< Points that have a value.
    double mean = 0.0;
    double averageMovingRange = 0.0;
    double upper = 0.0;
    double lower = 0.0; ///< As drawn: cut at the lower bound.
    double uncutLower = 0.0; ///< As judged by the zone rules.
    double upperRangeLimit = 0.0;
    QList<ProcessSignal> findings;
};

/// An absent value is a gap: it has no moving range and breaks no run.
XmrChart xmrChart(const QList<std::optional<double>> &values, const XmrOptions &options);

} // namespace plumbline

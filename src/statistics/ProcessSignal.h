// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <optional>

namespace plumbline {

/// Why a point of a process behaviour chart is more than routine variation (Wheeler / Western Electric).
enum class SignalRule {
    OutsideLimits,
    RunOf8, ///< Eight in a row on one side of the mean.
    ThreeOfFour, ///< Three of four in a row nearer to a limit than to the mean.
};

/// Stable name of a rule: "outside_limits", "run_of_8", "three_of_four".
QString signalRuleName(SignalRule rule);

/// One rule that holds at one point.
struct ProcessSignal {
    int index = 0;
    SignalRule rule = SignalRule::OutsideLimits;
    int direction = 0; ///< 1 above, -1 below.

    friend bool operator==(const ProcessSignal &, const ProcessSignal &) = default;
};

/// A point in the terms of its own limits; limits are the uncut ones.
struct ChartPoint {
    int index = 0;
    double value = 0.0;
    double mean = 0.0;
    double lower = 0.0;
    double upper = 0.0;
};

/// The rules above at every point at which they hold; gaps are left out by the caller.
QList<ProcessSignal> findSignals(const QList<ChartPoint> &points);

} // namespace plumbline

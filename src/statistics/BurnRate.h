// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QString>
#include <optional>

namespace plumbline {

/// A decimal as a fraction of whole numbers, so that 0.6 / (1 - 0.9) is exactly 6.
struct ExactDecimal {
    qint64 numerator = 0;
    qint64 denominator = 1;

    /// "0.999", "14.4", "6": at most six digits before and behind the point, not negative.
    static Result<ExactDecimal> parse(const QString &text);
    double toDouble() const { return double(numerator) / double(denominator); }
};

/// Good and bad events of a stretch of time.
struct EventCounts {
    qint64 good = 0;
    qint64 bad = 0;

    qint64 total() const { return good + bad; }
};

/// How many times faster than allowed the error budget of an objective burns; nothing without events.
std::optional<double> burnRate(EventCounts events, ExactDecimal objective);

/// Whether it burns strictly faster than `factor`, in exact arithmetic; nothing without events.
std::optional<bool> burnsFaster(EventCounts events, ExactDecimal objective, ExactDecimal factor);

} // namespace plumbline

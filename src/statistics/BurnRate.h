// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "statistics/ExactDecimal.h"

namespace plumbline {

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

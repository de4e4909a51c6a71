// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/SyncLedger.h"

namespace plumbline {

/// When a source is to be pulled next. Computed from what the store remembers, so that every process comes to the same.
struct PullTimes {
    /// After its interval, a tenth earlier or later; after failures first soon, then ever later, an hour or an interval
    /// at most. A run that was killed is due at once; one that a person stopped, an interval later.
    static TimePoint nextDue(const SyncRunRecord &newest, int failures, std::chrono::seconds interval);
};

} // namespace plumbline

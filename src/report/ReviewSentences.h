// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "metrics/MetricScope.h"

namespace plumbline {

class MetricCatalog;
class StoreConnection;
struct WeeklyReview;

/// Asks the diagnostic rules of the review's week, and puts what they say into it, in English. Some tens of charts are
/// asked for.
Result<void> readSentences(WeeklyReview &review, StoreConnection &store, const MetricCatalog &catalog,
                           const MetricScope &scope);

} // namespace plumbline

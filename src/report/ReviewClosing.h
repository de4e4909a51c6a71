// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/WeeklyReview.h"
#include "review/ReviewBook.h"

namespace plumbline {

/// Closes the review of a week: its content with the decisions of that week and all that are open is kept as it is now.
/// Refused while the week runs, and when it is closed already.
Result<ClosedReview> closeReview(StoreConnection &store, const WeeklyReview &review, const QString &who, TimePoint now);

} // namespace plumbline

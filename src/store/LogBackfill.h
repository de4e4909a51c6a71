// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

namespace plumbline {

class StoreConnection;

/// Gives each version of a row that was stored before there was a log its line in it. Call in a transaction.
Result<void> backfillLog(StoreConnection &connection);

} // namespace plumbline

// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Time.h"
#include "cli/Output.h"

namespace plumbline {

class StoreConnection;

/// Says so when the log of a store ends more than a day ahead of this machine's clock: what is learnt now counts as
/// known then, and questions as known in between do not see it.
void warnOfHead(Output &output, StoreConnection &store, TimePoint now);

} // namespace plumbline

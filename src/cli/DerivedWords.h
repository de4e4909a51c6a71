// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/Output.h"
#include "metrics/DerivedData.h"

namespace plumbline {

/// Brings up index and panels and tells how it goes; `isWanted` is asked between two portions.
void bringUp(
    DerivedData &derived, Output &output, const StoreLocation &location,
    const std::function<bool()> &isWanted = [] { return true; });

} // namespace plumbline

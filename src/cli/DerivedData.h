// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/Output.h"
#include "metrics/PanelMemory.h"

#include <atomic>

namespace plumbline {

/// Brings up what is derived from the rows after some were written: the search index and the panels. Without them
/// answers stay right and become slow, so that a failure is said and is no failure of what wrote the rows.
class DerivedData
{
public:
    void bringUp(Output &output, const StoreLocation &location, const std::atomic_bool &isStopped);

private:
    PanelMemory m_panels; ///< Read once by who writes again and again.
};

} // namespace plumbline

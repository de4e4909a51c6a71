// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sources/TimeForm.h"

namespace plumbline {

/// How a stream is asked for no more than what is new since it was last read whole.
struct IncrementalDefinition {
    std::chrono::seconds overlap{0}; ///< Asked for once more: clocks differ, and indexes lag behind.
    std::chrono::seconds fullEvery{0}; ///< All of it is read this often; only that can show what upstream deleted.
    TimeForm timeForm; ///< Of {since}.

    static IncrementalDefinition read(const DefinitionNode &node);
};

} // namespace plumbline

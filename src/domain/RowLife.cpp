// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/RowLife.h"

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

const RowLife &RowLife::of(const RowType &type)
{
    static constexpr auto none = ""_L1;
    static constexpr auto lives = std::to_array<RowLife>({
        {"violation"_L1, "first_seen"_L1, none, "last_seen"_L1, "resolved_at"_L1, none, true},
        {"drift"_L1, "detected_at"_L1, "started_at"_L1, none, "ended_at"_L1, none, true},
        {"monitoring"_L1, "from_at"_L1, none, none, "to_at"_L1, none, true},
        {"incident"_L1, none, none, none, "closed_at"_L1, none, true},
        {"finding"_L1, "first_seen"_L1, none, none, "resolved_at"_L1, "state"_L1, false},
        {"exception"_L1, none, none, none, "closed_at"_L1, "status"_L1, false},
        {"policy_version"_L1, none, none, none, "disabled_at"_L1, none, false},
        {"workload"_L1, none, none, none, "stopped_at"_L1, none, false},
        {"environment"_L1, none, none, none, "retired_at"_L1, none, false},
    });
    static constexpr RowLife untold{none, none, none, none, none, none, false};
    const auto found
        = std::find_if(lives.begin(), lives.end(), [&](const RowLife &life) { return life.type == type.name; });
    return found == lives.end() ? untold : *found;
}

} // namespace plumbline

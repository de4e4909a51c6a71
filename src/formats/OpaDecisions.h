// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/OpaRules.h"
#include "sources/PageMapper.h"

namespace plumbline {

/// Decision logs as OPA sends them, a list of events, as rows of type gate_decision. When the log was received is when
/// its evidence was available.
Result<MappedPage> mapOpaDecisions(const RawAnswer &answer, const OpaRules &rules = {});

} // namespace plumbline

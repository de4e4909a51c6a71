// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/Command.h"

#include <memory>
#include <vector>

namespace plumbline {

/// All verbs, in the order in which --help lists them.
std::vector<std::unique_ptr<Command>> allCommands();

} // namespace plumbline

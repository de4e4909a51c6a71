// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Commands.h"

#include "cli/commands/EvidenceCommand.h"
#include "cli/commands/RowsCommand.h"
#include "cli/commands/SimulateCommand.h"
#include "cli/commands/StoreCommand.h"

namespace plumbline {

std::vector<std::unique_ptr<Command>> allCommands()
{
    std::vector<std::unique_ptr<Command>> commands;
    commands.push_back(std::make_unique<RowsCommand>());
    commands.push_back(std::make_unique<EvidenceCommand>());
    commands.push_back(std::make_unique<StoreCommand>());
    commands.push_back(std::make_unique<SimulateCommand>());
    return commands;
}

} // namespace plumbline

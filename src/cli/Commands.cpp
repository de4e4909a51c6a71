// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Commands.h"

#include "cli/commands/AlertCommand.h"
#include "cli/commands/ChecklistCommand.h"
#include "cli/commands/ControlsCommand.h"
#include "cli/commands/DecisionCommand.h"
#include "cli/commands/DiagnoseCommand.h"
#include "cli/commands/DoctorCommand.h"
#include "cli/commands/EvidenceCommand.h"
#include "cli/commands/GateCommand.h"
#include "cli/commands/ImportCommand.h"
#include "cli/commands/ListenCommand.h"
#include "cli/commands/MetricCommand.h"
#include "cli/commands/PacketCommand.h"
#include "cli/commands/PriceCommand.h"
#include "cli/commands/RecordCommand.h"
#include "cli/commands/ReleaseCommand.h"
#include "cli/commands/RequestCommand.h"
#include "cli/commands/ReviewCommand.h"
#include "cli/commands/RowsCommand.h"
#include "cli/commands/SampleCommand.h"
#include "cli/commands/ScopeCommand.h"
#include "cli/commands/SimulateCommand.h"
#include "cli/commands/SourceCommand.h"
#include "cli/commands/StoreCommand.h"
#include "cli/commands/SyncCommand.h"
#include "cli/commands/TraceCommand.h"

namespace plumbline {

std::vector<std::unique_ptr<Command>> allCommands()
{
    std::vector<std::unique_ptr<Command>> commands;
    commands.push_back(std::make_unique<SyncCommand>());
    commands.push_back(std::make_unique<ListenCommand>());
    commands.push_back(std::make_unique<ImportCommand>());
    commands.push_back(std::make_unique<RecordCommand>());
    commands.push_back(std::make_unique<SourceCommand>());
    commands.push_back(std::make_unique<RowsCommand>());
    commands.push_back(std::make_unique<MetricCommand>());
    commands.push_back(std::make_unique<PriceCommand>());
    commands.push_back(std::make_unique<DiagnoseCommand>());
    commands.push_back(std::make_unique<ReviewCommand>());
    commands.push_back(std::make_unique<DecisionCommand>());
    commands.push_back(std::make_unique<GateCommand>());
    commands.push_back(std::make_unique<AlertCommand>());
    commands.push_back(std::make_unique<EvidenceCommand>());
    commands.push_back(std::make_unique<ScopeCommand>());
    commands.push_back(std::make_unique<ReleaseCommand>());
    commands.push_back(std::make_unique<RequestCommand>());
    commands.push_back(std::make_unique<SampleCommand>());
    commands.push_back(std::make_unique<TraceCommand>());
    commands.push_back(std::make_unique<ChecklistCommand>());
    commands.push_back(std::make_unique<ControlsCommand>());
    commands.push_back(std::make_unique<PacketCommand>());
    commands.push_back(std::make_unique<StoreCommand>());
    commands.push_back(std::make_unique<SimulateCommand>());
    commands.push_back(std::make_unique<DoctorCommand>());
    return commands;
}

} // namespace plumbline

// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/commands/StoreCopyCommand.h"
#include "cli/commands/StoreEraseCommand.h"
#include "cli/commands/StoreEraseRecordCommand.h"
#include "cli/commands/StoreLogCommand.h"
#include "cli/commands/StoreRetainCommand.h"

namespace plumbline {

/// `plumbline store info|check|migrate|reindex`, and what is below them.
class StoreCommand final : public Command
{
public:
    void declare(VerbOptions &program) override;
    bool chosen() const override { return m_store->chosen(); }
    Result<ExitCode> run(const Invocation &invocation, Output &output) override;

private:
    static Result<ExitCode> info(const Invocation &invocation, Output &output);
    static Result<ExitCode> check(const Invocation &invocation, Output &output);
    static Result<ExitCode> migrate(const Invocation &invocation, Output &output);
    static Result<ExitCode> reindex(const Invocation &invocation, Output &output);

    std::optional<VerbOptions> m_store;
    std::optional<VerbOptions> m_info;
    std::optional<VerbOptions> m_check;
    std::optional<VerbOptions> m_migrate;
    std::optional<VerbOptions> m_reindex;
    StoreCopyCommand m_copy;
    StoreRetainCommand m_retain;
    StoreEraseCommand m_erase;
    StoreEraseRecordCommand m_eraseRecord;
    StoreLogCommand m_log;
};

} // namespace plumbline

// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/Command.h"

#include <optional>

namespace plumbline {

/// `plumbline store new-log`: goes on after lines that were signed are gone. `plumbline store roles`: what the owner of
/// a shared store grants to others.
class StoreLogCommand final : public Command
{
public:
    void declare(VerbOptions &store) override; ///< Below `plumbline store`.
    bool chosen() const override { return m_newLog->chosen() || m_roles->chosen(); }
    Result<ExitCode> run(const Invocation &invocation, Output &output) override;

private:
    Result<ExitCode> newLog(const Invocation &invocation, Output &output) const;
    Result<ExitCode> roles(const Invocation &invocation, Output &output) const;

    std::optional<VerbOptions> m_newLog;
    std::optional<VerbOptions> m_roles;
    QString m_reason;
    QString m_writer;
    QString m_reader;
};

} // namespace plumbline

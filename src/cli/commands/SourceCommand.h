// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/Command.h"

namespace plumbline {

class ConnectorCatalog;

/// `plumbline source list|check`: what is configured, whether it is right and whether it answers.
class SourceCommand final : public Command
{
public:
    void declare(VerbOptions &program) override;
    bool chosen() const override { return m_list->chosen() || m_check->chosen(); }
    Result<ExitCode> run(const Invocation &invocation, Output &output) override;

private:
    static Result<ExitCode> list(const Invocation &invocation, Output &output, const Configuration &configuration,
                                 const ConnectorCatalog &catalog);
    Result<ExitCode> check(const Invocation &invocation, Output &output, const Configuration &configuration,
                           const ConnectorCatalog &catalog) const;

    std::optional<VerbOptions> m_list;
    std::optional<VerbOptions> m_check;
    QString m_id;
};

} // namespace plumbline

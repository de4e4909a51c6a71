// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/Command.h"

namespace plumbline {

/// `plumbline simulate`: serves an invented organisation as its vendors would, until it is told to end.
class SimulateCommand final : public Command
{
public:
    void declare(VerbOptions &program) override;
    bool chosen() const override { return m_verb->chosen(); }
    Result<ExitCode> run(const Invocation &invocation, Output &output) override;

private:
    std::optional<VerbOptions> m_verb;
    qint64 m_seed = 1;
    qint64 m_services = 14;
    qint64 m_weeks = 26;
    qint64 m_port = 0;
    QString m_faults;
    QString m_vendors;
    QString m_configFile;
};

} // namespace plumbline

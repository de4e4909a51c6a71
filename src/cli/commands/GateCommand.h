// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/Command.h"
#include "gates/GateReport.h"

namespace plumbline {

/// `plumbline gate`: thresholds as code, for a pipeline; exit code 1 when a rule blocks.
class GateCommand final : public Command
{
public:
    void declare(VerbOptions &program) override;
    bool chosen() const override { return m_verb->chosen(); }
    Result<ExitCode> run(const Invocation &invocation, Output &output) override;

private:
    Result<GateReport> judge(const Invocation &invocation) const;

    std::optional<VerbOptions> m_verb;
    QString m_policy;
    QStringList m_services;
    GateSubject m_subject;
    bool m_isUnrecorded = false;
};

} // namespace plumbline

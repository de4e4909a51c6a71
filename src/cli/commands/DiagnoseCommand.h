// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/Command.h"

namespace plumbline {

class DiagnosisRunner;
struct DiagnosisReport;

/// `plumbline diagnose`: what the rules say of a week's numbers, on which rows, and what they cannot judge.
class DiagnoseCommand final : public Command
{
public:
    void declare(VerbOptions &program) override;
    bool chosen() const override { return m_verb->chosen(); }
    Result<ExitCode> run(const Invocation &invocation, Output &output) override;

private:
    Result<void> write(const DiagnosisReport &report, DiagnosisRunner &runner, Output &output) const;
    Result<QJsonObject> json(const DiagnosisReport &report, DiagnosisRunner &runner) const;

    std::optional<VerbOptions> m_verb;
    QString m_week;
    QStringList m_thresholds;
    bool m_rows = false;
};

} // namespace plumbline

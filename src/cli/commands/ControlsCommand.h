// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/Command.h"

namespace plumbline {

/// `plumbline controls`: what evidence each control needs, what of it was there, and which frameworks that serves.
class ControlsCommand final : public Command
{
public:
    void declare(VerbOptions &program) override;
    bool chosen() const override { return m_verb->chosen(); }
    Result<ExitCode> run(const Invocation &invocation, Output &output) override;

private:
    Result<ExitCode> responsibilities(const Invocation &invocation, Output &output) const;

    std::optional<VerbOptions> m_verb;
    QString m_framework;
    qint64 m_weeks = 13;
    bool m_isOfPeople = false;
};

} // namespace plumbline

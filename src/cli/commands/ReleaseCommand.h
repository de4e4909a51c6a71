// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/Command.h"
#include "cli/PopulationWords.h"

namespace plumbline {

/// `plumbline release block|friction`: whether one thing blocks a release and who decides, and which gates cost the most
/// for what they keep out.
class ReleaseCommand final : public Command
{
public:
    void declare(VerbOptions &program) override;
    bool chosen() const override;
    Result<ExitCode> run(const Invocation &invocation, Output &output) override;

private:
    Result<ExitCode> block(const Invocation &invocation, Output &output) const;
    Result<ExitCode> friction(const Invocation &invocation, Output &output) const;

    std::optional<VerbOptions> m_block;
    std::optional<VerbOptions> m_friction;
    QString m_subject;
    bool m_isStrict = false;
    PopulationPart m_part;
};

} // namespace plumbline

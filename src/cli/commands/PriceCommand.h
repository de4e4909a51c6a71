// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/Command.h"

namespace plumbline {

/// `plumbline price preview`: what a table of prices would change, before it is kept.
class PriceCommand final : public Command
{
public:
    void declare(VerbOptions &program) override;
    bool chosen() const override { return m_preview->chosen(); }
    Result<ExitCode> run(const Invocation &invocation, Output &output) override;

private:
    std::optional<VerbOptions> m_preview;
    QString m_file;
};

} // namespace plumbline

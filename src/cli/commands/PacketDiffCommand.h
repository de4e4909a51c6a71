// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/Command.h"

#include <optional>

namespace plumbline {

/// `plumbline packet diff`: what changed since the packet before.
class PacketDiffCommand final : public Command
{
public:
    void declare(VerbOptions &packet) override; ///< Below `plumbline packet`.
    bool chosen() const override { return m_diff->chosen(); }
    Result<ExitCode> run(const Invocation &invocation, Output &output) override;

private:
    std::optional<VerbOptions> m_diff;
    QString m_before;
    QString m_after;
};

} // namespace plumbline

// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/Command.h"

#include <optional>

namespace plumbline {

/// `plumbline packet verify`: the eleven checks of a packet, without a store, a configuration or a network.
class PacketVerifyCommand final : public Command
{
public:
    void declare(VerbOptions &packet) override; ///< Below `plumbline packet`.
    bool chosen() const override { return m_verify->chosen(); }
    Result<ExitCode> run(const Invocation &invocation, Output &output) override;

private:
    std::optional<VerbOptions> m_verify;
    QString m_file;
    QString m_trust;
    QString m_before;
};

} // namespace plumbline

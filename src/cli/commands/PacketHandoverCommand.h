// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/Command.h"

#include <optional>

namespace plumbline {

/// `plumbline packet handover|register`: a packet encrypted for an auditor, and what was made and handed over so far.
class PacketHandoverCommand final : public Command
{
public:
    void declare(VerbOptions &packet) override; ///< Below `plumbline packet`.
    bool chosen() const override { return m_handover->chosen() || m_register->chosen(); }
    Result<ExitCode> run(const Invocation &invocation, Output &output) override;

private:
    Result<ExitCode> list(const Invocation &invocation, Output &output) const;

    std::optional<VerbOptions> m_handover;
    std::optional<VerbOptions> m_register;
    QString m_packet;
    QString m_recipients;
    QString m_out;
};

} // namespace plumbline

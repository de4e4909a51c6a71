// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/commands/PacketCreateCommand.h"
#include "cli/commands/PacketDiffCommand.h"
#include "cli/commands/PacketHandoverCommand.h"
#include "cli/commands/PacketReceiptCommand.h"
#include "cli/commands/PacketStampCommand.h"
#include "cli/commands/PacketVerifyCommand.h"

namespace plumbline {

/// `plumbline packet`: what an auditor gets, and how it is checked.
class PacketCommand final : public Command
{
public:
    void declare(VerbOptions &program) override;
    bool chosen() const override { return m_packet->chosen(); }
    Result<ExitCode> run(const Invocation &invocation, Output &output) override;

private:
    std::optional<VerbOptions> m_packet;
    PacketCreateCommand m_create;
    PacketDiffCommand m_diff;
    PacketHandoverCommand m_handover;
    PacketReceiptCommand m_receipt;
    PacketStampCommand m_stamp;
    PacketVerifyCommand m_verify;
};

} // namespace plumbline

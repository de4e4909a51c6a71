// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/PacketCommand.h"

namespace plumbline {

void PacketCommand::declare(VerbOptions &program)
{
    m_packet = program.verb("packet", "Audit packets: what an auditor checks offline, without us");
    m_packet->needsVerb();
    m_create.declare(*m_packet);
    m_verify.declare(*m_packet);
    m_diff.declare(*m_packet);
    m_handover.declare(*m_packet);
    m_receipt.declare(*m_packet);
    m_stamp.declare(*m_packet);
}

Result<ExitCode> PacketCommand::run(const Invocation &invocation, Output &output)
{
    if (m_create.chosen())
        return m_create.run(invocation, output);
    if (m_handover.chosen())
        return m_handover.run(invocation, output);
    if (m_receipt.chosen())
        return m_receipt.run(invocation, output);
    if (m_stamp.chosen())
        return m_stamp.run(invocation, output);
    return m_diff.chosen() ? m_diff.run(invocation, output) : m_verify.run(invocation, output);
}

} // namespace plumbline

// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/PacketStampCommand.h"

#include "packet/PacketStamp.h"

#include <QFile>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

void PacketStampCommand::declare(VerbOptions &packet)
{
    m_stamp = packet.verb("stamp", "Add the answer of a time-stamp authority (RFC 3161) to a packet; its id stays the same");
    m_stamp->operand("PACKET.zip", m_packet, "As `packet create` made it");
    m_stamp->text("--token", m_token, "FILE.tsr", "What the authority answered to PACKET.zip.tsq");
    m_stamp->text("--out", m_out, "FILE.zip", "Where the stamped packet goes; its signature gets the name FILE.zip.sig");
    m_stamp->text("--key", m_key, "KEY", "SSH key of the person who signs it, because other bytes need another signature");
}

Result<ExitCode> PacketStampCommand::run(const Invocation &invocation, Output &output)
{
    for (const auto &[value, name] : {std::pair{m_token, u"--token FILE.tsr"_s}, std::pair{m_out, u"--out FILE.zip"_s}}) {
        if (value.isEmpty())
            return fail(Error::Kind::Usage, u"stamp packet"_s, u"name %1"_s.arg(name));
    }
    QFile token(m_token);
    if (!token.open(QIODevice::ReadOnly))
        return fail(Error::Kind::Configuration, u"read token"_s, token.errorString(), m_token);
    const auto at = addStamp(m_packet, token.read(largestStamp + 1), m_out, m_key);
    if (!at)
        return fail(at.error());
    if (m_key.isEmpty())
        output.message(u"NOT SIGNED by a person: name a key with --key. Check 1 will fail."_s);
    if (invocation.json())
        output.document(QJsonObject{{u"file"_s, m_out}, {u"stamped_at"_s, formatInstant(*at)}, {u"signed"_s, !m_key.isEmpty()}});
    else
        output.line(u"%1: the authority says that it saw the packet at %2"_s.arg(m_out, formatInstant(*at)));
    return ExitCode::Yes;
}

} // namespace plumbline

// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/PacketHandoverCommand.h"

#include "cli/TextTable.h"
#include "packet/PacketHandover.h"
#include "packet/PacketRegister.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

void PacketHandoverCommand::declare(VerbOptions &packet)
{
    m_handover = packet.verb("handover", "Encrypt a signed packet for an auditor, and write down that it was handed over");
    m_handover->operand("PACKET.zip", m_packet, "With PACKET.zip.sig beside it");
    m_handover->text("--to", m_recipients, "FILE.pub", "SSH public keys that may open it, ssh-ed25519 or ssh-rsa, one a line");
    m_handover->text("--out", m_out, "FILE.age", "Where to; FILE.age.txt is the note that goes another way");
    m_register = packet.verb("register", "Packets that were made and handed over, as the log tells them");
}

Result<ExitCode> PacketHandoverCommand::list(const Invocation &invocation, Output &output) const
{
    const auto store = invocation.openTrustedStore();
    if (!store)
        return fail(store.error());
    const PacketRegister entered(**store);
    const auto made = entered.entries();
    const auto handed = entered.handovers();
    if (!made || !handed)
        return fail(made ? handed.error() : made.error());
    TextTable table({u"at"_s, u"what"_s, u"packet"_s, u"packet id"_s, u"recipients"_s}, 70);
    QJsonArray packets;
    for (const PacketRegister::Entry &one : *made) {
        table.add({formatInstant(one.enteredAt), one.isSigned ? u"made, signed"_s : u"made, not signed"_s, one.name, one.id, {}});
        packets.append(QJsonObject{{u"at"_s, formatInstant(one.enteredAt)},
                                   {u"packet"_s, one.name},
                                   {u"packet_id"_s, one.id},
                                   {u"log_size"_s, one.logSize},
                                   {u"signed"_s, one.isSigned}});
    }
    QJsonArray handovers;
    for (const PacketRegister::Handover &one : *handed) {
        table.add({formatInstant(one.enteredAt), u"handed over"_s, one.name, one.id, one.recipients.join(u' ')});
        handovers.append(QJsonObject{{u"at"_s, formatInstant(one.enteredAt)},
                                     {u"packet"_s, one.name},
                                     {u"packet_id"_s, one.id},
                                     {u"sha256"_s, one.sha256},
                                     {u"recipients"_s, QJsonArray::fromStringList(one.recipients)}});
    }
    if (invocation.json())
        output.document(QJsonObject{{u"packets"_s, packets}, {u"handovers"_s, handovers}});
    else
        output.lines(table.lines());
    return ExitCode::Yes;
}

Result<ExitCode> PacketHandoverCommand::run(const Invocation &invocation, Output &output)
{
    if (m_register->chosen())
        return list(invocation, output);
    for (const auto &[value, name] : {std::pair{m_recipients, u"--to FILE.pub"_s}, std::pair{m_out, u"--out FILE.age"_s}}) {
        if (value.isEmpty())
            return fail(Error::Kind::Usage, u"hand packet over"_s, u"name %1"_s.arg(name));
    }
    const auto store = invocation.openStore(StoreConnection::Access::ReadWrite);
    if (!store)
        return fail(store.error());
    const auto done = handOver(m_packet, m_recipients, m_out);
    if (!done)
        return fail(done.error());
    if (auto entered = PacketRegister(**store).enter(*done, invocation.clock().now()); !entered)
        output.message(u"The handover is not in the register of this store: "_s + toString(entered.error()));
    if (invocation.json())
        output.document(QJsonObject{{u"file"_s, done->file},
                                    {u"sha256"_s, done->sha256},
                                    {u"packet"_s, done->packet},
                                    {u"packet_id"_s, done->packetId},
                                    {u"recipients"_s, QJsonArray::fromStringList(done->recipients)},
                                    {u"note"_s, done->file + u".txt"_s}});
    else
        output.line(done->note);
    return ExitCode::Yes;
}

} // namespace plumbline

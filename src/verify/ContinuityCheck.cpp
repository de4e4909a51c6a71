// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "verify/PacketChecks.h"
#include "verify/PacketLog.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

/// The root of the first `size` lines of a log, of which `frontier` is known and the packet holds those from there on.
Result<MerkleHash> rootAt(const PacketDatabase &database, MerkleFrontier frontier, quint64 size)
{
    const quint64 wanted = size - frontier.size();
    const auto read = database.each("SELECT leaf FROM log_entry ORDER BY seq LIMIT " + QByteArray::number(wanted),
                                    [&](SqliteStatement &row) -> Result<void> {
                                        const auto leaf = packetLog::hashOf(row.bytes(0).toByteArray());
                                        if (!leaf)
                                            return fail(Error::Kind::Format, u"check log"_s, u"a leaf is not a hash"_s);
                                        frontier.append(*leaf);
                                        return {};
                                    });
    if (!read)
        return fail(read.error());
    return frontier.root();
}

/// A packet that begins before the one you know ended still has to go on from there: its lines lead to that state.
void checkOverlap(const OpenPacket &packet, const MerkleFrontier &start, const Checkpoint &last, PacketCheck &check)
{
    const auto newest = packetLog::checkpoint(packet.zip);
    const auto root = rootAt(packet.database, start, last.size);
    if (!newest || !root)
        check.failed(toString(newest ? root.error() : newest.error()));
    else if (newest->checkpoint.origin != last.origin)
        check.failed(u"it was made of another log than the one you kept the checkpoint of"_s);
    else if (newest->checkpoint.size < last.size)
        check.failed(u"it ends at line %1, and the checkpoint you kept at %2: it is the older one"_s
                         .arg(newest->checkpoint.size)
                         .arg(last.size));
    else if (*root != last.root)
        check.failed(u"its first %1 lines are not those that you kept the checkpoint of"_s.arg(last.size));
    else if (start.size() == 0)
        check.findings.append(u"it holds the whole log, and its first %1 lines are those you knew"_s.arg(last.size));
    else
        check.findings.append(u"it goes on from line %1 already, and the first %2 lines are those you knew"_s
                                  .arg(start.size())
                                  .arg(last.size));
}

} // namespace

PacketCheck checkContinuity(const OpenPacket &packet)
{
    PacketCheck check = begun(7);
    const auto &last = packet.trust.lastCheckpoint;
    if (packetLog::isFirst(packet.zip)) {
        if (!packetLog::isDescribed(packet.described, u"previous"_s, {}))
            check.failed(u"packet.json tells of a packet before, and its checkpoint is missing"_s);
        else if (last)
            checkOverlap(packet, {}, *last, check);
        else
            check.unproven(u"nothing is known of a packet before; keep origin, size and root of this one's checkpoint "
                           "for the next"_s);
        return check;
    }
    const auto previous = packetLog::previous(packet.zip);
    const auto frontier = previous ? packetLog::frontier(packet.zip) : fail(previous.error());
    if (!frontier) {
        check.failed(toString(frontier.error()));
        return check;
    }
    if (previous->checkpoint.size == 0)
        check.failed(u"a packet before that had no line proves nothing"_s);
    const auto newest = packetLog::checkpoint(packet.zip);
    if (newest && newest->checkpoint.origin != previous->checkpoint.origin)
        check.unproven(u"the log goes on under another name than that of the packet before"_s);
    if (frontier->root() != previous->checkpoint.root)
        check.failed(u"the frontier is not that of the checkpoint of the packet before"_s);
    if (packet.trust.logKey && !previous->isSignedBy(*packet.trust.logKey))
        check.failed(u"the checkpoint of the packet before is not signed by the log's key"_s);
    if (!packetLog::isDescribed(packet.described, u"previous"_s, previous->checkpoint))
        check.failed(u"packet.json tells of another packet before"_s);
    if (!last)
        check.unproven(u"without last_checkpoint, kept since the packet before, nobody knows whether this is it"_s);
    else if (last->origin == previous->checkpoint.origin && last->size < previous->checkpoint.size)
        check.failed(
            u"it goes on from line %1, and the checkpoint you kept ends at %2: between them is another packet"_s
                .arg(previous->checkpoint.size)
                .arg(last->size));
    else if (last->origin == previous->checkpoint.origin && last->size > previous->checkpoint.size)
        checkOverlap(packet, *frontier, *last, check);
    else if (!(*last == previous->checkpoint))
        check.failed(u"the packet before was made of another log than the one you kept the checkpoint of"_s);
    return check;
}

} // namespace plumbline

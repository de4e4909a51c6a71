// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "log/LogLine.h"
#include "log/MerkleFrontier.h"
#include "log/MerkleProof.h"
#include "log/SignedNote.h"
#include "verify/PacketChecks.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

tl::unexpected<Error> refused(const QString &why)
{
    return fail(Error::Kind::Format, u"check log"_s, why);
}

struct SignedCheckpoint {
    SignedNote note;
    Checkpoint checkpoint;

    bool isSignedBy(const PublicKey &key) const
    {
        return std::any_of(note.signatures.begin(), note.signatures.end(), [&](const SignedNote::Signature &signature) {
            return key.accepts(note.text, signature.bytes);
        });
    }
};

Result<SignedCheckpoint> readCheckpoint(const ZipFile &zip, const QByteArray &name)
{
    const auto bytes = zip.contents(name);
    if (!bytes)
        return fail(bytes.error());
    auto note = SignedNote::parse(*bytes);
    if (!note)
        return fail(note.error());
    auto checkpoint = Checkpoint::parse(note->text);
    if (!checkpoint)
        return fail(checkpoint.error());
    return SignedCheckpoint{std::move(*note), std::move(*checkpoint)};
}

constexpr auto newestName = "data/log/checkpoint";
constexpr auto previousName = "data/log/checkpoint.prev";
constexpr auto frontierName = "data/log/frontier.prev.txt";

bool isFirst(const ZipFile &zip)
{
    return !zip.find(previousName) && !zip.find(frontierName);
}

std::optional<MerkleHash> hashOf(const QByteArray &hex)
{
    const QByteArray bytes = QByteArray::fromHex(hex);
    return bytes.toHex() == hex ? merkleHashOf(bytes) : std::nullopt;
}

/// Of the packet before: empty in a first packet.
Result<MerkleFrontier> readFrontier(const ZipFile &zip)
{
    if (isFirst(zip))
        return MerkleFrontier();
    const auto previous = readCheckpoint(zip, previousName);
    if (!previous)
        return fail(previous.error());
    const auto text = zip.contents(QByteArray(frontierName));
    if (!text)
        return fail(text.error());
    QList<MerkleHash> subtrees;
    for (const QByteArray &line : text->split('\n')) {
        if (line.isEmpty())
            continue;
        const auto hash = hashOf(line);
        if (!hash)
            return refused(u"frontier.prev.txt has a line that is not a hash"_s);
        subtrees.append(*hash);
    }
    const auto frontier = MerkleFrontier::restore(previous->checkpoint.size, std::move(subtrees));
    if (!frontier)
        return refused(
            u"frontier.prev.txt has not the number of hashes that %1 lines have"_s.arg(previous->checkpoint.size));
    return *frontier;
}

/// A line that is there is what its leaf says and stands where it says.
Result<void> checkLine(quint64 seq, const MerkleHash &leaf, const QByteArray &text)
{
    if (lineHash(text) != leaf)
        return refused(u"line %1 is not what its leaf was made of: it was changed"_s.arg(seq));
    const auto line = LogLine::parse(text);
    if (!line)
        return refused(u"line %1: %2"_s.arg(seq).arg(line.error().detail));
    if (line->seq != seq)
        return refused(u"line %1 says that it is line %2: it was moved"_s.arg(seq).arg(line->seq));
    return {};
}

/// An erased line names the line of the log that allowed it, and that is one about erasing.
Result<void> checkAbsence(const PacketDatabase &database, quint64 seq, const QString &absent)
{
    const QString prefix = u"tombstone seq "_s;
    bool isNumber = false;
    const qint64 by = absent.startsWith(prefix) ? absent.sliced(prefix.size()).toLongLong(&isNumber) : 0;
    if (!isNumber)
        return refused(u"line %1 is absent without naming the line that allowed it"_s.arg(seq));
    bool found = false;
    const auto looked = database.each("SELECT line FROM log_entry WHERE seq = " + QByteArray::number(by),
                                      [&](SqliteStatement &row) -> Result<void> {
                                          const auto line = LogLine::parse(row.bytes(0).toByteArray());
                                          found = line && line->kind == LogKind::Tombstone;
                                          return {};
                                      });
    if (!looked)
        return fail(looked.error());
    if (!found)
        return refused(u"line %1 is absent by line %2, which erases nothing"_s.arg(seq).arg(by));
    return {};
}

/// Appends every line of the packet to the frontier of the one before.
Result<MerkleFrontier> treeOf(const OpenPacket &packet)
{
    if (!packet.database.hasTable("log_entry") || !packet.database.hasTable("earlier_entry"))
        return refused(u"evidence.db has no tables of lines"_s);
    auto frontier = readFrontier(packet.zip);
    if (!frontier)
        return fail(frontier.error());
    const auto read = packet.database.each(
        "SELECT seq, leaf, line, absent FROM log_entry ORDER BY seq", [&](SqliteStatement &row) -> Result<void> {
            const quint64 seq = frontier->size();
            if (quint64(row.number(0)) != seq)
                return refused(
                    u"line %1 is missing or there twice: %2 stands in its place"_s.arg(seq).arg(row.number(0)));
            const auto leaf = hashOf(row.bytes(1).toByteArray());
            if (!leaf)
                return refused(u"the leaf of line %1 is not a hash"_s.arg(seq));
            if (row.isNull(2) == row.isNull(3))
                return refused(u"line %1 is there and said to be erased, or neither"_s.arg(seq));
            auto checked = row.isNull(2) ? checkAbsence(packet.database, seq, row.text(3))
                                         : checkLine(seq, *leaf, row.bytes(2).toByteArray());
            if (!checked)
                return fail(checked.error());
            frontier->append(*leaf);
            return {};
        });
    if (!read)
        return fail(read.error());
    return frontier;
}

/// Lines of before the last packet are proved by the root that was signed then.
Result<void> checkEarlier(const OpenPacket &packet)
{
    std::optional<SignedCheckpoint> previous;
    return packet.database.each(
        "SELECT seq, leaf, line, proof FROM earlier_entry ORDER BY seq", [&](SqliteStatement &row) -> Result<void> {
            if (!previous) {
                auto read = readCheckpoint(packet.zip, previousName);
                if (!read)
                    return refused(u"there are earlier lines, and no checkpoint.prev that proves them"_s);
                previous = std::move(*read);
            }
            const auto seq = quint64(row.number(0));
            const auto leaf = hashOf(row.bytes(1).toByteArray());
            if (!leaf)
                return refused(u"the leaf of line %1 is not a hash"_s.arg(seq));
            if (auto checked = checkLine(seq, *leaf, row.bytes(2).toByteArray()); !checked)
                return checked;
            QList<MerkleHash> proof;
            const QByteArrayList words = row.bytes(3).toByteArray().split(' ');
            for (const QByteArray &word : words) {
                const auto hash = hashOf(word);
                if (hash)
                    proof.append(*hash);
                else if (!word.isEmpty())
                    return refused(u"the proof of line %1 has something that is not a hash"_s.arg(seq));
            }
            if (!isIncluded(*leaf, seq, previous->checkpoint.size, proof, previous->checkpoint.root))
                return refused(u"line %1 was not in the log that the packet before was made of"_s.arg(seq));
            return {};
        });
}

/// The root of the first `size` lines of a packet that begins with the first line of its log.
Result<MerkleHash> rootOfFirst(const PacketDatabase &database, quint64 size)
{
    MerkleFrontier frontier;
    const auto read = database.each("SELECT leaf FROM log_entry ORDER BY seq LIMIT " + QByteArray::number(size),
                                    [&](SqliteStatement &row) -> Result<void> {
                                        const auto leaf = hashOf(row.bytes(0).toByteArray());
                                        if (!leaf)
                                            return refused(u"a leaf is not a hash"_s);
                                        frontier.append(*leaf);
                                        return {};
                                    });
    if (!read)
        return fail(read.error());
    return frontier.root();
}

/// A packet that holds the whole log begins where the log began, and still has to go on from the one you know.
void checkWholeLog(const OpenPacket &packet, const Checkpoint &last, PacketCheck &check)
{
    const auto newest = readCheckpoint(packet.zip, newestName);
    const auto root = rootOfFirst(packet.database, last.size);
    if (!newest || !root)
        check.failed(toString(newest ? root.error() : newest.error()));
    else if (newest->checkpoint.origin != last.origin || newest->checkpoint.size < last.size || *root != last.root)
        check.failed(u"its lines do not begin with those that you kept the checkpoint of"_s);
    else
        check.findings.append(u"it holds the whole log, and its first %1 lines are those you knew"_s.arg(last.size));
}

/// packet.json tells people what the checkpoint tells programs.
bool isDescribed(const ZipFile &zip, const QString &key, const std::optional<Checkpoint> &checkpoint)
{
    const auto json = zip.contents("data/packet.json"_ba);
    const QJsonValue said = json ? QJsonDocument::fromJson(*json).object().value(key) : QJsonValue();
    if (!checkpoint)
        return said.isNull();
    return said["size"_L1].toInteger(-1) == qint64(checkpoint->size)
        && said["root"_L1].toString().toLatin1() == toHex(checkpoint->root);
}

} // namespace

PacketCheck checkLines(const OpenPacket &packet)
{
    PacketCheck check = begun(6);
    const auto newest = readCheckpoint(packet.zip, newestName);
    if (!newest) {
        check.failed(toString(newest.error()));
        return check;
    }
    if (!packet.trust.logKey)
        check.unproven(u"without log.pub.pem nobody knows whether the checkpoint is the log's"_s);
    else if (!newest->isSignedBy(*packet.trust.logKey))
        check.failed(u"the checkpoint is not signed by the log's key"_s);
    const auto tree = treeOf(packet);
    if (!tree) {
        check.failed(tree.error().detail);
        return check;
    }
    if (tree->size() != newest->checkpoint.size)
        check.failed(
            u"the checkpoint is over %1 lines, and there are %2"_s.arg(newest->checkpoint.size).arg(tree->size()));
    else if (tree->root() != newest->checkpoint.root)
        check.failed(u"the lines do not give the root that was signed"_s);
    if (const auto earlier = checkEarlier(packet); !earlier)
        check.failed(earlier.error().detail);
    if (!isDescribed(packet.zip, u"log"_s, newest->checkpoint))
        check.failed(u"packet.json tells of another log"_s);
    return check;
}

PacketCheck checkContinuity(const OpenPacket &packet)
{
    PacketCheck check = begun(7);
    const auto &last = packet.trust.lastCheckpoint;
    if (isFirst(packet.zip)) {
        if (!isDescribed(packet.zip, u"previous"_s, {}))
            check.failed(u"packet.json tells of a packet before, and its checkpoint is missing"_s);
        else if (last)
            checkWholeLog(packet, *last, check);
        else
            check.findings.append(u"a first packet: there is nothing before it"_s);
        return check;
    }
    const auto previous = readCheckpoint(packet.zip, previousName);
    const auto frontier = previous ? readFrontier(packet.zip) : fail(previous.error());
    if (!frontier) {
        check.failed(toString(frontier.error()));
        return check;
    }
    if (frontier->root() != previous->checkpoint.root)
        check.failed(u"the frontier is not that of the checkpoint of the packet before"_s);
    if (packet.trust.logKey && !previous->isSignedBy(*packet.trust.logKey))
        check.failed(u"the checkpoint of the packet before is not signed by the log's key"_s);
    if (!isDescribed(packet.zip, u"previous"_s, previous->checkpoint))
        check.failed(u"packet.json tells of another packet before"_s);
    if (!last)
        check.unproven(u"without last_checkpoint, kept since the packet before, nobody knows whether this is it"_s);
    else if (!(*last == previous->checkpoint))
        check.failed(u"the packet before was made of another log than the one you kept the checkpoint of"_s);
    return check;
}

} // namespace plumbline

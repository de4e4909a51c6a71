// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "log/Erasure.h"
#include "log/LogLine.h"
#include "log/MerkleFrontier.h"
#include "log/MerkleProof.h"
#include "verify/PacketChecks.h"
#include "verify/PacketLog.h"

#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

tl::unexpected<Error> badLine(const QString &why)
{
    return fail(Error::Kind::Format, u"check log"_s, why);
}

/// A line that is there is what its leaf says and stands where it says.
Result<void> checkLine(quint64 seq, const MerkleHash &leaf, const QByteArray &text)
{
    if (lineHash(text) != leaf)
        return badLine(u"line %1 is not what its leaf was made of: it was changed"_s.arg(seq));
    const auto line = LogLine::parse(text);
    if (!line)
        return badLine(u"line %1: %2"_s.arg(seq).arg(line.error().detail));
    if (line->seq != seq)
        return badLine(u"line %1 says that it is line %2: it was moved"_s.arg(seq).arg(line->seq));
    return {};
}

/// Is it a later line about erasing, and this line one of those that it names?
bool allowsAbsence(const LogLine &line, quint64 seq)
{
    if (line.kind != LogKind::Tombstone || line.seq <= seq)
        return false;
    return Erasure::isWithin(Erasure::of(line).lines, seq);
}

/// An erased line names the line of the log that allowed it.
Result<void> checkAbsence(const PacketDatabase &database, quint64 seq, const QString &absent)
{
    const QString prefix = u"tombstone seq "_s;
    bool isNumber = false;
    const qint64 by = absent.startsWith(prefix) ? absent.sliced(prefix.size()).toLongLong(&isNumber) : 0;
    if (!isNumber)
        return badLine(u"line %1 is absent without naming the line that allowed it"_s.arg(seq));
    bool found = false;
    const auto looked = database.each("SELECT line FROM log_entry WHERE seq = " + QByteArray::number(by),
                                      [&](SqliteStatement &row) -> Result<void> {
                                          const auto line = LogLine::parse(row.bytes(0).toByteArray());
                                          found = line && allowsAbsence(*line, seq);
                                          return {};
                                      });
    if (!looked)
        return fail(looked.error());
    if (!found)
        return badLine(u"line %1 is absent by line %2, which does not erase it"_s.arg(seq).arg(by));
    return {};
}

/// Appends every line of the packet to the frontier of the one before.
Result<MerkleFrontier> treeOf(const OpenPacket &packet)
{
    if (!packet.database.hasTable("log_entry") || !packet.database.hasTable("earlier_entry"))
        return badLine(u"evidence.db has no tables of lines"_s);
    auto frontier = packetLog::frontier(packet.zip);
    if (!frontier)
        return fail(frontier.error());
    const auto read = packet.database.each(
        "SELECT seq, leaf, line, absent FROM log_entry ORDER BY seq", [&](SqliteStatement &row) -> Result<void> {
            const quint64 seq = frontier->size();
            if (quint64(row.number(0)) != seq)
                return badLine(
                    u"line %1 is missing or there twice: %2 stands in its place"_s.arg(seq).arg(row.number(0)));
            const auto leaf = packetLog::hashOf(row.bytes(1).toByteArray());
            if (!leaf)
                return badLine(u"the leaf of line %1 is not a hash"_s.arg(seq));
            if (row.isNull(2) == row.isNull(3))
                return badLine(u"line %1 is there and said to be erased, or neither"_s.arg(seq));
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
                auto read = packetLog::previous(packet.zip);
                if (!read)
                    return badLine(u"there are earlier lines, and no checkpoint.prev that proves them"_s);
                previous = std::move(*read);
            }
            const auto seq = quint64(row.number(0));
            const auto leaf = packetLog::hashOf(row.bytes(1).toByteArray());
            if (!leaf)
                return badLine(u"the leaf of line %1 is not a hash"_s.arg(seq));
            if (auto checked = checkLine(seq, *leaf, row.bytes(2).toByteArray()); !checked)
                return checked;
            QList<MerkleHash> proof;
            const QByteArrayList words = row.bytes(3).toByteArray().split(' ');
            for (const QByteArray &word : words) {
                const auto hash = packetLog::hashOf(word);
                if (hash)
                    proof.append(*hash);
                else if (!word.isEmpty())
                    return badLine(u"the proof of line %1 has something that is not a hash"_s.arg(seq));
            }
            if (!isIncluded(*leaf, seq, previous->checkpoint.size, proof, previous->checkpoint.root))
                return badLine(u"line %1 was not in the log that the packet before was made of"_s.arg(seq));
            return {};
        });
}

/// What stands in a column of another type is read by one tool as one thing and by another as another.
Result<void> checkTypes(const PacketDatabase &database)
{
    const auto none = [&](const QByteArray &table, const QByteArray &wrong) {
        return database.each(
            "SELECT 1 FROM " + table + " WHERE " + wrong + " LIMIT 1", [&](SqliteStatement &) -> Result<void> {
                return badLine(
                    u"%1 holds values that are not of their column's type"_s.arg(QString::fromLatin1(table)));
            });
    };
    auto done = none("log_entry",
                     "typeof(leaf) <> 'text' OR typeof(line) NOT IN ('text', 'null') "
                     "OR typeof(absent) NOT IN ('text', 'null')");
    if (done)
        done = none("earlier_entry", "typeof(leaf) <> 'text' OR typeof(line) <> 'text' OR typeof(proof) <> 'text'");
    if (done)
        done = none("disclosure", "typeof(seq) <> 'integer' OR typeof(disclosure) <> 'text'");
    if (done)
        done = none("opening", "typeof(seq) <> 'integer' OR typeof(name) <> 'text' OR typeof(json) <> 'text'");
    return done;
}

/// packet.json counts what the tables hold; what was erased is told to whoever reads the report.
void checkCounts(const OpenPacket &packet, PacketCheck &check)
{
    const QJsonObject said = packet.described.value("lines"_L1).toObject();
    const auto counted = packet.database.each(
        "SELECT (SELECT count(*) FROM log_entry), (SELECT count(*) FROM log_entry WHERE line IS NULL), "
        "(SELECT count(*) FROM earlier_entry)",
        [&](SqliteStatement &row) -> Result<void> {
            if (said.value("exported"_L1).toInteger(-1) != row.number(0)
                || said.value("erased"_L1).toInteger(-1) != row.number(1)
                || said.value("earlier"_L1).toInteger(-1) != row.number(2))
                return badLine(u"packet.json counts other lines than there are"_s);
            if (row.number(1) > 0)
                check.findings.append(u"%1 lines were erased, each by a line of the log"_s.arg(row.number(1)));
            return {};
        });
    if (!counted)
        check.failed(counted.error().detail);
}

} // namespace

PacketCheck checkLines(const OpenPacket &packet)
{
    PacketCheck check = begun(6);
    const auto newest = packetLog::checkpoint(packet.zip);
    if (!newest) {
        check.failed(toString(newest.error()));
        return check;
    }
    if (!packet.trust.logKey)
        check.unproven(u"without log.pub.pem nobody knows whether the checkpoint is the log's"_s);
    else if (!newest->isSignedBy(*packet.trust.logKey))
        check.failed(u"the checkpoint is not signed by the log's key"_s);
    if (const auto types = checkTypes(packet.database); !types) {
        check.failed(types.error().detail);
        return check;
    }
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
    if (!packetLog::isDescribed(packet.described, u"log"_s, newest->checkpoint))
        check.failed(u"packet.json tells of another log"_s);
    checkCounts(packet, check);
    return check;
}

} // namespace plumbline

// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "verify/PacketLog.h"

#include "log/PublicKey.h"
#include "verify/ZipFile.h"

#include <QJsonObject>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

constexpr auto newestName = "data/log/checkpoint";
constexpr auto previousName = "data/log/checkpoint.prev";
constexpr auto frontierName = "data/log/frontier.prev.txt";

tl::unexpected<Error> refuse(const QString &why)
{
    return fail(Error::Kind::Format, u"read log of the packet"_s, why);
}

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

} // namespace

bool SignedCheckpoint::isSignedBy(const PublicKey &key) const
{
    return std::any_of(note.signatures.begin(), note.signatures.end(), [&](const SignedNote::Signature &signature) {
        return signature.name == checkpoint.origin && key.accepts(note.text, signature.bytes);
    });
}

Result<SignedCheckpoint> packetLog::checkpoint(const ZipFile &zip)
{
    return readCheckpoint(zip, newestName);
}

Result<SignedCheckpoint> packetLog::previous(const ZipFile &zip)
{
    return readCheckpoint(zip, previousName);
}

bool packetLog::isFirst(const ZipFile &zip)
{
    return !zip.find(previousName) && !zip.find(frontierName);
}

std::optional<MerkleHash> packetLog::hashOf(const QByteArray &hex)
{
    const QByteArray bytes = QByteArray::fromHex(hex);
    return bytes.toHex() == hex ? merkleHashOf(bytes) : std::nullopt;
}

/// Of the packet before: empty in a first packet.
Result<MerkleFrontier> packetLog::frontier(const ZipFile &zip)
{
    if (isFirst(zip))
        return MerkleFrontier();
    const auto before = previous(zip);
    if (!before)
        return fail(before.error());
    const auto text = zip.contents(QByteArray(frontierName));
    if (!text)
        return fail(text.error());
    QList<MerkleHash> subtrees;
    for (const QByteArray &line : text->split('\n')) {
        if (line.isEmpty())
            continue;
        const auto hash = hashOf(line);
        if (!hash)
            return refuse(u"frontier.prev.txt has a line that is not a hash"_s);
        subtrees.append(*hash);
    }
    const auto restored = MerkleFrontier::restore(before->checkpoint.size, std::move(subtrees));
    if (!restored)
        return refuse(
            u"frontier.prev.txt has not the number of hashes that %1 lines have"_s.arg(before->checkpoint.size));
    return *restored;
}

/// packet.json tells people what the checkpoint tells programs.
bool packetLog::isDescribed(const QJsonObject &packet, const QString &key, const std::optional<Checkpoint> &checkpoint)
{
    const QJsonValue said = packet.value(key);
    if (!checkpoint)
        return said.isNull();
    if (said["origin"_L1].isString() && said["origin"_L1].toString() != checkpoint->origin)
        return false;
    return said["size"_L1].toInteger(-1) == qint64(checkpoint->size)
        && said["root"_L1].toString().toLatin1() == toHex(checkpoint->root);
}

} // namespace plumbline

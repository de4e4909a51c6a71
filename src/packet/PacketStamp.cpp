// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "packet/PacketStamp.h"

#include "archive/WholeFile.h"
#include "base/Digest.h"
#include "packet/PacketSeal.h"
#include "packet/ZipWriter.h"
#include "sources/Address.h"
#include "sources/HttpTransport.h"
#include "verify/TimeStamp.h"
#include "verify/ZipFile.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

constexpr auto tagsName = "tagmanifest-sha256.txt";

tl::unexpected<Error> notStamped(Error::Kind kind, const QString &why, const QString &where)
{
    return fail(kind, u"stamp packet"_s, why, where);
}

/// What was packed stays packed.
ZipWriter::Packing packingOf(const ZipFile &zip)
{
    const bool isAnyDeflated = std::any_of(zip.entries().begin(), zip.entries().end(),
                                           [](const ZipEntry &entry) { return entry.isDeflated; });
    return isAnyDeflated ? ZipWriter::Packing::Deflate : ZipWriter::Packing::StoreOnly;
}

Result<void> copyEntry(const ZipFile &zip, const ZipEntry &entry, ZipWriter &out)
{
    return out.add(entry.name, [&](const ZipWriter::Sink &sink) -> Result<void> {
        return zip.read(entry, sink);
    });
}

} // namespace

Result<QByteArray> askStampAuthority(const QUrl &authority, const QByteArray &tags, const std::atomic_bool &stop)
{
    const auto query = stampQuery(sha256Hex(tags).toLatin1());
    if (!query)
        return fail(query.error());
    // A token proves itself, and nothing secret is asked: authorities answer on plain HTTP, and within a company, too.
    HttpLimits limits;
    limits.body = largestStamp;
    limits.allowPlainHttp = true;
    limits.allowPrivate = true;
    HttpTransport transport(limits);
    const auto answer
        = transport.send({"POST", authority, {{"Content-Type", "application/timestamp-query"}}, *query}, stop);
    if (!answer)
        return fail(answer.error());
    if (answer->status != 200)
        return notStamped(Error::Kind::Network, u"the authority answered %1"_s.arg(answer->status),
                          urlForPeople(authority));
    if (const auto claimed = stampClaimedAt(answer->body, tags); !claimed)
        return notStamped(Error::Kind::Format, claimed.error().detail, urlForPeople(authority));
    return answer->body;
}

Result<TimePoint> addStamp(const QString &packet, const QByteArray &token, const QString &whole, const QString &key)
{
    const auto zip = ZipFile::open(packet);
    if (!zip)
        return fail(zip.error());
    if (zip->find(stampName))
        return notStamped(Error::Kind::Usage, u"it has a stamp already"_s, packet);
    const auto tags = zip->contents(QByteArray(tagsName));
    if (!tags)
        return fail(tags.error());
    if (token.size() > largestStamp)
        return notStamped(Error::Kind::Format, u"what is longer than 1 MiB is no token"_s, packet);
    const auto at = stampClaimedAt(token, *tags);
    if (!at)
        return fail(at.error());
    auto place = WholeFile::begin(whole, WholeFile::Existing::Refuse);
    if (!place)
        return fail(place.error());
    const QByteArray stamp = zip->folder() + stampName;
    {
        ZipWriter out(place->part(), packingOf(*zip));
        bool isThere = false;
        for (const ZipEntry &entry : zip->entries()) {
            if (!isThere && entry.name > stamp) {
                if (auto added = out.add(stamp, token); !added)
                    return fail(added.error());
                isThere = true;
            }
            if (auto copied = copyEntry(*zip, entry, out); !copied)
                return fail(copied.error());
        }
        if (auto ended = out.finish(); !ended)
            return fail(ended.error());
    }
    if (auto sealed = sealPacket(*place, whole, key); !sealed)
        return fail(sealed.error());
    return *at;
}

} // namespace plumbline

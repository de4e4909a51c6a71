// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/IndexParts.h"

#include "search/ServerIndexParts.h"
#include "search/SqliteIndexParts.h"
#include "store/StoreConnection.h"

#include <QSysInfo>
#include <zlib.h>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

qint64 crcOf(const QString &type, qint64 chunk, const IndexPart &part)
{
    // With its name: a damaged tree must not hand out one part for another.
    const QByteArray name = (type + u'/' + QString::number(chunk) + u'/' + part.name).toUtf8();
    const uLong crc = crc32_z(0, reinterpret_cast<const Bytef *>(name.constData()), size_t(name.size()));
    return qint64(crc32_z(crc, reinterpret_cast<const Bytef *>(part.bytes.constData()), size_t(part.bytes.size())));
}

QString ending(IndexParts::Shelf shelf)
{
    return shelf == IndexParts::Shelf::Search ? u".index"_s : u".panels"_s;
}

/// Numbers lie in the order of bytes of the machine that made the index.
QByteArray format()
{
    return QByteArrayLiteral("3 ") + (QSysInfo::ByteOrder == QSysInfo::LittleEndian ? "little" : "big");
}

} // namespace

Result<std::unique_ptr<IndexParts>> IndexParts::open(StoreConnection &store, Access access, Shelf shelf)
{
    if (store.location().path == u":memory:"_s)
        return nullptr;
    auto parts = store.location().engine == StoreLocation::Engine::Sqlite
        ? SqliteIndexParts::open(store.location().path + ending(shelf), access)
        : ServerIndexParts::open(store, access, shelf);
    if (parts && *parts) {
        if (auto known = (*parts)->checkFormat(access); !known)
            return fail(known.error());
    }
    return parts;
}

Result<bool> IndexParts::has(const QString &type, qint64 chunk, const QString &name)
{
    const auto found = stored(type, chunk, name);
    if (!found)
        return fail(found.error());
    return found->has_value();
}

void IndexParts::discard(StoreConnection &store, Shelf shelf)
{
    if (store.location().engine == StoreLocation::Engine::Sqlite)
        SqliteIndexParts::remove(store.location().path + ending(shelf));
    else if (auto parts = ServerIndexParts::open(store, Access::Write, shelf); parts) // who may only read cannot
        (void)(*parts)->throwAway();
}

bool IndexParts::isDamage(const Error &error)
{
    return error.detail.startsWith(u"damaged"_s);
}

Result<void> IndexParts::checkFormat(Access access)
{
    const auto found = stored({}, 0, u"format"_s);
    if (!found)
        return fail(found.error());
    if (*found && (*found)->bytes == format())
        return {};
    if (access == Access::Read)
        return fail(Error::Kind::Store, u"read search index"_s, u"it is of another version or machine"_s, place());
    if (*found) {
        if (auto gone = throwAway(); !gone)
            return gone;
    }
    return write({}, 0, {{u"format"_s, format()}});
}

Result<QByteArray> IndexParts::read(const QString &type, qint64 chunk, const QString &name)
{
    auto found = stored(type, chunk, name);
    if (!found)
        return fail(found.error());
    const QString what = u"%1 %2 %3"_s.arg(type).arg(chunk).arg(name);
    if (!*found)
        return fail(Error::Kind::Store, u"read search index"_s, u"part %1 is missing"_s.arg(what), place());
    if (crcOf(type, chunk, {name, (*found)->bytes}) != (*found)->crc)
        return fail(Error::Kind::Store, u"read search index"_s, u"damaged: part %1 has other bytes"_s.arg(what),
                    place());
    return std::move((*found)->bytes);
}

Result<void> IndexParts::write(const QString &type, qint64 chunk, const QList<IndexPart> &parts)
{
    QList<qint64> crcs;
    for (const IndexPart &part : parts)
        crcs.append(crcOf(type, chunk, part));
    return store(type, chunk, parts, crcs);
}

} // namespace plumbline

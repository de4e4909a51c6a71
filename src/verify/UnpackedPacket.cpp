// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "verify/UnpackedPacket.h"

#include <QFile>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

Result<UnpackedPacket> UnpackedPacket::of(const ZipFile &zip, const std::atomic_bool *stop)
{
    auto folder = std::make_unique<QTemporaryDir>();
    QFile database(folder->filePath(u"evidence.db"_s));
    const auto failed = [&] {
        return fail(Error::Kind::Configuration, u"unpack evidence.db"_s, database.errorString(), database.fileName());
    };
    if (!database.open(QIODevice::WriteOnly))
        return failed();
    const auto copy = [&](QByteArrayView piece) -> Result<void> {
        if (database.write(piece.data(), piece.size()) != piece.size())
            return failed();
        return {};
    };
    auto bag = Bag::read(zip, "data/evidence.db", copy, stop);
    if (!bag)
        return fail(bag.error());
    if (!database.flush())
        return failed();
    return UnpackedPacket{std::move(folder), database.fileName(), std::move(*bag)};
}

} // namespace plumbline

// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "packet/PacketSeal.h"

#include "archive/WholeFile.h"
#include "packet/SshSigner.h"

#include <QFile>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

Result<void> sealPacket(WholeFile &packet, const QString &file, const QString &key)
{
    if (key.isEmpty())
        return packet.finish();
    const auto signature = SshSigner(key).sign(packet.part());
    if (!signature)
        return fail(signature.error());
    auto beside = WholeFile::begin(file + u".sig"_s, WholeFile::Existing::Replace);
    if (!beside)
        return fail(beside.error());
    QFile place(beside->part());
    if (!place.open(QIODevice::WriteOnly) || place.write(*signature) != signature->size() || !place.flush())
        return fail(Error::Kind::Store, u"sign packet"_s, place.errorString(), place.fileName());
    place.close();
    auto signedFirst = beside->finish();
    return signedFirst ? packet.finish() : signedFirst;
}

} // namespace plumbline

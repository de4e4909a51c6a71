// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "log/Checkpoint.h"

#include <QByteArrayList>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

Result<Checkpoint> Checkpoint::parse(const QByteArray &text)
{
    const auto refused = [](const QString &why) { return fail(Error::Kind::Format, u"read checkpoint"_s, why); };
    const QByteArrayList lines = text.split('\n');
    if (lines.size() < 4 || lines.at(0).isEmpty())
        return refused(u"it has no three lines of origin, size and root"_s);
    Checkpoint checkpoint;
    checkpoint.origin = QString::fromUtf8(lines.at(0));
    bool isNumber = false;
    checkpoint.size = lines.at(1).toULongLong(&isNumber);
    if (!isNumber || QByteArray::number(checkpoint.size) != lines.at(1))
        return refused(u"its size is not a number without leading zeros"_s);
    const auto bytes = QByteArray::fromBase64Encoding(lines.at(2), QByteArray::AbortOnBase64DecodingErrors);
    const auto root = bytes ? merkleHashOf(*bytes) : std::nullopt;
    if (!root || toBytes(*root).toBase64() != lines.at(2))
        return refused(u"its root is not 32 bytes in base64"_s);
    checkpoint.root = *root;
    return checkpoint;
}

QByteArray Checkpoint::toText() const
{
    return origin.toUtf8() + '\n' + QByteArray::number(size) + '\n' + toBytes(root).toBase64() + '\n';
}

} // namespace plumbline

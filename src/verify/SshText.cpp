// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "verify/SshText.h"

#include <QtEndian>

namespace plumbline {

std::optional<QByteArray> SshReader::bytes(qsizetype count)
{
    if (count < 0 || count > m_rest.size())
        return {};
    const QByteArray taken = m_rest.first(count).toByteArray();
    m_rest = m_rest.sliced(count);
    return taken;
}

std::optional<quint32> SshReader::number()
{
    const auto taken = bytes(sizeof(quint32));
    if (!taken)
        return {};
    return qFromBigEndian<quint32>(taken->constData());
}

std::optional<quint8> SshReader::byte()
{
    const auto taken = bytes(1);
    if (!taken)
        return {};
    return quint8(taken->front());
}

std::optional<QByteArray> SshReader::text()
{
    const auto size = number();
    if (!size)
        return {};
    return bytes(qsizetype(*size));
}

QByteArray sshText(QByteArrayView text)
{
    QByteArray out(sizeof(quint32), Qt::Uninitialized);
    qToBigEndian(quint32(text.size()), out.data());
    return out.append(text.data(), text.size());
}

} // namespace plumbline

// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QJsonObject>

namespace plumbline {

class NoteSigner;

/// An in-toto statement (v1) in a DSSE envelope, signed with the key of the log.
class PacketStatement
{
public:
    /// Subjects are names of files and their SHA-256 in hex.
    PacketStatement(const QList<std::pair<QString, QByteArray>> &subjects, const QJsonObject &predicate);

    Result<QByteArray> envelope(const NoteSigner &signer) const;

    /// What DSSE signs for a payload.
    static QByteArray preAuthenticated(const QByteArray &payload);

private:
    QByteArray m_payload;
};

} // namespace plumbline

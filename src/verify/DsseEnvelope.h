// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QByteArrayList>
#include <QHash>
#include <QJsonObject>

namespace plumbline {

/// A signed statement in the form of DSSE v1 (github.com/secure-systems-lab/dsse).
struct DsseEnvelope {
    QString payloadType;
    QByteArray payload;
    QByteArrayList signatures;

    static Result<DsseEnvelope> parse(const QByteArray &json);
    QByteArray signedBytes() const; ///< "PAE": what the signatures are over.
};

/// What an in-toto Statement v1 says of which bytes.
struct InTotoStatement {
    QHash<QString, QByteArray> subjects; ///< Hex SHA-256 by name.
    QString predicateType;
    QJsonObject predicate;
    bool isCanonical = false; ///< No key twice, none out of order: every reader sees the same.

    static Result<InTotoStatement> parse(const QByteArray &json);
};

} // namespace plumbline

// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/RawAnswer.h"

#include <optional>

namespace plumbline {

class StoreConnection;

/// A stored answer with its place in the ledger.
struct StoredAnswer {
    qint64 id = 0;
    qint64 runId = 0;
    RawAnswer answer; ///< With body.
    QByteArray deflated; ///< The body as a zip entry holds it (raw deflate); empty where it is kept as it is.
    bool isOpened = true; ///< False: its key does not fit the bytes.
    bool digestMatches = false; ///< Recomputed from the stored bytes at reading.
    bool checksumMatches = false; ///< Size and CRC-32 as kept beside the bytes, and the stored form is whole.
};

/// Keeps answers as received; equal bodies are stored once. Each is encrypted under a key of its own, so that whoever
/// deletes the key has erased it in copies, too; what the product recorded itself is not.
class RawRecords
{
public:
    explicit RawRecords(StoreConnection &connection) : m_connection(connection) { }

    Result<qint64> keep(const RawAnswer &answer, qint64 runId);
    /// Whether that source brought these very bytes before.
    Result<bool> isKept(const QString &source, const QString &stream, const QString &sha256) const;
    /// The newest answer with that body digest, body included and its digest recomputed.
    Result<StoredAnswer> find(const QString &sha256) const;
    /// Whether the bytes are stored and can be read: encrypted ones need their key.
    Result<bool> hasBody(const QString &sha256) const;

    /// How the codec of encrypted bytes ends.
    static constexpr QLatin1StringView sealedCodec{" aes-256-gcm"};
    /// Headers as they are stored, and back.
    static QString headersText(const RawAnswer &answer);
    static QList<std::pair<QString, QString>> headersFrom(const QString &text);

private:
    Result<void> keepBody(const RawAnswer &answer, qint64 runId);
    Result<std::optional<QByteArray>> keyFor(const QString &sha256, qint64 runId) const;
    Result<bool> keepKey(const QString &sha256, const QByteArray &key);
    Error removedError(const QString &sha256) const;

    StoreConnection &m_connection;
};

} // namespace plumbline

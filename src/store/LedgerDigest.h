// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QByteArray>
#include <QJsonObject>
#include <limits>
#include <optional>

namespace plumbline {

class StoreConnection;

/// What a table of the ledger holds of one thing, in the order in which it came: how much, and a digest of it all.
struct LedgerDigest {
    qint64 after = 0; ///< Number of the one before the first.
    qint64 through = 0; ///< Number of the last one.
    qint64 count = 0;
    QByteArray sha256; ///< Hexadecimal, over one line of canonical JSON each, with a line feed.

    friend bool operator==(const LedgerDigest &, const LedgerDigest &) = default;
};

/// The answers that a run received: [fetched_ns, status, stream, url, headers, sha256].
Result<LedgerDigest> answersDigest(StoreConnection &connection, qint64 runId, qint64 after,
                                   qint64 through = std::numeric_limits<qint64>::max());
/// The records that a run put aside: [known_ns, stream, type, raw_sha256, raw_pointer, field, reason].
Result<LedgerDigest> putAsideDigest(StoreConnection &connection, qint64 runId, qint64 after,
                                    qint64 through = std::numeric_limits<qint64>::max());
/// All records that are put aside, up to one: [run_id, known_ns, stream, type, raw_sha256, raw_pointer, field, reason].
Result<LedgerDigest> allPutAsideDigest(StoreConnection &connection, qint64 through);
/// What was removed of one kind ("raw_body", "rejected_record"): [removed_ns, source, removed, rule].
Result<LedgerDigest> removalsDigest(StoreConnection &connection, const QString &what, qint64 after,
                                    qint64 through = std::numeric_limits<qint64>::max());

/// Who removed it, of the same removals: [removed_by]. A name can be guessed from its digest, so a line says it behind a
/// salted one, removersName.
Result<LedgerDigest> removersDigest(StoreConnection &connection, const QString &what, qint64 after, qint64 through);
inline constexpr QLatin1StringView removersName{"removed_by"};

QJsonObject toJson(const LedgerDigest &digest);
/// Puts it into what a line says, unless it is of nothing.
void putDigest(QJsonObject &record, const QString &name, const LedgerDigest &digest);
std::optional<LedgerDigest> digestFrom(const QJsonObject &record, const QString &name);

} // namespace plumbline

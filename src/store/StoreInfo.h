// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Time.h"

#include <QList>
#include <optional>

namespace plumbline {

class StoreConnection;

/// What is in a store, in numbers.
struct StoreInfo {
    QString engine; ///< "SQLite" or "PostgreSQL"
    QString location; ///< Without a password.
    int schemaVersion = 0;
    std::optional<TimePoint> created; ///< When the store was made.
    QList<std::pair<QString, qint64>> rowsByType; ///< Rows now known.
    qint64 rows = 0;
    qint64 rejected = 0;
    qint64 rawAnswers = 0;
    qint64 rawBytes = 0; ///< As received, before compression.
    qint64 logLines = 0;
    qint64 logSigned = 0; ///< So many of them stand under the newest signature.
    QString logOrigin; ///< The log's name; empty before it was signed for the first time.
    std::optional<TimePoint> firstAnswer;
    std::optional<TimePoint> lastAnswer;

    static Result<StoreInfo> read(StoreConnection &connection);
};

} // namespace plumbline

// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <optional>

namespace plumbline::bench {

struct Inserted {
    qint64 rows = 0;
    double seconds = 0; ///< Of inserting, without the reading.
};

/// Writes what a query gives into an empty table of the same columns in a new file, without an index: one prepared
/// statement per row, one transaction per `batch` rows. Nothing when that fails.
std::optional<Inserted> insertedAll(const QString &store, const QString &copy, const QByteArray &sql, int batch);

/// The same with the findings of a store. Says how many rows and how many seconds as JSON on stdout.
int insertFindings(const QString &store, const QString &copy, int batch);

} // namespace plumbline::bench

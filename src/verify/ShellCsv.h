// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QByteArrayList>
#include <functional>

namespace plumbline {

class SqliteStatement;

/// Writes the rows of a statement byte for byte as `sqlite3 -csv -header` prints them, so that anybody can compare
/// a figure with diff. Nothing at all, also no names, when there is no row.
Result<void> writeShellCsv(SqliteStatement &statement, const std::function<Result<void>(const QByteArray &)> &take);
Result<QByteArray> shellCsv(SqliteStatement &statement); ///< All of it at once: for results of few rows.
/// One line of such a text; a null value is NULL.
QByteArray shellCsvLine(const QByteArrayList &values);
/// Reads such a text back, names first. NULL and an empty text are both empty. Fails when rows differ in length.
Result<QList<QByteArrayList>> readShellCsv(const QByteArray &text);

} // namespace plumbline

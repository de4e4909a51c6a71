// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/SqliteStatement.h"

namespace plumbline {

/// What a database declares, as schema.sha256 is taken of it: the rows of this question, a line each.
inline constexpr QByteArrayView schemaQuestion
    = "SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name";

/// As the sqlite3 shell prints it in list mode.
inline QByteArray schemaLine(const SqliteStatement &row)
{
    QByteArrayList columns;
    for (int i = 0; i < 4; ++i)
        columns.append(row.bytes(i).toByteArray());
    return columns.join('|') + '\n';
}

} // namespace plumbline

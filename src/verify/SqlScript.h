// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QByteArray>
#include <functional>

struct sqlite3;

namespace plumbline {

class SqliteStatement;

/// Does what a text of several statements says, and gives the last of them, not yet begun, to `take`. The tables that
/// it makes for the session are gone afterwards.
Result<void> runSqlScript(sqlite3 *database, const QByteArray &script,
                          const std::function<Result<void>(SqliteStatement &)> &take);

} // namespace plumbline

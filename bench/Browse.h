// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace plumbline::bench {

/// Fills a new store with gate decisions, indexes it, asks it at random in the ways of a person who browses, and says
/// as JSON on stdout how long that took beside SQL and FTS5 on the same rows. An answer that differs from SQL's ends
/// it.
int browse(const QString &store, qint64 rows, int questions);

} // namespace plumbline::bench

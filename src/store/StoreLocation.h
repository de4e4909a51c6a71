// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

namespace plumbline {

/// Which database a store lives in.
struct StoreLocation {
    enum class Engine { Sqlite, Postgresql };
    Engine engine = Engine::Sqlite;
    QString path; ///< File for SQLite (":memory:" for none), connection URL for PostgreSQL.

    /// Reads `sqlite:PATH`, a bare path or `postgresql://user@host:port/database`.
    static Result<StoreLocation> parse(const QString &url);
    QString toString() const; ///< For people: without a password.
    QString identity() const; ///< The same from wherever it is named; without a password.
};

} // namespace plumbline

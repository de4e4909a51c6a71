// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/StoreConnection.h"

struct sqlite3;

namespace plumbline {

/// The few places where SQLite and PostgreSQL want different words for the same answer.
class SqlDialect
{
public:
    explicit SqlDialect(StoreLocation::Engine engine) : m_sqlite(engine == StoreLocation::Engine::Sqlite) { }

    /// A text expression in lower case, in every script: SQLite's own LOWER knows ASCII only.
    QString folded(const QString &expression) const;
    /// A text expression to sort by its bytes, whatever the locale of the server.
    QString byBytes(const QString &expression) const;
    /// "column is one of these numbers" with one bind, however many they are.
    QString amongNumbers(const QString &column) const;
    QString numbers(const QList<qint64> &values) const; ///< The bind for it.
    /// A relation (number, other) of pairs of whole numbers with one bind; the numbers differ.
    QString numberPairs() const;
    QString pairs(const QList<qint64> &numbers, const QList<qint64> &others) const; ///< The bind for it.

    /// Gives an SQLite connection the functions that the words above use.
    static Result<void> addFunctions(const QSqlDatabase &database);
    /// The connection itself, for work that is done once per row.
    static Result<sqlite3 *> handle(const QSqlDatabase &database);

private:
    bool m_sqlite;
};

} // namespace plumbline

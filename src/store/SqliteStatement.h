// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QByteArray>
#include <QStringList>
#include <QVariant>
#include <memory>

struct sqlite3;
struct sqlite3_stmt;

namespace plumbline {

/// A statement of an SQLite store that is prepared once and run for many rows. Qt's own driver parses each statement
/// three times and looks each placeholder up by name among all others, which is dearer than the work itself.
class SqliteStatement
{
public:
    /// Refuses several statements, or none.
    static Result<std::unique_ptr<SqliteStatement>> prepare(sqlite3 *database, const QByteArray &sql);
    ~SqliteStatement();

    /// Binds the next placeholder; the first one after a reset.
    void bind(const QString &text);
    void bind(qint64 number);
    void bindNull();
    void bind(const QVariant &value); ///< As its type: text, bytes, whole or broken number; else NULL.

    /// True: there is a row. False: done; the statement is ready to be bound and run again.
    Result<bool> step(const QString &what);
    /// Runs a statement that yields no row.
    Result<void> run(const QString &what);
    void reset();
    void clear(); ///< Resets and lets go of what was bound.

    QString text(int column) const;
    QByteArrayView bytes(int column) const; ///< Of a text, as it is stored; until the next step.
    qint64 number(int column) const;
    bool isNull(int column) const;
    QVariant value(int column) const; ///< As the type that this value is stored with; NULL is a null text.
    QStringList columns() const;
    qint64 affected() const; ///< Lines that the connection's last INSERT, UPDATE or DELETE touched.

    /// For who keeps prepared statements: what was used longest ago goes first. A number that only grows.
    void markUsed();
    quint64 lastUse() const { return m_lastUse; }

private:
    explicit SqliteStatement(sqlite3_stmt *statement) : m_statement(statement) { }

    sqlite3_stmt *m_statement;
    int m_bound = 0;
    quint64 m_lastUse = 0;
};

} // namespace plumbline

// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/SqliteStatement.h"

#include <atomic>
#include <functional>

namespace plumbline {

/// The evidence.db of a packet that nobody vouches for yet: read only, without functions that reach outside, without
/// triggers, and only what SELECT can do.
class PacketDatabase
{
public:
    /// Reads what it declares and nothing else. `stop` ends a question that does not end by itself.
    static Result<std::unique_ptr<PacketDatabase>> open(const QString &path, const std::atomic_bool *stop = nullptr);
    ~PacketDatabase();
    Q_DISABLE_COPY_MOVE(PacketDatabase)

    /// Everything that the database declares, as `SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type,
    /// name` of the shell prints it: what its views show is decided here.
    const QByteArray &schema() const { return m_schema; }
    /// Looks at every page. Only for a schema that is known: an index may compute anything.
    Result<void> checkPages() const;
    bool hasTable(const QByteArray &name) const; ///< A plain one: no view, nothing virtual.

    /// Runs a published text of several statements, which may make tables of the session; `take` gets the last one.
    Result<void> run(const QByteArray &script, const std::function<Result<void>(SqliteStatement &)> &take) const;
    /// One statement; refused when it is more than a question.
    Result<std::unique_ptr<SqliteStatement>> prepare(const QByteArray &sql) const;
    /// Calls `take` for each row.
    Result<void> each(const QByteArray &sql, const std::function<Result<void>(SqliteStatement &)> &take) const;

private:
    PacketDatabase(sqlite3 *database, const std::atomic_bool *stop) : m_database(database), m_stop(stop) { }
    Result<void> harden();
    Result<void> readSchema();

    sqlite3 *m_database;
    const std::atomic_bool *m_stop;
    QByteArray m_schema;
    QByteArrayList m_tables;
};

} // namespace plumbline

// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/StoreLocation.h"

#include <QHash>
#include <QSqlDatabase>
#include <memory>
#include <optional>
#include <unordered_map>

namespace plumbline {

class SqliteStatement;

/// One open connection to a store. It belongs to the thread that opened it; each worker opens its own.
class StoreConnection
{
public:
    /// Bare: for writing, and no table is made or changed; for what makes or upgrades a whole store.
    enum class Access { ReadWrite, ReadOnly, Bare };

    /// Opens, and with ReadWrite creates and migrates, the store. Refuses a store of a newer version by name.
    static Result<std::unique_ptr<StoreConnection>> open(const StoreLocation &location, Access access);
    ~StoreConnection();

    QSqlDatabase database() const;
    const StoreLocation &location() const { return m_location; }

    /// A statement of this SQLite store that stays prepared until the connection is closed.
    Result<SqliteStatement *> statement(const QString &sql);

    /// A statement of this SQLite store for one user at a time, who gives it back for the next one.
    Result<std::unique_ptr<SqliteStatement>> take(const QString &sql) const;
    void giveBack(const QString &sql, std::unique_ptr<SqliteStatement> statement) const;

    /// Until endBatch() what transaction() runs is written together, in one go; each still holds or is undone by
    /// itself.
    void beginBatch();
    /// Writes the batch. When that fails, or failed in between, nothing of it is in the store, and this and every later
    /// transaction of this connection says so: who wrote part of it must not go on behind the hole.
    Result<void> endBatch();

    /// Runs `work` in one transaction; rolls back when it fails.
    template <typename Work>
    auto transaction(Work work) -> decltype(work())
    {
        if (auto begun = begin(); !begun)
            return fail(begun.error());
        auto result = work();
        if (!result) {
            rollBack();
            return result;
        }
        if (auto done = commit(); !done)
            return fail(done.error());
        return result;
    }

private:
    StoreConnection() = default;
    Result<void> begin();
    Result<void> commit();
    void rollBack();
    Result<void> beginWhole();
    Result<void> commitWhole();

    QString m_name;
    StoreLocation m_location;
    bool m_isBatch = false;
    std::optional<Error> m_lostBatch;
    QHash<QString, std::shared_ptr<SqliteStatement>> m_statements;
    mutable std::unordered_map<QString, std::unique_ptr<SqliteStatement>> m_idle;
};

} // namespace plumbline

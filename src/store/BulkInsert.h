// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QStringList>
#include <QVariant>

namespace plumbline {

class SqliteStatement;
class StoreConnection;

/// Puts many lines into one table in the way that is quickest on the store's engine: one by one with a prepared
/// statement, or many in one round trip. Call inside a transaction.
class BulkInsert
{
public:
    BulkInsert(StoreConnection &connection, QString what, QString table, const QStringList &columns);

    /// As many values as there are columns. On a server they may wait for finish().
    Result<void> add(const QVariantList &values);
    Result<void> finish();

private:
    QString statement(qsizetype lines) const;

    StoreConnection &m_connection;
    QString m_what;
    QString m_table;
    QStringList m_columns;
    SqliteStatement *m_statement = nullptr; ///< Of the connection.
    QVariantList m_waiting;
};

} // namespace plumbline

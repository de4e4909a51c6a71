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
    /// Numbers that the table counts up by itself may come as they were in another store.
    enum class Numbers { Counted, AsGiven };

    BulkInsert(StoreConnection &connection, QString what, QString table, QStringList columns,
               Numbers numbers = Numbers::Counted);

    /// As many values as there are columns. On a server they may wait for finish().
    Result<void> add(const QVariantList &values);
    Result<void> finish();

private:
    QString statement(qsizetype lines) const;

    StoreConnection &m_connection;
    QString m_what;
    QString m_table;
    QStringList m_columns;
    bool m_isServer;
    Numbers m_numbers;
    SqliteStatement *m_statement = nullptr; ///< Of the connection.
    QVariantList m_waiting;
    qsizetype m_bytes = 0; ///< Of what is waiting, where it is large.
};

} // namespace plumbline

// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/StoreTable.h"
#include "store/BulkInsert.h"

#include <QVariantList>

namespace plumbline {

class StoreConnection;

/// Writes rows into a table as they are, with the numbers that another store gave them. Call within a transaction.
class TableWriter
{
public:
    TableWriter(StoreConnection &connection, const StoreTable &table);

    /// The table must be empty, or hold only what its schema puts there, which is removed.
    Result<void> begin();
    Result<void> add(const QVariantList &row);
    /// Writes what is waiting, and lets the table count on behind the highest number.
    Result<void> end();

private:
    StoreConnection &m_connection;
    const StoreTable &m_table;
    bool m_isServer;
    BulkInsert m_insert;
};

} // namespace plumbline

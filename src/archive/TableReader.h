// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/StoreTable.h"
#include "store/SqlQuery.h"

#include <QVariantList>

namespace plumbline {

/// Reads a whole table row by row, however large it is. Call within a transaction of the connection.
class TableReader
{
public:
    TableReader(StoreConnection &connection, const StoreTable &table);
    ~TableReader();
    Q_DISABLE_COPY_MOVE(TableReader)

    Result<void> open();
    /// False: there are no more. A value is of the kind of its column, or null.
    Result<bool> next(QVariantList &row);

private:
    Result<bool> step();
    tl::unexpected<Error> failed(const QString &detail) const;

    StoreConnection &m_connection;
    const StoreTable &m_table;
    bool m_isServer;
    bool m_isOpen = false;
    qint64 m_inPortion = 0; ///< Rows that came in this round trip to the server.
    SqlQuery m_query;
};

} // namespace plumbline

// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/StoreTable.h"
#include "base/Result.h"

namespace plumbline {

class StoreConnection;

/// Which tables a store has, read from the store itself, so that a table that a later schema adds is never forgotten.
/// What an engine keeps for itself and what is derived from other tables is left out.
class TableCatalog
{
public:
    explicit TableCatalog(StoreConnection &connection) : m_connection(connection) { }

    /// By name; without the list of digests that an archive carries.
    Result<QList<StoreTable>> tables() const;
    /// Without columns when there is no such table.
    Result<StoreTable> describe(const QString &name) const;
    /// The list of digests is no part of what it lists.
    static const QString manifest;

private:
    Result<QStringList> names() const;

    StoreConnection &m_connection;
};

} // namespace plumbline

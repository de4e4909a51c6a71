// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QStringList>

namespace plumbline {

class StoreConnection;

/// What a store's owner lets others do with it on a PostgreSQL server: writers add to everything and rewrite nothing
/// that is evidence; readers read. The owner's own right to do anything ends nowhere but at the signed log.
class ServerRoles
{
public:
    explicit ServerRoles(StoreConnection &connection) : m_connection(connection) { }

    /// One statement a line, to be run by the owner; roles that are not there are an error of the server. May be run
    /// again, as after an upgrade that brought tables. Either name may be empty.
    Result<QStringList> grants(const QString &writer, const QString &reader) const;

    struct Granted {
        QStringList writers, readers;
    };
    /// To whom grants() was applied before; nobody on SQLite. A role that reads but some of the tables is no reader.
    Result<Granted> granted() const;
    /// Applies grants() to all of them, as after an upgrade that brought tables. Call in a transaction.
    Result<void> grantAnew(const Granted &roles);

private:
    StoreConnection &m_connection;
};

} // namespace plumbline

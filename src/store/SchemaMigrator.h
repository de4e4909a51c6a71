// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

namespace plumbline {

class StoreConnection;

/// Brings a store to the schema of this program, one numbered file of resources/schema after the other.
class SchemaMigrator
{
public:
    explicit SchemaMigrator(StoreConnection &connection) : m_connection(connection) { }

    static int newestVersion(); ///< The highest number among the bundled files.
    Result<int> version() const; ///< 0 for an empty database.
    /// Applies what is missing; each file in its own transaction, so a failure leaves the last whole version.
    Result<void> migrate();

private:
    Result<void> applyNext();
    Result<void> backfill();
    Result<void> apply(int number);

    StoreConnection &m_connection;
};

} // namespace plumbline
